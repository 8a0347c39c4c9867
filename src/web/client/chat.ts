// The chat page with script: the same forms are sent without a reload, only what is new comes back, and what was typed
// reaches us once, however often the line is lost. Without this file the forms work by themselves.
import { addCopyButtons } from './copy-buttons.ts';
import { leave, leaving } from './leave.ts';
import { type Answer, createOutbox, pause } from './outbox.ts';
import { showPicked } from './picked-files.ts';
import { forget, recall, remember } from './session-storage.ts';
import './site.ts';

const get = <E extends HTMLElement>(id: string) => document.getElementById(id) as E;
const [log, waiting, open, main] = [get('log'), get('waiting'), get('open'), get('main')];
const [state, said, typing] = [get('state'), get('said'), get('typing')];
const [now, compose] = [get<HTMLFormElement>('now'), get<HTMLFormElement>('compose')];
const [field, files] = [get<HTMLTextAreaElement>('text'), get<HTMLInputElement>('files')];
let before = Number(log.dataset.before);
let left = false;
/** A form of this page has been sent as a page: what comes meanwhile is for the next one. */
let navigating = false;
let news: AbortController | undefined;

function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What has gone wrong with the line, for as long as it has: nothing said means that it is there. */
function showState(words: string | undefined): void {
  state.hidden = !words;
  if (state.textContent !== (words ?? '')) state.textContent = words ?? '';
}

/** The newest question is in view: its end where all of it fits, its beginning where it does not. */
function roll(): void {
  const question = get('question') ?? open;
  const scrolls = main.scrollHeight > main.clientHeight ? main.clientHeight : window.innerHeight / 2;
  const fits = now.getBoundingClientRect().bottom - question.getBoundingClientRect().top < scrolls;
  (fits ? now : question).scrollIntoView({ block: fits ? 'end' : 'start' });
}

/** Asks for the whole page, by the form: on a shared device only the form knows whose conversation it is. */
function showWhole(): void {
  const press = document.createElement('input');
  press.type = 'hidden';
  press.name = 'press';
  press.value = 'show';
  compose.append(press);
  navigating = true;
  compose.submit();
}

/** The conversation had ended: nothing of it stays on the page, and the forms are of the new one. */
function beginAnew({ session = '', key = '', notice = '' }: DOMStringMap): void {
  log.replaceChildren();
  for (const [name, value] of [
    ['session', session],
    ['key', key],
  ])
    for (const one of document.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)) one.value = value ?? '';
  const said = document.createElement('p');
  said.className = 'notice';
  said.id = 'notice';
  said.setAttribute('role', 'alert');
  said.textContent = notice;
  log.before(said);
}

/** @param quiet nobody did anything: focus stays where it is. */
function take(html: string, quiet: boolean): void {
  const part = new DOMParser().parseFromString(html, 'text/html').getElementById('part');
  if (part?.dataset.anew) beginAnew(part.dataset);
  if (part?.dataset.language !== document.documentElement.lang) {
    showWhole();
    return;
  }
  if (Number(part.dataset.before) === before && quiet && !part.dataset.anew) return;
  const inQuestion = now.contains(document.activeElement) || document.activeElement === document.body;
  const messages = [...(part.querySelector('[data-messages]')?.children ?? [])];
  const fresh = messages.filter(
    (one) => !document.getElementById(one.id) || open.querySelector(`#${one.id}`) || !one.id,
  );
  // What stood open before is one of the messages now: it was read, and what it said of danger was seen.
  const stood = new Set([...open.querySelectorAll('[id]')].map((one) => one.id));
  open.replaceChildren(...(part.querySelector('[data-now]')?.childNodes ?? []));
  log.append(...fresh);
  before = Number(part.dataset.before);
  // What was sent after it still waits.
  if (!quiet) waiting.firstElementChild?.remove();
  const unread = fresh.filter((one) => !stood.has(one.id));
  const words = unread.filter((one) => !one.classList.contains('you')).map((one) => one.textContent ?? '');
  const focuses = inQuestion && !quiet;
  said.textContent = [...words, ...(focuses ? [] : [open.textContent ?? ''])].join(' ').replace(/\s+/g, ' ');
  addCopyButtons(state.dataset.copy ?? '', state.dataset.copied ?? '');
  if (focuses) get('question')?.focus({ preventScroll: true });
  roll();
  // What to do in danger comes before any question.
  unread.find((one) => one.querySelector('.call--in'))?.scrollIntoView({ block: 'start' });
}

