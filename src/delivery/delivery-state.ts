// The one place where a delivery changes: what was heard or what time it is goes in, the next delivery comes out. Pure, so
// that every row of its table (docs/delivery.md) can be shown by a test, and a race can simply be run again.
import type { ForceId } from '../routing/force-id.ts';
import type { Contact, Route } from '../routing/route.ts';
import { backoff, giveUpAfter } from './backoff.ts';
import {
  type Acknowledgement,
  alarmAfter,
  type Delivery,
  isAcknowledged,
  isDelivered,
  type Letter,
  type MailAnswer,
  type News,
  newLetter,
  silentAt,
} from './delivery.ts';

/** Milliseconds after which an attempt whose process said nothing counts as dead. Longer than any attempt may take. */
export const attemptLife = 180_000;
/** Milliseconds between two tries of failed mailboxes when nobody else is left to write to. */
const stuckGap = 6 * 3_600_000;
/** Milliseconds after which news that could not be told is left to the status page. */
const newsLife = 24 * 3_600_000;

/** Names the email to this mailbox for ever. Given in, because it is keyed. */
export type NameLetter = (mailbox: string) => string;

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
  | { readonly kind: 'passed-on'; readonly to: Pick<Route, 'force' | 'contacts' | 'copies' | 'replyWithinHours'> }
  | { readonly kind: 'resend'; readonly to: Pick<Route, 'contacts' | 'copies'> }
  | { readonly kind: 'told'; readonly news: string };

/** @returns a delivery whose first letters wait to be sent now. */
export function newDelivery(to: Route, urgency: Delivery['urgency'], now: number, name: NameLetter): Delivery {
  return {
    createdAt: now,
    force: to.force,
    urgency,
    replyWithinHours: to.replyWithinHours,
    contacts: to.contacts,
    rung: 0,
    rungSince: now,
    letters: lettersFor(to.contacts[0], to.copies, now, name),
    acknowledgements: [],
    passedOnBy: [],
    stuckSince: null,
    alarmedAt: null,
    news: [],
    history: [],
  };
}

function lettersFor(first: Contact | undefined, copies: readonly string[], now: number, name: NameLetter): Letter[] {
  const main = first ? [newLetter(first.kind, first.mailbox, name(first.mailbox), now)] : [];
  return [...main, ...copies.map((mailbox) => newLetter('copy', mailbox, name(mailbox), now))];
}

/** Letters that are to be sent now, and those whose attempt died. */
export function dueLetters(delivery: Delivery, now: number): Letter[] {
  return delivery.letters.filter((one) => (one.state === 'waiting' || one.state === 'sending') && one.nextAt <= now);
}

/** When to look again, or null when it is where it should be and everybody was told. */
export function nextLook(delivery: Delivery, now: number): number | null {
  const times = delivery.letters
    .filter((one) => one.state === 'waiting' || one.state === 'sending')
    .map((one) => one.nextAt);
  if (delivery.news.length > 0) times.push(now + 30_000);
  if (!isAcknowledged(delivery)) {
    if (delivery.stuckSince === null) times.push(silentAt(delivery));
    else times.push(now + stuckGap);
    if (delivery.stuckSince !== null && !isDelivered(delivery)) {
      times.push(...delivery.letters.filter((one) => one.state === 'failed').map((one) => one.nextAt));
    }
    if (delivery.alarmedAt === null && !isDelivered(delivery))
      times.push(delivery.createdAt + alarmAfter[delivery.urgency]);
  }
  return times.length > 0 ? Math.min(...times) : null;
}

function tell(delivery: Delivery, now: number, news: Partial<News> & Pick<News, 'kind'>): Delivery {
  const whole = { at: now, to: null, what: null, crimeNumber: null, force: delivery.force, ...news };
  const id = `${whole.kind}-${delivery.history.length + 1}`;
  return { ...delivery, news: [...delivery.news, { ...whole, id }], history: [...delivery.history, whole] };
}

const change = (delivery: Delivery, messageId: string, next: (letter: Letter) => Letter): Delivery => ({
  ...delivery,
  letters: delivery.letters.map((letter) => (letter.messageId === messageId ? next(letter) : letter)),
});

/** The next contact is written to, each once; when there is none, the reporter and the operator are told so. */
function escalate(delivery: Delivery, now: number, name: NameLetter): Delivery {
  const written = new Set(delivery.letters.filter((one) => one.kind !== 'copy').map((one) => one.mailbox));
  const rung = delivery.contacts.findIndex((one, at) => at > delivery.rung && !written.has(one.mailbox));
  const contact = delivery.contacts[rung];
  if (!contact) {
    if (delivery.stuckSince !== null) return delivery;
    return tell({ ...delivery, stuckSince: now }, now, { kind: 'unanswered' });
  }
  const others = delivery.letters.filter((one) => one.mailbox !== contact.mailbox);
  const letters = [...others, ...again(delivery, lettersFor(contact, [], now, name))];
  return tell({ ...delivery, rung, rungSince: now, letters }, now, { kind: 'backup', to: contact.kind });
}

function fail(
  delivery: Delivery,
  letter: Letter,
  failure: Letter['failure'],
  answer: MailAnswer,
  now: number,
  name: NameLetter,
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
  return itsTurn && !isAcknowledged(delivery) ? escalate(failed, now, name) : failed;
}

