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

type Columns = Readonly<Record<'postcode' | 'ended' | 'district' | 'pfa', number>>;

/** Code-Point Open has no header, no police area, and only postcodes in use. */
const codePointOpen: Columns = { postcode: 0, ended: -1, district: 8, pfa: -1 };

/** The header of the ONS directory, which has no county of Sark or Alderney but always `pcds` and `doterm`. */
function readHeader(fields: readonly string[]): Columns | null {
  const names = fields.map((field) => field.toLowerCase());
  const at = (pattern: RegExp): number => names.findIndex((name) => pattern.test(name));
  const columns = {
    postcode: at(/^pcds$/),
    ended: at(/^doterm$/),
    district: at(/^(oslaua|laua|lad\d\dcd)$/),
    pfa: at(/^pfa(\d\dcd)?$/),
  };
  return columns.postcode < 0 || columns.ended < 0 ? null : columns;
}

/** The force of a place without one of our districts: null where it is nowhere, undefined where the code is unknown. */
const forceAbroad = (lad: string): string | null | undefined =>
  lad === '' ? null : { S: 'S', N: 'N', M: 'M' }[lad.slice(0, 1)];

/** Reads the lines of one file. The first line decides which format it is. */
export function createLineReader(index: NameIndex): ReadLine {
  let columns = codePointOpen;

  /** By police area and by district; undefined where the two disagree or the police area is unknown. */
  function forceOf(outcode: string, pfa: string, lad: string): string | null | undefined {
    if (/^(JE|GY)/.test(outcode)) return outcode.startsWith('JE') ? 'J' : 'G';
    const district = index.district(shortCode(lad))?.force;
    const byDistrict = district ? codeOfForce.get(district) : undefined;
    if (pfa === '') return byDistrict ?? forceAbroad(lad);
    const byPfa = codeOfPfa(pfa);
    return byPfa === null || (byDistrict !== undefined && byPfa !== byDistrict) ? undefined : byPfa;
  }

  function readFields(fields: readonly string[]): ReturnType<ReadLine> {
    const cell = (column: keyof Columns): string => fields[columns[column]] ?? '';
    const postcode = cell('postcode');
    const shape = /^([A-Z]{1,2}\d[A-Z\d]?) *(\d)([ABD-HJLNP-UW-Z]{2})$/.exec(postcode);
    if (!shape) return /^(NPT|GIR)/.test(postcode) ? null : { fault: `"${postcode.slice(0, 10)}" is not a postcode` };
    const [, outcode = '', digit = '', unit = ''] = shape;
    const [lad, pfa] = [cell('district'), cell('pfa')];
    const force = forceOf(outcode, pfa, lad);
    if (force === undefined)
      return { fault: `${postcode}: no force, or two, from district "${lad}" and police area "${pfa}"` };
    const district = /^[EWS]0|^S12/.test(lad) ? shortCode(lad) : '';
    return { outcode, sector: `${outcode} ${digit}`, unit, force, district, live: cell('ended') === '' };
  }

  return (line) => {
    if (line.trim() === '') return null;
    const fields = csvFields(line.replace(/^\uFEFF/, ''));
    const header = readHeader(fields);
    columns = header ?? columns;
    return header ? null : readFields(fields);
  };
}
