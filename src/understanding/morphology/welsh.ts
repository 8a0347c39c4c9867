// Spoken and written Welsh, north and south, evened out to one form before the words of the lexicon are looked for. Every
// word remembers where it stood in the text.
import { inFull, longestContraction, mayBegin } from './welsh-contractions.ts';
import { verbsOf, welshKey } from './welsh-forms.ts';
import { usualSpelling } from './welsh-spellings.ts';
import { welshVerbs } from './welsh-verbs.ts';

export { radicalForms } from './radical-forms.ts';
export { verbsOf, welshForms, welshKey } from './welsh-forms.ts';

export interface EvenWord {
  /** Lower case, without accents, in its usual spelling; a mutation stays. */
  readonly word: string;
  /** Where the words that it was made of stand in the text. */
  readonly start: number;
  readonly end: number;
}

const clitics: Readonly<Record<string, string>> = {
  n: 'yn',
  r: 'y',
  i: 'ei',
  u: 'eu',
  w: 'ei',
  th: 'dy',
  ch: 'eich',
  m: 'ddim',
  di: 'wedi',
  ma: 'yma',
  na: 'yna',
  da: 'gyda',
};
const fold = (text: string): string => {
  const lower = text.toLowerCase();
  return /^[a-z]+$/.test(lower) ? lower : lower.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
};

interface Piece extends EvenWord {
  /** Stands right behind an apostrophe. */
  readonly clung: boolean;
  /** Clings to a word before it. */
  readonly inside: boolean;
}

/** Words, and what clings to them by an apostrophe, each by itself. */
function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  for (const one of text.matchAll(/e-bost|[\p{L}\p{N}\p{M}]+/giu)) {
    const [start, end] = [one.index, one.index + one[0].length];
    const clung = start > 0 && /['’‘`]/.test(text.charAt(start - 1));
    const inside = clung && found.at(-1)?.end === start - 1;
    found.push({ word: one[0].length > 60 ? one[0] : fold(one[0]), start, end, clung, inside });
  }
  return found;
}

const takesOwn = new Set('a na efo gyda'.split(' '));
const placesAndTimes = new Set(
  'bore bora pnawn prynhawn nos wythnos wsnos wthnos mis ty lle fan stryd tai dre bobl bobol dyn boi ddynes fenyw negeseuon neges peth pethau llun post'.split(
    ' ',
  ),
);
const withPronoun = new Set('iddo ganddo arno amdano ato ohono wrtho hebddo drosto ynddo fod bod gan'.split(' '));

const isConjugated = (word: string | undefined): boolean =>
  word !== undefined && verbsOf(word).some(({ tense }) => tense !== 'verb-noun');
const isVerbNoun = (word: string | undefined): boolean =>
  word !== undefined && verbsOf(word).some(({ tense }) => tense === 'verb-noun');

/** "Gei di weld": the verb says who is meant, and "di" stays. */
const isOfYou = (word: string | undefined): boolean =>
  word !== undefined && verbsOf(word).some(({ person }) => person === 2);

/** "Fedra i'm" is a denial, "i'm tŷ" is "to my house". */
function emOf(pieces: readonly Piece[], at: number): string {
  const [host, before] = [pieces[at - 1]?.word ?? '', pieces[at - 2]?.word];
  if (takesOwn.has(host)) return 'fy';
  if (host !== 'i' && host !== 'o') return 'ddim';
  return isConjugated(before) || before === 'gen' || before === 'sgen' ? 'ddim' : 'fy';
}

/** What a short word means by the words beside it. */
function inPlace(pieces: readonly Piece[], at: number, before: string | undefined): string {
  const { word = '', clung = false } = pieces[at] ?? {};
  const after = pieces[at + 1]?.word;
  if (clung && word === 'm') return emOf(pieces, at);
  if (clung && clitics[word]) return clitics[word];
  if (word === 'di' && isVerbNoun(after) && !isOfYou(before)) return 'wedi';
  if (word === 'ma') return before !== undefined && placesAndTimes.has(before) ? 'yma' : 'mae';
  if (word === 'fo') return 'fe';
  if ((word === 'o' || word === 'e') && before !== undefined && (withPronoun.has(before) || isConjugated(before)))
    return 'fe';
  return usualSpelling(word);
}

/** The contraction that begins here, and how many pieces it takes. */
function contraction(pieces: readonly Piece[], at: number): readonly [readonly string[], number] | null {
  const first = pieces[at]?.word ?? '';
  const split = pieces[at + 1]?.clung ? joined(first, pieces[at + 1], pieces[at + 2]) : null;
  if (split) return split;
  if (!mayBegin(first)) return null;
  for (let many = Math.min(longestContraction, pieces.length - at); many > 0; many -= 1) {
    const words = many === 1 ? first : pieces.slice(at, at + many).map(({ word }) => word);
    const full = inFull(typeof words === 'string' ? words : words.join(' '));
    if (full) return [full, many];
  }
  return null;
}

/** "O'dd", "na'th", "sa'i'n": apostrophes in the middle of one word. */
function joined(first: string, second?: Piece, third?: Piece): readonly [readonly string[], number] | null {
  if (!second?.inside) return null;
  const [two, three] = [first + second.word, first + second.word + (third?.inside ? third.word : '')];
  const full = inFull(three) ?? null;
  if (full && third?.inside) return [full, 3];
  const short = inFull(two);
  if (short) return [short, 2];
  return second.word.length > 1 && !clitics[second.word] && welshVerbs(two).length > 0 ? [[two], 2] : null;
}

/** @returns the words of the text in their usual form, in order. Takes time in proportion to the text. */
export function evenWelsh(text: string): EvenWord[] {
  const all = pieces(text);
  const even: EvenWord[] = [];
  for (let at = 0; at < all.length; ) {
    const { start = 0 } = all[at] ?? {};
    const run = contraction(all, at);
    const words = run ? run[0] : [inPlace(all, at, even.at(-1)?.word)];
    const end = all[at + (run?.[1] ?? 1) - 1]?.end ?? start;
    for (const word of words) even.push({ word, start, end });
    at += run?.[1] ?? 1;
  }
  return even;
}

/** @returns the same text in usual forms, lower case; what stands between words is kept, apostrophes are not. */
export function normaliseWelsh(text: string): string {
  let normal = '';
  let done = 0;
  for (const { word, start, end } of evenWelsh(text)) {
    const between = start < done ? ' ' : text.slice(done, start).replace(/['’‘`]/g, ' ');
    normal += (normal !== '' && between === '' ? ' ' : between) + word;
    done = end;
  }
  return `${normal}${text.slice(done)}`.replace(/ {2,}/g, ' ').trim();
}

/**
 * An entry of the lexicon is found where each word of the text, in order, has the key among its {@link welshForms}.
 * @param entry one or more words in radical form.
 */
export const welshKeys = (entry: string): readonly string[] => evenWelsh(entry).map(({ word }) => welshKey(word));
