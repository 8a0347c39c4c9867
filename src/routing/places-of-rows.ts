// The places that rows of the table can mean, as choices for a person: one place for each force of each row.

import { forcesOf, placeOfRow } from './found-place.ts';
import type { NameIndex } from './name-index.ts';
import type { NameRow } from './name-row.ts';
import type { FoundPlace } from './place-finding.ts';
import { weightOf } from './rank-place.ts';

/** Settlements, wards and parishes of one name may be different places in one force; a council or county is told by its force. */
const isLocal = (place: FoundPlace): boolean =>
  place.kind === 'town' || place.kind === 'ward' || place.kind === 'parish';
const isSame = (a: FoundPlace, b: FoundPlace): boolean =>
  a.force === b.force && a.nameEn === b.nameEn && (a.withinEn === b.withinEn || !isLocal(a) || !isLocal(b));

/** Every place that the rows can mean, most likely first, each named once; every force of every row is among them. */
export function placesOfRows(rows: readonly NameRow[], index: NameIndex): FoundPlace[] {
  const places: FoundPlace[] = [];
  for (const row of [...rows].sort((a, b) => weightOf(b) - weightOf(a))) {
    for (const force of forcesOf(row.forces)) {
      const place = placeOfRow(row, force, index);
      if (!places.some((known) => isSame(known, place))) places.push(place);
    }
  }
  return places;
}
