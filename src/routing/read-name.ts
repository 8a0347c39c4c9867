// Finds a place by name in what a person wrote: a name, a name and its county, an address, or a sentence with a name in it.
// What stands after a name narrows it; what contradicts it is never dropped silently.

import { filterByQualifier } from './filter-by-qualifier.ts';
import type { NameIndex } from './name-index.ts';
import type { NameRow } from './name-row.ts';
import { namesInSentence } from './names-in-sentence.ts';
import { foldWords } from './normalise-name.ts';
import { isWellKnown } from './rank-place.ts';
import { type Resolved, resolveName } from './resolve-name.ts';

const streetLike =
  /^(flat|unit|no|number|apartment|suite|\d)|(street|road|lane|avenue|drive|close|way|place|terrace|heol|stryd|ffordd|lon)$/;
/** A qualifier without a comma ("Ashford Kent") has at most so many words. */
const longestQualifier = 4;
/** An address has no more parts than this. */
const mostParts = 12;
const wholeIsland = new Set(['uk', 'gb', 'unitedkingdom', 'greatbritain', 'ydeyrnasunedig']);

/** One part of what was written, between commas. */
interface Part {
  words: string[];
  found: Resolved | null;
}

/** The parts between commas, brackets and dashes, folded. */
const partsOf = (text: string): string[][] =>
  text
    .split(/[,;\n\r\t|/()[\]]+|\s[-–—]\s/)
    .map(foldWords)
    .filter((part) => part.length > 0 && !wholeIsland.has(part.join('')))
    .slice(0, mostParts);

/** Narrows a name by one thing that stands behind it. A contradiction of something well known is kept for the person. */
function narrow(current: Resolved, qualifier: Resolved, inner: boolean, index: NameIndex): Resolved {
  const { rows, former, told } = filterByQualifier(current.rows, qualifier.rows, index);
  if (rows.length > 0) return { rows, loose: current.loose || former, told: told || current.told === true };
  const known = [current, qualifier].map((one) => one.rows.some(isWellKnown) && !one.loose);
  if (known[0] && known[1]) return { rows: [...current.rows, ...qualifier.rows], loose: true };
  // A street or a small place against its county: the county is right. A small word between the two: it is not.
  return { rows: inner || known[0] ? current.rows : qualifier.rows, loose: true };
}

/** The first part that names something, narrowed by those behind it, the last (and largest) first. */
function combine(parts: readonly Part[], index: NameIndex): Resolved | null {
  const at = parts.findIndex((part) => part.found);
  const name = parts[at]?.found;
  if (!name) return null;
  const missed = parts.slice(0, at).some(({ words }) => !streetLike.test(words.join(' ')));
  let current: Resolved = { ...name, loose: name.loose || missed };
  const qualifiers = parts
    .slice(at + 1)
    .map(({ found }) => found)
    .filter((found) => found !== null);
  for (const [i, qualifier] of qualifiers.reverse().entries()) current = narrow(current, qualifier, i > 0, index);
  return current;
}

/**
 * "Ashford Kent", "Bangor Gwynedd": a county, council, nation or town behind a name, without a comma (or with commas in the
 * name). Where the words can be parted in two ways, both readings are kept.
 */
function qualifiedWithoutComma(words: readonly string[], index: NameIndex): Resolved | null {
  const readings: Resolved[] = [];
  for (let size = Math.min(longestQualifier, words.length - 1); size >= 1; size--) {
    const area = index.rowsOf(words.slice(-size).join('')).filter((row: NameRow) => 'acxnyCT'.includes(row.kind));
    const name = area.length > 0 ? resolveName(words.slice(0, -size), index) : null;
    const { rows, former, told } = filterByQualifier(name?.rows ?? [], area, index);
    if (name && rows.length > 0) readings.push({ rows, loose: name.loose || former, told: told || name.told === true });
  }
  if (readings.length === 0) return null;
  return {
    rows: readings.flatMap(({ rows }) => rows),
    loose: readings.some(({ loose }) => loose),
    told: readings.every(({ told }) => told),
  };
}

/** What a text was read as; `unread` has the words of a first part that named nothing ("Cardif, Wales"). */
export interface ReadText {
  found: Resolved | null;
  unread: string[] | null;
}

/** The meanings of a text as it stands: a name, or a name and what is behind it. */
export function readName(text: string, index: NameIndex): ReadText {
  const words = foldWords(text);
  const whole = resolveName(words, index) ?? qualifiedWithoutComma(words, index);
  if (whole) return { found: whole, unread: null };
  const parts: Part[] = partsOf(text).map((part) => ({
    words: part,
    found: resolveName(part, index) ?? qualifiedWithoutComma(part, index),
  }));
  const [first, ...rest] = parts;
  if (!first || !rest.some((part) => part.found)) return { found: combine(parts, index), unread: null };
  // A sentence may stand before the comma: "I was on Station Road in Ashford, Kent".
  first.found ??= namesInSentence(first.words, index);
  return { found: combine(parts, index), unread: first.found ? null : first.words };
}

/** The meanings of the names inside a text in which nothing stands alone; always loose. */
export const readSentence = (text: string, index: NameIndex): Resolved | null =>
  namesInSentence(foldWords(text), index);
