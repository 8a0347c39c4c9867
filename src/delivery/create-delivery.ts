// Delivery as one thing: submit, work in the background, status, acknowledgement. main builds it once, starts it, and
// stops it last; the operator's commands and the force's page use the same parts.

import type { Directory } from '../routing/directory.ts';
import { say } from '../shared/locale.ts';
import type { Log } from '../shared/log.ts';
import type { Durability } from '../storage/durability.ts';
import type { Encryption } from '../storage/encryption.ts';
import type { Store } from '../storage/redis.ts';
import { createReportStore, type ReportStore } from '../storage/report-store.ts';
import { createReporterEmailStore } from '../storage/reporter-email-store.ts';
import { createReturnedMailStore, type ReturnedMailStore } from '../storage/returned-mail-store.ts';
import { type AcknowledgementDesk, createAcknowledgementDesk } from './acknowledgement.ts';
import { createDeliveryKeys, type DeliveryKeys } from './delivery-keys.ts';
import { createDeliveryRepository, type DeliveryRepository } from './delivery-repository.ts';
import { followUpEmail } from './emails/follow-up-email.ts';
import { letterLanguages } from './emails/letter-languages.ts';
import { reportEmail } from './emails/report-email.ts';
import { createFollowUp, type FollowUpDesk } from './follow-up.ts';
import { createAlarm } from './jobs/alarm.ts';
import { createCircuit } from './jobs/circuit.ts';
import { createOutbox, type Outbox } from './jobs/outbox.ts';
import { createProbe } from './jobs/probe.ts';
import { createReportWorker, type NotifyReporter, type ReportWorker } from './jobs/report-worker.ts';
import { createReporterEmailWorker } from './jobs/reporter-email-worker.ts';
import { createSweep } from './jobs/sweep.ts';
import { createBounceReader } from './mail/bounce-reader.ts';
import { createMailer, type Mailer, type MailerOptions } from './mail/mailer.ts';
import { pgpKeyFor } from './mail/pgp.ts';
import { returnPathFor } from './mail/return-path.ts';
import { createReturnedMail } from './mail/returned-mail.ts';
import { createReportFiles, type FilesOfReports } from './report-files.ts';
import { readReceipt, type StoredReceipt, type StoredReport } from './report-record.ts';
import { createReporterCopies, type ReporterCopies } from './reporter-copies.ts';
import { createReporterEmails, isReporterEmail, type ReporterEmails } from './reporter-emails.ts';
import { makeSpocToken } from './spoc-link.ts';
import type { Delivery, Dispatch } from './state/delivery.ts';
import { statusFor } from './status.ts';
import { createSubmit, type Submit } from './submit.ts';

export interface DeliveryDeps {
  /** Fails fast. Reports are written on it. */
  readonly redis: Store;
  /** A new connection to the same server. */
  readonly connect: (patience: 'turn' | 'patient') => Store;
  readonly box: Encryption;
  /** From `findDurability(redis, production)`. */
  readonly durability: Durability;
  /** LINK_KEY. */
  readonly linkKey: Buffer;
  readonly mail: MailerOptions;
  /** Where this service is reached, without a slash at the end. */
  readonly publicUrl: string;
  readonly directory: () => Directory;
  readonly tellReporter: NotifyReporter;
  /** Where the files of drafts and reports are. */
  readonly evidence?: FilesOfReports;
  readonly now: () => Date;
  readonly random: () => number;
  readonly log: Log;
  /** ALARM_TO: an operator's address for alarms. */
  readonly alarmTo?: string;
  /** BOUNCE_URL: the mailbox that `mail.bouncesTo` names, read over IMAP. With it comes the daily test. */
  readonly bounceUrl?: string;
  /** MAIL_RETURN_PATH=plain: the mailbox takes no tags (`bounces+tag@`). */
  readonly plainReturnPath?: boolean;
  /** Reports worked on at once; ms between sweeps; scrypt's N. Usual values where absent. */
  readonly concurrency?: number;
  readonly sweepEvery?: number;
  readonly hashCost?: number;
}

export interface DeliveryService {
  readonly submit: Submit;
  /** Adds to a report, asks for contact, withdraws. */
  readonly followUp: FollowUpDesk;
  /** Advice and copies for the person themselves. */
  readonly mailToReporter: ReporterEmails;
  /** The copy that the person keeps. */
  readonly copies: ReporterCopies;
  readonly store: ReportStore;
  readonly book: DeliveryRepository;
  readonly keys: DeliveryKeys;
  readonly mailer: Mailer;
  readonly outbox: Outbox;
  /** The force's page acts through it. */
  readonly desk: AcknowledgementDesk;
  /** Where a report stands; with a return code only when the two belong together. Null: no such report. */
  status(reference: string, returnCode?: string): Promise<StoredReceipt | null>;
  /** Reports that no mail server has taken: how many, and the age of the oldest in ms (P2; for metrics and health). */
  oldestUndelivered(): Promise<{ count: number; age: number }>;
  /** What came back and was left for a person. */
  readonly returned: ReturnedMailStore;
  /** One look at one report, as the worker does it. */
  readonly work: ReportWorker;
  start(): Promise<void>;
  /** Finishes what is in hand. */
  stop(): Promise<void>;
}

const linkLife = 30 * 24 * 3_600_000;

