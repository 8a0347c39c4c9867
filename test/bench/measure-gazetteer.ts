// Measures S4 in a process of its own: what the tables cost in memory and at the start, and how long a place takes to find.
// Run with --expose-gc; prints one JSON object. Megabytes, milliseconds, microseconds.
import { createGazetteer } from '../../src/routing/places.ts';
import { readGazetteerTables } from '../../src/storage/gazetteer-file.ts';

const collect = (globalThis as { gc?: () => void }).gc ?? (() => undefined);
const used = (): number => {
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
};
const resident = (): number => process.memoryUsage().rss / 1e6;

const [memoryBefore, residentBefore] = [used(), resident()];
const started = performance.now();
const { find } = createGazetteer(await readGazetteerTables());
const startMs = performance.now() - started;
const [memoryMb, residentMb] = [used() - memoryBefore, resident() - residentBefore];

/** Median of batches, so that a pause of the machine is not the place's. */
function microseconds(places: readonly string[]): number {
  const batches: number[] = [];
  for (let batch = 0; batch < 60; batch++) {
    const before = performance.now();
    for (const place of places) find(place);
    batches.push(((performance.now() - before) * 1_000) / places.length);
  }
  batches.sort((a, b) => a - b);
  return batches[Math.floor(batches.length / 2)] ?? Number.POSITIVE_INFINITY;
}

const figures = {
  startMs,
  memoryMb,
  residentMb,
  postcodeUs: microseconds([
    'CF10 1AA',
    'sw1a1aa',
    'LD7 1DY',
    'CH4 8ZZ',
    'EC1A 1BB',
    'NP20 4PR',
    'AB10 1XG',
    'my postcode is LL57 1AA',
  ]),
  nameUs: microseconds([
    'Cardiff',
    'Caerdydd',
    'Ashford, Kent',
    'yng Nghaerdydd',
    'Durham County Council',
    'Llandrindod Wells',
    'Kent',
    'near Bangor',
  ]),
  ambiguousUs: microseconds(['Newport', 'Ashford', 'Newton', 'Stoke']),
  misspeltUs: microseconds(['Cardif', 'Birmingam', 'Aberystwith', 'Llandrindodd']),
  searchMb: 0,
};
figures.searchMb = used() - memoryBefore - memoryMb;
process.stdout.write(`${JSON.stringify(figures)}\n`);
