// From words to the rows of the table that they name: as they stand, then without "the council of" and its like, then
// without "near" and its like, then with a Welsh mutation undone. The first that names anything wins.

import type { NameIndex } from './name-index.ts';
import type { NameRow } from './name-row.ts';
import { foldWords, normaliseName } from './normalise-name.ts';
import {
  commonNouns,
  everydayTowns,
  leadIns,
  looseLeadIns,
  officialBacks,
  officialFronts,
  tails,
} from './place-words.ts';
import { weightOf } from './rank-place.ts';
import { type Mutation, mutationAfter, unmutated } from './welsh-mutations.ts';

/**
 * Rows named. `loose`: other words were thrown away on the way, so that the person must be shown what was understood.
 * `told`: where it is or what it is was said too ("Cefn Mawr, Wrexham", "Derby ward"), so that a small place can be believed.
 */
export interface Resolved {
  rows: NameRow[];
  loose: boolean;
  told?: boolean;
}

/** A place this well known may be read out of words like "Swansea station". */
const wellKnownPeople = 20_000;

/** A mutated reading counts only for a place in Wales, or under the Welsh name of a place elsewhere. */
export function mutatedRows(key: string, index: NameIndex, mutation?: Mutation): NameRow[] {
  return unmutated(key, mutation).flatMap((form) =>
    index
      .rowsOf(form)
      .filter((row) => row.forces.some((code) => code.startsWith('W')) || normaliseName(row.nameCy) === form),
  );
}

const resolved = (rows: NameRow[], loose: boolean): Resolved | null => (rows.length > 0 ? { rows, loose } : null);

/** "Cyngor Sir Gaerfyrddin", "Durham County Council", "Derby ward": only rows of the announced kind, if it has any. */
function resolveOfficial(words: readonly string[], index: NameIndex): Resolved | null {
  let fallback: Resolved | null = null;
  const consider = (rest: readonly string[], kinds: string): Resolved | null => {
    const found = resolveName(rest, index, 'soft');
    const fitting = found?.rows.filter((row) => kinds.includes(row.kind)) ?? [];
    if (found && fitting.length > 0) return { rows: fitting, loose: found.loose, told: true };
    if (found) fallback ??= { rows: found.rows, loose: true };
    return null;
  };
  for (const { words: back, kinds } of officialBacks) {
    const start = words.length - back.length;
    if (start < 1 || !back.every((word, i) => words[start + i] === word)) continue;
    const found = consider(words.slice(0, start), kinds);
    if (found) return found;
  }
  for (const { words: front, kinds } of officialFronts) {
    if (words.length <= front.length || !front.every((word, i) => words[i] === word)) continue;
    const found = consider(words.slice(front.length), kinds);
    if (found) return found;
  }
  return fallback;
}

/** Whether a single word is more likely a thing than a place: "the bath", "at home". */
export const isEveryday = (name: string, before: string): boolean =>
  commonNouns.has(name) || (before === 'the' && everydayTowns.has(name));

/** "near Bangor", "yng Nghaerdydd", "north Cardiff": what stands in front is dropped word by word. */
function resolveAfterLeadIn(words: readonly string[], index: NameIndex): Resolved | null {
  let loose = false;
  for (let i = 0; i < words.length - 1 && leadIns.has(words[i] ?? ''); i++) {
    const word = words[i] ?? '';
    loose ||= looseLeadIns.has(word);
    const rest = words.slice(i + 1);
    if (rest.length === 1 && isEveryday(rest[0] ?? '', word)) return null;
    const key = rest.join('');
    const mutation = mutationAfter.get(word);
    const rows = [...index.rowsOf(key), ...(mutation ? mutatedRows(key, index, mutation) : [])];
    const found = resolved(rows, loose) ?? resolveOfficial(rest, index);
    if (found) return { ...found, loose: loose || found.loose };
  }
  return null;
}

/** "Swansea railway station": a well-known place and nothing behind it but words for what is there. */
function resolveBeforeTail(words: readonly string[], index: NameIndex): Resolved | null {
  for (let end = words.length - 1; end > 0 && tails.has(words[end] ?? ''); end--) {
    const rest = words.slice(0, end);
    const rows = index.rowsOf(rest.join(''));
    if (rows.some((row) => weightOf(row) >= wellKnownPeople)) return { rows, loose: true };
  }
  return null;
}

/** Whether a row has these words as they are parted: "West ward" has the letters of Westward and is not it. */
export const isPartedSo = (row: NameRow, words: readonly string[]): boolean =>
  [row.nameEn, row.nameCy, ...row.alts].some((name) => foldWords(name).join(' ') === words.join(' '));

/**
 * The rows that the words name, or null. `mutation` is the one to expect at the beginning, where the words before are known.
 */
export function resolveName(words: readonly string[], index: NameIndex, mutation?: Mutation): Resolved | null {
  if (words.length === 0) return null;
  const key = words.join('');
  const exact = index.rowsOf(key);
  if (exact.length > 0 && (words.length === 1 || exact.some((row) => isPartedSo(row, words)))) {
    return { rows: exact, loose: false };
  }
  const inner = resolveOfficial(words, index) ?? resolveAfterLeadIn(words, index);
  if (exact.length > 0) return { rows: [...exact, ...(inner?.rows ?? [])], loose: inner !== null };
  return (
    inner ??
    resolved(mutatedRows(key, index, mutation), false) ??
    resolved(mutation ? mutatedRows(key, index) : [], false) ??
    resolveBeforeTail(words, index)
  );
}
