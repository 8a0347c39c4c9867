// The escalation: who is written to next and when, each once, and what happens when nobody is left. Pure; used by
// delivery-state, which is the only place that changes a delivery.
import type { ForceId } from '../../routing/force-id.ts';
import type { Contact, Route } from '../../routing/route.ts';
import {
  alarmAfter,
  type Delivery,
  type Dispatch,
  isDelivered,
  isSettled,
  type MailAnswer,
  type News,
  newDispatch,
  silentAt,
  waitingSince,
} from './delivery.ts';

/** Milliseconds between two tries of failed mailboxes when nobody else is left to write to. */
export const stuckGap = 6 * 3_600_000;
/** Milliseconds after which news that could not be told is left to the status page. */
const newsLife = 24 * 3_600_000;

/** Names the email to this mailbox for ever. Given in, because it is keyed. */
export type NameDispatch = (mailbox: string) => string;

/** One dispatch for the first contact and one for each copy, to be sent now. */
export function dispatchesFor(
  first: Contact | undefined,
  copies: readonly string[],
  now: number,
  name: NameDispatch,
): Dispatch[] {
  const main = first ? [newDispatch(first.kind, first.mailbox, name(first.mailbox), now)] : [];
  return [...main, ...copies.map((mailbox) => newDispatch('copy', mailbox, name(mailbox), now))];
}

/** Puts down what the reporter is to hear, for now (`news`) and for when they come back (`history`). */
export function tell(delivery: Delivery, now: number, news: Partial<News> & Pick<News, 'kind'>): Delivery {
  const whole = { at: now, to: null, what: null, crimeNumber: null, force: delivery.force, ...news };
  const id = `${whole.kind}-${delivery.history.length + 1}`;
  return { ...delivery, news: [...delivery.news, { ...whole, id }], history: [...delivery.history, whole] };
}

/** One dispatch replaced by what it becomes. */
export const change = (delivery: Delivery, messageId: string, next: (letter: Dispatch) => Dispatch): Delivery => ({
  ...delivery,
  letters: delivery.letters.map((letter) => (letter.messageId === messageId ? next(letter) : letter)),
});

/** The next contact is written to, each once; when there is none, the reporter and the operator are told so. */
function escalate(delivery: Delivery, now: number, name: NameDispatch): Delivery {
  return (
    nextRung(delivery, now, name) ??
    (delivery.stuckSince === null ? tell({ ...delivery, stuckSince: now }, now, { kind: 'unanswered' }) : delivery)
  );
}

/** The next contact who was not yet written to gets the report; null when there is none. Told once their server took it. */
function nextRung(delivery: Delivery, now: number, name: NameDispatch): Delivery | null {
  const reports = delivery.letters.filter((one) => one.about === null);
  const written = new Set(reports.filter((one) => one.kind !== 'copy').map((one) => one.mailbox));
  const rung = delivery.contacts.findIndex((one, at) => at > delivery.rung && !written.has(one.mailbox));
  const contact = delivery.contacts[rung];
  if (!contact) return null;
  const others = delivery.letters.filter((one) => one.about !== null || one.mailbox !== contact.mailbox);
  const letters = [...others, ...again(delivery, dispatchesFor(contact, [], now, name))];
  return { ...delivery, rung, rungSince: now, letters };
}

/** A dispatch that will not arrive: if it was this contact's turn, the next one is written to at once. */
export function fail(
  delivery: Delivery,
  letter: Dispatch,
  failure: Dispatch['failure'],
  answer: MailAnswer,
  now: number,
  name: NameDispatch,
) {
  const failed = change(delivery, letter.messageId, (one) => ({
    ...one,
    state: 'failed',
    failure,
    answer,
    acceptedAt: null,
    nextAt: now + stuckGap,
  }));
  const itsTurn = delivery.contacts[delivery.rung]?.mailbox === letter.mailbox && letter.kind !== 'copy';
  if (letter.about !== null) return failFollowUp(failed, letter.about, now, name);
  if (itsTurn && !isSettled(delivery)) return escalate(failed, now, name);
  // Answered, and yet written to for what was added: that is still to reach somebody.
  return delivery.followUps.reduce((one, wish) => failFollowUp(one, wish.id, now, name), failed);
}

