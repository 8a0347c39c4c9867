// The chat page with script: the same forms are sent without a reload, only what is new comes back, and what was typed
// reaches us once, however often the line is lost. Without this file the forms work by themselves.
import { addCopyButtons } from './copy-buttons.ts';
import { leave, leaving } from './leave.ts';
import { showPicked } from './picked-files.ts';
import { forget, recall, remember } from './session-storage.ts';
import './site.ts';

const get = <E extends HTMLElement>(id: string) => document.getElementById(id) as E;
const [log, waiting, open, main] = [get('log'), get('waiting'), get('open'), get('main')];
const [state, said, typing] = [get('state'), get('said'), get('typing')];
const [now, compose] = [get<HTMLFormElement>('now'), get<HTMLFormElement>('compose')];
const [field, files] = [get<HTMLTextAreaElement>('text'), get<HTMLInputElement>('files')];
let before = Number(log.dataset.before);
let sending = false;
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
  waiting.replaceChildren();
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

async function post(form: FormData, signal?: AbortSignal): Promise<Response> {
  const headers = { 'X-Stand-Safe-After': String(before) };
  const hasFiles = form.getAll('files').some((one) => one instanceof File && one.name !== '');
  if (!hasFiles) form.delete('files');
  const body = hasFiles ? form : new URLSearchParams([...form].map(([name, value]) => [name, String(value)]));
  return fetch(compose.action.replace(/#.*/, ''), { method: 'POST', headers, body, ...(signal ? { signal } : {}) });
}

/** Waits for the line to come back, or for a while that grows. */
const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
    window.addEventListener('online', () => resolve(), { once: true });
  });

/** Sends until it is answered: the id in the form makes a repeat no second message. */
async function send(form: FormData): Promise<void> {
  if (sending || left) return;
  sending = true;
  const slow = setTimeout(() => {
    typing.hidden = false;
    roll();
  }, 500);
  for (let wait = 1000; !left; wait = Math.min(wait * 2, 30_000)) {
    const response = await post(form).catch(() => undefined);
    if (response?.headers.has('X-Stand-Safe-Left')) {
      leave();
      return;
    }
    if (response && response.status < 500 && response.status !== 429) {
      showState('');
      remember({ pending: null });
      if (response.headers.get('content-type')?.startsWith('text/html')) take(await response.text(), false);
      break;
    }
    showState(response ? state.dataset.failed : state.dataset.offline);
    await pause(wait);
  }
  clearTimeout(slow);
  typing.hidden = true;
  sending = false;
}

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
  const kept = [...data].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
  remember({ pending: chosen.length > 0 ? null : kept, ...(form === compose ? { draft: '' } : {}) });
  if (form === compose) {
    field.value = '';
    files.value = '';
    picked();
    grow();
  }
  void send(data);
}

const picked = () => showPicked(files, get('picked'), state.dataset, showState);

function grow(): void {
  field.style.height = 'auto';
  field.style.height = `${Math.min(field.scrollHeight + 4, window.innerHeight / 3)}px`;
}

/** What happens to a report reaches the page while it is open. */
async function listen(): Promise<void> {
  for (let wait = 1000; !left; ) {
    const form = new FormData(compose);
    for (const name of ['text', 'files', 'id']) form.delete(name);
    form.set('press', 'news');
    form.set(
      'last',
      String(Math.max(before, Number(document.querySelector<HTMLElement>('.ask')?.dataset.number ?? 0))),
    );
    news = new AbortController();
    const response = await post(form, news.signal).catch(() => undefined);
    if (left) return;
    if (navigating) {
      await pause(10_000);
      navigating = false;
      continue;
    }
    if (response?.ok && !response.headers.has('X-Stand-Safe-Left')) {
      wait = 1000;
      if (!sending) {
        showState('');
        take(await response.text(), true);
      }
    } else {
      showState(response ? state.dataset.failed : state.dataset.offline);
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
if (kept.pending) {
  const again = new FormData();
  for (const [name, value] of kept.pending) again.append(name, value);
  void send(again);
}
void listen();
