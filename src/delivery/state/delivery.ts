// Where a report stands on its way: its dispatches (one email to one mailbox each), whose turn it is to answer, and what the
// reporter still has to be told. Plain JSON; times are milliseconds since 1970.
import type { Urgency } from '../../reporting/report.ts';
import type { ForceId } from '../../routing/force-id.ts';
import type { Contact } from '../../routing/route.ts';

export type DispatchKind = Contact['kind'] | 'copy';

/** What a mail server said. Codes only: its words may hold addresses. */
export interface MailAnswer {
  /** Three digits, or 0 where there was no answer. */
  readonly code: number;
  /** `5.1.1`, or '' where there was none. */
  readonly enhanced: string;
  /** Ours: `accepted`, `tls`, `unreachable`, `timeout`, `connection`, `relay`, `recipient`, `content`, `bounce`, … */
  readonly reason: string;
  /** The server's own name for what it took, at most 60 signs. */
  readonly queueId: string | null;
}

export interface Dispatch {
  readonly kind: DispatchKind;
  readonly mailbox: string;
  /** One for this report and mailbox, for ever (P5). */
  readonly messageId: string;
  readonly state: 'waiting' | 'sending' | 'accepted' | 'failed';
  /** Attempts begun; the number of the last one is its fence: an answer to an older one cannot undo it. */
  readonly attempts: number;
  readonly createdAt: number;
  /** Waiting: when to try. Sending: when the attempt counts as dead. Failed: when to try again if nobody else is left. */
  readonly nextAt: number;
  readonly acceptedAt: number | null;
  /** Set by a report of delivery (DSN): the server behind the relay has it too. */
  readonly deliveredAt: number | null;
  readonly answer: MailAnswer | null;
  readonly failure: 'refused' | 'bounced' | 'gave-up' | 'withdrawn' | null;
  /** False once a server further on refused REQUIRETLS (RFC 8689). */
  readonly requireTls: boolean;
  /** How often an operator had it sent again. */
  readonly resent: number;
  /** Null: the report itself. Otherwise the id of the follow-up that it brings to a contact who has the report. */
  readonly about: string | null;
  /** How many follow-ups stand in the email of the last attempt; of the report's own dispatches alone. */
  readonly carries: number;
  /** True once an attempt ended so that nobody can know whether it arrived. */
  readonly doubt: boolean;
}

/** What a reporter wanted after sending. It lives and ends with the report. */
export interface FollowUp {
  /** Mark of the caller's key: the same wish asked twice is one. */
  readonly id: string;
  readonly kind: 'add' | 'contact' | 'withdraw';
  /** The person's own; null where they said nothing more. */
  readonly words: string | null;
  readonly language: 'en' | 'cy';
  readonly at: number;
  /** When the first mail server took it. */
  readonly takenAt: number | null;
}

export type Acknowledged = 'received' | 'recorded' | 'more-wanted';

export interface Acknowledgement {
  readonly what: Acknowledged;
  /** Whose link was pressed; nothing about who. */
  readonly by: DispatchKind;
  readonly at: number;
  readonly crimeNumber: string | null;
}

/** `backup`: a mail server has taken it for a next contact. `returned`: what had been taken came back. */
export type NewsKind =
  | 'accepted'
  | 'acknowledged'
  | 'backup'
  | 'returned'
  | 'passed-on'
  | 'delayed'
  | 'unanswered'
  | FollowUpNews;

/** Wished, taken by a mail server, not to be delivered; and withdrawn before it went to anybody. */
export type FollowUpNews = FollowUp['kind'] | `${FollowUp['kind']}-taken` | `${FollowUp['kind']}-failed` | 'stopped';

export interface News {
  /** Stable, so that hearing it twice can be noticed. */
  readonly id: string;
  readonly kind: NewsKind;
  readonly at: number;
  /** Whose mail server took it; of `passed-on`: who is written to now. */
  readonly to: DispatchKind | null;
  readonly what: Acknowledged | null;
  readonly crimeNumber: string | null;
  readonly force: ForceId;
}

