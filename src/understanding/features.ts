// The features of a text for the ranking model: words, pairs of words, beginnings and pieces of words, and what the lexicon found, each hashed
// into one of a fixed number of slots. Deterministic, and linear in the length of the text.
import type { ReadText } from './read-text.ts';
import type { Token } from './tokens.ts';

/** Slots of the model. */
export const slots = 16_384;
/** Tokens that the model looks at in one piece of text. */
const tokensAtMost = 400;

function hash(text: string): number {
  let value = 2166136261;
  for (let at = 0; at < text.length; at++) {
    value ^= text.charCodeAt(at);
    value = Math.imul(value, 16777619);
  }
  // The low bits of this hash alone are uneven.
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return ((value ^ (value >>> 12)) >>> 0) % slots;
}

function pieces(word: string): string[] {
  const padded = `<${word}>`;
  const found: string[] = [];
  for (const size of [3, 4, 5])
    for (let at = 0; at + size <= padded.length && at < 12; at++) found.push(`#${padded.slice(at, at + size)}`);
  return found;
}

/** @param from first token, @param to the one after the last. @returns the slots of that part of the text, each once. */
export function featuresOf(text: ReadText, from: number, to: number): readonly number[] {
  const tokens: readonly Token[] = text.tokens.slice(from, Math.min(to, from + tokensAtMost));
  const found = new Set<number>();
  tokens.forEach((token, at) => {
    found.add(hash(`w:${token.text}`));
    for (const radical of token.radicals.slice(1)) found.add(hash(`r:${radical}`));
    const next = tokens[at + 1];
    if (next) found.add(hash(`p:${token.text} ${next.text}`));
    for (const piece of pieces(token.text)) found.add(hash(piece));
  });
  for (const hit of text.hits) {
    if (hit.from < from || hit.from >= to) continue;
    found.add(hash(`c:${hit.code}`));
    // What the lexicon knows weighs more than a word: it stands in three slots.
    found.add(hash(`c2:${hit.code}`));
    found.add(hash(`c3:${hit.code}`));
  }
  return [...found];
}
