// When nothing has the name: the names that are nearly it. They are offered to the person, never chosen for them.

import { filterByQualifier } from './filter-by-qualifier.ts';
import type { NameIndex } from './name-index.ts';
import type { NameRow } from './name-row.ts';
import { foldWords } from './normalise-name.ts';
import type { PlaceFinding } from './place-finding.ts';
import { before, commonNouns, leadIns, officialBacks, officialFronts } from './place-words.ts';
import { placesOfRows } from './places-of-rows.ts';
import { unmutated } from './welsh-mutations.ts';

/** More suggestions than this help nobody. */
const mostChoices = 10;
/** A name inside a sentence is looked for in at most so many places, each a few words long. */
const mostTries = 12;
const longestPhrase = 3;
/** A name in a sentence must be this long before something like it is suggested. */
const shortestInSentence = 6;

/** The words without those of position in front and without official ones on either side. */
function coreOf(words: readonly string[]): string[] {
  let core = [...words];
  while (core.length > 1 && leadIns.has(core[0] ?? '')) core = core.slice(1);
  for (const { words: front } of officialFronts) {
    if (core.length > front.length && front.every((word, i) => core[i] === word)) core = core.slice(front.length);
  }
  for (const { words: back } of officialBacks) {
    const start = core.length - back.length;
    if (start >= 1 && back.every((word, i) => core[start + i] === word)) core = core.slice(0, start);
  }
  return core;
}

/** The folded names to look for near-misses of, where the whole text may be one name. */
function wholeNames(words: readonly string[]): string[] {
  const core = coreOf(words);
  if (core.length === 1 && commonNouns.has(core[0] ?? '')) return [];
  return [words.join(''), core.join(''), ...unmutated(core.join(''))];
}

/** The folded names to look for near-misses of after each "in" or "near" of a sentence. */
function namesAfterLeadIns(words: readonly string[]): string[] {
  const phrases = words.flatMap((word, i) =>
    before.has(word) ? [...Array(longestPhrase).keys()].map((n) => words.slice(i + 1, i + 2 + n)) : [],
  );
  return phrases
    .filter(([first]) => first !== undefined && !commonNouns.has(first))
    .map((phrase) => phrase.join(''))
    .filter((phrase) => phrase.length >= shortestInSentence);
}

/** What to look among, and for: `qualifier` has what stood behind the name, `also` what else the words could mean. */
export interface SpellingSearch {
  index: NameIndex;
  nearest: (key: string) => string[];
  qualifier?: readonly NameRow[];
  also?: readonly NameRow[];
}

function offer(keys: readonly string[], search: SpellingSearch): PlaceFinding | null {
  const { index, nearest, qualifier = [], also = [] } = search;
  for (const key of [...new Set(keys)].slice(0, mostTries)) {
    const rows = (index.has(key) ? [key] : nearest(key)).flatMap((name) => index.rowsOf(name));
    const fitting = qualifier.length > 0 ? filterByQualifier(rows, qualifier, index).rows : rows;
    if (fitting.length === 0) continue;
    const choices = [...placesOfRows(fitting, index), ...placesOfRows(also, index)];
    const needs = choices.length === 0 || choices.length > mostChoices ? 'town-or-postcode' : 'choose';
    const names = [...new Set(fitting.map(({ nameEn }) => nameEn))].slice(0, mostChoices).join(', ');
    return { outcome: 'ask', reason: 'spelling', choices, needs, why: `No place has this name; it is like ${names}.` };
  }
  return null;
}

/** Suggestions for a text that may be one name, slightly wrong; null where no name is near. */
export const suggestName = (text: string, search: SpellingSearch): PlaceFinding | null =>
  offer(wholeNames(foldWords(text)), search);

/** Suggestions for a name inside a sentence; null where no name is near. */
export const suggestInSentence = (text: string, search: SpellingSearch): PlaceFinding | null =>
  offer(namesAfterLeadIns(foldWords(text)), search);
