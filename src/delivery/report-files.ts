// The files of a report live exactly as long as its words: they come over from the draft when it is sent, again by the
// worker should that have been cut short, and their end follows the report's.
import type { Evidence } from '../evidence/evidence.ts';
import { failureFields, type Log } from '../shared/log.ts';
import { retention } from '../shared/retention.ts';
import type { StoredReport } from './report-record.ts';
import type { Delivery } from './state/delivery.ts';

/** What delivery needs of evidence. */
export type FilesOfReports = Pick<Evidence, 'list' | 'takeOver' | 'keepFor' | 'eraseReport'>;

/** Milliseconds in which the person still hears that their withdrawn report was stopped. */
const stoppedLife = 60_000;

/**
 * Milliseconds that the content may still live: 72 h after the first acknowledgement or the withdrawal, never more than
 * 30 days (P14). What was added and no mail server has taken yet is not acknowledged, so it keeps the content until then.
 */
export function lifeLeft(kept: StoredReport, delivery: Delivery, now: number): number {
  const left = Date.parse(kept.report.sentAt) + retention.report.seconds * 1000 - now;
  if (delivery.withdrawn === 'stopped') return Math.min(left, stoppedLife);
  const withdrawal = delivery.followUps.find((one) => one.kind === 'withdraw');
  const done = delivery.acknowledgements[0]?.at ?? withdrawal?.at;
  if (done === undefined || delivery.followUps.some((one) => one.takenAt === null)) return left;
  return Math.min(left, done + retention.reportDone.seconds * 1000 - now);
}

export interface ReportFiles {
  /** Brings over what the draft still holds. A failure is no failure of the report: the worker asks again. */
  bring(reference: string, conversationId: string): Promise<void>;
  /** As `bring`, for a report that says it has files. */
  settle(kept: StoredReport, delivery: Delivery): Promise<void>;
  /** Their end follows the report's, where a change has moved it. */
  follow(reference: string, kept: StoredReport, delivery: Delivery, before: Delivery): Promise<void>;
}

interface Deps {
  readonly evidence: FilesOfReports | undefined;
  readonly now: () => Date;
  readonly log: Log;
}

export function createReportFiles({ evidence, now, log }: Deps): ReportFiles {
  const attempt = async (reference: string, what: () => Promise<unknown> | undefined) => {
    try {
      await what();
    } catch (failure) {
      log.error('files of a report are not where they should be', { reference, ...failureFields(failure) });
    }
  };
  const hasFiles = (kept: StoredReport) => (kept.report.files ?? []).length > 0;
  return {
    bring: (reference, conversationId) =>
      attempt(reference, () => evidence?.takeOver(conversationId, reference, retention.report.seconds * 1000)),
    async settle(kept, delivery) {
      if (!evidence || !hasFiles(kept)) return;
      const { reference } = kept.report;
      await attempt(reference, () =>
        evidence.takeOver(kept.conversationId, reference, lifeLeft(kept, delivery, now().getTime())),
      );
    },
    async follow(reference, kept, delivery, before) {
      const at = now().getTime();
      const life = lifeLeft(kept, delivery, at);
      if (!evidence || life === lifeLeft(kept, before, at)) return;
      await attempt(reference, () => evidence.keepFor(reference, life));
    },
  };
}
