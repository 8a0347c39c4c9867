// What a dialog may be: plain data, no functions. The path through it is derived from the answers, so "back", "change",
// "resume" and "the questions changed after a deploy" are all the same walk.
import type { MessageKey } from '../shared/locale.ts';
import type { Command } from '../understanding/phrases/commands.ts';

/** How much a question matters: nothing is sent without the essential ones; every other one can be skipped. */
export type Need = 'essential' | 'recommended' | 'optional';

/** A section of the questionnaire that forces know. */
export type Section = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I' | 'J' | 'K';

export type Condition =
  | { readonly field: string; readonly is: string }
  | { readonly field: string; readonly isOneOf: readonly string[] }
  | { readonly field: string; readonly includes: string }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export interface Option {
  /** Stored; kebab-case; never shown. */
  readonly code: string;
  readonly label: MessageKey;
  /** Offered only to somebody who looks at their answer again. */
  readonly onlyOnReview?: boolean;
  /** Other words, of either language, by which it is heard; they are never shown. After “=” only as a whole message. */
  readonly synonyms?: readonly string[];
  /** Of several: says that none of the others fits, so nothing more is asked for. */
  readonly exclusive?: boolean;
}

interface FieldBase {
  /** camelCase; the key under which the answer is stored. */
  readonly id: string;
}

export interface TextField extends FieldBase {
  readonly kind: 'text';
  /** A person's name: "my name is" is left out of it, and "ok" is none. */
  readonly isName?: boolean;
  /** Characters; a longer answer is refused with a word, and the person's text is not lost from their screen. */
  readonly atMost: number;
}
export interface ChoiceField extends FieldBase {
  readonly kind: 'choice';
  readonly options: readonly Option[];
  readonly several?: boolean;
  /** Options that the account suggests stand first; the others are one press away. */
  readonly ranked?: boolean;
  /** What a typed sentence is read for where it is no option: the codes that it names. */
  readonly recognised?: 'kinds' | 'risks' | 'role' | 'election';
  /** From little to grave: where words fit two, the graver is meant. */
  readonly scale?: boolean;
}
export interface YesNoField extends FieldBase {
  readonly kind: 'yes-no';
  /** Welsh has no single word for yes: each question brings its own pair. */
  readonly yes: MessageKey;
  readonly no: MessageKey;
  /** Other words, of either language, by which each is heard. */
  readonly yesSynonyms?: readonly string[];
  readonly noSynonyms?: readonly string[];
  /** Asked about danger: words of danger, a beginning of yes and doubt are a yes. */
  readonly cautious?: boolean;
}
export interface DateField extends FieldBase {
  readonly kind: 'date';
  readonly options: readonly Option[];
}
export interface PlaceField extends FieldBase {
  readonly kind: 'place';
}
export interface ContactField extends FieldBase {
  readonly kind: 'contact';
}

export type Field = TextField | ChoiceField | YesNoField | DateField | PlaceField | ContactField;

export interface Refusal {
  readonly field: string;
  readonly code: string;
  readonly ask: MessageKey;
  readonly yes: MessageKey;
  readonly no: MessageKey;
}

export interface Step {
  /** kebab-case, unique in its dialog. */
  readonly id: string;
  readonly field: Field;
  readonly need: Need;
  readonly ask: MessageKey;
  /** The question with the person's own words that suggest its first options: `{words}`. */
  readonly askQuoting?: MessageKey;
  /** One more sentence under the question: an example, or why we ask. */
  readonly hint?: MessageKey;
  /** The question in other words with an example, after an answer we could not read. */
  readonly reprompt?: MessageKey;
  /** Said instead of "I did not understand" where that would be cold or unsafe. */
  readonly unclear?: MessageKey;
  /** Why we ask, for somebody who wants to know. */
  readonly why?: MessageKey;
  /** The words of the button that passes over the question, and what is said then. */
  readonly skipLabel?: MessageKey;
  readonly skipMessage?: MessageKey;
  /** Fields of later questions that the same words may answer: a name and a number in one message. */
  readonly alsoReads?: readonly string[];
  /** The option that is meant where words answer only another field, by that field. */
  readonly impliedBy?: Readonly<Record<string, string>>;
  /** A refusal to answer is offered the answer by which this question is not asked. */
  readonly refusal?: Refusal;
  /** It asks whether they are safe: the same is not asked beside it. */
  readonly asksSafety?: boolean;
  /** A bare "no" says something here; elsewhere it passes over a question that asks for words. */
  readonly acceptsNo?: boolean;
  /** Buttons beside the answers that do something else: codes are commands. */
  readonly secondaryActions?: readonly (Option & { readonly code: Command })[];
  /** The name of the line on the check page. */
  readonly label: MessageKey;
  /** Other names for it, in plain words of either language. */
  readonly aliases?: readonly string[];
  /** Section A–K of the questionnaire, or `steer` for what only steers and is not an answer. */
  readonly section: Section | 'steer';
  /** No line on the check page where this holds. */
  readonly hiddenWhen?: Condition;
  /** The step is on the path only where this holds. */
  readonly when?: Condition;
  /** Said after certain answers, before the next question. */
  readonly after?: readonly { readonly when: Condition; readonly say: MessageKey }[];
  /** The answer is read for what it says already: the person is shown it once, to confirm. */
  readonly prefills?: boolean;
  /** A yes here takes over what was read out. */
  readonly confirmsPrefill?: boolean;
  /** The conversation rests here where this holds: nothing is sent, and the answer can still be changed. */
  readonly stopsWhen?: { readonly when: Condition; readonly say: MessageKey };
}

export interface Form {
  readonly id: string;
  /** Raised when answers of an older version can no longer be read. */
  readonly version: number;
  /** The answer that opens the questions which nobody has to answer, and the words of its button on the check page. */
  readonly further?: { readonly field: string; readonly label: MessageKey; readonly synonyms?: readonly string[] };
  /** The heading of each section on the check page. */
  readonly sections: Readonly<Record<Section, MessageKey>>;
  readonly steps: readonly Step[];
}

/** Keeps the literal types of a dialog, so that a wrong message key does not compile. */
export const defineForm = (dialog: Form): Form => dialog;
