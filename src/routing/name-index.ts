// Finds the rows of the table of names by folded name. The table stays one text and a row is read only when it is wanted,
// so that fifty thousand names cost megabytes, not tens of them, and a look-up costs microseconds.
import { foldName, foldWords } from './fold-name.ts';
import { forceWithCode } from './force-codes.ts';
import type { ForceId } from './force-id.ts';
import { type NameRow, readNameRow } from './name-row.ts';

/** A council area of England or Wales; `county` is empty outside two-tier areas. */
export interface District {
  nameEn: string;
  nameCy: string;
  county: string;
  force: ForceId | null;
}

export interface NameIndex {
  /** Every row with this folded name, in the table's order. */
  rowsOf(key: string): NameRow[];
  has(key: string): boolean;
  /** The council area with this short code. */
  district(code: string): District | undefined;
  /** Every folded name. */
  keys(): IterableIterator<string>;
}

const article = /^(the|y|yr) /i;

/** The folded names under which a row answers; an article in front may be left out. */
export function keysOfNames(nameEn: string, nameCy: string, alts: readonly string[]): string[] {
  const keys: string[] = [];
  const add = (key: string): void => {
    if (key !== '' && !keys.includes(key)) keys.push(key);
  };
  for (const name of [nameEn, nameCy, ...alts]) {
    if (name === '') continue;
    add(foldName(name));
    if (article.test(name)) add(foldWords(name).slice(1).join(''));
  }
  return keys;
}

/** Builds the index. A row of no force is kept only where it is a nation to be asked about. */
export function createNameIndex(texts: readonly string[]): NameIndex {
  const byKey = new Map<string, number | number[]>();
  const districts = new Map<string, District>();
  const starts: number[] = [];
  const text = texts.length === 1 ? (texts[0] ?? '') : texts.join('');

  const lineAt = (start: number): string => text.slice(start, text.indexOf('\n', start));
  const add = (key: string, row: number): void => {
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, row);
    else if (typeof known === 'number') byKey.set(key, [known, row]);
    else known.push(row);
  };
  const addDistrict = (row: NameRow): void => {
    if (row.code === '') return;
    districts.set(row.code, {
      nameEn: row.nameEn,
      nameCy: row.nameCy || row.nameEn,
      county: row.within[0] ?? '',
      force: forceWithCode(row.forces[0] ?? ''),
    });
  };
  for (let start = 0; start < text.length; start = text.indexOf('\n', start) + 1 || text.length) {
    if (text[start] === '#' || text[start] === '\n') continue;
    const line = lineAt(start);
    // Only the columns of names: reading whole rows here would double the time to start.
    const [kind = '', nameEn = '', nameCy = '', alts = ''] = line.split('\t', 4);
    for (const key of keysOfNames(nameEn, nameCy, alts === '' ? [] : alts.split(';'))) add(key, starts.length);
    starts.push(start);
    if (kind === 'c' || kind === 'x') addDistrict(readNameRow(line));
  }
  const offsets = Uint32Array.from(starts);
  const rowAt = (row: number): NameRow => readNameRow(lineAt(offsets[row] ?? 0));
  return {
    rowsOf(key) {
      const known = byKey.get(key);
      if (known === undefined) return [];
      return (typeof known === 'number' ? [known] : known).map((row) => ({ ...rowAt(row), key }));
    },
    has: (key) => byKey.has(key),
    district: (code) => districts.get(code),
    keys: () => byKey.keys(),
  };
}
