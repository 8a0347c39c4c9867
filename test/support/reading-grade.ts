// Flesch–Kincaid grade of English text: 0.39 × words per sentence + 11.8 × syllables per word − 15.59. A grade is a
// year of school; the reading age is the grade plus five, so age 11 is grade 6.
import { sentencesOf, wordsOf } from './sentences.ts';

const silentInside = /(?<=[^aeiouy])e(?=(?:ly|ment|ful|less|one|body|thing|times?|where)$)/;
const silentEnd = /(?:[^laeiouyscgxzh]es|[^dt]ed|[^aeiouyl]e)$/;

/** Syllables of one English word, by its groups of vowels; near enough over a whole text. */
export function syllablesOf(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '');
  // Digits and addresses are read as one thing: they do not make a sentence harder to understand.
  if (plain === '' || /[@\d/]|\w\.\w/.test(word)) return 1;
  if (plain.length <= 3) return 1;
  const sounded = plain.replace(silentInside, '').replace(silentEnd, (end) => end.slice(0, 1));
  const groups = sounded.match(/[aeiouy]+/g) ?? [];
  const apart = sounded.match(/i[ao](?!u)|eo(?!p)|ea$|ua|uou|[^q]uie/g)?.filter((pair) => !/^io$/.test(pair)) ?? [];
  return Math.max(1, groups.length + apart.length);
}

export interface Reading {
  readonly words: number;
  readonly grade: number;
}

export function readingOf(texts: readonly string[]): Reading {
  const sentences = texts.flatMap(sentencesOf).map(wordsOf);
  const words = sentences.flat();
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  const grade = 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
  return { words: words.length, grade: Math.round(grade * 10) / 10 };
}
