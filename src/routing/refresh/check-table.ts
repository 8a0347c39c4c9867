// What must hold of a table of postcodes before it may replace the one in use: whatever fails here would be a wrong force.

import { findPostcode } from '../find-postcode.ts';
import { elsewhereWithCode, forceWithCode } from '../force-codes.ts';
import { forceIds } from '../force-id.ts';
import { forcesOf } from '../found-place.ts';
import type { NameIndex } from '../name-index.ts';
import type { FoundPlace } from '../place-finding.ts';
import { type PostcodeArea, type PostcodeTable, unitsIn } from '../postcode-table.ts';
import type { PostcodesRead } from './postcode-tally.ts';

/** Fewer ordinary outcodes than this is not Great Britain. */
const fewestOutcodes = 2_700;
/** Faults are the same fault after this many. */
const mostFaults = 50;

const isCode = (code: string): boolean => forceWithCode(code) !== null || elsewhereWithCode(code) !== null;

function faultsOfArea(name: string, area: PostcodeArea, index: NameIndex): string[] {
  const faults = area.forces.filter((code) => !isCode(code)).map((code) => `${name}: no force has the code ${code}`);
  const known = area.districts
    .map((code) => index.district(code)?.force)
    .filter((force) => force !== null && force !== undefined);
  const forces = forcesOf(area.forces);
  for (const force of forces)
    if (known.length > 0 && !known.includes(force)) faults.push(`${name}: no district of it is in ${force}`);
  for (const force of known)
    if (!forces.includes(force)) faults.push(`${name}: a district of it is in ${force}, which it lacks`);
  return faults;
}

/** The faults of a table by itself; none when it may be used. */
export function checkTable(table: PostcodeTable, index: NameIndex): string[] {
  const faults: string[] = [];
  const ordinary = [...table.outcodes].filter(([, { kind }]) => kind === '');
  if (ordinary.length < fewestOutcodes) faults.push(`only ${ordinary.length} outcodes`);
  const seen = new Set(ordinary.flatMap(([, { forces }]) => forcesOf(forces)));
  faults.push(...forceIds.filter((id) => !seen.has(id)).map((id) => `no outcode is in ${id}`));
  for (const [name, area] of table.outcodes) faults.push(...faultsOfArea(name, area, index));
  for (const [name, area] of table.sectors) {
    faults.push(...faultsOfArea(name, area, index));
    const whole = table.outcodes.get(name.slice(0, -2));
    if (!whole || area.forces.some((code) => !whole.forces.includes(code)))
      faults.push(`${name}: not within its outcode`);
    if (area.forces.length > 1 && !table.units.has(name)) faults.push(`${name}: split, without its units`);
  }
  for (const [name, units] of table.units) {
    const live = units.flatMap((one) => unitsIn(one.live));
    if (new Set(live).size !== live.length) faults.push(`${name}: a unit is in two forces`);
    const area = table.sectors.get(name);
    // A unit no longer in use may have been in a force that the sector has left.
    if (units.some(({ force, live: now }) => now !== '' && !area?.forces.includes(force)))
      faults.push(`${name}: units of a force it lacks`);
    if (units.some((one) => (one.live.length + one.old.length) % 2 > 0)) faults.push(`${name}: half a unit`);
  }
  return faults.slice(0, mostFaults);
}

/** Sends every postcode that was read through the table, and names those that do not come to their own force. */
export function checkRoundTrip(
  read: PostcodesRead,
  table: PostcodeTable,
  index: NameIndex,
): { checked: number; faults: string[] } {
  const faults: string[] = [];
  let checked = 0;
  for (const [sector, { outcode, units }] of read.sectors) {
    for (const { force, live } of units) {
      for (const unit of unitsIn(live)) {
        checked++;
        const found = findPostcode({ outcode, sector, unit, exact: true }, table, index);
        const place: FoundPlace | null = found.outcome === 'force' ? found.place : null;
        const right = place
          ? place.force === forceWithCode(force)
          : found.outcome === 'out_of_scope' && found.elsewhere === elsewhereWithCode(force);
        if (!right && faults.length < mostFaults)
          faults.push(`${sector}${unit}: read as ${force}, found as ${found.outcome}`);
      }
    }
  }
  return { checked, faults };
}
