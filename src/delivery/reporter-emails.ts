// An email that the person asked to have themselves: advice, or the copy of their report. Kept sealed and sent as surely as
// a report, for a day; and never more than a few, so that nobody can have strangers written to.
import { createHash } from 'node:crypto';
import { failureFields, type Log } from '../shared/log.ts';
import type { Durability } from '../storage/durability.ts';
import type { ReporterEmailStore } from '../storage/reporter-email-store.ts';
import type { Outbox } from './jobs/outbox.ts';
import type { Attachment } from './mail/mailer.ts';

export interface MailToSend {
  /** The person's own address, as they gave it. */
  readonly to: string;
  readonly language: 'en' | 'cy';
  /** Ours: it stands in lists of emails that others may see. */
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly attachments?: readonly (Attachment & { readonly content: string })[];
  /** Names this one email for ever. */
  readonly key: string;
  /** Who asks: a conversation, or a report. */
  readonly conversationId: string;
}

/** As it is kept. Once it was taken, or given up, nothing of it is left but that. */
export interface Note {
  readonly state: 'waiting' | 'sending' | 'accepted' | 'failed';
  readonly mail: Omit<MailToSend, 'key' | 'conversationId'> | null;
  readonly attempts: number;
  readonly createdAt: number;
  readonly nextAt: number;
}

/** `done`: on disk and on its way. `too-often`: three in an hour, from one conversation or to one address. */
export type ReporterEmails = (mail: MailToSend) => Promise<'done' | 'too-often'>;

interface Deps {
  readonly notes: ReporterEmailStore;
  readonly durability: Durability;
  readonly outbox: Pick<Outbox, 'hand'>;
  readonly now: () => Date;
  readonly log: Log;
}

const atMostAnHour = 3;
const mark = (words: string): string => createHash('sha256').update(words).digest('base64url').slice(0, 22);

/** Jobs name an email to a person and a report in the same queue. */
export const isReporterEmail = (id: string): boolean => id.startsWith('note-');

/** @returns the one way to write to a reporter. It throws, and nothing is promised, unless the email is on disk. */
export function createReporterEmails(deps: Deps): ReporterEmails {
  const { notes } = deps;
  return async ({ key, conversationId, ...mail }) => {
    const id = `note-${mark(`${conversationId}\n${key}`)}`;
    if ((await notes.load(id)) === null) {
      const asked = await notes.count(`mail-from:${mark(conversationId)}`);
      const had = await notes.count(`mail-to:${mark(mail.to.toLowerCase())}`);
      if (Math.max(asked, had) > atMostAnHour) return 'too-often';
      const now = deps.now().getTime();
      const note: Note = { state: 'waiting', mail, attempts: 0, createdAt: now, nextAt: now };
      await notes.create(id, JSON.stringify(note), now);
    }
    await deps.durability.confirm();
    await deps.outbox.hand(id, 0).catch((failure) => deps.log.warn('note-not-queued', failureFields(failure)));
    return 'done';
  };
}
