// A frightened person reads like a tired one: English prompts stay at a reading age of eleven, in either language no
// sentence is longer than twenty words. Emails to officers are not measured: they are read at a desk.
import { describe, expect, test } from '@jest/globals';
import { catalogues } from '../../src/shared/locale.ts';
import { manifestWords } from '../support/manifest-words.ts';
import { readingOf, syllablesOf } from '../support/reading-grade.ts';
import { readingLix } from '../support/reading-lix.ts';
import { sentencesOf, wordsOf } from '../support/sentences.ts';
import { hardPrompts, longSentences } from './exceptions.ts';

const forReporters = [
  'start',
  'common',
  'report',
  'advice',
  'followUp',
  'pages',
  'answers',
  'evidence',
  'teams',
] as const;
const measured = (key: string) => forReporters.some((file) => key.startsWith(`${file}.`));
const textsOf = (language: 'en' | 'cy') => [
  ...[...catalogues[language]].filter(([key]) => measured(key)),
  ...manifestWords(language),
];

/** Grade 6 is a reading age of 11. */
const mostOnAverage = 6;
/** One prompt alone is a coarse measure: a single long name moves it by several grades. */
const mostForOne = 10;
/** Fewer words than this say nothing by themselves. */
const tooFewToMeasure = 8;
const mostWords = 20;

describe('plain words', () => {
  test.each(forReporters)('%s is read at the age of eleven (Flesch–Kincaid grade 6 or less)', (file) => {
    // Sentences only: a button of one word would flatter the average.
    const texts = [...catalogues.en]
      .filter(([key, text]) => measured(key) && key.startsWith(`${file}.`) && /[.?!]/.test(text))
      .map(([, text]) => text);
    expect(readingOf(texts).grade).toBeLessThanOrEqual(mostOnAverage);
  });

  test.each([...forReporters, 'email', 'force'] as const)('%s is as easy in Welsh (LIX 32 or less)', (file) => {
    const texts = [...catalogues.cy]
      .filter(([key, text]) => key.startsWith(`${file}.`) && /[.?!]/.test(text))
      .map(([, text]) => text);
    expect(readingLix(texts)).toBeLessThanOrEqual(32);
  });

  test('no single English prompt is far above it', () => {
    const hard = textsOf('en')
      .map(([key, text]) => ({ key, ...readingOf([text]) }))
      .filter((one) => one.words >= tooFewToMeasure && one.grade > mostForOne && !Object.hasOwn(hardPrompts, one.key))
      .map((one) => `${one.key} (grade ${one.grade})`);
    expect(hard).toEqual([]);
  });

  test.each(['en', 'cy'] as const)('no sentence is longer than twenty words (%s)', (language) => {
    const long = textsOf(language).flatMap(([key, text]) =>
      sentencesOf(text)
        .filter((sentence) => wordsOf(sentence).length > mostWords && !Object.hasOwn(longSentences[language], key))
        .map((sentence) => `${key} (${wordsOf(sentence).length}): ${sentence}`),
    );
    expect(long).toEqual([]);
  });
});

describe('the measure itself', () => {
  test.each([
    ['police', 2],
    ['safe', 1],
    ['someone', 2],
    ['immediately', 5],
    ['election', 3],
    ['information', 4],
    ['candidate', 3],
    ['messages', 3],
    ['people', 2],
    ['threatened', 2],
    ['reported', 3],
    ['idea', 3],
    ['999', 1],
    ['stopncii.org', 1],
  ])('“%s” has %i syllables', (word, count) => {
    expect(syllablesOf(word)).toBe(count);
  });

  test('tells a plain sentence from one of an official', () => {
    expect(readingOf(['Call 999 if you are in danger now.']).grade).toBeLessThan(3);
    const official = 'Notification of the investigating authority constitutes a necessary preliminary to intervention.';
    expect(readingOf([official]).grade).toBeGreaterThan(16);
  });

  test('tells a plain Welsh sentence from one of an official', () => {
    expect(readingLix(['Ffoniwch 999 os ydych chi mewn perygl nawr.'])).toBeLessThan(30);
    const official = 'Mae hysbysu’r awdurdod ymchwilio yn rhagofyniad angenrheidiol cyn unrhyw ymyrraeth ragarweiniol.';
    expect(readingLix([official])).toBeGreaterThan(55);
  });

  test('counts a number, an address and a blank as one word each', () => {
    expect(wordsOf('Call 0808 80 10 800 or see nhs.uk/sarcs for {place} – now.')).toHaveLength(8);
    expect(sentencesOf('One. Two?\nThree! “Four.” Five')).toHaveLength(5);
  });
});
