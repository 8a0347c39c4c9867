// What came back and was not acted on: counted, kept for the operator (`reports returned`), and an alarm where a report may not have
// arrived. The email itself stays in the mailbox, marked read.
import { failureFields, type Log } from '../../shared/log.ts';
import type { ReturnedMailStore } from '../../storage/returned-mail-store.ts';
import type { AlarmReason } from '../delivery-repository.ts';
import type { Returned } from './bounce.ts';
import { isSystemAddress } from './read-prose.ts';

/**
 * `unproven`: a failure without the id of a letter. `other-mailbox`: about our letter, but somebody else's mailbox, or a report that has ended.
 * `reply`: a person wrote. `auto-reply`: a program did. `unknown`: anything else.
 */
export type ReturnedReason = 'unproven' | 'other-mailbox' | 'reply' | 'auto-reply' | 'unknown';

/** Codes and a domain: no word of anybody. */
export interface ReturnedMail {
  readonly at: string;
  readonly reason: ReturnedReason;
  readonly reference: string | null;
  /** Domain of the sender. */
  readonly from: string;
  /** Number of the email in the mailbox (IMAP UID). */
  readonly uid: number;
}

export interface ReturnedMailDeps {
  readonly store: Pick<ReturnedMailStore, 'add'>;
  readonly alarm: (reference: string, reason: AlarmReason) => void;
  readonly now: () => Date;
  readonly log: Log;
}

function reasonOf(returned: Returned): ReturnedReason {
  if (returned.kind === 'bounce') return returned.bounce.envelopeId === null ? 'unproven' : 'other-mailbox';
  return returned.kind === 'reply' || returned.kind === 'auto-reply' ? returned.kind : 'unknown';
}

function referenceOf(returned: Returned): string | null {
  if (returned.kind === 'bounce') return returned.bounce.reference;
  if (returned.kind === 'reply' || returned.kind === 'auto-reply')
    return returned.envelopeId?.slice(0, 12).toUpperCase() ?? null;
  return null;
}

/** A failure that nobody acted on, an answer of a person, or what a mail system wrote and nobody could read. */
function needsPerson(returned: Returned, from: string): boolean {
  if (returned.kind === 'bounce') return returned.bounce.action === 'failed';
  return returned.kind === 'reply' || (returned.kind === 'other' && isSystemAddress(from));
}

/** @returns how one email that was left is written down. Never throws: the next email is read whatever happens. */
export function createReturnedMail(deps: ReturnedMailDeps) {
  return async (returned: Returned, from: string, uid: number): Promise<void> => {
    const [reason, reference] = [reasonOf(returned), referenceOf(returned)];
    const line: ReturnedMail = {
      at: deps.now().toISOString(),
      reason,
      reference,
      from: from.slice(from.lastIndexOf('@') + 1).slice(0, 100),
      uid,
    };
    deps.log.warn('delivery-report-not-understood', { cause: reason, ...(reference ? { reference } : {}) });
    if (needsPerson(returned, from)) deps.alarm(reference ?? `#${uid}`, 'returned');
    await deps.store
      .add(JSON.stringify(line))
      .catch((failure) => deps.log.warn('delivery-returned-not-kept', failureFields(failure)));
  };
}
