// Utterances as Teams shows them: words as plain text, a question with choices as an Adaptive Card 1.5. Each card carries
// the same words as text, and none is larger than Teams takes. Own words stand in text runs, which read no Markdown.
import type { Activity } from 'botbuilder';
import type { BotMessage, Button, Line } from '../engine/bot-message.ts';
import { type Language, say } from '../shared/locale.ts';
import { dayInput, oneInput, severalInput } from './card-inputs.ts';
import { buttonLabel, numberedLines, questionText, spokenText, utteranceText } from './message-text.ts';

/** Bytes of a card as JSON; Teams refuses a message of some 28,000 with everything around it. */
export const mostCardBytes = 20_000;
/** Bytes of answers in one card, to be seen and once more as text. */
const mostLineBytes = 14_000;
/** Of one answer in a card. */
const mostParagraphs = 10;
/** More buttons than this become a list to choose from. */
const mostButtons = 6;
/** Buttons that lead past the question, and are never part of its list. */
const besides = new Set(['skip', 'keep', 'done', 'all']);

type Element = Readonly<Record<string, unknown>>;

/** @param link an address of ours in it, which Teams makes no link by itself; own words are never one. */
function runs(line: string, style: Element, link: string): Element[] {
  const run = (text: string, more: Element = {}) => ({ type: 'TextRun', text, ...style, ...more });
  const at = link === '' ? -1 : line.indexOf(link);
  if (at < 0) return [run(line)];
  const opens = { underline: true, color: 'Accent', selectAction: { type: 'Action.OpenUrl', url: link } };
  const parts = [run(line.slice(0, at)), run(link, opens), run(line.slice(at + link.length))];
  return parts.filter(({ text }) => text !== '');
}

const paragraphs = (text: string, style: Element = {}, link = ''): Element[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ type: 'RichTextBlock', spacing: 'Small', inlines: runs(line, style, link) }));

function submit(title: string, { step, asked }: Button, code: string, more: Element = {}): Element {
  return { type: 'Action.Submit', title, data: { standSafe: { step, code, asked } }, ...more };
}

function press(language: Language, button: Button): Element {
  const more = { associatedInputs: 'none', ...(button.code === 'send' ? { style: 'positive' } : {}) };
  return submit(buttonLabel(language, button), button, button.code, more);
}

function choiceSet(language: Language, choices: readonly Button[], several: boolean): Element {
  return {
    type: 'Input.ChoiceSet',
    id: 'choice',
    style: 'expanded',
    isMultiSelect: several,
    isRequired: true,
    wrap: true,
    label: say(language, several ? 'teams.chooseSeveral' : 'teams.choose'),
    errorMessage: say(language, 'teams.chooseFirst'),
    choices: choices.map((one) => ({ title: buttonLabel(language, one), value: one.code })),
  };
}

/** What is below the question: a list or a calendar with a button of its own, and the buttons. */
function controls(language: Language, utterance: BotMessage): { body: Element[]; actions: Element[] } {
  const buttons = utterance.buttons ?? [];
  const [first] = buttons;
  if (!first) return { body: [], actions: [] };
  const pressed = (some: readonly Button[]) => some.map((one) => press(language, one));
  const own = buttons.filter((one) => !besides.has(one.code));
  const several = utterance.takes === 'several';
  if (several || buttons.length > mostButtons) {
    const done = submit(say(language, 'teams.done'), first, several ? severalInput : oneInput);
    const rest = buttons.filter((one) => besides.has(one.code) && !(several && one.code === 'done'));
    return { body: [choiceSet(language, own, several)], actions: [done, ...pressed(rest)] };
  }
  if (utterance.takes !== 'day') return { body: [], actions: pressed(buttons) };
  const day = { type: 'Input.Date', id: 'day', label: say(language, 'teams.day'), isRequired: true };
  const words = { placeholder: say(language, 'teams.date'), errorMessage: say(language, 'teams.chooseFirst') };
  const use = submit(say(language, 'teams.useDay'), first, dayInput);
  return {
    body: [
      { ...day, ...words },
      { type: 'ActionSet', actions: [use] },
    ],
    actions: pressed(buttons),
  };
}

/** One numbered answer, or the heading of a section. Paragraphs past the tenth run on, so that none of them is left out. */
function shownLine(line: string): Element[] {
  const parts = line.split('\n').filter((part) => part.trim() !== '');
  const apart = [...parts.slice(0, mostParagraphs), parts.slice(mostParagraphs).join(' ')].join('\n');
  return paragraphs(apart, /^\d+\. /.test(line) ? {} : { weight: 'Bolder', isSubtle: true });
}

/** Lines in heaps that fit into a card each, with their numbers. */
function heaps(language: Language, lines: readonly Line[]): string[][] {
  const all: string[][] = [[]];
  let size = 0;
  for (const text of numberedLines(language, lines)) {
    const bytes = Buffer.byteLength(JSON.stringify([text, shownLine(text)]));
    if (size > 0 && size + bytes > mostLineBytes) {
      all.push([]);
      size = 0;
    }
    all.at(-1)?.push(text);
    size += bytes;
  }
  return all;
}

function card(language: Language, body: readonly Element[], actions: readonly Element[], text: string) {
  return {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: {
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      type: 'AdaptiveCard',
      version: '1.5',
      lang: language,
      fallbackText: text,
      body,
      ...(actions.length > 0 ? { actions } : {}),
    },
  };
}

const cardOf = (language: Language, ...parts: Parameters<typeof card> extends [Language, ...infer R] ? R : never) => ({
  attachments: [card(language, ...parts)],
  summary: say(language, 'teams.preview'),
});

/** The other language is offered with the first words, one press away. */
function welcome(language: Language, text: string): Partial<Activity> {
  const title = say(language, 'teams.otherLanguage');
  const data = { standSafe: { words: title } };
  return cardOf(language, paragraphs(text), [{ type: 'Action.Submit', title, data }], text);
}

/** @returns one or more activities without their type and language; only the last one has buttons. */
export function renderTeams(language: Language, utterance: BotMessage): Partial<Activity>[] {
  const buttons = utterance.buttons ?? [];
  if (utterance.key === 'common.welcome') return [welcome(language, utteranceText(language, utterance))];
  // Only we fill in a value of this name, and only with an address of ours.
  const link = spokenText(language, utterance.values?.url ?? '');
  if (buttons.length === 0 && (utterance.lines ?? []).length === 0) {
    const text = utteranceText(language, utterance);
    return [text.includes('\n') ? cardOf(language, paragraphs(text, {}, link), [], text) : { text }];
  }
  const { ask, hints } = questionText(language, utterance);
  const parts = heaps(language, utterance.lines ?? []);
  const shown = (lines: readonly string[]) => lines.flatMap(shownLine);
  const before = parts.slice(0, -1).map((lines, index) => {
    const title = say(language, 'teams.continued', { part: index + 1, parts: parts.length });
    const body = [...paragraphs(title, { weight: 'Bolder' }), ...shown(lines)];
    return cardOf(language, body, [], [title, ...lines].join('\n'));
  });
  const lines = parts.at(-1) ?? [];
  const { body, actions } = controls(language, utterance);
  const numbered = buttons.map((button, index) => `${index + 1}. ${buttonLabel(language, button)}`);
  const text = [ask, ...lines, ...hints, '', ...numbered].join('\n');
  const whole = [
    ...paragraphs(ask, { weight: 'Bolder' }),
    ...shown(lines),
    ...hints.flatMap((hint) => paragraphs(hint, { isSubtle: true }, link)),
    ...body,
  ];
  return [...before, cardOf(language, whole, actions, text)];
}
