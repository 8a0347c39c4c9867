// Counts postcodes by outcode, sector and unit as they are read, in a few megabytes however large the file.
import type { PostcodeArea, UnitsOfForce } from '../postcode-table.ts';
import type { PostcodeRow } from './postcode-row.ts';

const letters = 'ABDEFGHJLNPQRSTUWXYZ';
const bitOf = (unit: string): number =>
  letters.indexOf(unit[0] ?? '') * letters.length + letters.indexOf(unit[1] ?? '');
const unitOf = (bit: number): string => `${letters[Math.floor(bit / letters.length)]}${letters[bit % letters.length]}`;

interface Counts {
  forces: Map<string, number>;
  districts: Map<string, number>;
}

/** The units of one force in a sector: 0 unknown, 1 no longer in use, 2 in use. */
type Units = Map<string, Uint8Array>;

/** Everything read of one sector. */
export interface SectorRead extends PostcodeArea {
  outcode: string;
  units: UnitsOfForce[];
}

/** Everything read, by outcode and by sector. */
export interface PostcodesRead {
  outcodes: Map<string, PostcodeArea>;
  sectors: Map<string, SectorRead>;
}

export interface PostcodeTally {
  add(row: PostcodeRow): void;
  read(): PostcodesRead;
}

function entry<V>(map: Map<string, V>, key: string, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

const count = (counts: Map<string, number>, key: string): unknown => counts.set(key, (counts.get(key) ?? 0) + 1);
const mostFirst = (counts: Map<string, number>): string[] =>
  [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([key]) => key);
const areaOf = ({ forces, districts }: Counts): PostcodeArea => ({
  forces: mostFirst(forces),
  districts: mostFirst(districts),
});

function runOf(marks: Uint8Array, mark: number): string {
  let run = '';
  for (let bit = 0; bit < marks.length; bit++) if (marks[bit] === mark) run += unitOf(bit);
  return run;
}

/** Makes an empty tally. */
export function createPostcodeTally(): PostcodeTally {
  const outcodes = new Map<string, Counts>();
  const sectors = new Map<string, Counts & { outcode: string; units: Units }>();

  function add({ outcode, sector, unit, force, district, live }: PostcodeRow): void {
    const whole = entry(outcodes, outcode, () => ({ forces: new Map(), districts: new Map() }));
    const part = entry(sectors, sector, () => ({ outcode, forces: new Map(), districts: new Map(), units: new Map() }));
    if (force === null) return;
    for (const counts of [whole, part]) {
      count(counts.forces, force);
      if (district !== '') count(counts.districts, district);
    }
    const marks = entry(part.units, force, () => new Uint8Array(letters.length * letters.length));
    const bit = bitOf(unit);
    marks[bit] = Math.max(marks[bit] ?? 0, live ? 2 : 1);
  }

  function read(): PostcodesRead {
    const made: PostcodesRead = { outcodes: new Map(), sectors: new Map() };
    for (const [name, counts] of outcodes) made.outcodes.set(name, areaOf(counts));
    for (const [name, { outcode, units, ...counts }] of sectors) {
      const all = [...units].map(([force, marks]) => ({ force, live: runOf(marks, 2), old: runOf(marks, 1) }));
      made.sectors.set(name, { outcode, ...areaOf(counts), units: all });
    }
    return made;
  }
  return { add, read };
}
