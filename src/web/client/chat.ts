// The chat page: Web Chat in the person's language, the conversation found again after a reload or a lost network, and
// nothing left behind when they leave.

import { lineState, showState, watchSockets } from './connection-status.ts';
import { leave, leaving } from './leave.ts';
import { preparePaper } from './print-view.ts';
import { becomeShared, forget, isShared, recall, remember } from './session-storage.ts';
import { type Granted, newConversation, sameConversation } from './tokens.ts';
import { type Action, type Line, onlyTrouble, type Store, styleOptions, type WebChatGlobal } from './web-chat.ts';
import { type Language, showLanguage, webChatWords, word } from './words.ts';

const place = document.getElementById('webchat');
const asked: Language = document.documentElement.lang === 'cy' ? 'cy' : 'en';
const commands: Record<Language, string> = { en: 'English', cy: 'Cymraeg' };
let language = asked;
let granted: Granted | undefined;
let line: Line | undefined;
/** True until the bot was told that somebody is there. */
let unheard = true;
let begun = false;
/** True where the person came back by the address of the other language than the one they were talking in. */
let mustSwitch = false;
let left = false;
let waits = 1000;

const say = (text: string) => store?.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text } });
const keep = () => granted && remember({ ...granted, language, begun });

/** The address says the language, so that a reload asks for the same one. */
function showAddress(): void {
  const address = new URL(location.href);
  address.searchParams.set('lang', language);
  history.replaceState(null, '', address);
}

function heardState(told: { language?: Language; state?: string } | undefined): void {
  if (!told || left) return;
  if (told.state === 'erased') {
    leaveQuietly();
    return;
  }
  if (told.language && told.language !== language) {
    language = told.language;
    showLanguage(language);
    showAddress();
    showState(lineState(), language);
    render();
    keep();
  }
}

/** What goes through Web Chat's store: its connection, and every activity that comes in. */
function listen(action: Action): void {
  if (action.type === 'DIRECT_LINE/CONNECT_FULFILLED') {
    if (unheard) {
      store?.dispatch({ type: 'WEB_CHAT/SEND_EVENT', payload: { name: 'start', value: { language } } });
      unheard = false;
    } else if (mustSwitch) {
      mustSwitch = false;
      say(commands[asked]);
    }
  }
  if (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY') {
    if (!begun && !left) {
      begun = true;
      keep();
    }
    heardState(action.payload?.activity?.channelData?.standSafe);
  }
}

/** A conversation that has ended, and its answers with it, is never replaced without a word. */
function showLost(): void {
  const place = document.getElementById('lost');
  if (!place) return;
  place.dataset.say = 'chat.lost';
  place.textContent = word(language, 'chat.lost');
}

const webChat = window.WebChat as WebChatGlobal;
const store: Store | undefined = webChat?.createStore({}, () => (next) => (action) => {
  const result = next(action);
  queueMicrotask(() => listen(action));
  return result;
});

function render(): void {
  if (!line || !store) return;
  const words = webChatWords(language);
  const props = {
    directLine: line,
    store,
    locale: language === 'cy' ? 'cy-GB' : 'en-GB',
    overrideLocalizedStrings: (strings: object) => ({ ...strings, ...words }),
    styleOptions,
    activityStatusMiddleware: onlyTrouble,
    nonce: place?.dataset.nonce,
    userID: '',
    sendTypingIndicator: false,
  };
  webChat.renderWebChat(props, place);
}

function connect(grant: Granted): void {
  granted = grant;
  keep();
  line?.end();
  const mine = webChat.createDirectLine({
    domain: `${location.origin}/v3/directline`,
    token: grant.token,
    ...(unheard ? {} : { conversationId: grant.conversationId, watermark: '0' }),
    conversationStartProperties: { locale: language === 'cy' ? 'cy-GB' : 'en-GB' },
  });
  line = mine;
  mine.connectionStatus$.subscribe((status) => {
    if (line !== mine || left) return;
    if (status === 1) showState('connecting', language);
    // 3: the token ended while the phone slept. 4: the server was not there. Both are mended with a new token.
    if (status === 3 || status === 4) void comeBack();
  });
  render();
}

let coming = false;
async function comeBack(): Promise<void> {
  if (coming || left || !granted) return;
  coming = true;
  showState('offline', language);
  const again = await sameConversation(granted.resume).catch(() => 'busy' as const);
  if (again === 'gone') {
    forget();
    history.replaceState({ lost: begun }, '');
    location.reload();
    return;
  }
  if (again === 'busy') await new Promise((resolve) => setTimeout(resolve, waits));
  coming = false;
  if (again === 'busy') {
    waits = Math.min(waits * 2, 30_000);
    return comeBack();
  }
  waits = 1000;
  connect(again);
}

let beginning = false;
let nextTry: ReturnType<typeof setTimeout> | undefined;
/** Begins, or tries again to begin. */
async function begin(): Promise<void> {
  if (beginning || left) return;
  beginning = true;
  clearTimeout(nextTry);
  await findOrOpen().finally(() => {
    beginning = false;
  });
}

async function findOrOpen(): Promise<void> {
  showState('connecting', language);
  if ((history.state as { lost?: boolean } | null)?.lost) showLost();
  history.replaceState(null, '');
  const before = recall();
  if (before) {
    unheard = false;
    begun = before.begun;
    granted = before;
    language = before.language;
    mustSwitch = language !== asked;
    showLanguage(language);
    const again = await sameConversation(before.resume).catch(() => 'busy' as const);
    if (again === 'busy') return comeBack();
    if (again !== 'gone') return connect(again);
    forget();
    unheard = true;
    mustSwitch = false;
    language = asked;
    showLanguage(language);
    if (begun) showLost();
    begun = false;
  }
  const fresh = await newConversation(() => showState('working', language)).catch(() => 'failed' as const);
  if (fresh !== 'busy' && fresh !== 'failed') return connect(fresh);
  showState(fresh, language);
  // The line says that it tries again, so it does.
  if (fresh === 'busy') nextTry = setTimeout(() => void begin(), Math.max(waits, 5000));
  waits = Math.min(waits * 2, 30_000);
}

function leaveQuietly(): void {
  left = true;
  forget();
  leave();
}

window.addEventListener(leaving, () => {
  left = true;
  if (granted) {
    const headers = { Authorization: `Bearer ${granted.token}` };
    void fetch('/exit', { method: 'POST', headers, keepalive: true, credentials: 'omit' }).catch(() => undefined);
  }
  forget();
  line?.end();
});
window.addEventListener('offline', () => showState('offline', language));
// A socket that lived through a lost network may be dead without knowing it: a new one is certain.
window.addEventListener('online', () => {
  waits = 1000;
  void (granted ? comeBack() : begin());
});
document.getElementById('retry')?.addEventListener('click', () => void begin());
document.getElementById('print')?.addEventListener('click', () => window.print());
document.getElementById('language')?.addEventListener('click', (event) => {
  if (!line || lineState() !== 'online') return;
  event.preventDefault();
  say(commands[language === 'cy' ? 'en' : 'cy']);
});
function showShared(): void {
  const on = document.getElementById('shared-on');
  const button = document.getElementById('shared');
  if (on) on.hidden = !isShared();
  if (button) button.hidden = isShared();
}
document.getElementById('shared')?.addEventListener('click', () => {
  becomeShared();
  showShared();
});

watchSockets((open) => {
  if (!left) showState(open ? 'online' : 'offline', language);
});
showShared();
preparePaper(
  () => store?.getState().activities ?? [],
  () => language,
);
if (word('en', 'name') === '' || !store) showState('failed', language);
else void begin();
