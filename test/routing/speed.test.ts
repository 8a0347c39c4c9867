// S4, measured in a process of its own. The machine may be busy: the best of a few runs is what the tables cost.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

type Figures = Record<'startMs' | 'memoryMb' | 'residentMb' | 'postcodeUs' | 'nameUs' | 'misspeltUs', number>;

const measure = (): Figures =>
  JSON.parse(
    execFileSync(
      process.execPath,
      ['--expose-gc', '--no-warnings', join(import.meta.dirname, 'measure-gazetteer.ts')],
      {
        encoding: 'utf8',
      },
    ),
  );

const targets: readonly (readonly [keyof Figures, number])[] = [
  ['postcodeUs', 50],
  ['nameUs', 50],
  ['misspeltUs', 5_000],
  ['memoryMb', 32],
  ['residentMb', 32],
  ['startMs', 300],
];

test('S4: a place is routed in less than 50 µs, from tables of less than 32 MB that take less than 300 ms to build', () => {
  const best: Partial<Figures> = {};
  const isMet = (): boolean => targets.every(([name, target]) => (best[name] ?? Number.POSITIVE_INFINITY) < target);
  for (let run = 0; run < 6 && !isMet(); run++) {
    const figures = measure();
    for (const [name] of targets) best[name] = Math.min(best[name] ?? Number.POSITIVE_INFINITY, figures[name]);
  }
  expect(
    targets
      .filter(([name, target]) => (best[name] ?? Number.POSITIVE_INFINITY) >= target)
      .map(([name]) => `${name} ${best[name]}`),
  ).toEqual([]);
}, 120_000);
