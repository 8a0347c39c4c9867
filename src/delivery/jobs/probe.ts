// Once a day a made-up report goes the real way (record, queue, worker, mail server) to our own mailbox. The bounce reader
// acknowledges it when it arrives; when it does not arrive within the hour nobody is left to write to, and that is an alarm.

import { makeReference } from '../../reporting/reference.ts';
import type { Report } from '../../reporting/report.ts';
import type { Route } from '../../routing/route.ts';
import { failureFields, type Log } from '../../shared/log.ts';
import { draftMark, type ReportStore } from '../../storage/report-store.ts';
import type { DeliveryKeys } from '../delivery-keys.ts';
import { receiptFor, type StoredReport } from '../report-record.ts';
import { newDelivery } from '../state/step-delivery.ts';

export interface Probe {
  /** Sends today's, unless some process did. @returns its reference. */
  once(): Promise<string>;
  start(): void;
  stop(): void;
}

export interface ProbeDeps {
  readonly store: ReportStore;
  readonly keys: DeliveryKeys;
  readonly hand: (reference: string, revision: number) => Promise<void>;
  /** Our own mailbox, the one that the bounce reader reads. */
  readonly mailbox: string;
  readonly mailDomain: string;
  readonly now: () => Date;
  readonly random: () => number;
  readonly log: Log;
}

function madeUp(reference: string, sentAt: string): Report {
  const nowhere = {
    words: 'probe',
    nameEn: 'probe',
    nameCy: 'probe',
    code: null,
    kind: 'probe',
    force: 'city-of-london',
  };
  const never = { words: 'probe', from: null, to: null, at: null, approximate: true };
  return {
    schema: 'stand-safe.report.v1',
    reference,
    sentAt,
    channel: 'other',
    language: 'en',
    languagesUsed: ['en'],
    reporter: { forWhom: 'anonymous', name: null, role: 'other', contact: null },
    agreement: { sendToPolice: true, at: sentAt },
    contest: 'not-election',
    operation: null,
    place: nowhere,
    incident: { dangerNow: false, account: 'probe: a daily test, no report', when: never, worry: 'calm' },
    urgency: { level: 'standard', reasons: ['nothing-pressing-was-said'] },
    indicators: [],
    details: [],
  };
}

const hourly = 3_600_000;

/** @returns the daily test; it does nothing before `start`. */
export function createProbe(deps: ProbeDeps): Probe {
  const { store, keys } = deps;
  let timer: NodeJS.Timeout | undefined;

  async function once(): Promise<string> {
    const now = deps.now();
    const sentAt = now.toISOString();
    const draft = `probe-${sentAt.slice(0, 10)}`;
    const reference = await store.claim(draft, makeReference(Array.from({ length: 7 }, deps.random)));
    const report = madeUp(reference, sentAt);
    const kept: StoredReport = {
      report,
      acceptsReports: false,
      reportUrl: null,
      fault: null,
      conversationId: '',
      address: null,
      draft: draftMark(draft),
      probe: true,
    };
    const way: Route = {
      force: 'city-of-london',
      contacts: [{ kind: 'spoc', mailbox: deps.mailbox }],
      copies: [],
      acceptsReports: false,
      replyWithinHours: 1,
      reportUrl: null,
      pgpKey: null,
      why: 'The daily test goes to our own mailbox.',
      fault: null,
    };
    const name = (mailbox: string) => keys.messageId(reference, mailbox, deps.mailDomain);
    const delivery = newDelivery(way, 'standard', now.getTime(), name);
    const written = await store.create(reference, {
      draft,
      content: JSON.stringify(kept),
      delivery: JSON.stringify(delivery),
      receipt: JSON.stringify(receiptFor(kept, delivery)),
      returnCodeHash: '',
      dueAt: now.getTime(),
    });
    if (written === 'created') {
      deps.log.info('probe-sent', { reference });
      await deps.hand(reference, 1);
    }
    return reference;
  }

  function schedule(wait: number): void {
    timer = setTimeout(() => {
      once()
        .catch((failure) => deps.log.warn('probe-not-sent', failureFields(failure)))
        .finally(() => schedule(hourly));
    }, wait);
    timer.unref();
  }

  return { once, start: () => schedule(60_000), stop: () => clearTimeout(timer) };
}
