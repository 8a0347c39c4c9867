// What our own page needs beside the text of a question: which words are the question, its lines as a list, and which
// choices may be ticked together. Other clients show the text and the buttons, and need none of it.
import type { BotMessage, Button } from '../engine/bot-message.ts';
import { type Language, say } from '../shared/locale.ts';
import { severalInput } from './card-inputs.ts';
import { cut, questionText, spokenText } from './message-text.ts';

/** Buttons that lead past the question, and are never part of what is ticked. */
const besides = new Set([
  'skip',
  'keep',
  'done',
  'all',
  'finish',
  'back',
  'advice',
  'who',
  'return',
  'exit',
  'stop',
  'none',
  'nobody',
  'record',
  'remove',
]);

export interface PageLayout {
  readonly ask: string;
  readonly hints?: readonly string[];
  readonly lines?: readonly {
    readonly heading?: string;
    readonly label: string;
    readonly answer: string;
    /** Words that lead to this answer again. */
    readonly change?: string;
  }[];
  /** What may be ticked together: their codes by the place of their button, and the value that brings them. */
  readonly several?: {
    readonly codes: Readonly<Record<number, string>>;
    readonly value: object;
    readonly done: string;
    /** Buttons that end the list and answer the question named here: their codes by place. */
    readonly joins?: { readonly ask: string; readonly codes: Readonly<Record<number, string>> };
  };
  /** Places of buttons that send, and that delete. */
  readonly kinds?: Readonly<Record<number, 'send' | 'delete' | 'past'>>;
}

/** The check page numbers its lines as “change 3” counts them; the list of what was understood is numbered otherwise. */
const changeable = new Set(['common.check.ask', 'common.check.again']);

function linesOf(language: Language, message: BotMessage): PageLayout['lines'] {
  return message.lines?.map((line, index) => ({
    ...(line.section ? { heading: say(language, line.section) } : {}),
    label: say(language, line.label),
    answer: cut(spokenText(language, line.answer)),
    ...(changeable.has(message.key) && line.label !== 'evidence.label' ? { change: `change ${index + 1}` } : {}),
  }));
}

const byPlace = (buttons: readonly Button[], keep: (code: string) => boolean): Record<number, string> =>
  Object.fromEntries(buttons.flatMap(({ code }, index) => (keep(code) ? [[index, code]] : [])));

function severalOf(language: Language, { joins }: BotMessage, buttons: readonly Button[]): PageLayout['several'] {
  const [first] = buttons;
  if (!first) return undefined;
  const joined = (code: string) => joins?.codes.includes(code) ?? false;
  const codes = byPlace(buttons, (code) => !besides.has(code) && !joined(code));
  const { step, asked } = first;
  return {
    codes,
    value: { standSafe: { step, code: severalInput, asked } },
    done: say(language, 'common.several.done'),
    ...(joins ? { joins: { ask: say(language, joins.ask), codes: byPlace(buttons, joined) } } : {}),
  };
}

function kindsOf(message: BotMessage, buttons: readonly Button[]): PageLayout['kinds'] {
  const deletes = (one: Button) =>
    one.code === 'stop' ||
    (one.code === 'yes' && ['!stop', '!start-again', '!withdraw'].includes(one.step)) ||
    (one.code === 'exit' && message.key !== 'common.welcome');
  const kinds: Record<number, 'send' | 'delete' | 'past'> = {};
  for (const [index, one] of buttons.entries()) {
    if (one.code === 'send') kinds[index] = 'send';
    else if (deletes(one)) kinds[index] = 'delete';
    else if (besides.has(one.code) && one.code !== 'done') kinds[index] = 'past';
  }
  return Object.keys(kinds).length > 0 ? kinds : undefined;
}

/** On the page each line has its button: nobody is told to type its number. */
const forPage = (message: BotMessage): BotMessage => ({
  ...message,
  hints: (message.hints ?? []).map((one) => (one === 'common.check.hint' ? 'common.check.hintBeside' : one)),
});

/** @returns undefined for a message that is neither a question with choices nor a list. */
export function pageLayout(language: Language, message: BotMessage): PageLayout | undefined {
  const buttons = message.buttons ?? [];
  if (buttons.length === 0 && !message.lines?.length) return undefined;
  const { ask, hints } = questionText(language, forPage(message));
  const lines = linesOf(language, message);
  const several = message.takes === 'several' ? severalOf(language, message, buttons) : undefined;
  const kinds = kindsOf(message, buttons);
  return {
    ask,
    ...(hints.length > 0 ? { hints } : {}),
    ...(lines?.length ? { lines } : {}),
    ...(several ? { several } : {}),
    ...(kinds ? { kinds } : {}),
  };
}
