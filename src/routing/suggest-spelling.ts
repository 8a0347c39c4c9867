// When nothing has the name: the names that are nearly it. They are offered to the person, never chosen for them.
import { foldWords } from './fold-name.ts';
import { placesOf } from './judge-meanings.ts';
import type { NameIndex } from './name-index.ts';
import type { NameRow } from './name-row.ts';
import { narrowMeanings } from './narrow-meanings.ts';
import type { PlaceFinding } from './place-finding.ts';
import { commonNouns, leadIns, officialBacks, officialFronts } from './place-words.ts';
import { unmutated } from './welsh-mutations.ts';

/** More suggestions than this help nobody. */
const mostChoices = 10;
/** A name inside a sentence is looked for in at most so many places, each a few words long. */
const mostTries = 12;
const longestPhrase = 3;
/** A name in a sentence must be this long before something like it is suggested. */
const shortestInSentence = 6;

/** The folded names to look for near-misses of: without official words, without words of position, then in a sentence. */
function tries(words: readonly string[]): string[] {
  let core = [...words];
  while (core.length > 1 && leadIns.has(core[0] ?? '')) core = core.slice(1);
  for (const { words: front } of officialFronts) {
    if (core.length > front.length && front.every((word, i) => core[i] === word)) core = core.slice(front.length);
  }
  for (const { words: back } of officialBacks) {
    const start = core.length - back.length;
    if (start >= 1 && back.every((word, i) => core[start + i] === word)) core = core.slice(0, start);
  }
  const phrases = words.flatMap((word, i) =>
    leadIns.has(word) ? [...Array(longestPhrase).keys()].map((n) => words.slice(i + 1, i + 2 + n).join('')) : [],
  );
  const inSentence = phrases.filter((phrase) => phrase.length >= shortestInSentence && !commonNouns.has(phrase));
  if (core.length === 1 && commonNouns.has(core[0] ?? '')) return [];
  const keys = [words.join(''), core.join(''), ...unmutated(core.join('')), ...inSentence];
  return [...new Set(keys)].slice(0, mostTries);
}

/** The suggestions for words that name nothing, narrowed by what stood behind them; null where nothing is near. */
export function suggestSpelling(
  text: string,
  index: NameIndex,
  nearest: (key: string) => string[],
  qualifier: readonly NameRow[] = [],
): PlaceFinding | null {
  for (const key of tries(foldWords(text))) {
    const rows = (index.has(key) ? [key] : nearest(key)).flatMap((name) => index.rowsOf(name));
    const fitting = qualifier.length > 0 ? narrowMeanings(rows, qualifier, index).rows : rows;
    if (fitting.length === 0) continue;
    const choices = placesOf(fitting, index);
    const shown = choices.slice(0, mostChoices);
    const needs = choices.length === 0 || choices.length > mostChoices ? 'town-or-postcode' : 'choose';
    const names = [...new Set(fitting.map(({ nameEn }) => nameEn))].slice(0, mostChoices).join(', ');
    return {
      outcome: 'ask',
      reason: 'spelling',
      choices: shown,
      needs,
      why: `No place has this name; it is like ${names}.`,
    };
  }
  return null;
}
