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

const suggestion = z.object({
  code: z.string(),
  labelEn: z.string(),
  labelCy: z.string(),
  /** Taken over when this one is chosen; null means "none of these". */
  answer: answer.nullable(),
  /** The field that it answers, where that is not the one that was asked for. */
  field: z.string().optional(),
});
/** One of several meanings that the person is asked to choose from. */
export type Suggestion = z.output<typeof suggestion>;

/** What can stand in front of the questions. */
export const interruptions = [
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
export type Interruption = (typeof interruptions)[number];

/** Raised when the shape of the stored state changes; `migrate` opens older ones. */
const stateSchema = 2;

const currentState = z.object({
  schema: z.literal(stateSchema),
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
  suggestions: z.array(suggestion),
  /** The sentence in front of them: a message key. */
  suggestionsMessage: z.string().nullable(),
  /** What was read out of the account, by field; nothing of it counts until it is confirmed. */
  prefilled: z.record(z.string(), answer),
  /** True once they asked to see rough words on the check page. */
  showsProfanity: z.boolean(),
  /** Codes pressed so far on a step that takes several. */
  selected: z.array(z.string()),
  /** Codes of the options that fit the account, likeliest first, and the person's own words that suggest them. */
  ranking: z.array(z.object({ code: z.string(), words: z.string() })).default([]),
  /** True once they asked to see every option of a ranked step. */
  wholeList: z.boolean().default(false),
  /** A question that stands in front of the step: throw it all away? change which line? */
  interruption: z.enum(interruptions).nullable(),
  /** The report or saved draft that they came back to; `open` once the return code was right; whether it has a way to reach them. */
  returning: z
    .object({ reference: z.string().nullable(), open: z.boolean(), reachable: z.boolean().optional() })
    .default({ reference: null, open: false }),
  /** Where they are in the advice: the nation it is for, the topic last read, the topics last found, who can help after what happened. */
  advice: z.object({
    nation: z.enum(['england', 'wales']).nullable(),
    topic: z.string().nullable(),
    found: z.array(z.string()),
    help: z.array(z.string()).default([]),
  }),
  /** How many files were kept with this draft. */
  files: z.number().default(0),
  /** What was told before it was asked for: it becomes the account once they have seen it there. */
  earlyAccount: z.string().nullable().default(null),
  /** Words that answered nothing, or were typed after sending, until they say whether to add them. */
  pendingWords: z.string().nullable().default(null),
  /** True once a report was sent that gives no way to reach its reporter. */
  unreachable: z.boolean().default(false),
  /** The reference, once sent. */
  sent: z.string().nullable(),
});

/** Names of version 1 (before November 2026, which wrote no `schema`) and what they are called since. */
const renamedSinceVersion1: Readonly<Record<string, string>> = {
  offers: 'suggestions',
  offersSay: 'suggestionsMessage',
  suggested: 'prefilled',
  shown: 'showsProfanity',
  gathered: 'selected',
  aside: 'interruption',
  visit: 'returning',
  early: 'earlyAccount',
  held: 'pendingWords',
  nameless: 'unreachable',
};

/** Opens a state as any version stored it. */
function migrate(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null || 'schema' in stored) return stored;
  const named = Object.entries(stored).map(([name, value]) => [renamedSinceVersion1[name] ?? name, value]);
  return { ...Object.fromEntries(named), schema: stateSchema };
}

/** Checks and, where it is older, migrates a stored state. */
export const formState = z.preprocess(migrate, currentState);

export type FormState = z.output<typeof currentState>;

/** A conversation in which nothing was said yet. @param draft a random id. */
export function emptyState(dialog: { id: string; version: number }, draft: string, language: 'en' | 'cy'): FormState {
  return {
    schema: stateSchema,
    draft,
    dialog: dialog.id,
    version: dialog.version,
    language,
    languagesUsed: [language],
    answers: {},
    asked: 0,
    misses: 0,
    at: null,
    suggestions: [],
    suggestionsMessage: null,
    prefilled: {},
    showsProfanity: false,
    selected: [],
    ranking: [],
    wholeList: false,
    interruption: null,
    returning: { reference: null, open: false },
    advice: { nation: null, topic: null, found: [], help: [] },
    files: 0,
    earlyAccount: null,
    pendingWords: null,
    unreachable: false,
    sent: null,
  };
}

/** Answers that would be lost if others took their place; the first two questions everybody answers. */
export const hasOwnAnswers = (state: FormState): boolean =>
  state.earlyAccount !== null || Object.keys(state.answers).some((field) => field !== 'danger' && field !== 'agree');
