// Builds the table of names from lists of districts, constituencies, areas, wards, parishes and settlements (the columns of
// each are those read below). A row whose force is not one of ours, or whose district is not in the list, is named and refused.

import { codeOfPfa } from '../force-codes.ts';
import { type NameKind, type NameRow, shortCode, writeNameRow } from '../name-row.ts';
import { mendEncoding } from '../normalise-name.ts';
import { csvRecords } from './csv-fields.ts';
import { markLikenesses } from './likenesses.ts';
import { neighboursOf } from './neighbours-of.ts';
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

type Cells = Record<string, string>;

const settlementKinds: Readonly<Record<string, NameKind>> = {
  city: 'C',
  town: 'T',
  village: 'V',
  suburb: 'U',
  hamlet: 'H',
  other: 'O',
};
const jerseyNames = /^(jersey|channel islands|le hocq|(st|saint) (helier|john|martin|saviour))$/i;
const bothBailiwicks = /^(channel islands|(st|saint) (martin|saviour))$/i;

const split = (cell = ''): string[] => cell.split(';').filter(Boolean);
const row = (part: Partial<NameRow> & { kind: NameKind; nameEn: string }): NameRow => ({
  nameCy: '',
  alts: [],
  within: [],
  forces: [],
  code: '',
  people: 0,
  near: [],
  where: '',
  like: [],
  key: '',
  ...part,
});

/** Names in brackets also answer without them: "Barugh (Great and Little)". */
const bare = (name: string): string[] => (name.includes('(') ? [name.replace(/\s*\(.*?\)/g, '')] : []);

/** The Channel Islands share one pseudo code but not one police: the name or the outcode tells which bailiwick. */
function islandsOf(name: string, outcode: string): string[] {
  if (outcode !== '') return [outcode.startsWith('JE') ? 'J' : 'G'];
  if (bothBailiwicks.test(name)) return ['J', 'G'];
  return [jerseyNames.test(name) ? 'J' : 'G'];
}

/** @returns the lines of the table and every fault found; with any fault the table must not be used. */
export function namesFromCsv(lists: NameLists): { text: string; faults: string[] } {
  const faults: string[] = [];
  const rows: NameRow[] = [];
  const codes = (cells: string | undefined, name: string, outcode = ''): string[] =>
    split(cells).flatMap((pfa) => {
      if (pfa === 'L99999999') return islandsOf(name, outcode);
      const code = codeOfPfa(pfa);
      if (code === null) faults.push(`${name}: no force has the code ${pfa}`);
      return code ?? [];
    });
  const records = (list: keyof NameLists): Cells[] => csvRecords(mendEncoding(lists[list]));

  const districts = new Map<string, string[]>();
  for (const r of records('districts')) {
    const name = r.name_en ?? '';
    const forces = codes(r.pfa_code, name);
    if (r.code) districts.set(r.code, forces);
    rows.push(
      row({
        kind: r.status === 'current' ? 'c' : 'x',
        nameEn: name,
        nameCy: r.name_cy ?? '',
        alts: split(r.aliases),
        within: split(r.county),
        forces,
        code: shortCode(r.code ?? ''),
      }),
    );
  }
  const inDistrict = (r: Cells, name: string, forces: string[]): string[] => {
    const lad = r.lad_code ?? '';
    if (lad === '') return [];
    const known = districts.get(lad);
    if (known && known.join() !== forces.join()) faults.push(`${name}: its district ${lad} has another force`);
    if (!known && /^[EW]/.test(lad)) faults.push(`${name}: no district has the code ${lad}`);
    return known ? [shortCode(lad)] : [];
  };
  for (const r of records('constituencies')) {
    const name = r.name_en ?? '';
    rows.push(
      row({
        kind: 'p',
        nameEn: name,
        nameCy: r.name_cy ?? '',
        alts: split(r.aliases),
        within: split(r.lad_codes).map(shortCode),
        forces: codes(r.pfa_codes, name),
        code: shortCode(r.code ?? ''),
      }),
    );
  }
  for (const r of records('constituencies_2010')) {
    if (r.name_reused_2024 === 'yes') continue;
    const name = r.name_en ?? '';
    rows.push(row({ kind: 'q', nameEn: name, forces: codes(r.pfa_codes, name), code: shortCode(r.code ?? '') }));
  }
  for (const r of records('senedd')) {
    const name = r.name ?? '';
    const alts = [...split(r.descriptive_english)];
    rows.push(row({ kind: 's', nameEn: name, alts, forces: codes(r.pfa_codes, name), code: shortCode(r.code ?? '') }));
  }
  for (const r of records('areas')) {
    const name = r.name_en ?? '';
    const [nameCy = '', ...alts] = split(r.names_cy);
    const kind = r.kind === 'nation' ? 'n' : 'a';
    rows.push(row({ kind, nameEn: name, nameCy, alts, forces: codes(r.pfa_codes, name) }));
  }
  const wards = new Map<string, NameRow>();
  for (const r of records('wards')) {
    const name = r.name ?? '';
    const forces = codes(r.pfa_code, name);
    wards.set(
      `${name}|${r.lad_code}`,
      row({
        kind: 'w',
        nameEn: name,
        alts: bare(name),
        within: inDistrict(r, name, forces),
        forces,
        code: shortCode(r.code ?? ''),
      }),
    );
  }
  rows.push(...wards.values());
  for (const r of records('parishes')) {
    const name = r.name_en ?? '';
    const forces = codes(r.pfa_code, name);
    rows.push(
      row({
        kind: 'v',
        nameEn: name,
        nameCy: r.name_cy ?? '',
        alts: bare(name),
        within: inDistrict(r, name, forces),
        forces,
        code: shortCode(r.code ?? ''),
      }),
    );
  }
  const outcodes = new Map(
    records('outcodes').map((r) => [r.outcode ?? '', codes(r.pfa_codes, r.outcode ?? '', r.outcode)]),
  );
  const flagged: { row: NameRow; outcode: string }[] = [];
  for (const r of [...records('places'), ...records('places_minor')]) {
    const name = r.name ?? '';
    const outcode = r.postcode_district ?? '';
    const forces = codes(r.pfa_code, name, outcode);
    const kind = settlementKinds[r.type ?? ''];
    if (!kind) faults.push(`${name}: no kind of settlement is called ${r.type}`);
    const ours = r.country === 'E' || r.country === 'W';
    const made = row({
      kind: kind ?? 'O',
      nameEn: name,
      nameCy: r.name_cy ?? '',
      alts: split(r.alt_names),
      within: inDistrict(r, name, forces),
      forces,
      people: Number(r.population ?? 0),
      where: ours && r.easting ? `${Math.round(Number(r.easting) / 100)},${Math.round(Number(r.northing) / 100)}` : '',
    });
    rows.push(made);
    if (r.near_force_border === '1' && ours) flagged.push({ row: made, outcode });
  }
  const near = neighboursOf(rows);
  for (const { row: made, outcode } of flagged) made.near = near(made, outcodes.get(outcode) ?? []);
  addShortForms(rows);
  markLikenesses(rows);
  for (const r of records('out_of_scope')) {
    const name = r.name ?? '';
    const kind = r.kind === 'council' ? 'c' : 'p';
    rows.push(row({ kind, nameEn: name, forces: codes(r.pfa_code, name), code: shortCode(r.code ?? '') }));
  }
  for (const made of rows) if (made.forces.length === 0 && made.kind !== 'n') faults.push(`${made.nameEn}: no force`);
  return { text: `${rows.map(writeNameRow).join('\n')}\n`, faults };
}
