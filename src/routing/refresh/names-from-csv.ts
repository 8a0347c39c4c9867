// Builds the table of names from lists of districts, constituencies, areas, wards, parishes and settlements (the columns of
// each are those read in `area-rows` and `settlement-rows`). What is wrong with a row is named, and the table is refused.

import { type NameRow, writeNameRow } from '../name-row.ts';
import { mendEncoding } from '../normalise-name.ts';
import { areaRow, constituencyRow, districtRow, formerConstituencyRow, outOfScopeRow, seneddRow } from './area-rows.ts';
import { csvRecords } from './csv-fields.ts';
import { type Cells, createForceReader } from './force-reader.ts';
import { markLikenesses } from './likenesses.ts';
import { neighboursOf } from './neighbours-of.ts';
import { parishRow, settlement, wardRows } from './settlement-rows.ts';
import { addShortForms } from './short-forms.ts';

/** The texts of the lists, by file name without `.csv`. */
export type NameLists = Record<
  | 'districts'
  | 'constituencies'
  | 'constituencies_2010'
  | 'senedd'
  | 'areas'
  | 'wards'
  | 'parishes'
  | 'places'
  | 'places_minor'
  | 'out_of_scope'
  | 'outcodes',
  string
>;

/** @returns the lines of the table and every fault found; with any fault the table must not be used. */
export function namesFromCsv(lists: NameLists): { text: string; faults: string[] } {
  const reader = createForceReader();
  const records = (list: keyof NameLists): Cells[] => csvRecords(mendEncoding(lists[list]));
  const rows: NameRow[] = [
    ...records('districts').map((record) => districtRow(record, reader)),
    ...records('constituencies').map((record) => constituencyRow(record, reader)),
    ...records('constituencies_2010').flatMap((record) => formerConstituencyRow(record, reader) ?? []),
    ...records('senedd').map((record) => seneddRow(record, reader)),
    ...records('areas').map((record) => areaRow(record, reader)),
    ...wardRows(records('wards'), reader),
    ...records('parishes').map((record) => parishRow(record, reader)),
  ];
  const outcodes = new Map(
    records('outcodes').map(({ outcode = '', pfa_codes }) => [outcode, reader.forcesOf(pfa_codes, outcode, outcode)]),
  );
  const settlements = [...records('places'), ...records('places_minor')].map((record) => settlement(record, reader));
  rows.push(...settlements.map(({ row }) => row));
  const near = neighboursOf(rows);
  for (const { row, outcode } of settlements.filter(({ nearBorder }) => nearBorder))
    row.near = near(row, outcodes.get(outcode) ?? []);
  addShortForms(rows);
  markLikenesses(rows);
  rows.push(...records('out_of_scope').map((record) => outOfScopeRow(record, reader)));
  const homeless = rows.filter((row) => row.forces.length === 0 && row.kind !== 'n');
  const faults = [...reader.faults, ...homeless.map((row) => `${row.nameEn}: no force`)];
  return { text: `${rows.map(writeNameRow).join('\n')}\n`, faults };
}
