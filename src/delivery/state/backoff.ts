// How long to wait before trying a mailbox again: quick at first, because most faults are short and greylisting wants
// minutes, then slower, and for more than five days before giving up (RFC 5321 4.5.4.1; P2).

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** Milliseconds after the first, second, … failed attempt. From the last one on, always the last. */
const gaps = [
  10 * second,
  30 * second,
  minute,
  2 * minute,
  5 * minute,
  10 * minute,
  15 * minute,
  20 * minute,
  ...Array<number>(8).fill(25 * minute),
  hour,
] as const;

/** Milliseconds after which a mailbox that never answered well is given up: six days. */
export const giveUpAfter = 6 * 24 * hour;

/**
 * @param attempts how many attempts failed so far, 1 or more.
 * @param random in [0, 1): spreads the gap by ±20 %, so that a server that comes back is not overrun.
 * @returns milliseconds to wait.
 */
export function backoff(attempts: number, random: number): number {
  const gap = gaps[Math.min(Math.max(attempts, 1), gaps.length) - 1] ?? hour;
  return Math.round(gap * (0.8 + 0.4 * random));
}
