// Sixteen clients that each wait for one turn to be over before they begin the next, as people do.
export const clients = 16;

/** One turn; resolves when the person has their answer. */
export type TakeTurn = (number: number) => Promise<void>;

/** @returns turns per second over `milliseconds`. */
export async function turnsPerSecond(takers: readonly TakeTurn[], milliseconds: number): Promise<number> {
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

/** Runs the contenders in turns, so that a slow moment of the machine hits all. @returns each one's median. */
export async function race<Name extends string>(
  contenders: Readonly<Record<Name, readonly TakeTurn[]>>,
  rounds = 5,
  milliseconds = 1200,
): Promise<Record<Name, number>> {
  const names = Object.keys(contenders) as Name[];
  const speeds = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (const name of names) await turnsPerSecond(contenders[name], milliseconds);
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) speeds[name].push(await turnsPerSecond(contenders[name], milliseconds));
  }
  const middle = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
  return Object.fromEntries(names.map((name) => [name, middle(speeds[name])])) as Record<Name, number>;
}
