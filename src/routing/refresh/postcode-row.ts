// One postcode as published, from the two files that publish it: Ordnance Survey's Code-Point Open (no header; postcode,
// quality, easting, northing, country, two health authorities, county, district, ward) and the ONS Postcode Directory
// (a header; read by its column names, which change with the years: oslaua or lad25cd, pfa or pfa23cd).
import { codeOfForce, codeOfPfa } from '../force-codes.ts';
import type { NameIndex } from '../name-index.ts';
import { shortCode } from '../name-row.ts';
import { csvFields } from './csv-fields.ts';

/** `force` is a two-character code, null for a postcode that is nowhere (a PO box); `live` is false when it was terminated. */
export interface PostcodeRow {
  outcode: string;
  /** With its space, "LD7 1". */
  sector: string;
  unit: string;
  force: string | null;
  /** Shortened code; empty where there is none. */
  district: string;
  live: boolean;
}

/** What a line comes to: a row, a fault to be named, or nothing (a header, an empty line). */
export type ReadLine = (line: string) => PostcodeRow | { fault: string } | null;

/** Reads the lines of one file. The first line decides which format it is. */
export function createLineReader(index: NameIndex): ReadLine {
  let columns: Record<'postcode' | 'ended' | 'district' | 'pfa', number> | null = null;

  /** The header of the ONS directory, which has no county of Sark or Alderney but always `pcds` and `doterm`. */
  function takeHeader(fields: readonly string[]): boolean {
    const names = fields.map((field) => field.toLowerCase());
    const at = (pattern: RegExp): number => names.findIndex((name) => pattern.test(name));
    const found = {
      postcode: at(/^pcds$/),
      ended: at(/^doterm$/),
      district: at(/^(oslaua|laua|lad\d\dcd)$/),
      pfa: at(/^pfa(\d\dcd)?$/),
    };
    if (found.postcode < 0 || found.ended < 0) return false;
    columns = found;
    return true;
  }

  function forceOf(outcode: string, pfa: string, lad: string): string | null | undefined {
    if (/^(JE|GY)/.test(outcode)) return outcode.startsWith('JE') ? 'J' : 'G';
    const known = index.district(shortCode(lad));
    const byDistrict = known?.force ? (codeOfForce.get(known.force) ?? null) : null;
    const byPfa = pfa === '' ? null : codeOfPfa(pfa);
    if (pfa !== '' && byPfa === null) return undefined;
    if (byPfa !== null && byDistrict !== null && byPfa !== byDistrict) return undefined;
    if (byPfa ?? byDistrict) return byPfa ?? byDistrict;
    if (lad === '') return null;
    return { S: 'S', N: 'N', M: 'M' }[lad.slice(0, 1)];
  }

  return (line) => {
    if (line.trim() === '') return null;
    const fields = csvFields(line.replace(/^\uFEFF/, ''));
    if (takeHeader(fields)) return null;
    const postcode = fields[columns?.postcode ?? 0] ?? '';
    const shape = /^([A-Z]{1,2}\d[A-Z\d]?) *(\d)([ABD-HJLNP-UW-Z]{2})$/.exec(postcode);
    if (!shape) return /^(NPT|GIR)/.test(postcode) ? null : { fault: `"${postcode.slice(0, 10)}" is not a postcode` };
    const [, outcode = '', digit = '', unit = ''] = shape;
    const lad = (columns ? fields[columns.district] : fields[8]) ?? '';
    const pfa = (columns ? fields[columns.pfa] : '') ?? '';
    const force = forceOf(outcode, pfa, lad);
    if (force === undefined)
      return { fault: `${postcode}: no force, or two, from district "${lad}" and police area "${pfa}"` };
    const live = !columns || (fields[columns.ended] ?? '') === '';
    const district = /^[EWS]0|^S12/.test(lad) ? shortCode(lad) : '';
    return { outcode, sector: `${outcode} ${digit}`, unit, force, district, live };
  };
}
