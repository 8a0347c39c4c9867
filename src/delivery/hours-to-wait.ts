// How long somebody waits to hear before they ring: what the force says of itself, but never longer than the service itself waits before it writes
// to the next contact.
import type { Urgency } from '../reporting/report.ts';

const atMost: Readonly<Record<Urgency, number>> = { red: 1, amber: 4, standard: Number.POSITIVE_INFINITY };

/** @returns hours; null where nobody should wait at all. */
export const hoursToWait = (urgency: Urgency, replyWithinHours: number): number | null =>
  urgency === 'red' ? null : Math.min(replyWithinHours, atMost[urgency]);
