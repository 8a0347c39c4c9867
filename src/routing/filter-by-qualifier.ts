// "Ashford, Kent": of a name's meanings, those that lie in what stands after it. The county or council on the row is
// believed before the force, and the nation last, so that a finer word always narrows more than a coarser one.
import { formerlyIn } from './former-counties.ts';
import type { NameIndex } from './name-index.ts';
import type { NameRow } from './name-row.ts';
import { isMinor, isWellKnown, weightOf } from './rank-place.ts';

const wales = new Set(['W1', 'W2', 'W3', 'W4']);
const nationOf = (code: string): string => (wales.has(code) ? 'W' : /^\d\d$/.test(code) ? 'E' : code);

/** The nations that a qualifier of a whole nation stands for; England has no forces of its own in the table. */
function nationsIn(row: NameRow): string[] | null {
  if (row.kind !== 'n' && row.kind !== 'y') return null;
  if (row.nameEn === 'United Kingdom') return ['W', 'E', 'S', 'N'];
  return row.forces.length === 0 ? ['E'] : row.forces.map(nationOf);
}

function liesIn(row: NameRow, area: NameRow, index: NameIndex): boolean {
  if (area.kind !== 'c' && area.kind !== 'x' && area.kind !== 'a') return false;
  if (row.within.some((code) => code === area.code && code !== '')) return true;
  const counties = [
    row.kind === 'c' ? (row.within[0] ?? '') : '',
    ...row.within.map((code) => index.district(code)?.county ?? ''),
  ];
  return counties.some((county) => county !== '' && county === area.nameEn);
}

const sharesForce = (row: NameRow, area: NameRow): boolean => row.forces.some((code) => area.forces.includes(code));

/** A namesake in a force that the county was once larger by is weighed in when it is this many times as large. */
const farLarger = 5;
const largest = (rows: readonly NameRow[]): number => Math.max(0, ...rows.map(weightOf));

/**
 * What is left of a name's meanings. `former`: some are in the county only by history, so that it must be shown.
 * `told`: the qualifier is small enough to tell one place from another; a nation is not.
 */
export interface Narrowed {
  rows: NameRow[];
  former: boolean;
  told: boolean;
}

/** What a qualifier is taken for: a county, council or town if it is one, a hamlet only if it is nothing else. */
function weighty(qualifier: readonly NameRow[]): readonly NameRow[] {
  const known = qualifier.filter(isWellKnown);
  if (known.length > 0) return known;
  const major = qualifier.filter((row) => !isMinor(row));
  return major.length > 0 ? major : qualifier;
}

/** The rows that lie in the qualifier; none when it contradicts the name. */
export function filterByQualifier(rows: readonly NameRow[], written: readonly NameRow[], index: NameIndex): Narrowed {
  const qualifier = weighty(written);
  const nations = qualifier.map(nationsIn).find((found) => found !== null);
  if (nations) {
    const inNation = rows.filter((row) => row.forces.some((code) => nations.includes(nationOf(code))));
    return { rows: inNation, former: false, told: false };
  }
  const inside = rows.filter((row) => qualifier.some((area) => liesIn(row, area, index)));
  const kept = inside.length > 0 ? inside : rows.filter((row) => qualifier.some((area) => sharesForce(row, area)));
  const counties = qualifier.filter(({ kind }) => kind === 'a' || kind === 'c');
  const older = formerlyIn(counties.flatMap((area) => area.forces));
  const once = rows.filter((row) => !kept.includes(row) && row.forces.some((code) => older.includes(code)));
  const weighed = once.filter((row) => weightOf(row) >= farLarger * largest(kept));
  return { rows: [...kept, ...weighed], former: weighed.length > 0, told: true };
}
