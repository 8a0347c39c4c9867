// One line of the table of names, written and read in one place so that the two can never disagree.
// Columns, tab-separated: kind, English name, Welsh name, other names (;), districts (;) or county, forces (;), ONS code,
// people, neighbouring forces when near a border (;), easting and northing in hundreds of metres,
// large places of nearly the same name (;).

import { mendEncoding } from './normalise-name.ts';

/**
 * Kinds: `c` council, `x` abolished council, `p` UK Parliament constituency, `q` one of 2010, `s` Senedd constituency,
 * `r` an earlier Senedd one, `a` county or other area, `n` nation, `w` ward, `v` parish or community, `C` city, `T` town,
 * `V` village, `U` suburb, `H` hamlet, `O` other small settlement, `y` country outside the service, `f` police force.
 */
export type NameKind =
  | 'c'
  | 'x'
  | 'p'
  | 'q'
  | 's'
  | 'r'
  | 'a'
  | 'n'
  | 'w'
  | 'v'
  | 'C'
  | 'T'
  | 'V'
  | 'U'
  | 'H'
  | 'O'
  | 'y'
  | 'f';

/** A named place. `within` holds short district codes, or the county's name for a council; `forces` two-character codes. */
export interface NameRow {
  kind: NameKind;
  nameEn: string;
  /** Empty where the English name serves in both languages. */
  nameCy: string;
  alts: string[];
  within: string[];
  forces: string[];
  /** ONS code, shortened; empty for settlements. */
  code: string;
  /** Residents, for ranking only; 0 where unknown. */
  people: number;
  /** Forces on the other side of a border close by. */
  near: string[];
  /** Easting and northing on the British National Grid in hundreds of metres; empty where unknown. */
  where: string;
  /** Large places in other forces whose names are one slip away. */
  like: string[];
  /** The folded name under which the row was found; empty when it was not found by name. */
  key: string;
}

/** `E07000026` as `E7.26`. */
export const shortCode = (code: string): string =>
  code === '' ? '' : `${code.slice(0, 1)}${Number(code.slice(1, 3))}.${Number(code.slice(3))}`;

/** `E7.26` as `E07000026`. */
export function longCode(short: string): string {
  const dot = short.indexOf('.');
  if (dot < 0) return short;
  return `${short.slice(0, 1)}${short.slice(1, dot).padStart(2, '0')}${short.slice(dot + 1).padStart(6, '0')}`;
}

/** The line for a row, without its line end and without empty columns at the end. */
export function writeNameRow(row: NameRow): string {
  const { kind, nameEn, nameCy, alts, within, forces, code, people, near, where, like } = row;
  const cells = [
    kind,
    nameEn,
    nameCy,
    alts.join(';'),
    within.join(';'),
    forces.join(';'),
    code,
    people || '',
    near.join(';'),
    where,
    like.join(';'),
  ];
  return cells.join('\t').trimEnd();
}

const list = (cell: string | undefined): string[] => (cell ? cell.split(';') : []);

/** The row in a line, whose letters may be in UTF-8 bytes (see `mendEncoding`). A broken line gives a row without forces, which the table's own checks refuse. */
export function readNameRow(line: string): NameRow {
  const cells = mendEncoding(line).split('\t');
  return {
    kind: (cells[0] ?? '') as NameKind,
    nameEn: cells[1] ?? '',
    nameCy: cells[2] ?? '',
    alts: list(cells[3]),
    within: list(cells[4]),
    forces: list(cells[5]),
    code: cells[6] ?? '',
    people: Number(cells[7] ?? 0),
    near: list(cells[8]),
    where: cells[9] ?? '',
    like: list(cells[10]),
    key: '',
  };
}
