// Turns rows and codes of the tables into the places that people are shown, in both languages.
import { forceWithCode } from './force-codes.ts';
import type { ForceId } from './force-id.ts';
import { forceById } from './forces.ts';
import type { NameIndex } from './name-index.ts';
import { longCode, type NameKind, type NameRow } from './name-row.ts';
import type { FoundPlace, PlaceKind } from './place-finding.ts';

const kindOf: Readonly<Record<NameKind, PlaceKind>> = {
  c: 'council',
  x: 'council',
  p: 'constituency',
  q: 'constituency',
  s: 'senedd',
  r: 'senedd',
  a: 'county',
  n: 'county',
  w: 'ward',
  v: 'parish',
  C: 'town',
  T: 'town',
  V: 'town',
  U: 'town',
  H: 'town',
  O: 'town',
  y: 'county',
  f: 'force',
};
/** How many districts are named to tell a place apart. */
const namedDistricts = 3;

/** The force itself as a place, for when nothing finer is known. */
export function placeOfForce(id: ForceId): FoundPlace {
  const { nameEn, nameCy } = forceById(id);
  return { kind: 'force', code: id, nameEn, nameCy, withinEn: null, withinCy: null, force: id };
}

/** The districts of a list that lie in a force, by name; null where none is known. */
export function districtNames(codes: readonly string[], force: ForceId, index: NameIndex): [string, string] | null {
  const known = codes.map((code) => index.district(code)).filter((district) => district?.force === force);
  const named = known.slice(0, namedDistricts).filter((district) => district !== undefined);
  if (named.length === 0) return null;
  const more = known.length > named.length ? ' …' : '';
  return [named.map((d) => d.nameEn).join(', ') + more, named.map((d) => d.nameCy).join(', ') + more];
}

/** What tells a row apart from its namesakes: county for a council, council and county for the rest. */
function withinOf(row: NameRow, force: ForceId, index: NameIndex): [string | null, string | null] {
  if (row.kind === 'c' || row.kind === 'x') return [row.within[0] ?? null, row.within[0] ?? null];
  if (row.kind === 'p') return districtNames(row.within, force, index) ?? [null, null];
  const district = index.district(row.within[0] ?? '');
  if (!district) return [null, null];
  const county = district.county === '' ? '' : `, ${district.county}`;
  if (district.nameEn === row.nameEn && county !== '') return [district.county, district.county];
  return [district.nameEn + county, district.nameCy + county];
}

/** A row as a place, in one of its forces. */
export function placeOfRow(row: NameRow, force: ForceId, index: NameIndex): FoundPlace {
  if (row.kind === 'f') return placeOfForce(force);
  const [withinEn, withinCy] = withinOf(row, force, index);
  return {
    kind: kindOf[row.kind],
    code: row.code === '' ? null : longCode(row.code),
    nameEn: row.nameEn,
    nameCy: row.nameCy || row.nameEn,
    withinEn,
    withinCy,
    force,
  };
}

/** The forces of England and Wales among two-character codes, in the same order. */
export const forcesOf = (codes: readonly string[]): ForceId[] =>
  codes.map(forceWithCode).filter((force) => force !== null);
