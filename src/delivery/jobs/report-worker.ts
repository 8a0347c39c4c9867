// One look at one report: send what is due, tell what is untold, and say when to look again. It may be run by anybody, at
// any time, twice at once: a dispatch is begun only by the one whose write came first (no double send without a fault, P5).
import { setTimeout as pause } from 'node:timers/promises';
import { failureFields, type Log } from '../../shared/log.ts';
import type { ReportStore } from '../../storage/report-store.ts';
import type { Changed, DeliveryRepository } from '../delivery-repository.ts';
import type { Email, Mailer } from '../mail/mailer.ts';
import type { ReportFiles } from '../report-files.ts';
import { isReachable, type StoredReport } from '../report-record.ts';
import { type Delivery, type Dispatch, type News, undeliveredSince } from '../state/delivery.ts';
import { type DeliveryEvent, dueDispatches } from '../state/step-delivery.ts';
import type { Circuit } from './circuit.ts';

/** What main needs to tell a reporter something in the conversation where they are. */
export interface Notification extends News {
  readonly reference: string;
  readonly language: 'en' | 'cy';
  readonly channel: StoredReport['report']['channel'];
  readonly reachable: boolean;
  readonly conversationId: string;
  readonly address: string | null;
}

/** Told at least once; `news.id` with the reference is stable, so a repeat can be noticed. Throw to be asked again later. */
export type NotifyReporter = (reference: string, news: Notification) => Promise<void>;

export interface WorkDeps {
  readonly book: DeliveryRepository;
  /** The lists of open and of undelivered reports. */
  readonly lists: Pick<ReportStore, 'close' | 'line'>;
  readonly mailer: Mailer;
  readonly circuit: Circuit;
  /** Brings files over that the moment of sending left behind. */
  readonly settleFiles?: ReportFiles['settle'];
  readonly compose: (kept: StoredReport, delivery: Delivery, letter: Dispatch) => Promise<Email>;
  readonly tellReporter: NotifyReporter;
  readonly now: () => Date;
  readonly random: () => number;
  readonly log: Log;
}

export interface Looked {
  readonly revision: number;
  /** When to look again, ms since 1970; null when all is done. */
  readonly dueAt: number | null;
}

/** Together well under the life of an attempt, after which somebody else may send it again. */
const writeTries = 40;
const writeGap = 1000;

export type ReportWorker = (reference: string) => Promise<Looked | null>;

const domainOf = (mailbox: string): string => mailbox.slice(mailbox.lastIndexOf('@') + 1).toLowerCase();
/** `ss-7k3m-9qxd.0f3a…`: cannot be guessed, and comes back in reports of failed delivery. */
export const envelopeIdOf = (messageId: string): string => messageId.slice(1, messageId.lastIndexOf('@'));

