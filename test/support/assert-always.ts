// A property is tried with new values in every run; one that once failed is tried again, first and for ever: its seed is written to
// `world/inputs/found.json` as it fails, to be committed with the cure. `WORLD_RUNS=20` tries twenty times as many.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc, { type IAsyncProperty, type IProperty, type RunDetails } from 'fast-check';

const file = join(import.meta.dirname, '..', 'world', 'inputs', 'found.json');
interface Found {
  readonly property: string;
  readonly seed: number;
  readonly path: string;
}
const found = (): Found[] => JSON.parse(readFileSync(file, 'utf8')) as Found[];

/** Writes a new failure down, then fails as fast-check would. */
function keep<Ts>(property: string) {
  return (run: RunDetails<Ts>): void => {
    if (!run.failed) return;
    const { seed, counterexamplePath } = run;
    const known = found();
    if (counterexamplePath !== null && !known.some((one) => one.property === property && one.seed === seed))
      writeFileSync(file, `${JSON.stringify([...known, { property, seed, path: counterexamplePath }], null, 2)}\n`);
    throw new Error(fc.defaultReportMessage(run));
  };
}

/** @param name of the property, for ever. @param runs in a usual run. */
export async function assertAlways<Ts>(
  name: string,
  property: IAsyncProperty<Ts> | IProperty<Ts>,
  runs: number,
): Promise<void> {
  for (const { seed, path } of found().filter((one) => one.property === name))
    await fc.assert(property as IAsyncProperty<Ts>, { seed, path, endOnFailure: true });
  const numRuns = Math.ceil(runs * Number(process.env.WORLD_RUNS ?? 1));
  await fc.assert(property as IAsyncProperty<Ts>, { numRuns, reporter: keep<Ts>(name) as never });
}
