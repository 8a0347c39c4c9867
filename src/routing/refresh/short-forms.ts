// What people call a place for short: Merthyr, Stratford, Berwick, Yarmouth. Without them the only place of that name would
// be a hamlet far away, and its force would be taken for the answer. A short form is one more meaning, never the only one.

import { keysOfNames } from '../name-index.ts';
import type { NameRow } from '../name-row.ts';
import { foldWords, normaliseName } from '../normalise-name.ts';
import { commonNouns, leadIns } from '../place-words.ts';
import { weightOf } from '../rank-place.ts';

const joints = new Set('on upon under in by le de la super next cum ar'.split(' '));
const seconds = new Set('tydfil tudful regis spa wells bay haven vale abbot aycliffe'.split(' '));
const firsts = new Set(['great', 'royal', 'market']);

/** Residents: from how many a place has a short form; and a name this well known is not given a second meaning. */
const fewest = 5_000;
const wellKnown = 20_000;
/** ... unless the longer name is at least this part as large. */
const part = 1 / 3;

/** The short form of a name, in folded words, or null. */
function shortFormOf(name: string): string | null {
  const words = foldWords(name);
  const [first = '', second = '', third] = words;
  const front = words.length > 2 && joints.has(second) ? first : null;
  const pair = words.length === 2 && seconds.has(second) ? first : null;
  const garden = second === 'garden' && third === 'city' ? first : null;
  const rest = words.length > 1 && firsts.has(first) ? words.slice(1).join(' ') : null;
  const short = front ?? pair ?? garden ?? rest;
  if (short === null || short.length < 4 || commonNouns.has(short) || leadIns.has(short)) return null;
  return short.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}

/** The weight of the largest place that each name can mean. */
function largestByName(rows: readonly NameRow[]): ReadonlyMap<string, number> {
  const largest = new Map<string, number>();
  for (const row of rows) {
    for (const key of keysOfNames(row.nameEn, row.nameCy, row.alts)) {
      largest.set(key, Math.max(largest.get(key) ?? 0, weightOf(row)));
    }
  }
  return largest;
}

/** Adds the short form to the other names of every large enough row. */
export function addShortForms(rows: readonly NameRow[]): void {
  const largest = largestByName(rows);
  for (const row of rows.filter(({ kind }) => 'cCT'.includes(kind))) {
    const weight = weightOf(row);
    if (weight < fewest) continue;
    for (const short of [row.nameEn, row.nameCy].flatMap((name) => shortFormOf(name) ?? [])) {
      const known = largest.get(normaliseName(short)) ?? 0;
      if (known >= wellKnown && weight < known * part) continue;
      if (!keysOfNames(row.nameEn, row.nameCy, row.alts).includes(normaliseName(short))) row.alts.push(short);
    }
  }
}
