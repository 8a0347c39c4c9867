// The contract that every kind of field keeps. A kind reads what was heard, and shows what was kept; a mistake of the
// person is a value with a message key, never an exception.
import type { MessageKey } from '../../shared/locale.ts';
import type { Spoken } from '../bot-message.ts';
import type { Field, Option } from '../form.ts';
import type { Answer, Offered } from '../state.ts';
import type { Tools } from '../tools.ts';

export type Hearing =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'problem'; readonly say: MessageKey; readonly values?: Readonly<Record<string, Spoken>> }
  /** Several meanings: the person chooses. */
  | { readonly kind: 'offers'; readonly say: MessageKey; readonly offers: readonly Offered[] }
  /** One of several was pressed: keep gathering. */
  | { readonly kind: 'more'; readonly gathered: readonly string[] };

export interface Input {
  /** What was typed, or null when a button was pressed. */
  readonly words: string | null;
  /** The code of the button, or null when it was typed. */
  readonly code: string | null;
  readonly gathered: readonly string[];
}

export interface FieldKindOf<F extends Field> {
  hear(field: F, input: Input, tools: Tools): Hearing;
  /** Buttons for the question, in order. */
  options(field: F): readonly Option[];
  /** The answer as it stands on the check page. */
  show(field: F, answer: Answer, tools: Tools): Spoken;
}
