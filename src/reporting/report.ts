// What a report is: the one shape that is kept, sent and published as JSON Schema (`stand-safe.report.v1`).
// Codes, never labels; the person's own words stand beside them untouched; nothing is required that frightens away.
import { z } from 'zod';
import { evidenceLink } from '../understanding/account/links.ts';
import { evidenceFile } from './evidence-file.ts';

const isoTime = z.iso.datetime();
const words = z.string().max(10_000);
const language = z.enum(['en', 'cy']);

export const roles = [
  'candidate',
  'agent',
  'campaigner',
  'elected',
  'staff',
  'family',
  'election-staff',
  'journalist',
  'other',
] as const;

export const standpoints = ['me', 'someone-else', 'witness', 'anonymous'] as const;

export const contests = [
  'uk-parliament',
  'senedd',
  'council',
  'mayor',
  'police-commissioner',
  'parish',
  'referendum',
  'not-election',
  'not-sure',
] as const;

export const worries = ['calm', 'worried', 'very-worried', 'fear-for-life'] as const;
export const urgencies = ['red', 'amber', 'standard'] as const;
export const operations = ['ford', 'bridger'] as const;

/** One question that is beyond the essentials, with its code or words: officers see label and answer. */
const detail = z.object({
  /** Field id, for example `whoDidIt`. */
  field: z.string(),
  /** The section it belongs to, A–K of the questionnaire. */
  section: z.string(),
  /** Codes chosen; empty when the answer is free words. */
  codes: z.array(z.string()),
  /** The person's own words, when there are any. */
  words: words.nullable(),
});

const time = z.object({
  /** What the person said, in their own words. */
  words,
  /** Local date in England and Wales, `2026-11-23`; null when it could not be read. */
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  /** Local time `22:30`, when one was given. */
  at: z.string().nullable(),
  approximate: z.boolean(),
});

const place = z.object({
  /** What the person typed. */
  words,
  nameEn: z.string(),
  nameCy: z.string(),
  /** ONS or our own code; null where the person chose a force by name. */
  code: z.string().nullable(),
  kind: z.string(),
  /** The force that answers for this place. */
  force: z.string(),
});

const contact = z.object({
  kind: z.enum(['phone', 'email']),
  /** E.164 for a phone number. */
  value: z.string(),
});

export const reportSchema = z.object({
  schema: z.literal('stand-safe.report.v1'),
  reference: z.string(),
  /** When the person pressed send. */
  sentAt: isoTime,
  channel: z.enum(['webchat', 'teams', 'other']),
  /** The language in which they want to be answered. */
  language,
  /** Every language used in the conversation; the own words may be in any of them. */
  languagesUsed: z.array(language).min(1),
  reporter: z.object({
    /** For whom they report. `anonymous`: information for the police, not a report with updates. */
    forWhom: z.enum(standpoints),
    /** Null: they did not give a name. */
    name: z.string().nullable(),
    role: z.enum(roles),
    contact: contact.nullable(),
  }),
  agreement: z.object({ sendToPolice: z.literal(true), at: isoTime }),
  contest: z.enum(contests),
  /** The police operation that covers this person at this contest; null where neither does. */
  operation: z.enum(operations).nullable(),
  place,
  incident: z.object({
    /** Danger now, as answered to the first question. */
    dangerNow: z.boolean(),
    account: words,
    when: time,
    worry: z.enum(worries),
  }),
  urgency: z.object({
    level: z.enum(urgencies),
    /** Codes from `report/assess`, the heaviest first. */
    reasons: z.array(z.string()),
  }),
  /** Possible offences for the force to consider; codes from `report/offences`. Never shown to the reporter. */
  indicators: z.array(z.object({ offence: z.string(), facts: z.array(z.string()) })),
  details: z.array(detail),
  /** Files that came with it. Their names stay with the files: a report travels by email. */
  files: z.array(evidenceFile.omit({ name: true })).optional(),
  /** Links found in the own words. */
  links: z.array(evidenceLink).optional(),
});

export type Report = z.output<typeof reportSchema>;
export type Contest = (typeof contests)[number];
export type Worry = (typeof worries)[number];
export type Urgency = (typeof urgencies)[number];
export type Operation = (typeof operations)[number];
export type TimeSaid = z.output<typeof time>;
export type Detail = z.output<typeof detail>;
