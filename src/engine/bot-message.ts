// What is said back, as keys: the words come later, in the language that the person has by then.
import type { MessageKey } from '../shared/locale.ts';

/** A value inside a sentence: as it stands, a date, a span of days, or another sentence. Own words are never translated. */
export type MessageValue =
  | string
  | number
  | { readonly key: MessageKey }
  | { readonly en: string; readonly cy: string }
  | { readonly date: string }
  | { readonly from: string; readonly to: string }
  | { readonly join: readonly MessageValue[] };

export interface Button {
  readonly label: { readonly key: MessageKey } | { readonly en: string; readonly cy: string };
  readonly step: string;
  readonly code: string;
  readonly asked: number;
}

export interface Line {
  /** Lines of one section stand under its heading. */
  readonly section?: MessageKey | undefined;
  readonly label: MessageKey;
  readonly answer: MessageValue;
}

export interface BotMessage {
  readonly key: MessageKey;
  readonly values?: Readonly<Record<string, MessageValue>>;
  /** More sentences of the same message, each on its own line. */
  readonly hints?: readonly MessageKey[];
  /** Numbered lines under the sentence: the check page. */
  readonly lines?: readonly Line[];
  readonly buttons?: readonly Button[];
  /** What the answer may also be, for channels that can show more than buttons: a day, or several of the choices at once. */
  readonly takes?: 'day' | 'several';
  /** Buttons that answer another question too and end the list: what is ticked goes with them. */
  readonly joins?: { readonly ask: MessageKey; readonly codes: readonly string[] };
}
