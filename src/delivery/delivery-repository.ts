// The only way to change where a report stands: read, step, write if nobody was faster, else again. What an operator must
// hear of is noticed here, whoever caused the change: worker, bounce, force's page or operator.
import { ServiceError } from '../shared/errors.ts';
import type { Log } from '../shared/log.ts';
import type { ReportStore } from '../storage/report-store.ts';
import { lifeLeft, type ReportFiles } from './report-files.ts';
import { loadReport, type ReportWithDelivery, receiptFor } from './report-record.ts';
import { type Delivery, undeliveredSince } from './state/delivery.ts';
import type { NameDispatch } from './state/escalation.ts';
import { type DeliveryEvent, nextLook, stepDelivery } from './state/step-delivery.ts';

export type AlarmReason = 'late' | 'unanswered' | 'failed' | 'pgp-key' | 'returned';

export interface DeliveryRepository {
  load(reference: string): Promise<ReportWithDelivery | null>;
  /**
   * Applies events in order. @returns what it became, or null when the report is gone. `dueAt`: when to look again.
   * @param known as it was last seen: saves a reading, and costs nothing when somebody has changed it since.
   */
  change(reference: string, events: readonly DeliveryEvent[], known?: ReportWithDelivery): Promise<Changed | null>;
}

export interface Changed extends ReportWithDelivery {
  readonly before: Delivery;
  readonly dueAt: number | null;
}

export interface DeliveryRepositoryDeps {
  readonly store: ReportStore;
  readonly now: () => Date;
  readonly nameLetter: (reference: string) => NameDispatch;
  readonly log: Log;
  readonly files?: Pick<ReportFiles, 'follow'>;
  readonly alarm: (reference: string, reason: AlarmReason) => void;
}

/** @returns the book over one store. */
export function createDeliveryRepository(deps: DeliveryRepositoryDeps): DeliveryRepository {
  const { store, log } = deps;

  function notice(reference: string, before: Delivery, after: Delivery): void {
    const { force } = after;
    if (before.alarmedAt === null && after.alarmedAt !== null) {
      log.error('delivery-late', { reference, force, attempt: Math.max(...after.letters.map((one) => one.attempts)) });
      deps.alarm(reference, 'late');
    }
    if (before.stuckSince === null && after.stuckSince !== null) {
      log.error('delivery-unanswered', { reference, force });
      deps.alarm(reference, 'unanswered');
    }
    if (after.rung > before.rung)
      log.warn('delivery-escalated', { reference, force, contact: after.contacts[after.rung]?.kind ?? '' });
    for (const letter of after.letters) {
      const was = before.letters.find((one) => one.messageId === letter.messageId);
      if (!was || was.state === letter.state) continue;
      const {
        code: smtpCode,
        enhanced: enhancedCode,
        reason: cause,
      } = letter.answer ?? { code: 0, enhanced: '', reason: '' };
      const fields = {
        reference,
        force,
        contact: letter.kind,
        attempt: letter.attempts,
        smtpCode,
        enhancedCode,
        cause,
      };
      if (letter.state === 'accepted') log.info('delivery-accepted', fields);
      if (letter.state === 'waiting' && was.state === 'sending') log.warn('delivery-deferred', fields);
      if (letter.state === 'failed' && letter.failure !== 'withdrawn') {
        log.error('delivery-failed', { ...fields, code: letter.failure ?? '' });
        deps.alarm(reference, 'failed');
      }
    }
  }

  return {
    load: (reference) => loadReport(store, reference),
    async change(reference, events, known) {
      for (let tries = 0; tries < 20; tries++) {
        const opened = tries === 0 && known ? known : await loadReport(store, reference);
        if (!opened) return null;
        const now = deps.now().getTime();
        const name = deps.nameLetter(reference);
        const delivery = events.reduce((one, event) => stepDelivery(one, event, now, name), opened.delivery);
        const dueAt = nextLook(delivery, now);
        if (delivery === opened.delivery) return { ...opened, before: delivery, dueAt };
        const saved = await store.save(reference, {
          revision: opened.revision,
          delivery: JSON.stringify(delivery),
          receipt: JSON.stringify(receiptFor(opened.kept, delivery)),
          life: lifeLeft(opened.kept, delivery, now),
          dueAt,
          undeliveredSince: undeliveredSince(delivery),
        });
        if (!saved) continue;
        await deps.files?.follow(reference, opened.kept, delivery, opened.delivery);
        notice(reference, opened.delivery, delivery);
        return { kept: opened.kept, revision: opened.revision + 1, before: opened.delivery, delivery, dueAt };
      }
      throw new ServiceError('delivery-contended', { retryable: true });
    },
  };
}
