// LIX of a text in any language: words a sentence, plus the share of words of more than six letters in per cent. Up to 30 is
// very easy, up to 40 easy. The formulas made for English count syllables as English does, so that Welsh needs another one.
import { sentencesOf, wordsOf } from './sentences.ts';

const lettersIn = (word: string): number => word.replace(/[^\p{L}]/gu, '').length;

export function readingLix(texts: readonly string[]): number {
  const sentences = texts.flatMap(sentencesOf);
  const words = sentences.flatMap(wordsOf);
  const long = words.filter((word) => lettersIn(word) > 6);
  return Math.round(10 * (words.length / sentences.length + (100 * long.length) / words.length)) / 10;
}