/** Nobody takes what was added: the next contact gets it with the report. A withdrawal is told to nobody new. */
function failFollowUp(delivery: Delivery, id: string, now: number, name: NameDispatch): Delivery {
  const at = delivery.followUps.findIndex((one) => one.id === id);
  const wish = delivery.followUps[at];
  const brings = (one: Dispatch) =>
    (one.about === id && (one.kind !== 'copy' || wish?.kind === 'withdraw')) ||
    (one.about === null && one.kind !== 'copy' && (one.state === 'waiting' || one.carries > at));
  if (!wish || wish.takenAt !== null) return delivery;
  if (delivery.letters.some((one) => one.state !== 'failed' && brings(one))) return delivery;
  const next = delivery.withdrawn === null ? nextRung(delivery, now, name) : null;
  const kind = `${wish.kind}-failed` as const;
  if (next || delivery.history.some((one) => one.kind === kind)) return next ?? delivery;
  return tell(delivery, now, { kind });
}

/** Time passed: silence escalates (P8), slowness is said aloud (P2), and where nobody is left, failed mailboxes are tried again. */
export function look(delivery: Delivery, now: number, name: NameDispatch): Delivery {
  const news = delivery.news.filter((one) => now - one.at < newsLife);
  let next = news.length === delivery.news.length ? delivery : { ...delivery, news };
  next = tryFollowUpsAgain(next, now);
  if (isSettled(next)) return next;
  if (next.alarmedAt === null && !isDelivered(next) && now >= waitingSince(next) + alarmAfter[next.urgency]) {
    next = tell({ ...next, alarmedAt: now }, now, { kind: 'delayed' });
  }
  if (next.stuckSince === null && now >= silentAt(next)) next = escalate(next, now, name);
  if (next.stuckSince !== null && !isDelivered(next)) {
    const letters = next.letters.map((one) =>
      one.about === null && one.state === 'failed' && one.nextAt <= now ? waitingAgain(one, now) : one,
    );
    next = { ...next, letters };
  }
  return next;
}

const waitingAgain = (letter: Dispatch, now: number): Dispatch => ({
  ...letter,
  state: 'waiting',
  createdAt: now,
  nextAt: now,
});

/** Dispatches about follow-ups that failed while nobody else has taken them. */
export function strandedDispatches(delivery: Delivery): Dispatch[] {
  const open = new Set(delivery.followUps.filter((one) => one.takenAt === null).map((one) => one.id));
  return delivery.letters.filter((one) => one.about !== null && open.has(one.about) && one.state === 'failed');
}

function tryFollowUpsAgain(delivery: Delivery, now: number): Delivery {
  const due = new Set(
    strandedDispatches(delivery)
      .filter((one) => one.nextAt <= now)
      .map((one) => one.messageId),
  );
  if (due.size === 0) return delivery;
  return {
    ...delivery,
    letters: delivery.letters.map((one) => (due.has(one.messageId) ? waitingAgain(one, now) : one)),
  };
}

/** A mailbox that had a dispatch before keeps its Message-ID and its count of attempts, so no old answer can pass for a new one. */
function again(delivery: Delivery, letters: readonly Dispatch[]): Dispatch[] {
  return letters.map((one) => {
    const before = delivery.letters.find((other) => other.about === null && other.mailbox === one.mailbox);
    if (!before) return one;
    const { messageId, attempts, doubt, resent } = before;
    return { ...one, messageId, attempts, doubt, resent: resent + 1 };
  });
}

/** Starts the escalation anew. Earlier dispatches that went out stay on record but count for nothing; those that did not are dropped. */
export function resend(
  delivery: Delivery,
  to: Pick<Route, 'contacts' | 'copies'>,
  now: number,
  name: NameDispatch,
): Delivery {
  if (delivery.withdrawn !== null) return delivery;
  const fresh = again(delivery, dispatchesFor(to.contacts[0], to.copies, now, name));
  const kept = delivery.letters
    .filter((one) => one.state !== 'waiting' && !fresh.some((other) => other.messageId === one.messageId))
    .map((one) => ({ ...one, kind: 'copy' as const }));
  return {
    ...delivery,
    contacts: to.contacts,
    rung: 0,
    rungSince: now,
    stuckSince: null,
    letters: [...kept, ...fresh],
  };
}

/** "Not for us": the escalation of another force (or the national desk) starts. */
export function passOn(
  delivery: Delivery,
  to: Pick<Route, 'force' | 'contacts' | 'copies' | 'replyWithinHours'>,
  now: number,
  name: NameDispatch,
): Delivery {
  // Taken back by the person: nobody new is to have it.
  if (delivery.withdrawn !== null) return delivery;
  const passedOnBy: ForceId[] = [...delivery.passedOnBy, delivery.force];
  // What was said before "not for us" counts no longer: the new contact has yet to answer.
  const moved = resend(
    { ...delivery, acknowledgements: [], passedOnBy, force: to.force, replyWithinHours: to.replyWithinHours },
    to,
    now,
    name,
  );
  return tell(moved, now, { kind: 'passed-on', to: to.contacts[0]?.kind ?? null });
}
