// What a person did on the page becomes the activity that any client of the channel would send. What a button says is read
// from the log, never from the form: a form names only which button of which question it was.
import { createHash } from 'node:crypto';
import { type Language, say } from '../../../shared/locale.ts';
import type { ChatEntry } from './chat-entry.ts';
import type { ChatMessage } from './chat-talk.ts';
import type { ChatForm } from './read-chat-form.ts';

/** A button of a question that is no longer there: the bot says so, and asks the open question. */
const lateValue = { standSafe: { step: '', code: '', asked: -1 } };
const languageWords: Readonly<Record<Language, string>> = { en: 'English', cy: 'Cymraeg' };

const languageOf = ({ locale }: ChatEntry): Language => (locale.startsWith('cy') ? 'cy' : 'en');

/** A button that says words, as if they were typed. */
const saying = (words: string) => ({ text: words, value: { standSafe: { words } } });

/** @param last the place of the button that ended the list and answers another question; '' where it was “done”. */
function ticked(entry: ChatEntry, ticks: readonly string[], last = ''): object {
  const { several } = entry.channelData.layout ?? {};
  const actions = entry.suggestedActions?.actions ?? [];
  const places = ticks.flatMap((tick) => {
    const [number, index = ''] = tick.split('.');
    return Number(number) === entry.number && several?.codes[index] !== undefined ? [index] : [];
  });
  const joined = several?.joins?.codes[last];
  const choice = [...places.map((index) => several?.codes[index]), ...(joined ? [joined] : [])].join(',');
  const said = joined ? [...places, last] : places;
  const text = said.map((index) => actions[Number(index)]?.title ?? '').join(', ');
  return { text: text || (several?.done ?? ''), value: { ...several?.value, choice } };
}

function pressed(press: string, ticks: readonly string[], entries: readonly ChatEntry[], open: number): object {
  const [number, what = '', line = ''] = press.split('.');
  const entry = entries.find((one) => one.ours && one.number === Number(number));
  if (!entry) return { text: '…', value: lateValue };
  if (what === 'done') return ticked(entry, ticks);
  if (entry.channelData.layout?.several?.joins?.codes[what] !== undefined) return ticked(entry, ticks, what);
  if (what === 'change') {
    const { label = '', change } = entry.channelData.layout?.lines[Number(line)] ?? {};
    if (!change || entry.number !== open) return { text: '…', value: lateValue };
    // The person pressed “Change” beside a line: that is what they are shown to have said, not the words that lead there.
    const text = `${say(languageOf(entry), 'pages.chat.changeLine')}: ${label}`;
    return { ...saying(change), text };
  }
  const action = entry.suggestedActions?.actions[Number(what)];
  return action ? { text: action.title, value: action.value } : { text: '…', value: lateValue };
}

/** The same form with the same words is the same message; the same form with others is another one. */
function idOf(form: ChatForm, activity: object): string {
  const files = form.files.map((one) => ('kept' in one ? one.kept.sha256 : `${one.name} ${one.problem}`));
  const whole = JSON.stringify([form.fields.get('id') ?? '', activity, files]);
  return `page.${createHash('sha256').update(whole).digest('base64url').slice(0, 27)}`;
}

/**
 * @param entries the log. @param open the number of the open question. @param language of the page.
 * @returns undefined where nothing was said.
 */
export function chatMessage(
  form: ChatForm,
  entries: readonly ChatEntry[],
  open: number,
  language: Language,
): ChatMessage | undefined {
  const press = form.fields.get('press') ?? '';
  const text = (form.fields.get('text') ?? '').replace(/\r\n?/g, '\n');
  const locale = `${language}-GB`;
  let said: object;
  if (press === 'language') said = saying(languageWords[language === 'cy' ? 'en' : 'cy']);
  else if (press !== '') said = pressed(press, form.fields.getAll('tick'), entries, open);
  else if (text.trim() === '' && form.files.length === 0) return undefined;
  else said = { text };
  const activity = { type: 'message', textFormat: 'plain', locale, ...said };
  return { activity, id: idOf(form, activity), files: form.files };
}
