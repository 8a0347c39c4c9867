// The one place where a delivery changes: what was heard or what time it is goes in, the next delivery comes out. Pure, so
// that every row of its table (docs/delivery.md) can be shown by a test, and a race can simply be run again.
import type { Route } from '../../routing/route.ts';
import { backoff, giveUpAfter } from './backoff.ts';
import {
  type Acknowledgement,
  alarmAfter,
  type Delivery,
  type Dispatch,
  type DispatchKind,
  type FollowUp,
  isDelivered,
  isNextContact,
  isSettled,
  type MailAnswer,
  type NewsKind,
  silentAt,
  waitingSince,
} from './delivery.ts';
import {
  change,
  dispatchesFor,
  fail,
  look,
  type NameDispatch,
  passOn,
  resend,
  strandedDispatches,
  stuckGap,
  tell,
} from './escalation.ts';
import { bringFollowUps, leavesDoubt, wishFor } from './follow-up-steps.ts';

/** Milliseconds after which an attempt whose process said nothing counts as dead. Longer than any attempt may take. */
export const attemptLife = 180_000;

export type DeliveryEvent =
  | { readonly kind: 'begin'; readonly messageId: string }
  | { readonly kind: 'postponed'; readonly messageId: string; readonly until: number }
  | { readonly kind: 'accepted'; readonly messageId: string; readonly attempt: number; readonly answer: MailAnswer }
  | {
      readonly kind: 'deferred' | 'refused';
      readonly messageId: string;
      readonly attempt: number;
      readonly answer: MailAnswer;
      readonly random: number;
    }
  | { readonly kind: 'bounced'; readonly messageId: string; readonly answer: MailAnswer }
  | { readonly kind: 'delivered'; readonly messageId: string }
  | { readonly kind: 'look' }
  | { readonly kind: 'acknowledged'; readonly acknowledgement: Acknowledgement }
  | {
      readonly kind: 'passed-on';
      /** Whose link was pressed. */
      readonly by: DispatchKind;
      readonly to: Pick<Route, 'force' | 'contacts' | 'copies' | 'replyWithinHours'>;
    }
  | { readonly kind: 'resend'; readonly to: Pick<Route, 'contacts' | 'copies'> }
  | { readonly kind: 'followed-up'; readonly wish: FollowUp }
  | { readonly kind: 'told'; readonly news: string };

/** @returns a delivery whose first dispatches wait to be sent now. */
export function newDelivery(to: Route, urgency: Delivery['urgency'], now: number, name: NameDispatch): Delivery {
  return {
    createdAt: now,
    force: to.force,
    urgency,
    replyWithinHours: to.replyWithinHours,
    contacts: to.contacts,
    rung: 0,
    rungSince: now,
    letters: dispatchesFor(to.contacts[0], to.copies, now, name),
    acknowledgements: [],
    passedOnBy: [],
    stuckSince: null,
    alarmedAt: null,
    news: [],
    history: [],
    followUps: [],
    withdrawn: null,
  };
}

/** A report that was withdrawn while it was being sent is not tried again. */
const takenBack = (delivery: Delivery, letter: Dispatch): boolean =>
  delivery.withdrawn !== null && letter.about === null;
const stop = (letter: Dispatch, doubt: boolean): Dispatch => ({
  ...letter,
  state: 'failed',
  failure: 'withdrawn',
  doubt: letter.doubt || doubt,
});

/** After these the reporter believes that nobody has it, or somebody else: whoever takes it then is news again. */
const undoing: readonly NewsKind[] = ['returned', 'delayed', 'passed-on'];

/** Said only once a mail server has it: the first time for the first contact, and for each next contact (P7). */
function tellTaken(before: Delivery, taken: Delivery, letter: Dispatch, now: number): Delivery {
  if (letter.about !== null || letter.kind === 'copy' || before.withdrawn !== null) return taken;
  const kind = isNextContact(before, letter) ? 'backup' : 'accepted';
  if (kind === 'accepted' && (isDelivered(before) || isSettled(before))) return taken;
  const since = before.history.findLastIndex((one) => undoing.includes(one.kind)) + 1;
  // Sent again to whom it was said to have gone: nothing has changed for the reporter.
  if (before.history.slice(since).some((one) => one.kind === kind && one.to === letter.kind)) return taken;
  return tell(taken, now, { kind, to: letter.kind });
}

/** Told "taken", and now nobody has it: that is said before anything else, and it says "we keep trying" too (P9). */
function tellReturned(delivery: Delivery, letter: Dispatch, now: number): Delivery {
  const letters = delivery.letters.filter((one) => one !== letter);
  if (letter.about !== null || letter.kind === 'copy' || isSettled(delivery)) return delivery;
  if (isDelivered({ ...delivery, letters })) return delivery;
  return tell({ ...delivery, alarmedAt: delivery.alarmedAt ?? now }, now, { kind: 'returned', to: letter.kind });
}

/** Dispatches that are to be sent now, and those whose attempt died. */
export function dueDispatches(delivery: Delivery, now: number): Dispatch[] {
  return delivery.letters.filter((one) => (one.state === 'waiting' || one.state === 'sending') && one.nextAt <= now);
}