/** @returns the worker's one verb. */
export function createReportWorker(deps: WorkDeps): ReportWorker {
  const { book, circuit, now } = deps;
  const clock = () => now().getTime();

  async function send(kept: StoredReport, delivery: Delivery, letter: Dispatch): Promise<DeliveryEvent> {
    const { messageId, attempts: attempt } = letter;
    const domain = domainOf(letter.mailbox);
    let fine = true;
    try {
      const email = await deps.compose(kept, delivery, letter);
      const sent = await deps.mailer.send({
        email,
        to: letter.mailbox,
        messageId,
        envelopeId: envelopeIdOf(messageId),
        date: now(),
        requireTls: letter.requireTls,
      });
      fine = sent.verdict !== 'deferred';
      const { answer } = sent;
      if (sent.verdict === 'accepted') return { kind: 'accepted', messageId, attempt, answer };
      return { kind: sent.verdict, messageId, attempt, answer, random: deps.random() };
    } catch (failure) {
      deps.log.error('delivery-not-composed', { reference: kept.report.reference, ...failureFields(failure) });
      const answer = { code: 0, enhanced: '', reason: 'compose', queueId: null };
      return { kind: 'deferred', messageId, attempt, answer, random: deps.random() };
    } finally {
      circuit.done(domain, fine, clock());
    }
  }

  /** Goes through the circuit, then claims the dispatches; only what this very call has begun is sent by it. */
  async function sendDue(reference: string, due: readonly Dispatch[], known: Changed): Promise<Changed | null> {
    const entered: Dispatch[] = [];
    const events: DeliveryEvent[] = due.map((letter) => {
      const until = circuit.enter(domainOf(letter.mailbox), clock());
      if (until !== null) return { kind: 'postponed', messageId: letter.messageId, until };
      entered.push(letter);
      return { kind: 'begin', messageId: letter.messageId };
    });
    const leave = (letter: Dispatch) => circuit.done(domainOf(letter.mailbox), null, clock());
    const begun = await book.change(reference, events, known).catch((failure) => {
      entered.forEach(leave);
      throw failure;
    });
    if (!begun) {
      entered.forEach(leave);
      return null;
    }
    const mine = (letter: Dispatch) => {
      const is = begun.delivery.letters.find((one) => one.messageId === letter.messageId);
      const was = begun.before.letters.find((one) => one.messageId === letter.messageId);
      return is && was && is.attempts === was.attempts + 1 ? is : null;
    };
    const { kept, delivery } = begun;
    let latest = begun;
    const keep = (one: Changed) => {
      if (one.revision >= latest.revision) latest = one;
    };
    let telling = Promise.resolve();
    /** What one server said is written and told before another has answered: a slow copy holds up nobody's "taken". */
    async function sendOne(letter: Dispatch): Promise<void> {
      const heard = await send(kept, delivery, letter);
      const written = await writeDown(reference, [heard], latest);
      if (!written) return;
      keep(written);
      // What another process is telling at this moment is left to it.
      const isNew = (one: News) => written.before.news.every((was) => was.id !== one.id);
      if (!written.delivery.news.some(isNew)) return;
      // One after the other, each from what is known by then: no news is told twice.
      telling = telling.then(async () => keep(await tellAll(reference, latest)));
      await telling;
    }
    entered.filter((letter) => !mine(letter)).forEach(leave);
    const sends = await Promise.allSettled(entered.flatMap((letter) => mine(letter) ?? []).map(sendOne));
    for (const one of sends) if (one.status === 'rejected') throw one.reason;
    return latest;
  }

  /** What a mail server said must not be forgotten because Redis is away for a moment: that would send it twice. */
  async function writeDown(
    reference: string,
    heard: readonly DeliveryEvent[],
    known: Changed,
  ): Promise<Changed | null> {
    for (let tries = 1; ; tries++) {
      try {
        return await book.change(reference, heard, tries === 1 ? known : undefined);
      } catch (failure) {
        if (tries >= writeTries) throw failure;
        await pause(writeGap);
      }
    }
  }

  async function tellNews(reference: string, kept: StoredReport, news: readonly News[]): Promise<DeliveryEvent[]> {
    const { language, channel } = kept.report;
    const told: DeliveryEvent[] = [];
    for (const one of news) {
      try {
        const { conversationId, address } = kept;
        const to = { reference, language, channel, reachable: isReachable(kept), conversationId, address };
        if (!kept.probe) await deps.tellReporter(reference, { ...one, ...to });
        told.push({ kind: 'told', news: one.id });
      } catch (failure) {
        deps.log.warn('delivery-news-not-told', { reference, ...failureFields(failure) });
        break;
      }
    }
    return told;
  }

  async function tellAll(reference: string, known: Changed): Promise<Changed> {
    if (known.delivery.news.length === 0) return known;
    const told = await tellNews(reference, known.kept, known.delivery.news);
    return (told.length > 0 && (await book.change(reference, told, known))) || known;
  }

  return async (reference) => {
    let looked = await book.change(reference, [{ kind: 'look' }]);
    if (!looked) {
      await deps.lists.close(reference, null);
      return null;
    }
    const seen = looked.before;
    const due = dueDispatches(looked.delivery, clock());
    if (due.length > 0) {
      looked = (await sendDue(reference, due, looked)) ?? looked;
    }
    looked = await tellAll(reference, looked);
    const { revision, dueAt, delivery } = looked;
    if (dueAt === null) await deps.lists.close(reference, revision);
    // Nothing was saved, so nothing has set the lists right: a write that came late may have left them wrong.
    else if (delivery === seen)
      await deps.lists.line(reference, revision, { dueAt, undeliveredSince: undeliveredSince(delivery) });
    return { revision, dueAt };
  };
}
