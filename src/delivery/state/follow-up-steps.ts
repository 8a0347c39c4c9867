// What a reporter adds, asks for or takes back after sending: it goes to every contact that has the report, once, by a
// dispatch of its own, and stands in the report itself for whoever gets it later. Pure; used by delivery-state alone.
import { type Delivery, type Dispatch, type FollowUp, type MailAnswer, newDispatch } from './delivery.ts';
import { type NameDispatch, tell } from './escalation.ts';

/** More is for a telephone: 101 is named then. */
const atMost = 30;

/** Answers after which nothing can have arrived: a clear no, or an end before the email was begun. */
const surely: readonly string[] = ['tls', 'unreachable', 'relay', 'compose'];
export const leavesDoubt = (answer: MailAnswer): boolean => answer.code < 400 && !surely.includes(answer.reason);

/** True for a mailbox that has the report, or may have it because nobody can know. */
const mayHave = (one: Dispatch): boolean => one.state === 'accepted' || one.state === 'sending' || one.doubt;

/**
 * Notes a wish down. Asked twice it is one; a second withdrawal, a thirty-first wish, and anything after a report was
 * stopped change nothing and give back the very same object.
 */
export function wishFor(delivery: Delivery, wish: FollowUp, now: number): Delivery {
  if (delivery.followUps.some((one) => one.id === wish.id) || delivery.withdrawn === 'stopped') return delivery;
  const noted: Delivery = { ...delivery, followUps: [...delivery.followUps, wish] };
  if (wish.kind !== 'withdraw') {
    return delivery.followUps.length < atMost ? inHistory(noted, wish.kind, now) : delivery;
  }
  if (delivery.withdrawn !== null) return delivery;
  // Nothing goes out any more, to anybody; what is being sent this moment can end only by itself.
  const letters = delivery.letters.filter((one) => one.state !== 'waiting' || one.doubt);
  const reports = letters.filter((one) => one.about === null);
  const silent = { ...noted, news: [] };
  if (!reports.some(mayHave)) return inHistory({ ...silent, letters, withdrawn: 'stopped' }, 'stopped', now);
  const ended = letters.map((one) => (one.state === 'waiting' ? withdrawn(one) : one));
  return inHistory({ ...silent, letters: ended, withdrawn: 'told' }, 'withdraw', now);
}

const withdrawn = (letter: Dispatch): Dispatch => ({ ...letter, state: 'failed', failure: 'withdrawn' });

/** The person has just been answered, so it is not pushed; it stands there for when they come back. */
function inHistory(delivery: Delivery, kind: FollowUp['kind'] | 'stopped', now: number): Delivery {
  return { ...tell(delivery, now, { kind }), news: delivery.news };
}

/** Whoever is to hear of a wish: contacts and copies that have the report; of a withdrawal, everybody who may have it. */
function holders(delivery: Delivery, wish: FollowUp): Dispatch[] {
  const reports = delivery.letters.filter((one) => one.about === null);
  if (wish.kind === 'withdraw') return reports.filter((one) => mayHave(one) && one.failure !== 'bounced');
  return reports.filter((one) => one.state === 'accepted');
}

/**
 * Makes the dispatches that are missing, drops those whose mailbox does not have the report (any more), and tells the
 * reporter once a mail server has taken a wish. @returns the very same object when all of that was done before.
 */
export function bringFollowUps(delivery: Delivery, now: number, name: NameDispatch): Delivery {
  if (delivery.followUps.length === 0 || delivery.withdrawn === 'stopped') return delivery;
  let next = writeToSomebody(delivery, now, name);
  for (const [at, wish] of delivery.followUps.entries()) {
    const to = holders(next, wish);
    const mailboxes = new Set(to.map((one) => one.mailbox));
    const letters = next.letters.filter(
      (one) => one.about !== wish.id || one.state !== 'waiting' || mailboxes.has(one.mailbox),
    );
    const missing = to.filter(
      (one) => one.carries <= at && !letters.some((other) => other.about === wish.id && other.mailbox === one.mailbox),
    );
    const made = missing.map((one) =>
      newDispatch(one.kind, one.mailbox, name(`${one.mailbox}\n${wish.id}`), now, wish.id),
    );
    if (made.length > 0 || letters.length < next.letters.length) next = { ...next, letters: [...letters, ...made] };
    if (wish.takenAt === null && isTaken(next, wish, at)) {
      const followUps = next.followUps.map((one) => (one.id === wish.id ? { ...one, takenAt: now } : one));
      next = tell({ ...next, followUps }, now, { kind: `${wish.kind}-taken` });
    }
  }
  return neverArrived(next) ? tell({ ...next, withdrawn: 'stopped' }, now, { kind: 'stopped' }) : next;
}

/** Answered without any dispatch to a contact (a forwarded link): what was added then goes to the contact with the report. */
function writeToSomebody(delivery: Delivery, now: number, name: NameDispatch): Delivery {
  const contact = delivery.contacts[delivery.rung];
  const open = delivery.followUps.some((one) => one.takenAt === null && one.kind !== 'withdraw');
  const written = delivery.letters.some((one) => one.about === null && one.kind !== 'copy');
  if (!contact || !open || written || delivery.withdrawn !== null) return delivery;
  const letters = delivery.letters.filter((one) => one.mailbox !== contact.mailbox || one.about !== null);
  const letter = newDispatch(contact.kind, contact.mailbox, name(contact.mailbox), now);
  return { ...delivery, letters: [...letters, letter] };
}

/** Withdrawn while it was being sent, and then that came to nothing after all. */
const neverArrived = (delivery: Delivery): boolean =>
  delivery.withdrawn === 'told' && !delivery.letters.some((one) => mayHave(one) || one.state === 'waiting');

const isTaken = (delivery: Delivery, wish: FollowUp, at: number): boolean =>
  delivery.letters.some(
    (one) =>
      one.state === 'accepted' &&
      // A copy answers for nobody: what only a copy has was not brought to anybody who acts. A withdrawal it may hear alone.
      (one.kind !== 'copy' || (wish.kind === 'withdraw' && one.about === wish.id)) &&
      (one.about === wish.id || (one.about === null && one.carries > at)),
  );