export interface Delivery {
  readonly createdAt: number;
  readonly force: ForceId;
  readonly urgency: Urgency;
  /** What the directory says. */
  readonly replyWithinHours: number;
  readonly contacts: readonly Contact[];
  /** Index into `contacts`: whose turn it is to answer. */
  readonly rung: number;
  readonly rungSince: number;
  readonly letters: readonly Dispatch[];
  readonly acknowledgements: readonly Acknowledgement[];
  /** Forces that said "not for us", in order. */
  readonly passedOnBy: readonly ForceId[];
  /** Since when there is nobody left to write to. */
  readonly stuckSince: number | null;
  /** When the operator was told that nobody's mail server has taken it. */
  readonly alarmedAt: number | null;
  /** Not yet told. */
  readonly news: readonly News[];
  /** Every state reached, for the reporter who comes back. */
  readonly history: readonly Omit<News, 'id'>[];
  readonly followUps: readonly FollowUp[];
  /** `stopped`: nobody has it and nobody gets it. `told`: whoever may have it is told. */
  readonly withdrawn: 'stopped' | 'told' | null;
}

const minute = 60_000;
const hour = 60 * minute;

/** Milliseconds without any acceptance after which the operator is told (P2). */
export const alarmAfter = { red: 2 * minute, amber: 15 * minute, standard: 15 * minute } as const;
/** Milliseconds a contact may stay silent, whatever longer time the directory allows (P8). */
const silenceAtMost = { red: 30 * minute, amber: 4 * hour, standard: Number.POSITIVE_INFINITY } as const;

/** When the contact whose turn it is counts as silent. */
export function silentAt(delivery: Delivery): number {
  return delivery.rungSince + Math.min(delivery.replyWithinHours * hour, silenceAtMost[delivery.urgency]);
}

/** Since when a mail server is to take it: since it was sent, or, where one had it before, since it was sent anew. */
export const waitingSince = (delivery: Delivery): number =>
  delivery.history.some((one) => one.kind === 'accepted' || one.kind === 'backup')
    ? delivery.rungSince
    : delivery.createdAt;

const isAcknowledged = (delivery: Delivery): boolean => delivery.acknowledgements.length > 0;
/** The escalation has come to its end: somebody answered, or the person took the report back. */
export const isSettled = (delivery: Delivery): boolean => isAcknowledged(delivery) || delivery.withdrawn !== null;

/** True once the mail server of some contact took it and no bounce came back. A copy does not count. */
export function isDelivered(delivery: Delivery): boolean {
  return delivery.letters.some((one) => one.about === null && one.kind !== 'copy' && one.state === 'accepted');
}

/** Since when no contact's mail server has taken what is still to reach one; null where one has, or nobody waits. */
export const undeliveredSince = (delivery: Delivery): number | null =>
  isDelivered(delivery) || isSettled(delivery) ? null : waitingSince(delivery);

/** A dispatch that brings the report to a contact after the first: the backup, or the national desk when nobody answers. */
export function isNextContact(delivery: Delivery, letter: Dispatch): boolean {
  const rung = delivery.contacts.findIndex((one) => one.mailbox === letter.mailbox);
  return letter.about === null && letter.kind !== 'copy' && rung > 0;
}

/** P7's four states, and a report taken back. */
export type ReporterState = 'queued' | 'accepted' | 'acknowledged' | 'backup' | 'withdrawn';

export function reporterState(delivery: Delivery): ReporterState {
  if (delivery.withdrawn !== null) return 'withdrawn';
  if (isAcknowledged(delivery)) return 'acknowledged';
  if (delivery.letters.some((one) => one.state === 'accepted' && isNextContact(delivery, one))) return 'backup';
  return isDelivered(delivery) ? 'accepted' : 'queued';
}

/** @returns a dispatch that waits to be sent now. */
export function newDispatch(
  kind: DispatchKind,
  mailbox: string,
  messageId: string,
  now: number,
  about: string | null = null,
): Dispatch {
  return {
    kind,
    mailbox,
    messageId,
    state: 'waiting',
    attempts: 0,
    createdAt: now,
    nextAt: now,
    acceptedAt: null,
    deliveredAt: null,
    answer: null,
    failure: null,
    requireTls: true,
    resent: 0,
    about,
    carries: 0,
    doubt: false,
  };
}
