// What is kept, for how long, and why: one table, read by everything that keeps and quoted by the privacy notice.
// Nothing may be stored under a kind that is not on it, so nothing can be kept without an end.

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

export interface Retention {
  /** Seconds after the last change when Redis drops it by itself. */
  readonly seconds: number;
  readonly holds: 'answers' | 'report' | 'receipt' | 'secret-hash' | 'bookkeeping';
  readonly why: string;
}

export const retention = {
  talk: { seconds: day, holds: 'answers', why: 'a draft that nobody touched for a day is gone' },
  log: { seconds: day, holds: 'answers', why: 'the transcript, so that a reload shows where the person was' },
  heard: { seconds: day, holds: 'answers', why: 'a message delivered twice is answered once' },
  file: {
    seconds: day,
    holds: 'answers',
    why: 'the bytes of a file; they live on with the report that takes them over',
  },
  files: { seconds: day, holds: 'answers', why: 'which files a draft has' },
  coming: { seconds: 15 * minute, holds: 'answers', why: 'the part that came of a file that never arrived whole' },
  evidence: { seconds: 30 * day, holds: 'report', why: 'which files a report has; goes with the report' },
  access: {
    seconds: 365 * day,
    holds: 'bookkeeping',
    why: 'when a file was opened, by which kind of link; not by whom',
  },
  draftAddress: { seconds: day, holds: 'answers', why: 'where a person is told that their draft will end' },
  saved: { seconds: 7 * day, holds: 'secret-hash', why: 'where a saved draft lies; it opens nothing once that ended' },
  report: { seconds: 30 * day, holds: 'report', why: 'never longer, even where no force acknowledged it' },
  reportDone: { seconds: 72 * hour, holds: 'report', why: 'content goes 72 hours after the force acknowledged it' },
  receipt: { seconds: 365 * day, holds: 'receipt', why: 'reference, force, times and state; no content' },
  draft: { seconds: 30 * day, holds: 'bookkeeping', why: 'pressing send twice makes one report' },
  returnCode: { seconds: 365 * day, holds: 'secret-hash', why: 'lets a reporter back in while there is a receipt' },
  address: { seconds: 30 * day, holds: 'answers', why: 'where a status message can be pushed' },
  gone: { seconds: 30 * day, holds: 'bookkeeping', why: 'a person who removed the app is never written to again' },
  unsaid: { seconds: day, holds: 'answers', why: 'a reply that Teams did not take is said with the next one' },
  said: { seconds: day, holds: 'bookkeeping', why: 'a message that Teams repeats is not answered a second time' },
  greeted: { seconds: minute, holds: 'bookkeeping', why: 'Teams tells of one new chat twice; it is greeted once' },
  note: { seconds: day, holds: 'answers', why: 'an email to the person; its words go once it was taken' },
  returned: { seconds: 30 * day, holds: 'bookkeeping', why: 'which emails came back and were left for a person' },
  limit: { seconds: hour, holds: 'bookkeeping', why: 'how often an address or token called' },
  trail: {
    seconds: 365 * day,
    holds: 'bookkeeping',
    why: 'which command an operator gave about which report, in codes; no words',
  },
  queue: { seconds: 30 * day, holds: 'bookkeeping', why: 'jobs hold a reference alone' },
} as const satisfies Record<string, Retention>;

export type KeptKind = keyof typeof retention;
