// Finds the rows of the table of names by folded name. The table stays one text and a row is read only when it is wanted,
// so that fifty thousand names cost megabytes, not tens of them, and a look-up costs microseconds.

import { forceWithCode } from './force-codes.ts';
import type { ForceId } from './force-id.ts';
import { type NameRow, readNameRow } from './name-row.ts';
import { foldWords, normaliseName } from './normalise-name.ts';

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
    add(normaliseName(name));
    if (article.test(name)) add(foldWords(name).slice(1).join(''));
  }
  return keys;
}

/** Texts one after another, addressed as if they were one, without the copy that joining them would be. */
function createLines(texts: readonly string[]): {
  each(visit: (text: string, from: number, at: number) => void): void;
  line(at: number): string;
} {
  const bases = texts.map((_, i) => texts.slice(0, i).reduce((sum, text) => sum + text.length, 0));
  return {
    each(visit) {
      for (const [i, text] of texts.entries()) {
        for (let from = 0; from < text.length; from = text.indexOf('\n', from) + 1 || text.length) {
          if (text[from] !== '#' && text[from] !== '\n') visit(text, from, (bases[i] ?? 0) + from);
        }
      }
    },
    line(at) {
      const i = bases.findLastIndex((base) => base <= at);
      const [text, from] = [texts[i] ?? '', at - (bases[i] ?? 0)];
      return text.slice(from, text.indexOf('\n', from));
    },
  };
}

/** Where a column ends: at its tab, or where its line does. */
function endOf(text: string, mark: string, from: number, limit: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 || at > limit ? limit : at;
}

/** Builds the index of the texts of the table of names. */
export function createNameIndex(texts: readonly string[]): NameIndex {
  const lines = createLines(texts);
  const byKey = new Map<string, number | number[]>();
  const districts = new Map<string, District>();
  const add = (key: string, at: number): void => {
    const known = byKey.get(key);
    if (known === undefined) byKey.set(key, at);
    else if (typeof known === 'number') byKey.set(key, [known, at]);
    else known.push(at);
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
  lines.each((text, from, at) => {
    // Only the columns of names are cut out: reading whole rows here would double the time to start, and the memory it takes.
    const lineEnd = endOf(text, '\n', from, text.length);
    const english = endOf(text, '\t', from, lineEnd) + 1;
    const welsh = endOf(text, '\t', english, lineEnd) + 1;
    const others = endOf(text, '\t', welsh, lineEnd) + 1;
    const alts = text.slice(others, endOf(text, '\t', others, lineEnd));
    const names = keysOfNames(
      text.slice(english, welsh - 1),
      text.slice(welsh, others - 1),
      alts === '' ? [] : alts.split(';'),
    );
    for (const key of names) add(key, at);
    if (text[from] === 'c' || text[from] === 'x') addDistrict(readNameRow(lines.line(at)));
  });
  return {
    rowsOf(key) {
      const known = byKey.get(key);
      if (known === undefined) return [];
      return (typeof known === 'number' ? [known] : known).map((at) => ({ ...readNameRow(lines.line(at)), key }));
    },
    has: (key) => byKey.has(key),
    district: (code) => districts.get(code),
    keys: () => byKey.keys(),
  };
}
