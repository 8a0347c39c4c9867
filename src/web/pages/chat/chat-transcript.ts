// The log of a conversation as the page shows it: messages, each in its own language, and the open question with its
// answers, which stands out from what surrounds it.
import type { Language } from '../../../shared/locale.ts';
import type { ChatEntry } from './chat-entry.ts';
import { linkedText, type TextPart } from './linked-text.ts';

export interface ShownFile {
  readonly name: string;
  /** `1.2 MB`; '' where nobody knows. */
  readonly size: string;
  /** On this host. */
  readonly url: string;
  readonly picture: boolean;
}

export interface ShownLine {
  readonly heading: string;
  readonly label: string;
  readonly answer: string;
  /** The value of its button; '' where the line cannot be changed here. */
  readonly change: string;
}

export interface ShownMessage {
  readonly number: number;
  readonly ours: boolean;
  readonly language: Language;
  readonly paragraphs: readonly (readonly TextPart[])[];
  /** 999 is one tap away. */
  readonly danger: boolean;
  readonly lines: readonly ShownLine[];
  readonly files: readonly ShownFile[];
  /** A return code, to be shown large and copied. */
  readonly code: string;
}

export interface ShownChoice {
  readonly value: string;
  readonly label: string;
  readonly kind: 'plain' | 'send' | 'delete' | 'past' | 'tick' | 'joined';
}

export interface ShownQuestion extends ShownMessage {
  readonly heading: string;
  readonly hints: readonly (readonly TextPart[])[];
  readonly choices: readonly ShownChoice[];
  readonly ticks: readonly ShownChoice[];
  /** The value and the label of the button that sends what is ticked. */
  readonly done: { readonly value: string; readonly label: string } | null;
  /** Buttons that send what is ticked and answer one more question, with that question. */
  readonly joined: { readonly ask: string; readonly choices: readonly ShownChoice[] } | null;
  /** Every answer is short: two columns. */
  readonly two: boolean;
}

export interface Transcript {
  readonly language: Language;
  readonly state: string;
  readonly messages: readonly ShownMessage[];
  readonly question: ShownQuestion | null;
}

/** Characters of an answer that still fits half of a phone. */
const shortAnswer = 24;
const codeLine = /(?<!\d)\d{4} \d{4} \d{4} \d{4}(?!\d)/;
/** `SS-7K3M-9QXD` and nothing else. */
const reference = /^SS-[0-9A-Z]{4}-[0-9A-Z]{4}$/;
const number999 = /\b999\b/;

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

function sizeOf(bytes: number | undefined): string {
  if (bytes === undefined) return '';
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function filesOf({ attachments, channelData }: ChatEntry): ShownFile[] {
  return attachments.flatMap(({ name, contentType, contentUrl }, index) => {
    const path = URL.canParse(contentUrl) ? new URL(contentUrl).pathname : '';
    if (!path.startsWith('/v3/directline/conversations/')) return [];
    const picture = /^image\/(png|jpeg|webp)$/.test(contentType);
    return [{ name, size: sizeOf(channelData.attachmentSizes?.[index]), url: path, picture }];
  });
}

function shown(entry: ChatEntry, text: string): ShownMessage {
  const code = entry.ours ? (codeLine.exec(text)?.[0] ?? '') : '';
  const own = (line: string): TextPart[] => [{ text: line }];
  return {
    number: entry.number,
    ours: entry.ours,
    language: entry.locale.startsWith('cy') ? 'cy' : 'en',
    paragraphs: linesOf(text).map((line) => (entry.ours && !codeLine.test(line) ? linkedText(line) : own(line))),
    danger: entry.ours && number999.test(text),
    lines: (entry.channelData.layout?.lines ?? []).map(({ heading = '', label, answer, change }, index, all) => ({
      heading: heading === all[index - 1]?.heading ? '' : heading,
      label,
      answer,
      change: change ? `${entry.number}.change.${index}` : '',
    })),
    files: filesOf(entry),
    code,
  };
}

/** The words of a message that lists lines are its question and its hints: the lines are shown as a list. */
const wordsOf = ({ channelData: { layout }, text }: ChatEntry) =>
  layout?.lines.length ? [layout.ask, ...layout.hints].join('\n') : text;

function questionOf(entry: ChatEntry): ShownQuestion {
  const { layout } = entry.channelData;
  const ask = linesOf(layout?.ask ?? entry.text);
  const asks = ask.findLastIndex((line) => line.trimEnd().endsWith('?'));
  // News of a report begins with its reference, which is no heading.
  const at = Math.max(asks, reference.test(ask[0] ?? '') && ask.length > 1 ? 1 : 0);
  const actions = entry.suggestedActions?.actions ?? [];
  const choices = actions.map(({ title }, index): ShownChoice => {
    const { codes, joins } = layout?.several ?? {};
    const tick = codes?.[index] === undefined ? undefined : 'tick';
    const kind = tick ?? (joins?.codes[index] ? 'joined' : (layout?.kinds[index] ?? 'plain'));
    return { value: `${entry.number}.${index}`, label: title, kind };
  });
  const ticks = choices.filter((one) => one.kind === 'tick');
  const several = ticks.length > 0 ? layout?.several : undefined;
  const rest = choices.filter((one) => one.kind !== 'tick');
  // “That is all” is what the button under the ticks says.
  const pressed = several ? rest.filter((one) => one.kind !== 'plain' && one.kind !== 'joined') : rest;
  const joins = several?.joins;
  return {
    ...shown(entry, ask.slice(0, at).join('\n')),
    danger: number999.test(entry.text),
    heading: ask[at] ?? '',
    hints: [...ask.slice(at + 1), ...(layout?.hints ?? [])].map(linkedText),
    choices: pressed,
    ticks,
    joined: joins ? { ask: joins.ask, choices: choices.filter((one) => one.kind === 'joined') } : null,
    done: several ? { value: `${entry.number}.done`, label: several.done } : null,
    two: (several ? ticks : pressed).every((one) => one.label.length <= shortAnswer),
  };
}

/** What was asked before cannot be changed from there: its list is a record. */
const past = (message: ShownMessage): ShownMessage => ({
  ...message,
  lines: message.lines.map((line) => ({ ...line, change: '' })),
});

/** @param entries everything that was said. @param language of the page, where nothing was said yet. */
export function transcriptOf(entries: readonly ChatEntry[], language: Language): Transcript {
  const last = entries.findLast((one) => one.ours && one.channelData.standSafe !== undefined);
  const asked = last ?? entries.findLast((one) => one.ours);
  return {
    language: last?.channelData.standSafe?.language ?? language,
    state: last?.channelData.standSafe?.state ?? 'asking',
    messages: entries.filter((one) => one !== asked).map((one) => past(shown(one, wordsOf(one)))),
    question: asked ? questionOf(asked) : null,
  };
}
