// Finds a place by name in what a person wrote: a name, a name and its county, an address, or a sentence with a name in it.
// What stands after a name narrows it; what contradicts it is never dropped silently.
import { foldWords } from './fold-name.ts';
import type { NameIndex } from './name-index.ts';
import type { NameRow } from './name-row.ts';
import { namesInSentence } from './names-in-sentence.ts';
import { narrowMeanings } from './narrow-meanings.ts';
import { type Resolved, resolveName } from './resolve-name.ts';
import { isWellKnown } from './weigh-row.ts';

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

/** Narrows the first name by those behind it, from the nearest; a contradiction between two names keeps both for the person. */
function combine(parts: readonly Part[], index: NameIndex): Resolved | null {
  let current: Resolved | null = null;
  for (const { found, words } of parts) {
    if (!found) {
      if (current === null && !streetLike.test(words.join(' '))) current = { rows: [], loose: true };
      continue;
    }
    if (current === null || current.rows.length === 0) {
      current = { rows: found.rows, loose: found.loose || current !== null };
      continue;
    }
    const { rows, former } = narrowMeanings(current.rows, found.rows, index);
    if (rows.length > 0) current = { rows, loose: current.loose || former };
    else if (current.loose || !current.rows.some(isWellKnown)) current = { rows: found.rows, loose: true };
    else current = { rows: [...current.rows, ...found.rows], loose: true };
  }
  return current && current.rows.length > 0 ? current : null;
}

/** "Ashford Kent", "Bangor Gwynedd": a county, council, nation or force behind a name, without a comma. */
function qualifiedWithoutComma(words: readonly string[], index: NameIndex): Resolved | null {
  for (let size = Math.min(longestQualifier, words.length - 1); size >= 1; size--) {
    const area = index.rowsOf(words.slice(-size).join('')).filter((row: NameRow) => 'acxnyCT'.includes(row.kind));
    if (area.length === 0) continue;
    const name = resolveName(words.slice(0, -size), index);
    if (!name) continue;
    const { rows, former } = narrowMeanings(name.rows, area, index);
    if (rows.length > 0) return { rows, loose: name.loose || former };
  }
  return null;
}

/** What a text was read as; `unread` has the words of a first part that named nothing ("Cardif, Wales"). */
export interface ReadText {
  found: Resolved | null;
  unread: string[] | null;
}

/** The meanings of a text; none where no name of a place is in it. */
export function readName(text: string, index: NameIndex): ReadText {
  const exact = index.rowsOf(foldWords(text).join(''));
  if (exact.length > 0) return { found: { rows: exact, loose: false }, unread: null };
  const parts: Part[] = text
    .split(/[,;\n\r\t|/()[\]]+|\s[-–—]\s/)
    .map(foldWords)
    .filter((words) => words.length > 0 && !wholeIsland.has(words.join('')))
    .slice(0, mostParts)
    .map((words) => ({ words, found: resolveName(words, index) ?? qualifiedWithoutComma(words, index) }));
  // The rest of a sentence may stand in any part: "I was on Station Road in Ashford, Kent".
  for (const part of parts) part.found ??= namesInSentence(part.words, index);
  const [first] = parts;
  return { found: combine(parts, index), unread: first && !first.found ? first.words : null };
}
