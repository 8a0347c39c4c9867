// What the report record holds, in words: the report as it was sent, and where its news can be told. And the receipt that
// outlives it: no name, no word of the reporter, only where and when it went.
import { z } from 'zod';
import { type Report, reportSchema, type Urgency } from '../reporting/report.ts';
import type { ForceId } from '../routing/force-id.ts';
import type { LoadedReport, ReportStore } from '../storage/report-store.ts';
import { type Delivery, type News, type ReporterState, reporterState } from './state/delivery.ts';

const keptSchema = z.object({
  report: reportSchema,
  acceptsReports: z.boolean(),
  reportUrl: z.string().nullable(),
  fault: z.string().nullable(),
  conversationId: z.string(),
  /** Opaque JSON for pushing a status message; null where there is none. */
  address: z.string().nullable(),
  /** Mark of the draft it came from. */
  draft: z.string(),
  /** True for our own daily test, which goes to our own mailbox and is told to nobody. */
  probe: z.boolean(),
});

export type StoredReport = z.output<typeof keptSchema>;

export interface StoredReceipt {
  /** Mark of the draft it came from: pressing send again after the content has ended makes no second report. */
  readonly draft: string;
  readonly reference: string;
  readonly force: ForceId;
  /** ISO time. */
  readonly sentAt: string;
  readonly language: 'en' | 'cy';
  readonly operation: Report['operation'];
  readonly replyWithinHours: number;
  readonly urgency: Urgency;
  readonly acceptsReports: boolean;
  /** False: without a name, so nobody can answer them and they are not told to wait for it. */
  readonly reachable: boolean;
  readonly state: ReporterState | 'erased';
  readonly history: readonly Omit<News, 'id'>[];
  /** What was asked for after sending, by the mark of its key: asked again, it is answered the same way. */
  readonly wishes: readonly { readonly id: string; readonly outcome: 'done' | 'stopped' }[];
}

export interface ReportWithDelivery {
  readonly revision: number;
  readonly kept: StoredReport;
  readonly delivery: Delivery;
}

/** The box it lay in was sealed by us and is bound to its place: what opens is what was checked when it was written. */
function openRecord(loaded: LoadedReport): ReportWithDelivery {
  const delivery = JSON.parse(loaded.delivery) as Delivery;
  // Records of an older edition lack what was not known then.
  const letters = delivery.letters.map((one) => ({ ...olderLetter, ...one }));
  return {
    revision: loaded.revision,
    kept: JSON.parse(loaded.content) as StoredReport,
    delivery: { ...olderDelivery, ...delivery, letters },
  };
}

const olderLetter = { about: null, carries: 0, doubt: false };
const olderDelivery = { followUps: [], withdrawn: null };

export async function loadReport(store: ReportStore, reference: string): Promise<ReportWithDelivery | null> {
  const loaded = await store.load(reference);
  return loaded ? openRecord(loaded) : null;
}

export const isReachable = ({ report }: Pick<StoredReport, 'report'>): boolean => report.reporter.contact !== null;

export function receiptFor(kept: StoredReport, delivery: Delivery): StoredReceipt {
  const { reference, sentAt, language, operation } = kept.report;
  return {
    draft: kept.draft,
    reference,
    force: delivery.force,
    sentAt,
    language,
    operation,
    replyWithinHours: delivery.replyWithinHours,
    urgency: delivery.urgency,
    // Another force than the one that agreed to it may have it by now.
    acceptsReports: kept.acceptsReports && delivery.passedOnBy.length === 0,
    reachable: isReachable(kept),
    state: reporterState(delivery),
    history: delivery.history,
    wishes: delivery.followUps.map(({ id, kind }) => ({
      id,
      outcome: kind === 'withdraw' && delivery.withdrawn === 'stopped' ? 'stopped' : 'done',
    })),
  };
}

export async function readReceipt(store: ReportStore, reference: string): Promise<StoredReceipt | null> {
  const receipt = await store.receipt(reference);
  // A receipt of an older edition does not say whether there was a name, nor how urgent it was.
  const kept = receipt === null ? null : (JSON.parse(receipt) as Partial<StoredReceipt>);
  return kept && ({ reachable: true, urgency: 'standard', ...kept } as StoredReceipt);
}
