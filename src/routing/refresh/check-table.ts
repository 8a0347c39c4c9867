// What must hold of a table of postcodes before it may replace the one in use: whatever fails here would be a wrong force.

import { findPostcode } from '../find-postcode.ts';
import { elsewhereWithCode, forceWithCode } from '../force-codes.ts';
import { forceIds } from '../force-id.ts';
import { forcesOf } from '../found-place.ts';
import type { NameIndex } from '../name-index.ts';
import type { PlaceFinding } from '../place-finding.ts';
import { type PostcodeArea, type PostcodeTable, type UnitsOfForce, unitsIn } from '../postcode-table.ts';
import type { PostcodesRead } from './postcode-tally.ts';

/** Fewer ordinary outcodes than this is not Great Britain. */
const fewestOutcodes = 2_700;
/** Faults are the same fault after this many. */
const mostFaults = 50;

const isCode = (code: string): boolean => forceWithCode(code) !== null || elsewhereWithCode(code) !== null;

function faultsOfArea(name: string, area: PostcodeArea, index: NameIndex): string[] {
  const known = area.districts
    .map((code) => index.district(code)?.force)
    .filter((force) => force !== null && force !== undefined);
  const forces = forcesOf(area.forces);
  const strays = known.length > 0 ? forces.filter((force) => !known.includes(force)) : [];
  return [
    ...area.forces.filter((code) => !isCode(code)).map((code) => `${name}: no force has the code ${code}`),
    ...strays.map((force) => `${name}: no district of it is in ${force}`),
    ...known
      .filter((force) => !forces.includes(force))
      .map((force) => `${name}: a district of it is in ${force}, which it lacks`),
  ];
}

/** A sector lies within its outcode, and its units are known where it has several forces. */
function faultsOfSector(name: string, area: PostcodeArea, table: PostcodeTable): string[] {
  const whole = table.outcodes.get(name.slice(0, -2));
  const inside = whole !== undefined && area.forces.every((code) => whole.forces.includes(code));
  const unitsKnown = area.forces.length < 2 || table.units.has(name);
  return [
    ...(inside ? [] : [`${name}: not within its outcode`]),
    ...(unitsKnown ? [] : [`${name}: split, without its units`]),
  ];
}

/** No unit is in two forces, nor in one that its sector lacks. A unit no longer in use may have been in a force that the sector has left. */
function faultsOfUnits(name: string, units: readonly UnitsOfForce[], sector: PostcodeArea | undefined): string[] {
  const live = units.flatMap((one) => unitsIn(one.live));
  const foreign = units.some((one) => one.live !== '' && !sector?.forces.includes(one.force));
  const halved = units.some((one) => (one.live.length + one.old.length) % 2 > 0);
  return [
    ...(new Set(live).size !== live.length ? [`${name}: a unit is in two forces`] : []),
    ...(foreign ? [`${name}: units of a force it lacks`] : []),
    ...(halved ? [`${name}: half a unit`] : []),
  ];
}

/** The faults of a table by itself; none when it may be used. */
export function checkTable(table: PostcodeTable, index: NameIndex): string[] {
  const faults: string[] = [];
  const ordinary = [...table.outcodes].filter(([, { kind }]) => kind === '');
  if (ordinary.length < fewestOutcodes) faults.push(`only ${ordinary.length} outcodes`);
  const seen = new Set(ordinary.flatMap(([, { forces }]) => forcesOf(forces)));
  faults.push(...forceIds.filter((id) => !seen.has(id)).map((id) => `no outcode is in ${id}`));
  for (const [name, area] of table.outcodes) faults.push(...faultsOfArea(name, area, index));
  for (const [name, area] of table.sectors)
    faults.push(...faultsOfArea(name, area, index), ...faultsOfSector(name, area, table));
  for (const [name, units] of table.units) faults.push(...faultsOfUnits(name, units, table.sectors.get(name)));
  return faults.slice(0, mostFaults);
}

function* postcodesRead({ sectors }: PostcodesRead) {
  for (const [sector, { outcode, units }] of sectors)
    for (const { force, live } of units) for (const unit of unitsIn(live)) yield { outcode, sector, unit, force };
}

/** Whether an outcome is the force (or the place abroad) with this code. */
function isIn(found: PlaceFinding, code: string): boolean {
  if (found.outcome === 'force') return found.place.force === forceWithCode(code);
  return found.outcome === 'out_of_scope' && found.elsewhere === elsewhereWithCode(code);
}

/** Sends every postcode that was read through the table, and names those that do not come to their own force. */
export function checkRoundTrip(
  read: PostcodesRead,
  table: PostcodeTable,
  index: NameIndex,
): { checked: number; faults: string[] } {
  const faults: string[] = [];
  let checked = 0;
  for (const { outcode, sector, unit, force } of postcodesRead(read)) {
    checked++;
    const found = findPostcode({ outcode, sector, unit, exact: true }, table, index);
    if (!isIn(found, force) && faults.length < mostFaults)
      faults.push(`${sector}${unit}: read as ${force}, found as ${found.outcome}`);
  }
  return { checked, faults };
}
