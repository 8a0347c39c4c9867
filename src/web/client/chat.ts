// The chat page with script: the same forms are sent without a reload, only what is new comes back, and what was typed
// reaches us once, however often the line is lost. Without this file the forms work by themselves.
import { leave, leaving } from './leave.ts';
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
let news: AbortController | undefined;

function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function showState(words: string | undefined): void {
  state.hidden = !words;
  if (state.textContent !== (words ?? '')) state.textContent = words ?? '';
}

/** The newest question is in view: its end where all of it fits, its beginning where it does not. */
function roll(): void {
  const question = get('question') ?? open;
  const room = main.getBoundingClientRect();
  const fits = now.getBoundingClientRect().bottom - question.getBoundingClientRect().top < room.height;
  if (fits) main.scrollTop = main.scrollHeight;
  else main.scrollTop += question.getBoundingClientRect().top - room.top - 8;
}

/** A return code can be copied with one tap. */
function addCopyButtons(): void {
  for (const code of document.querySelectorAll<HTMLElement>('.code:not([data-ready])')) {
    code.dataset.ready = '';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'plain boxed';
    button.textContent = state.dataset.copy ?? '';
    button.onclick = () =>
      void navigator.clipboard.writeText(code.dataset.code ?? '').then(() => {
        button.textContent = state.dataset.copied ?? '';
      });
    code.after(button);
  }
}

/** @param quiet nobody did anything: focus stays where it is. */
function take(html: string, quiet: boolean): void {
  const part = new DOMParser().parseFromString(html, 'text/html').getElementById('part');
  if (part?.dataset.language !== document.documentElement.lang) {
    location.reload();
    return;
  }
  if (Number(part.dataset.before) === before && quiet) return;
  const inQuestion = now.contains(document.activeElement) || document.activeElement === document.body;
  const messages = [...(part.querySelector('[data-messages]')?.children ?? [])];
  const fresh = messages.filter(
    (one) => !document.getElementById(one.id) || open.querySelector(`#${one.id}`) || !one.id,
  );
  open.replaceChildren(...(part.querySelector('[data-now]')?.childNodes ?? []));
  log.append(...fresh);
  before = Number(part.dataset.before);
  waiting.replaceChildren();
  const words = fresh.filter((one) => !one.classList.contains('you')).map((one) => one.textContent ?? '');
  const focuses = inQuestion && !quiet;
  said.textContent = [...words, ...(focuses ? [] : [open.textContent ?? ''])].join(' ').replace(/\s+/g, ' ');
  addCopyButtons();
  if (focuses) get('question')?.focus({ preventScroll: true });
  roll();
  // What to do in danger comes before any question.
  fresh.find((one) => one.querySelector('.call--in'))?.scrollIntoView({ block: 'start' });
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
  const picked = [...(form === compose ? (files.files ?? []) : [])];
  if (form === compose && words.trim() === '' && picked.length === 0) {
    field.focus();
    return;
  }
  echo(
    [words || (form === now ? button?.textContent : ''), ...picked.map((one) => one.name)].filter(Boolean).join('\n'),
  );
  const kept = [...data].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
  remember({ pending: picked.length > 0 ? null : kept, ...(form === compose ? { draft: '' } : {}) });
  if (form === compose) {
    field.value = '';
    files.value = '';
    showPicked();
    grow();
  }
  void send(data);
}

function grow(): void {
  field.style.height = 'auto';
  field.style.height = `${Math.min(field.scrollHeight + 4, window.innerHeight / 3)}px`;
}

const largest = 10 * 1024 * 1024;
/** Files are named with their size before they travel; what is too large does not travel at all. */
function showPicked(): void {
  const list = get('picked');
  const kept = new DataTransfer();
  const large = [...(files.files ?? [])].filter((one) => one.size > largest);
  for (const one of files.files ?? []) if (one.size <= largest) kept.items.add(one);
  if (large.length > 0) files.files = kept.files;
  const rows = [...kept.files].map((file, index) => {
    const row = document.createElement('li');
    const remove = document.createElement('button');
    remove.type = 'button';
    remove.className = 'plain boxed';
    remove.textContent = '×';
    remove.setAttribute('aria-label', (state.dataset.remove ?? '').replace('{name}', file.name));
    remove.onclick = () => {
      const rest = new DataTransfer();
      for (const [at, one] of [...kept.files].entries()) if (at !== index) rest.items.add(one);
      files.files = rest.files;
      showPicked();
    };
    row.append(`${file.name} (${Math.max(1, Math.round(file.size / 1000))} kB)`, remove);
    return row;
  });
  list.replaceChildren(...rows);
  list.hidden = rows.length === 0;
  showState(large.map((one) => (state.dataset.large ?? '').replace('{name}', one.name)).join(' '));
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
    if (response?.ok && !response.headers.has('X-Stand-Safe-Left')) {
      wait = 1000;
      if (!sending) take(await response.text(), true);
    } else {
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
field.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  submit(compose, null);
});
field.addEventListener('input', () => {
  grow();
  remember({ draft: field.value });
});
files.addEventListener('change', showPicked);
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
addCopyButtons();
roll();
if (kept.pending) {
  const again = new FormData();
  for (const [name, value] of kept.pending) again.append(name, value);
  void send(again);
}
void listen();