/** @returns everything that has to do with sending; nothing runs before `start`. */
export function createDelivery(deps: DeliveryDeps): DeliveryService {
  const { now, random, log, mail } = deps;
  const store = createReportStore(deps.redis, deps.box);
  const keys = createDeliveryKeys(deps.linkKey);
  const mailDomain = mail.from.slice(mail.from.lastIndexOf('@') + 1);
  const nameLetter = (reference: string) => (mailbox: string) => keys.messageId(reference, mailbox, mailDomain);
  // Only a mailbox that is read has to say which letter came back to it.
  const tagged = deps.bounceUrl !== undefined && deps.plainReturnPath !== true;
  const mailer = createMailer({ ...mail, tagged });
  const alarm = createAlarm({ mailer, to: deps.alarmTo ?? null, mailDomain, now, log });
  const files = createReportFiles({ evidence: deps.evidence, now, log });
  const book = createDeliveryRepository({ store, now, nameLetter, log, alarm: alarm.raise, files });
  const outbox = createOutbox({
    connect: deps.connect,
    now,
    log,
    ...(deps.concurrency ? { concurrency: deps.concurrency } : {}),
  });
  const sweep = createSweep({ store, outbox, now, log, ...(deps.sweepEvery ? { every: deps.sweepEvery } : {}) });

  async function compose(kept: StoredReport, delivery: Delivery, letter: Dispatch) {
    const until = Date.parse(kept.report.sentAt) + linkLife;
    const turn = delivery.passedOnBy.length;
    const token = makeSpocToken({ reference: kept.report.reference, kind: letter.kind, until, turn }, keys);
    const link = { url: `${deps.publicUrl}/spoc/${token}`, until: new Date(until).toISOString() };
    const verifyUrl = `${deps.publicUrl}/for-forces`;
    const languages = letterLanguages(letter.mailbox, deps.directory());
    const wish = delivery.followUps.find((one) => one.id === letter.about);
    const pgp = await pgpKeyFor(letter.mailbox, deps.directory(), now());
    const keyFault = pgp !== null && 'fault' in pgp;
    const email = wish
      ? followUpEmail({ kept, delivery, letter, wish, link, verifyUrl, keys, languages, keyFault })
      : reportEmail({ kept, delivery, letter, link, verifyUrl, keys, languages, keyFault });
    if (pgp === null) return email;
    const { reference, urgency } = kept.report;
    if ('fault' in pgp) {
      log.error('delivery-pgp-key', { reference, contact: letter.kind, force: delivery.force, cause: pgp.fault });
      alarm.raise(reference, 'pgp-key');
      return email;
    }
    const subject = `[${say('en', `email.urgency.${urgency.level}`)}] ${reference}`;
    return { ...email, pgp: { key: pgp, subject } };
  }

  const circuit = createCircuit();
  const notes = createReporterEmailStore(deps.redis, deps.box);
  const workOnNote = createReporterEmailWorker({ notes, mailer, circuit, mailDomain, now, random, log });
  const workOnReport = createReportWorker({
    book,
    lists: store,
    mailer,
    circuit,
    compose,
    settleFiles: files.settle,
    tellReporter: deps.tellReporter,
    now,
    random,
    log,
  });
  const work: ReportWorker = (reference) => (isReporterEmail(reference) ? workOnNote : workOnReport)(reference);
  const { directory, durability } = deps;
  const hashCost = deps.hashCost ? { hashCost: deps.hashCost } : {};
  const mailToReporter = createReporterEmails({ notes, durability, outbox, now, log });
  const copies = createReporterCopies({ store, keys, publicUrl: deps.publicUrl, mailToReporter });
  const submit = createSubmit({
    store,
    mailCopy: copies.mail,
    ...(deps.evidence ? { evidence: deps.evidence, files } : {}),
    durability,
    keys,
    directory,
    mailDomain,
    now,
    random,
    hand: outbox.hand,
    log,
    ...hashCost,
  });
  const returned = createReturnedMailStore(deps.redis, deps.box);
  const bounces = deps.bounceUrl
    ? createBounceReader({
        url: deps.bounceUrl,
        book,
        outbox,
        keys,
        leave: createReturnedMail({ store: returned, alarm: alarm.raise, now, log }),
        now,
        log,
        allowInsecureLoopback: mail.allowInsecureLoopback,
        ...(mail.ca ? { ca: mail.ca } : {}),
      })
    : null;
  const probe = createProbe({
    store,
    keys,
    hand: outbox.hand,
    mailbox: tagged ? returnPathFor(mail.bouncesTo, 'daily-test') : mail.bouncesTo,
    mailDomain,
    now,
    random,
    log,
  });
  let stopping: Promise<void> | undefined;

  return {
    submit,
    followUp: createFollowUp({ store, book, durability, outbox, now, log }),
    mailToReporter,
    copies,
    store,
    book,
    keys,
    mailer,
    outbox,
    returned,
    work,
    desk: createAcknowledgementDesk({ book, store, keys, directory, outbox, now, log }),
    status: (reference, returnCode) =>
      returnCode === undefined ? readReceipt(store, reference) : statusFor(store, reference, returnCode),
    async oldestUndelivered() {
      const { count, oldest } = await store.undelivered();
      return { count, age: oldest === null ? 0 : Math.max(0, now().getTime() - oldest) };
    },
    async start() {
      await outbox.start(work);
      sweep.start();
      bounces?.start();
      if (bounces) probe.start();
    },
    stop() {
      stopping ??= (async () => {
        probe.stop();
        await bounces?.stop();
        await sweep.stop();
        await outbox.stop();
        alarm.stop();
        mailer.close();
      })();
      return stopping;
    },
  };
}
