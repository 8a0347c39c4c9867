// What is remembered between two messages: answers as codes, never labels, and where the person is looking when that
// is not simply the first open question. All of it is JSON.
import { z } from 'zod';

const placeAnswer = z.object({
  kind: z.literal('place'),
  words: z.string(),
  nameEn: z.string(),
  nameCy: z.string(),
  code: z.string().nullable(),
  placeKind: z.string(),
  force: z.string(),
});

const answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), words: z.string() }),
  z.object({ kind: z.literal('choice'), codes: z.array(z.string()) }),
  z.object({
    kind: z.literal('date'),
    words: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    at: z.string().nullable(),
    approximate: z.boolean(),
  }),
  placeAnswer,
  z.object({
    kind: z.literal('contact'),
    contactKind: z.enum(['phone', 'email']),
    value: z.string(),
    /** What was written beside it: when it is safe, who else reads it. */
    note: z.string().optional(),
  }),
  /** Passed over on purpose. */
  z.object({ kind: z.literal('skipped') }),
]);

export type Answer = z.output<typeof answer>;
export type PlaceAnswer = z.output<typeof placeAnswer>;
export type Answers = Readonly<Record<string, Answer>>;

const offered = z.object({
  code: z.string(),
  labelEn: z.string(),
  labelCy: z.string(),
  /** Taken over when this one is chosen; null means "none of these". */
  answer: answer.nullable(),
  /** The field that it answers, where that is not the one that was asked for. */
  field: z.string().optional(),
});
/** One of several meanings that the person is asked to choose from. */
export type Offered = z.output<typeof offered>;

/** What can stand in front of the questions. */
export const asides = [
  'start-again',
  'stop',
  'change',
  'advice',
  'mail-advice',
  'who',
  'return',
  'follow-up',
  'add',
  'add-this',
  'add-told',
  'ask-contact',
  'withdraw',
] as const;
export type Aside = (typeof asides)[number];

export const formState = z.object({
  /** Names this draft for ever: pressing send twice makes one report. */
  draft: z.string(),
  dialog: z.string(),
  version: z.number(),
  language: z.enum(['en', 'cy']),
  languagesUsed: z.array(z.enum(['en', 'cy'])),
  answers: z.record(z.string(), answer),
  /** Counts questions asked, so that a button pressed late is known to be late. */
  asked: z.number(),
  /** How many times in a row this question was answered in a way we could not read. */
  misses: z.number(),
  /** The step being looked at again; null: the first open one. */
  at: z.string().nullable(),
  /** Meanings on offer for the current step. */
  offers: z.array(offered),
  /** The sentence in front of them: a message key. */
  offersSay: z.string().nullable(),
  /** What was read out of the account, by field; nothing of it counts until it is confirmed. */
  suggested: z.record(z.string(), answer),
  /** True once they asked to see rough words on the check page. */
  shown: z.boolean(),
  /** Codes pressed so far on a step that takes several. */
  gathered: z.array(z.string()),
  /** A question that stands in front of the step: throw it all away? change which line? */
  aside: z.enum(asides).nullable(),
  /** The report or saved draft that they came back to; `open` once the return code was right; whether it has a way to reach them. */
  visit: z
    .object({ reference: z.string().nullable(), open: z.boolean(), reachable: z.boolean().optional() })
    .default({ reference: null, open: false }),
  /** Where they are in the advice: the nation it is for, the topic last read, the topics last found. */
  advice: z.object({
    nation: z.enum(['england', 'wales']).nullable(),
    topic: z.string().nullable(),
    found: z.array(z.string()),
  }),
  /** How many files were kept with this draft. */
  files: z.number().default(0),
  /** What was told before it was asked for: it becomes the account once they have seen it there. */
  early: z.string().nullable().default(null),
  /** Words that answered nothing, or were typed after sending, until they say whether to add them. */
  held: z.string().nullable().default(null),
  /** True once a report was sent that gives no way to reach its reporter. */
  nameless: z.boolean().default(false),
  /** The reference, once sent. */
  sent: z.string().nullable(),
});

export type FormState = z.output<typeof formState>;

/** A conversation in which nothing was said yet. @param draft a random id. */
export function emptyState(dialog: { id: string; version: number }, draft: string, language: 'en' | 'cy'): FormState {
  return {
    draft,
    dialog: dialog.id,
    version: dialog.version,
    language,
    languagesUsed: [language],
    answers: {},
    asked: 0,
    misses: 0,
    at: null,
    offers: [],
    offersSay: null,
    suggested: {},
    shown: false,
    gathered: [],
    aside: null,
    visit: { reference: null, open: false },
    advice: { nation: null, topic: null, found: [] },
    files: 0,
    early: null,
    held: null,
    nameless: false,
    sent: null,
  };
}

/** Answers that would be lost if others took their place; the first two questions everybody answers. */
export const ownAnswers = (state: FormState): boolean =>
  Object.keys(state.answers).some((field) => field !== 'danger' && field !== 'agree');
