// Sixteen clients that each wait for one turn to be over before they begin the next, as people do.
import { median, round } from './figure.ts';

export const clients = 16;

/** One turn; resolves when the person has their answer. */
export type TakeTurn = (number: number) => Promise<void>;

/** @returns turns per second over `milliseconds`. */
async function turnsPerSecond(takers: readonly TakeTurn[], milliseconds: number): Promise<number> {
  let turns = 0;
  const start = performance.now();
  const end = start + milliseconds;
  await Promise.all(
    takers.map(async (take) => {
      for (let number = 0; performance.now() < end; number += 1) {
        await take(number);
        turns += 1;
      }
    }),
  );
  return turns / ((performance.now() - start) / 1000);
}

export type Rounds<Name extends string> = readonly Readonly<Record<Name, number>>[];

/**
 * Runs the contenders one after the other in many short rounds, so that a slow moment of the machine hits all alike.
 * @returns turns per second of each in each round.
 */
export async function race<Name extends string>(
  contenders: Readonly<Record<Name, readonly TakeTurn[]>>,
  rounds = 11,
  milliseconds = 400,
): Promise<Rounds<Name>> {
  const names = Object.keys(contenders) as Name[];
  for (const name of names) await turnsPerSecond(contenders[name], 3 * milliseconds);
  const results: Record<Name, number>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const speeds = {} as Record<Name, number>;
    for (const name of names) speeds[name] = await turnsPerSecond(contenders[name], milliseconds);
    results.push(speeds);
  }
  return results;
}

/** The middle one of the rounds' ratios: neighbours in time are compared, not the best of one with the worst of another. */
export function ratio<Name extends string>(rounds: Rounds<Name>, of: Name, to: Name): number {
  return round(median(rounds.map((one) => one[of] / one[to])));
}

export const middle = <Name extends string>(rounds: Rounds<Name>, of: Name): number =>
  Math.round(median(rounds.map((one) => one[of])));
