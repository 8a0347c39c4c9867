// What a reporter wants after sending: to add, to be contacted, to withdraw. Like a report it is on disk before anybody
// says "done" (P1), and asked twice with one key it is done once.
import { ServiceError } from '../shared/errors.ts';
import { failureFields, type Log } from '../shared/log.ts';
import type { Durability } from '../storage/durability.ts';
import { draftMark, type ReportStore } from '../storage/report-store.ts';
import type { DeliveryRepository } from './delivery-repository.ts';
import type { Outbox } from './jobs/outbox.ts';
import { readReceipt } from './report-record.ts';
import type { FollowUp } from './state/delivery.ts';
import { statusFor } from './status.ts';

export type FollowUpRequest =
  | { readonly kind: 'add'; readonly words: string; readonly language: 'en' | 'cy' }
  | { readonly kind: 'contact'; readonly words: string | null; readonly language: 'en' | 'cy' }
  | { readonly kind: 'withdraw'; readonly language: 'en' | 'cy' };

/**
 * `done`: on disk, and on its way to whoever has the report. `stopped`: withdrawn before anybody could have it; it is
 * not sent any more. `already`: it was withdrawn before. `unknown`: no such report, or the code is not its own.
 * `too-late`: the content has ended, or there were too many wishes: 101 is what helps now.
 */
export type FollowUpOutcome = 'done' | 'stopped' | 'unknown' | 'already' | 'too-late';

/**
 * @param code the return code; null where the caller knows that it is the reporter (their own conversation).
 * @param key names this one wish for ever. @throws ServiceError, retryable, when it may not be on disk.
 */
export type FollowUpDesk = (
  reference: string,
  code: string | null,
  request: FollowUpRequest,
  key: string,
) => Promise<FollowUpOutcome>;

export interface FollowUpDeps {
  readonly store: ReportStore;
  readonly book: DeliveryRepository;
  readonly durability: Durability;
  readonly outbox: Pick<Outbox, 'hand'>;
  readonly now: () => Date;
  readonly log: Log;
}

/** The person's own words, in characters; a longer text is refused before it is cut. */
const longestWords = 10_000;

/** @returns the one way to follow a report up. */
export function createFollowUp(deps: FollowUpDeps): FollowUpDesk {
  const { store, book, log } = deps;

  return async (reference, code, request, key) => {
    const words = request.kind === 'withdraw' ? null : request.words;
    if (words !== null && words.length > longestWords)
      throw new ServiceError('delivery-words-too-long', { retryable: false });
    const receipt = await (code === null ? readReceipt(store, reference) : statusFor(store, reference, code));
    if (!receipt) return 'unknown';
    const { kind, language } = request;
    const id = draftMark(`${reference} ${key}`).slice(0, 22);
    const before = receipt.wishes?.find((one) => one.id === id);
    const late = receipt.state === 'withdrawn' && kind === 'withdraw' ? 'already' : 'too-late';
    const wish: FollowUp = { id, kind, words, language, at: deps.now().getTime(), takenAt: null };
    const changed = await book.change(reference, [{ kind: 'followed-up', wish }]);
    if (!changed) return before?.outcome ?? late;
    const { delivery, revision } = changed;
    if (!delivery.followUps.some((one) => one.id === id))
      return kind === 'withdraw' && delivery.withdrawn !== null ? 'already' : 'too-late';
    await deps.durability.confirm();
    if (delivery !== changed.before) {
      log.info('report-followed-up', { reference, force: delivery.force, event: kind });
      await deps.outbox.hand(reference, revision).catch((failure) => {
        log.warn('delivery-not-queued', { reference, ...failureFields(failure) });
      });
    }
    return kind === 'withdraw' && delivery.withdrawn === 'stopped' ? 'stopped' : 'done';
  };
}
