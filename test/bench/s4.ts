// S4: how long a place takes to find, and what the tables cost: measured in a process of its own, as the test does.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type Figure, round } from './figure.ts';

interface Measured {
  readonly startMs: number;
  readonly residentMb: number;
  readonly postcodeUs: number;
  readonly nameUs: number;
}

/** @returns the slower of postcode and name, in microseconds, against 50. */
export async function measure(): Promise<Figure> {
  const script = join(import.meta.dirname, 'measure-gazetteer.ts');
  const { startMs, residentMb, postcodeUs, nameUs } = JSON.parse(
    execFileSync(process.execPath, ['--expose-gc', script], { encoding: 'utf8' }),
  ) as Measured;
  const value = round(Math.max(postcodeUs, nameUs));
  const met = value < 50 && residentMb < 32;
  return { value, target: 50, met, detail: { residentMb: round(residentMb), startMs: round(startMs) } };
}
