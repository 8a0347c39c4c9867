// Builds the table of postcodes from lists that are already counted by outcode, sector and unit (columns as read below).
// The usual way to refresh it is from Code-Point Open or ONSPD; this is how the first table was made.
import { codeOfPfa } from '../force-codes.ts';
import { shortCode } from '../name-row.ts';
import { type OutcodeKind, type PostcodeTable, writePostcodeTable } from '../postcode-table.ts';
import { csvRecords } from './csv-fields.ts';

/** The texts of the lists, by file name without `.csv`. */
export type PostcodeLists = Record<'outcodes' | 'sectors' | 'split_sector_units' | 'split_sector_units_old', string>;

const kinds: Readonly<Record<string, OutcodeKind>> = {
  prefix: 'p',
  nongeographic: 'n',
  forces_post: 'f',
  overseas: 'x',
};
const split = (cell = ''): string[] => cell.split(';').filter(Boolean);

/** @returns the text of the table and every fault found; with any fault it must not be used. */
export function postcodesFromCsv(lists: PostcodeLists): { text: string; faults: string[] } {
  const faults: string[] = [];
  const codes = (cells: string | undefined, name: string): string[] =>
    split(cells).map((pfa) => {
      if (pfa === 'L99999999') return name.startsWith('JE') ? 'J' : 'G';
      const code = codeOfPfa(pfa);
      if (code === null) faults.push(`${name}: no force has the code ${pfa}`);
      return code ?? '';
    });
  const districts = (cells: string | undefined): string[] => split(cells).map(shortCode);
  const table: PostcodeTable = { outcodes: new Map(), sectors: new Map(), units: new Map() };
  for (const r of csvRecords(lists.outcodes)) {
    const name = r.outcode ?? '';
    // An outcode that has postcodes but no place has nothing but PO boxes.
    const kind = r.pfa_codes === '' && Number(r.live_postcodes) > 0 ? 'b' : (kinds[r.kind ?? ''] ?? '');
    table.outcodes.set(name, { kind, forces: codes(r.pfa_codes, name), districts: districts(r.lad_codes) });
  }
  for (const r of csvRecords(lists.sectors)) {
    const name = r.sector ?? '';
    table.sectors.set(name, { forces: codes(r.pfa_codes, name), districts: districts(r.lad_codes) });
  }
  const take = (list: string, column: 'live' | 'old'): void => {
    for (const r of csvRecords(list)) {
      const name = r.sector ?? '';
      const force = codes(r.pfa_code, name)[0] ?? '';
      const all = table.units.get(name) ?? [];
      let units = all.find((one) => one.force === force);
      if (!units) {
        units = { force, live: '', old: '' };
        all.push(units);
      }
      units[column] = (r.units ?? '').replaceAll(' ', '');
      table.units.set(name, all);
    }
  };
  take(lists.split_sector_units, 'live');
  take(lists.split_sector_units_old, 'old');
  return { text: writePostcodeTable(table), faults };
}