/** When to look again, or null when it is where it should be and everybody was told. */
export function nextLook(delivery: Delivery, now: number): number | null {
  const times = delivery.letters
    .filter((one) => one.state === 'waiting' || one.state === 'sending')
    .map((one) => one.nextAt);
  if (delivery.news.length > 0) times.push(now + 30_000);
  times.push(...strandedDispatches(delivery).map((one) => one.nextAt));
  if (!isSettled(delivery)) {
    if (delivery.stuckSince === null) times.push(silentAt(delivery));
    else times.push(now + stuckGap);
    if (delivery.stuckSince !== null && !isDelivered(delivery)) {
      const failed = delivery.letters.filter((one) => one.about === null && one.state === 'failed');
      times.push(...failed.map((one) => one.nextAt));
    }
    if (delivery.alarmedAt === null && !isDelivered(delivery))
      times.push(waitingSince(delivery) + alarmAfter[delivery.urgency]);
  }
  return times.length > 0 ? Math.min(...times) : null;
}

/**
 * What a delivery becomes. An event that does not fit (an old attempt's failure, an unknown dispatch, a second bounce)
 * changes nothing and gives back the very same object.
 * @param now milliseconds since 1970.
 */
export function stepDelivery(delivery: Delivery, event: DeliveryEvent, now: number, name: NameDispatch): Delivery {
  const next = takeStep(delivery, event, now, name);
  return next === delivery ? delivery : bringFollowUps(next, now, name);
}

function takeStep(delivery: Delivery, event: DeliveryEvent, now: number, name: NameDispatch): Delivery {
  if (event.kind === 'look') return look(delivery, now, name);
  if (event.kind === 'passed-on') return event.by === 'copy' ? delivery : passOn(delivery, event.to, now, name);
  if (event.kind === 'resend') return resend(delivery, event.to, now, name);
  if (event.kind === 'followed-up') return wishFor(delivery, event.wish, now);
  if (event.kind === 'told') return { ...delivery, news: delivery.news.filter((one) => one.id !== event.news) };
  if (event.kind === 'acknowledged') {
    const { acknowledgement } = event;
    // A copy is to know, not to answer: only the contact whose turn it is, or was, ends the escalation.
    if (acknowledgement.by === 'copy') return delivery;
    const { what, crimeNumber } = acknowledgement;
    const acknowledgements = [...delivery.acknowledgements, acknowledgement];
    // Who pressed has it, whatever their mail server's answer was. Nobody else needs to be written to any more; whoever
    // had a copy coming still gets it.
    const pressed = (one: Dispatch) => one.about === null && one.kind === acknowledgement.by && one.attempts > 0;
    const letters = delivery.letters
      .map((one) =>
        one.state === 'waiting' && pressed(one) ? { ...one, state: 'accepted' as const, acceptedAt: now } : one,
      )
      .filter((one) => one.kind === 'copy' || one.about !== null || one.state !== 'waiting');
    return tell({ ...delivery, acknowledgements, letters }, now, { kind: 'acknowledged', what, crimeNumber });
  }

  const letter = delivery.letters.find((one) => one.messageId === event.messageId);
  if (!letter) return delivery;
  switch (event.kind) {
    case 'begin':
      if ((letter.state !== 'waiting' && letter.state !== 'sending') || letter.nextAt > now) return delivery;
      if (takenBack(delivery, letter)) return change(delivery, letter.messageId, (one) => stop(one, true));
      return change(delivery, letter.messageId, (one) => ({
        ...one,
        state: 'sending',
        attempts: one.attempts + 1,
        nextAt: now + attemptLife,
        carries: one.about === null ? delivery.followUps.length : 0,
        doubt: one.doubt || one.state === 'sending',
      }));
    case 'postponed':
      if (letter.state !== 'waiting') return delivery;
      return change(delivery, letter.messageId, (one) => ({ ...one, nextAt: event.until }));
    case 'accepted': {
      // Even a late "yes" to an attempt given up for dead is a yes.
      if (letter.state === 'accepted' || event.attempt > letter.attempts) return delivery;
      const taken = change(delivery, letter.messageId, (one) => ({
        ...one,
        state: 'accepted',
        acceptedAt: now,
        answer: event.answer,
        failure: null,
        // What an attempt that was given up had in it is not known any more.
        carries: event.attempt === one.attempts ? one.carries : 0,
      }));
      return tellTaken(delivery, taken, letter, now);
    }
    case 'deferred':
      if (letter.state !== 'sending' || event.attempt !== letter.attempts) return delivery;
      if (takenBack(delivery, letter))
        return change(delivery, letter.messageId, (one) => stop(one, leavesDoubt(event.answer)));
      if (now - letter.createdAt >= giveUpAfter) return fail(delivery, letter, 'gave-up', event.answer, now, name);
      return change(delivery, letter.messageId, (one) => ({
        ...one,
        state: 'waiting',
        answer: event.answer,
        nextAt: now + backoff(one.attempts, event.random),
        doubt: one.doubt || leavesDoubt(event.answer),
      }));
    case 'refused':
      if (letter.state !== 'sending' || event.attempt !== letter.attempts) return delivery;
      return fail(delivery, letter, 'refused', event.answer, now, name);
    case 'bounced':
      if (letter.state !== 'accepted') return delivery;
      if (event.answer.enhanced === '5.7.30' && letter.requireTls) {
        return change(delivery, letter.messageId, (one) => ({
          ...one,
          state: 'waiting',
          requireTls: false,
          acceptedAt: null,
          nextAt: now,
        }));
      }
      return fail(tellReturned(delivery, letter, now), letter, 'bounced', event.answer, now, name);
    case 'delivered':
      return letter.deliveredAt === null
        ? change(delivery, letter.messageId, (one) => ({ ...one, deliveredAt: now }))
        : delivery;
  }
}
