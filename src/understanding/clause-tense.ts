// When a clause happens, as far as its words tell: a feature for the ranking model, which learns that “he is at the door” and “he was at
// the door in May” are not the same. Nothing is decided by it alone.
import type { ReadText } from './read-text.ts';
import type { Token } from './tokens.ts';

export type Tense =
  | 'asked'
  | 'past'
  | 'just'
  | 'present'
  | 'perfect'
  | 'future'
  | 'simple-past'
  | 'progressive'
  | 'is'
  | 'none';

/** In order: the first that fits counts. Each expects the words of a clause between spaces. */
const signs: readonly (readonly [Tense, RegExp])[] = [
  [
    'past',
    / (?:yesterday|ago|was|were|had|did|ddoe|neithiwr|diwethaf|diwetha|dwetha|roedd|oedd|llynedd|buodd|bu) | last (?:night|week|month|year) | yn ol /,
  ],
  ['just', / (?:just|newydd) /],
  ['present', / (?:s|is|are|re|am|m) (?:\w{1,20} ){0,2}\w{2,20}in(?:g)? | (?:mae|ma|maen|dwi|dw|rwy|dan|rydyn) /],
  [
    'perfect',
    / (?:has|have|ve|s) (?:\w{1,20} )?(?:\w{2,20}(?:ed|en)|got|come|gone|cut|hit|set|put|let|shot|held|found|made|sent|said|thrown) | (?:wedi|di) /,
  ],
  ['future', / (?:will|ll|gonna) | going to | (?:bydd|fydd|byddan) | mynd i /],
  ['simple-past', /\w{2,20}ed /],
  ['progressive', /\w{2,20}ing /],
  ['is', / (?:s|is|are|re|am|m) /],
]; // prettier-ignore

/** Words of a clause that are looked at. */
const wordsAtMost = 60;

function tenseOf(tokens: readonly Token[], contexts: ReadonlySet<string> | undefined): Tense {
  if (contexts?.has('context.question') || contexts?.has('context.wished')) return 'asked';
  if (contexts?.has('past') && !contexts.has('now')) return 'past';
  const words = ` ${tokens
    .slice(0, wordsAtMost)
    .map((token) => token.text)
    .join(' ')} `;
  return signs.find(([, sign]) => sign.test(words))?.[0] ?? 'none';
}

/** @returns the tense of each clause between two tokens, by the number of the clause. */
export function clauseTenses(text: ReadText, from: number, to: number): ReadonlyMap<number, Tense> {
  const clauses = new Map<number, Token[]>();
  for (const token of text.tokens.slice(from, to))
    (clauses.get(token.clause) ?? clauses.set(token.clause, []).get(token.clause))?.push(token);
  return new Map([...clauses].map(([clause, own]) => [clause, tenseOf(own, text.contexts.get(clause))]));
}
