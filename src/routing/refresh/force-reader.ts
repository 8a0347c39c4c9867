// Turns the area codes of a list into ours and remembers what was wrong with them: a row whose force is not one of ours, or whose
// district is not in the list of districts, is named and refused.

import { codeOfPfa } from '../force-codes.ts';
import { type NameRow, shortCode } from '../name-row.ts';

/** One record of a list, by column. */
export type Cells = Readonly<Record<string, string>>;

export interface ForceReader {
  /** What was wrong so far. */
  readonly faults: string[];
  /** The two-character codes of police areas; `outcode` tells the Channel Islands apart. */
  forcesOf(pfas: string | undefined, name: string, outcode?: string): string[];
  /** Remembers the forces of a district, to compare those of its places with. */
  rememberDistrict(code: string | undefined, forces: string[]): void;
  /** The district of a ward, parish or settlement, where it has one of ours. */
  districtOf(record: Cells, name: string, forces: readonly string[]): string[];
}

const jerseyNames = /^(jersey|channel islands|le hocq|(st|saint) (helier|john|martin|saviour))$/i;
const bothBailiwicks = /^(channel islands|(st|saint) (martin|saviour))$/i;

/** The values of a cell that holds several. */
export const splitCell = (cell = ''): string[] => cell.split(';').filter(Boolean);

/** A row with its missing parts empty. */
export const nameRow = (part: Partial<NameRow> & Pick<NameRow, 'kind' | 'nameEn'>): NameRow => ({
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

/** The Channel Islands share one pseudo code but not one police: the name or the outcode tells which bailiwick. */
function islandsOf(name: string, outcode: string): string[] {
  if (outcode !== '') return [outcode.startsWith('JE') ? 'J' : 'G'];
  if (bothBailiwicks.test(name)) return ['J', 'G'];
  return [jerseyNames.test(name) ? 'J' : 'G'];
}

/** Makes a reader that knows no district yet. */
export function createForceReader(): ForceReader {
  const faults: string[] = [];
  const districts = new Map<string, string[]>();
  return {
    faults,
    forcesOf: (pfas, name, outcode = '') =>
      splitCell(pfas).flatMap((pfa) => {
        if (pfa === 'L99999999') return islandsOf(name, outcode);
        const code = codeOfPfa(pfa);
        if (code === null) faults.push(`${name}: no force has the code ${pfa}`);
        return code ?? [];
      }),
    rememberDistrict(code, forces) {
      if (code) districts.set(code, forces);
    },
    districtOf(record, name, forces) {
      const lad = record.lad_code ?? '';
      if (lad === '') return [];
      const known = districts.get(lad);
      if (known && known.join() !== forces.join()) faults.push(`${name}: its district ${lad} has another force`);
      if (!known && /^[EW]/.test(lad)) faults.push(`${name}: no district has the code ${lad}`);
      return known ? [shortCode(lad)] : [];
    },
  };
}
