// What a new table changes: which outcodes, sectors and exact postcodes come to another force than before. A person reads it
// before the table is trusted.
import { hasUnit, type PostcodeTable, unitsIn } from '../postcode-table.ts';

/** One change, by two-character codes of forces; `before` is empty for what is new, `after` for what has gone. */
export interface Change {
  name: string;
  before: string[];
  after: string[];
}

const differ = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join() !== [...b].sort().join();

function forcesOfSector(table: PostcodeTable, sector: string): string[] {
  return (table.sectors.get(sector) ?? table.outcodes.get(sector.slice(0, -2)))?.forces ?? [];
}

function forcesOfUnit(table: PostcodeTable, sector: string, unit: string): string[] {
  const all = table.units.get(sector);
  if (!all) return forcesOfSector(table, sector);
  return all.filter(({ live, old }) => hasUnit(live, unit) || hasUnit(old, unit)).map(({ force }) => force);
}

/** Changes of outcodes, of sectors of outcodes that did not change as a whole, and of units of sectors split before or after. */
export function compareTables(before: PostcodeTable, after: PostcodeTable): Change[] {
  const changes: Change[] = [];
  const note = (name: string, was: string[], is: string[]): void => {
    if (differ(was, is)) changes.push({ name, before: was, after: is });
  };
  for (const name of new Set([...before.outcodes.keys(), ...after.outcodes.keys()])) {
    note(name, before.outcodes.get(name)?.forces ?? [], after.outcodes.get(name)?.forces ?? []);
  }
  for (const name of new Set([...before.sectors.keys(), ...after.sectors.keys()])) {
    note(name, forcesOfSector(before, name), forcesOfSector(after, name));
  }
  for (const sector of new Set([...before.units.keys(), ...after.units.keys()])) {
    const all = [...(before.units.get(sector) ?? []), ...(after.units.get(sector) ?? [])];
    const units = new Set(all.flatMap(({ live, old }) => [...unitsIn(live), ...unitsIn(old)]));
    for (const unit of units) {
      const was = forcesOfUnit(before, sector, unit);
      const is = forcesOfUnit(after, sector, unit);
      // A unit that was unknown and asked about, or whose sector stopped being split, has not moved to another force.
      if (was.length === 1 && is.length === 1) note(`${sector}${unit}`, was, is);
    }
  }
  return changes;
}