/** Time passed: silence escalates (P8), slowness is said aloud (P2), and where nobody is left, failed mailboxes are tried again. */
function look(delivery: Delivery, now: number, name: NameLetter): Delivery {
  const news = delivery.news.filter((one) => now - one.at < newsLife);
  let next = news.length === delivery.news.length ? delivery : { ...delivery, news };
  if (isAcknowledged(next)) return next;
  if (next.alarmedAt === null && !isDelivered(next) && now >= next.createdAt + alarmAfter[next.urgency]) {
    next = tell({ ...next, alarmedAt: now }, now, { kind: 'delayed' });
  }
  if (next.stuckSince === null && now >= silentAt(next)) next = escalate(next, now, name);
  if (next.stuckSince !== null && !isDelivered(next)) {
    const letters = next.letters.map((one) =>
      one.state === 'failed' && one.nextAt <= now
        ? { ...one, state: 'waiting' as const, createdAt: now, nextAt: now }
        : one,
    );
    next = { ...next, letters };
  }
  return next;
}

/** A mailbox that had a letter before keeps its Message-ID and its count of attempts, so no old answer can pass for a new one. */
function again(delivery: Delivery, letters: readonly Letter[]): Letter[] {
  return letters.map((one) => {
    const before = delivery.letters.find((other) => other.mailbox === one.mailbox);
    return before ? { ...one, messageId: before.messageId, attempts: before.attempts, resent: before.resent + 1 } : one;
  });
}

/** Starts the ladder anew. Earlier letters that went out stay on record but count for nothing; those that did not are dropped. */
function resend(delivery: Delivery, to: Pick<Route, 'contacts' | 'copies'>, now: number, name: NameLetter): Delivery {
  const fresh = again(delivery, lettersFor(to.contacts[0], to.copies, now, name));
  const kept = delivery.letters
    .filter((one) => one.state !== 'waiting' && !fresh.some((other) => other.mailbox === one.mailbox))
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

function passOn(
  delivery: Delivery,
  to: Extract<DeliveryEvent, { kind: 'passed-on' }>['to'],
  now: number,
  name: NameLetter,
): Delivery {
  const passedOnBy: ForceId[] = [...delivery.passedOnBy, delivery.force];
  const moved = resend(
    { ...delivery, passedOnBy, force: to.force, replyWithinHours: to.replyWithinHours },
    to,
    now,
    name,
  );
  return tell(moved, now, { kind: 'passed-on', to: to.contacts[0]?.kind ?? null });
}

/**
 * What a delivery becomes. An event that does not fit (an old attempt's failure, an unknown letter, a second bounce)
 * changes nothing and gives back the very same object.
 * @param now milliseconds since 1970.
 */
export function stepDelivery(delivery: Delivery, event: DeliveryEvent, now: number, name: NameLetter): Delivery {
  if (event.kind === 'look') return look(delivery, now, name);
  if (event.kind === 'passed-on') return passOn(delivery, event.to, now, name);
  if (event.kind === 'resend') return resend(delivery, event.to, now, name);
  if (event.kind === 'told') return { ...delivery, news: delivery.news.filter((one) => one.id !== event.news) };
  if (event.kind === 'acknowledged') {
    const { acknowledgement } = event;
    const { what, crimeNumber } = acknowledgement;
    const acknowledgements = [...delivery.acknowledgements, acknowledgement];
    // Nobody else needs to be written to any more; whoever had a copy coming still gets it.
    const letters = delivery.letters.filter((one) => one.kind === 'copy' || one.state !== 'waiting');
    return tell({ ...delivery, acknowledgements, letters }, now, { kind: 'acknowledged', what, crimeNumber });
  }

  const letter = delivery.letters.find((one) => one.messageId === event.messageId);
  if (!letter) return delivery;
  switch (event.kind) {
    case 'begin':
      if ((letter.state !== 'waiting' && letter.state !== 'sending') || letter.nextAt > now) return delivery;
      return change(delivery, letter.messageId, (one) => ({
        ...one,
        state: 'sending',
        attempts: one.attempts + 1,
        nextAt: now + attemptLife,
      }));
    case 'postponed':
      if (letter.state !== 'waiting') return delivery;
      return change(delivery, letter.messageId, (one) => ({ ...one, nextAt: event.until }));
    case 'accepted': {
      // Even a late "yes" to an attempt given up for dead is a yes.
      if (letter.state === 'accepted' || event.attempt > letter.attempts) return delivery;
      const first = !isDelivered(delivery) && letter.kind !== 'copy' && delivery.rung === 0;
      const taken = change(delivery, letter.messageId, (one) => ({
        ...one,
        state: 'accepted',
        acceptedAt: now,
        answer: event.answer,
        failure: null,
      }));
      return first && !isAcknowledged(delivery) ? tell(taken, now, { kind: 'accepted', to: letter.kind }) : taken;
    }
    case 'deferred':
      if (letter.state !== 'sending' || event.attempt !== letter.attempts) return delivery;
      if (now - letter.createdAt >= giveUpAfter) return fail(delivery, letter, 'gave-up', event.answer, now, name);
      return change(delivery, letter.messageId, (one) => ({
        ...one,
        state: 'waiting',
        answer: event.answer,
        nextAt: now + backoff(one.attempts, event.random),
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
      return fail(delivery, letter, 'bounced', event.answer, now, name);
    case 'delivered':
      return letter.deliveredAt === null
        ? change(delivery, letter.messageId, (one) => ({ ...one, deliveredAt: now }))
        : delivery;
  }
}
