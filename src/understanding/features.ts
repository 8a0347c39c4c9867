// The features of a text for the ranking model: words, pairs of words, beginnings and pieces of words, and what the lexicon found, each hashed
// into one of a fixed number of slots. Deterministic, and linear in the length of the text.
import { clauseTenses } from './clause-tense.ts';
import type { ReadText } from './read-text.ts';
import type { Token } from './tokens.ts';

// Taken once: it is called for every letter, and a look-up of a global can cost more than the product.
const { imul } = Math;

/** Slots of the model. */
export const slots = 16_384;
/** Tokens that the model looks at in one piece of text. */
const tokensAtMost = 400;
/** Classes of length, of four tokens each. */
const longest = 6;

function hash(text: string): number {
  let value = 2166136261;
  for (let at = 0; at < text.length; at++) {
    value ^= text.charCodeAt(at);
    value = imul(value, 16777619);
  }
  // The low bits of this hash alone are uneven.
  value = imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return ((value ^ (value >>> 12)) >>> 0) % slots;
}

function pieces(word: string): string[] {
  const padded = `<${word}>`;
  const found: string[] = [];
  for (const size of [3, 4, 5])
    for (let at = 0; at + size <= padded.length && at < 12; at++) found.push(`#${padded.slice(at, at + size)}`);
  return found;
}

/** Senses of a clause that are paired. */
const sensesAtMost = 14;

/** What each clause of a part speaks of, whatever its words and its language: “he”, “stands”, “at”, “door”. */
function sensesByClause(text: ReadText, from: number, to: number): ReadonlyMap<number, readonly string[]> {
  const clauses = new Map<number, Set<string>>();
  for (const hit of text.hits) {
    if (!hit.code.startsWith('sense.') || hit.from < from || hit.from >= to) continue;
    const clause = text.tokens[hit.from]?.clause ?? 0;
    const own = clauses.get(clause) ?? new Set();
    if (own.size < sensesAtMost) own.add(hit.code);
    clauses.set(clause, own);
  }
  return new Map([...clauses].map(([clause, own]) => [clause, [...own].sort()]));
}

/** Names of the features of words: the words, what they may be mutated from, pairs of them, and their pieces. */
function* wordFeatures(tokens: readonly Token[]): Generator<string> {
  for (const [at, token] of tokens.entries()) {
    yield `w:${token.text}`;
    for (const radical of token.radicals.slice(1)) yield `r:${radical}`;
    const next = tokens[at + 1];
    if (next) yield `p:${token.text} ${next.text}`;
    yield* pieces(token.text);
  }
  yield `f:${tokens[0]?.text}`;
  yield `l:${tokens.at(-1)?.text}`;
  yield `n:${Math.min(longest, Math.floor(tokens.length / 4))}`;
}

/** Names of the features of what the lexicon found. */
function* lexiconFeatures(text: ReadText, from: number, to: number): Generator<string> {
  for (const hit of text.hits) {
    if (hit.from < from || hit.from >= to) continue;
    yield `c:${hit.code}`;
    if (hit.code.startsWith('sense.')) continue;
    // What the lexicon knows weighs more than a word: it stands in three slots.
    yield `c2:${hit.code}`;
    yield `c3:${hit.code}`;
  }
}

/** Names of the features of clauses: when each happens, what it speaks of then, and what it speaks of together. */
function* clauseFeatures(text: ReadText, from: number, to: number): Generator<string> {
  const senses = sensesByClause(text, from, to);
  for (const [clause, tense] of clauseTenses(text, from, to)) {
    const own = senses.get(clause) ?? [];
    yield `t:${tense}`;
    for (const [at, one] of own.entries()) {
      yield `t:${tense} ${one}`;
      for (const other of own.slice(at + 1)) yield `s:${one} ${other}`;
    }
  }
}

/** @param from first token, @param to the one after the last. @returns the slots of that part of the text, each once. */
export function featuresOf(text: ReadText, from: number, to: number): readonly number[] {
  const end = Math.min(to, from + tokensAtMost);
  const found = new Set<number>();
  for (const name of wordFeatures(text.tokens.slice(from, end))) found.add(hash(name));
  for (const name of lexiconFeatures(text, from, to)) found.add(hash(name));
  for (const name of clauseFeatures(text, from, end)) found.add(hash(name));
  return [...found];
}
