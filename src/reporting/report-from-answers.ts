// The one place where a conversation becomes a report. Answers come as a plain record and are parsed, so the report
// does not know that it was a chat, and an unfinished draft can never be sent as a whole one.
import { z } from 'zod';
import { ServiceError } from '../shared/errors.ts';
import { findLinks } from '../understanding/account/links.ts';
import type { EvidenceFile } from './evidence-file.ts';
import { gradeAnswers } from './grade-answers.ts';
import { operationFor } from './operation.ts';
import { contests, type Detail, type Report, reportSchema, roles, standpoints, worries } from './report.ts';

/** A day that was chosen by a button is kept as the code of the button. */
const withoutButton = (words: string): string => (words.startsWith('button:') ? words.slice('button:'.length) : words);

const one = <T extends readonly [string, ...string[]]>(codes: T) =>
  z
    .object({ kind: z.literal('choice'), codes: z.tuple([z.enum(codes)]) })
    .transform((answer) => answer.codes[0] as T[number]);
const words = z.object({ kind: z.literal('text'), words: z.string() }).transform((answer) => answer.words);

const essentials = z.object({
  danger: one(['yes', 'no']),
  agree: one(['yes']),
  forWhom: one(standpoints),
  name: words.optional(),
  contact: z
    .object({
      kind: z.literal('contact'),
      contactKind: z.enum(['phone', 'email']),
      value: z.string(),
      note: z.string().optional(),
    })
    .or(z.object({ kind: z.literal('skipped') }).transform(() => undefined))
    .optional(),
  role: one(roles),
  election: one(contests),
  place: z.object({
    kind: z.literal('place'),
    words: z.string(),
    nameEn: z.string(),
    nameCy: z.string(),
    code: z.string().nullable(),
    placeKind: z.string(),
    force: z.string(),
  }),
  account: words,
  when: z.object({
    kind: z.literal('date'),
    words: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    at: z.string().nullable(),
    approximate: z.boolean(),
  }),
  worry: one(worries),
});

export interface FromAnswers {
  /** Answers on the path, by field id. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** The section of the questionnaire that each field belongs to, in the order of the questions. */
  readonly sections?: Readonly<Record<string, string>>;
  readonly reference: string;
  /** ISO time. */
  readonly sentAt: string;
  readonly channel: 'webchat' | 'teams' | 'other';
  readonly language: 'en' | 'cy';
  readonly languagesUsed: readonly ('en' | 'cy')[];
  /** Files that were kept with the draft. */
  readonly files?: readonly EvidenceFile[];
}

/** Field ids that a report takes over; a test holds that every question lands here or is declared unsent. */
export const essentialFields = Object.keys(essentials.shape);

/** Answers that steer the talk and say nothing to a force. */
export const unsentFields: readonly string[] = [
  'understood',
  'more',
  'readOut',
  'dangerRead',
  // The questions that open a page of the diary; what happened and when are on the page itself.
  ...Array.from({ length: 8 }, (_, index) => `earlier${index + 1}`),
];

const beyond = z.union([
  z
    .object({ kind: z.literal('place'), words: z.string(), force: z.string() })
    .transform(({ words: own, force }) => ({ codes: [force], words: own })),
  z
    .object({ kind: z.literal('choice'), codes: z.array(z.string()) })
    .transform(({ codes }) => ({ codes, words: null })),
  z.object({ kind: z.literal('text'), words: z.string() }).transform(({ words: own }) => ({ codes: [], words: own })),
  z
    .object({ kind: z.literal('date'), words: z.string(), from: z.string().nullable() })
    .transform(({ words: own, from }) => ({ codes: from ? [from] : [], words: withoutButton(own) })),
]);

/** What was written beside the number stands where an officer looks before calling: with the times that are safe. */
function withNote(details: readonly Detail[], note: string | undefined, sections: FromAnswers['sections']): Detail[] {
  if (!note) return [...details];
  const times = details.find((one) => one.field === 'safeTimes');
  const said = [note, times?.words].filter(Boolean).join('\n');
  const whole = { field: 'safeTimes', section: sections?.safeTimes ?? '', codes: [], words: said };
  return [whole, ...details.filter((one) => one !== times)];
}

/** Whatever was answered beyond the essentials, question by question; what was passed over is left out. */
function detailsOf(given: FromAnswers): Detail[] {
  const fields = Object.keys(given.sections ?? given.answers);
  return fields.flatMap((field) => {
    if (essentialFields.includes(field) || unsentFields.includes(field)) return [];
    const answer = beyond.safeParse(given.answers[field]);
    return answer.success ? [{ field, section: given.sections?.[field] ?? '', ...answer.data }] : [];
  });
}

/** @throws ServiceError `report-incomplete`, naming the fields that are missing and no answer. */
export function reportFromAnswers(given: FromAnswers): Report {
  const parsed = essentials.safeParse(given.answers);
  if (!parsed.success) {
    const missing = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))].join(' ');
    throw new ServiceError('report-incomplete', { retryable: false, hint: missing });
  }
  if (parsed.data.forWhom !== 'anonymous' && !parsed.data.name) {
    throw new ServiceError('report-incomplete', { retryable: false, hint: 'name' });
  }
  const { danger, forWhom, name, contact, role, election, place, account, when, worry } = parsed.data;
  const assessment = gradeAnswers(given.answers, { dangerNow: danger === 'yes', worry, account });
  const { kind: _kind, words: said, ...time } = when;
  const details = withNote(detailsOf(given), contact?.note, given.sections);
  const links = findLinks([account, ...details.map((detail) => detail.words ?? '')].join('\n'));
  return reportSchema.parse({
    schema: 'stand-safe.report.v1',
    reference: given.reference,
    sentAt: given.sentAt,
    channel: given.channel,
    language: given.language,
    languagesUsed: [...given.languagesUsed],
    reporter: {
      forWhom,
      name: name ?? null,
      role,
      contact: contact ? { kind: contact.contactKind, value: contact.value } : null,
    },
    agreement: { sendToPolice: true, at: given.sentAt },
    contest: election,
    operation: operationFor(election),
    place: {
      words: place.words,
      nameEn: place.nameEn,
      nameCy: place.nameCy,
      code: place.code,
      kind: place.placeKind,
      force: place.force,
    },
    incident: { dangerNow: danger === 'yes', account, when: { words: withoutButton(said), ...time }, worry },
    urgency: assessment.urgency,
    indicators: assessment.indicators,
    details,
    ...(given.files?.length ? { files: given.files.map(({ name: _name, ...file }) => file) } : {}),
    ...(links.length > 0 ? { links } : {}),
  } satisfies Report);
}
