// The contract that every kind of field keeps. A kind reads what was heard, and shows what was kept; a mistake of the
// person is a value with a message key, never an exception.
import type { MessageKey } from '../../shared/locale.ts';
import type { MessageValue } from '../bot-message.ts';
import type { EngineDeps } from '../deps.ts';
import type { Field, Option } from '../form.ts';
import type { Answer, Suggestion } from '../state.ts';

export type FieldResult =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'problem'; readonly say: MessageKey; readonly values?: Readonly<Record<string, MessageValue>> }
  /** Several meanings: the person chooses. */
  | { readonly kind: 'suggestions'; readonly say: MessageKey; readonly suggestions: readonly Suggestion[] }
  /** One of several was pressed: keep gathering. */
  | { readonly kind: 'more'; readonly selected: readonly string[] };

export interface FieldInput {
  /** What was typed, or null when a button was pressed. */
  readonly words: string | null;
  /** The code of the button, or null when it was typed. */
  readonly code: string | null;
  readonly selected: readonly string[];
}

export interface FieldKindOf<F extends Field> {
  parse(field: F, input: FieldInput, deps: EngineDeps): FieldResult;
  /** Buttons for the question, in order. */
  options(field: F): readonly Option[];
  /** The answer as it stands on the check page. */
  show(field: F, answer: Answer, deps: EngineDeps): MessageValue;
}
