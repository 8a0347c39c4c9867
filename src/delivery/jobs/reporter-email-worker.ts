// One look at one email to a person: send it when it is due, by whoever begins it first, and say when to look again. Its
// words are wiped the moment that a mail server has taken it, or it has been given up.
import { failureFields, type Log } from '../../shared/log.ts';
import type { ReporterEmailStore } from '../../storage/reporter-email-store.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { Note } from '../reporter-emails.ts';
import { backoff } from '../state/backoff.ts';
import { attemptLife } from '../state/step-delivery.ts';
import type { Circuit } from './circuit.ts';
import type { Looked } from './report-worker.ts';

interface Deps {
  readonly notes: ReporterEmailStore;
  readonly mailer: Mailer;
  readonly circuit: Circuit;
  readonly mailDomain: string;
  readonly now: () => Date;
  readonly random: () => number;
  readonly log: Log;
}

/** @returns the worker's verb for emails to persons. */
export function createReporterEmailWorker(deps: Deps): (id: string) => Promise<Looked | null> {
  const { notes, circuit, log } = deps;
  const clock = () => deps.now().getTime();

  async function send(id: string, mail: NonNullable<Note['mail']>, domain: string) {
    try {
      const sent = await deps.mailer.send({
        email: {
          subject: mail.subject,
          text: mail.text,
          html: mail.html ?? '',
          attachments: mail.attachments ?? [],
          headers: { 'Content-Language': mail.language },
        },
        to: mail.to,
        messageId: `<${id}@${deps.mailDomain}>`,
        envelopeId: id,
        date: deps.now(),
        requireTls: true,
        reports: false,
      });
      circuit.done(domain, sent.verdict !== 'deferred', clock());
      return sent;
    } catch (failure) {
      circuit.done(domain, null, clock());
      throw failure;
    }
  }

  return async (id) => {
    const loaded = await notes.load(id);
    const note = loaded && (JSON.parse(loaded.note) as Note);
    if (!loaded || !note?.mail) {
      if (!loaded) log.warn('note-ended', {});
      await notes.close(id);
      return null;
    }
    const { revision } = loaded;
    if (note.nextAt > clock()) return { revision, dueAt: note.nextAt };
    const domain = note.mail.to.slice(note.mail.to.lastIndexOf('@') + 1).toLowerCase();
    const until = circuit.enter(domain, clock());
    if (until !== null) return { revision, dueAt: until };
    const attempts = note.attempts + 1;
    const dead = clock() + attemptLife;
    const begun = await notes.save(
      id,
      revision,
      JSON.stringify({ ...note, state: 'sending', attempts, nextAt: dead }),
      dead,
    );
    if (!begun) {
      circuit.done(domain, null, clock());
      return null;
    }
    const { verdict, answer } = await send(id, note.mail, domain);
    const fields = { smtpCode: answer.code, enhancedCode: answer.enhanced, cause: answer.reason, attempt: attempts };
    if (verdict === 'deferred') {
      log.warn('note-deferred', fields);
      const nextAt = clock() + backoff(attempts, deps.random());
      await notes.save(id, revision + 1, JSON.stringify({ ...note, attempts, nextAt }), nextAt);
      return { revision: revision + 2, dueAt: nextAt };
    }
    if (verdict === 'accepted') log.info('note-accepted', fields);
    else log.warn('note-refused', fields);
    const ended: Note = { ...note, state: verdict === 'accepted' ? 'accepted' : 'failed', mail: null, attempts };
    await notes
      .save(id, revision + 1, JSON.stringify(ended), null)
      .catch((failure) => log.warn('note-not-closed', failureFields(failure)));
    return null;
  };
}
