// Makes the next table of postcodes from what was read and the one in use. A whole edition replaces it, but keeps what no
// edition has (forces' post, the islands, short forms like EC1) and remembers units that have gone. An extract only adds:
// what it does not mention stays as it was.
import { forceWithCode } from '../force-codes.ts';
import {
  hasUnit,
  type OutcodeKind,
  type PostcodeArea,
  type PostcodeTable,
  type UnitsOfForce,
  unitsIn,
} from '../postcode-table.ts';
import type { PostcodesRead } from './postcode-tally.ts';

const union = (...lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())];
const together = (a: PostcodeArea | undefined, b: PostcodeArea): PostcodeArea => ({
  forces: union(a?.forces ?? [], b.forces),
  districts: union(a?.districts ?? [], b.districts),
});
const run = (units: Iterable<string>): string => [...units].sort().join('');

/** What Code-Point Open does not cover: everything outside Great Britain, and what is not a place. */
const isBeyond = (area: PostcodeArea & { kind: OutcodeKind }): boolean =>
  ['n', 'f', 'x'].includes(area.kind) ||
  (area.forces.length > 0 && area.forces.every((code) => forceWithCode(code) === null && code !== 'S'));

/** The units read, with those known before that were not read: as gone (`edition`) or as they were (`extract`). */
function mergeUnits(
  read: readonly UnitsOfForce[],
  before: readonly UnitsOfForce[],
  mode: 'edition' | 'extract',
): UnitsOfForce[] {
  const isRead = (unit: string): boolean => read.some(({ live, old }) => hasUnit(live, unit) || hasUnit(old, unit));
  const unread = (units: string): string[] => unitsIn(units).filter((unit) => !isRead(unit));
  return union(
    read.map(({ force }) => force),
    before.map(({ force }) => force),
  ).map((force) => {
    const here = read.find((one) => one.force === force);
    const there = before.find((one) => one.force === force);
    const live = unread(there?.live ?? '');
    const old = unread(there?.old ?? '');
    return mode === 'edition'
      ? { force, live: here?.live ?? '', old: run([...unitsIn(here?.old ?? ''), ...old, ...live]) }
      : { force, live: run([...unitsIn(here?.live ?? ''), ...live]), old: run([...unitsIn(here?.old ?? ''), ...old]) };
  });
}

/** EC1 is EC1A, EC1M and the rest together; the order of before stands, for it was counted. */
function addShortForms(table: PostcodeTable, before: PostcodeTable): void {
  const keep = (was: readonly string[], is: readonly string[]): string[] =>
    union(
      was.filter((one) => is.includes(one)),
      is,
    );
  for (const [name, was] of before.outcodes) {
    if (was.kind !== 'p') continue;
    const parts = [...table.outcodes].filter(
      ([other]) => other.length === name.length + 1 && /[A-Z]$/.test(other) && other.startsWith(name),
    );
    const is = parts.reduce<PostcodeArea>((sum, [, part]) => together(sum, part), { forces: [], districts: [] });
    const area = { forces: keep(was.forces, is.forces), districts: keep(was.districts, is.districts) };
    if (area.forces.length > 0) table.outcodes.set(name, { kind: 'p', ...area });
  }
}

/** The next table from a whole edition of Code-Point Open or of the ONS directory. */
export function mergeEdition(before: PostcodeTable, read: PostcodesRead): PostcodeTable {
  const next: PostcodeTable = { outcodes: new Map(), sectors: new Map(), units: new Map() };
  for (const [name, area] of before.outcodes) if (isBeyond(area)) next.outcodes.set(name, area);
  for (const [name, area] of read.outcodes)
    next.outcodes.set(name, { kind: area.forces.length === 0 ? 'b' : '', ...area });
  for (const [name, { outcode, units, forces, districts }] of read.sectors) {
    if ((read.outcodes.get(outcode)?.forces.length ?? 0) < 2) continue;
    next.sectors.set(name, { forces, districts });
    if (forces.length < 2) continue;
    const earlier = (before.units.get(name) ?? []).filter(({ force }) => forces.includes(force));
    next.units.set(name, mergeUnits(units, earlier, 'edition'));
  }
  addShortForms(next, before);
  return next;
}

/** The next table from an extract: forces are added to what was known of an area, and a unit that was read is believed. */
export function mergeExtract(before: PostcodeTable, read: PostcodesRead): PostcodeTable {
  const next: PostcodeTable = {
    outcodes: new Map(before.outcodes),
    sectors: new Map(before.sectors),
    units: new Map(before.units),
  };
  for (const [name, area] of read.outcodes) {
    const known = before.outcodes.get(name);
    const merged = together(known, area);
    next.outcodes.set(name, { kind: merged.forces.length === 0 ? 'b' : '', ...merged });
  }
  for (const [name, { outcode, units, ...area }] of read.sectors) {
    if ((next.outcodes.get(outcode)?.forces.length ?? 0) < 2) continue;
    const whole = before.outcodes.get(outcode);
    // A sector of an outcode that had one force was in that force, as far as anybody knew.
    const merged = together(before.sectors.get(name) ?? (whole?.forces.length === 1 ? whole : undefined), area);
    next.sectors.set(name, merged);
    if (merged.forces.length > 1) next.units.set(name, mergeUnits(units, before.units.get(name) ?? [], 'extract'));
  }
  addShortForms(next, before);
  return next;
}