/** @returns undefined where the line broke, before the answer or within it. */
async function post(form: FormData, signal?: AbortSignal): Promise<Answer | undefined> {
  const headers = { 'X-Stand-Safe-After': String(before) };
  const hasFiles = form.getAll('files').some((one) => one instanceof File && one.name !== '');
  if (!hasFiles) form.delete('files');
  // What waited while a new conversation began belongs to that one.
  for (const name of ['session', 'key'])
    form.set(name, compose.querySelector<HTMLInputElement>(`[name=${name}]`)?.value ?? '');
  const body = hasFiles ? form : new URLSearchParams([...form].map(([name, value]) => [name, String(value)]));
  try {
    const address = compose.action.replace(/#.*/, '');
    const response = await fetch(address, { method: 'POST', headers, body, ...(signal ? { signal } : {}) });
    return { status: response.status, headers: response.headers, text: await response.text() };
  } catch {
    return undefined;
  }
}

const hasLeft = (answer: Answer) => answer.headers.has('X-Stand-Safe-Left');

function showAnswer(answer: Answer): void {
  if (hasLeft(answer)) {
    leave();
    return;
  }
  showState('');
  if (answer.headers.get('content-type')?.startsWith('text/html')) take(answer.text, false);
}

const outbox = createOutbox({
  post,
  show: showAnswer,
  failed: (answered) => showState(answered ? state.dataset.failed : state.dataset.offline),
  busy(is) {
    typing.hidden = !is;
    if (is) roll();
  },
  left: () => left,
});

function echo(words: string): void {
  const bubble = document.createElement('div');
  bubble.className = 'm you';
  bubble.textContent = words;
  waiting.append(bubble);
  main.scrollTop = main.scrollHeight;
}

function submit(form: HTMLFormElement, button: HTMLElement | null): void {
  const data = new FormData(form, button);
  data.set('id', newId());
  const words = String(data.get('text') ?? '');
  const chosen = [...(form === compose ? (files.files ?? []) : [])];
  if (form === compose && words.trim() === '' && chosen.length === 0) {
    field.focus();
    return;
  }
  echo(
    [words || (form === now ? button?.textContent : ''), ...chosen.map((one) => one.name)].filter(Boolean).join('\n'),
  );
  if (form === compose) {
    remember({ draft: '' });
    field.value = '';
    files.value = '';
    picked();
    grow();
  }
  outbox.send(data);
}

const picked = () => showPicked(files, get('picked'), state.dataset, showState);

function grow(): void {
  field.style.height = 'auto';
  field.style.height = `${Math.min(field.scrollHeight + 4, window.innerHeight / 3)}px`;
}

function newsForm(): FormData {
  const form = new FormData(compose);
  for (const name of ['text', 'files', 'id']) form.delete(name);
  const open = Number(document.querySelector<HTMLElement>('.ask')?.dataset.number ?? 0);
  form.set('press', 'news');
  form.set('last', String(Math.max(before, open)));
  return form;
}

/** What happens to a report reaches the page while it is open. */
async function listen(): Promise<void> {
  for (let wait = 1000; !left; ) {
    news = new AbortController();
    const answer = await post(newsForm(), news.signal);
    if (left) return;
    if (navigating) {
      await pause(10_000);
      navigating = false;
      continue;
    }
    if (answer && answer.status < 300 && !hasLeft(answer)) {
      wait = 1000;
      if (!outbox.sending()) {
        showState('');
        take(answer.text, true);
      }
    } else {
      showState(answer ? state.dataset.failed : state.dataset.offline);
      await pause(wait);
      wait = Math.min(wait * 2, 30_000);
    }
  }
}

for (const form of [now, compose]) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit(form, event.submitter);
  });
}
document.addEventListener('submit', (event) => {
  if (event.defaultPrevented) return;
  navigating = true;
  news?.abort();
});
field.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  submit(compose, null);
});
field.addEventListener('input', () => {
  grow();
  remember({ draft: field.value });
});
files.addEventListener('change', picked);
get('print').addEventListener('click', () => window.print());
window.addEventListener('offline', () => showState(state.dataset.offline));
window.addEventListener('online', () => showState(''));
window.addEventListener('resize', roll);
window.addEventListener(leaving, () => {
  left = true;
  news?.abort();
  forget();
  const session = compose.querySelector<HTMLInputElement>('[name=session]')?.value;
  const headers = session ? { Authorization: `Bearer ${session}` } : undefined;
  void fetch('/exit', { method: 'POST', keepalive: true, ...(headers ? { headers } : {}) }).catch(() => undefined);
});
const kept = recall();
if (kept.draft && field.value === '') field.value = kept.draft;
addCopyButtons(state.dataset.copy ?? '', state.dataset.copied ?? '');
roll();
outbox.resume();
void listen();
