// A name inside a sentence: after "in", "near", "yng" and their like, or a well-known one amid other words. Whatever is read
// this way is shown to the person to be confirmed, and two names that disagree become a question.

import { filterByQualifier } from './filter-by-qualifier.ts';
import type { NameIndex } from './name-index.ts';
import type { NameRow } from './name-row.ts';
import { before, commonNouns, everydayTowns } from './place-words.ts';
import { isMinor, isOurs, isWellKnown, weightOf } from './rank-place.ts';
import { isEveryday, isPartedSo, mutatedRows, type Resolved } from './resolve-name.ts';
import { mutationAfter } from './welsh-mutations.ts';

/** Longest name, in words, and longest sentence that is read. */
const longestName = 8;
const longestSentence = 120;
/** A place as large as this is recognised without a word of position before it. */
const conspicuous = 20_000;

type Accept = (rows: NameRow[], size: number) => boolean;

/** The rows of the longest name that begins at `start`, with the index after it. Its words must be parted as in the table. */
function nameAt(words: readonly string[], start: number, index: NameIndex, accept: Accept) {
  const mutation = mutationAfter.get(words[start - 1] ?? '');
  for (let size = Math.min(longestName, words.length - start); size >= 1; size--) {
    const part = words.slice(start, start + size);
    const exact = index.rowsOf(part.join('')).filter((row) => size === 1 || isPartedSo(row, part));
    const rows = [...exact, ...(mutation ? mutatedRows(part.join(''), index, mutation) : [])];
    if (rows.length > 0 && accept(rows, size)) return { rows, end: start + size };
  }
  return null;
}

/** A small place outside England and Wales is not read out of a sentence: nobody is turned away for a word. */
const turnsAway = (rows: readonly NameRow[]): boolean => rows.every((row) => !isOurs(row) && !isWellKnown(row));

/** Which rows may be read out of a sentence for the word at `at`: fewer where no word of position stands before it. */
function acceptAt(words: readonly string[], at: number): Accept {
  const word = words[at] ?? '';
  const previous = words[at - 1] ?? '';
  const placed = before.has(previous) || (previous === 'the' && before.has(words[at - 2] ?? ''));
  const mayBeName = !isEveryday(word, previous) && (placed || !everydayTowns.has(word));
  return (rows, size) => {
    if (size === 1 && !mayBeName) return false;
    if (rows.every(isMinor) || turnsAway(rows)) return false;
    if (placed) return previous !== 'the' || size > 1 || rows.some((row) => 'cpa'.includes(row.kind));
    return rows.some((row) => isWellKnown(row) && weightOf(row) >= conspicuous);
  };
}

/** The rows of each name in the sentence, from left to right. */
function groupsOf(words: readonly string[], index: NameIndex): NameRow[][] {
  if (words.length === 1 && commonNouns.has(words[0] ?? '')) return [];
  const groups: NameRow[][] = [];
  for (let at = 0; at < words.length; ) {
    const found = nameAt(words, at, index, acceptAt(words, at));
    if (found) groups.push(found.rows);
    at = found ? found.end : at + 1;
  }
  return groups;
}

/** The meanings of the names in a sentence, narrowed by each other where they agree; always loose. */
export function namesInSentence(words: readonly string[], index: NameIndex): Resolved | null {
  if (words.length > longestSentence) return null;
  const [first, ...rest] = groupsOf(words, index);
  if (!first) return null;
  let rows = first;
  for (const group of rest) {
    const { rows: narrowed } = filterByQualifier(rows, group, index);
    rows = narrowed.length > 0 ? narrowed : [...rows, ...group];
  }
  return { rows, loose: true };
}
