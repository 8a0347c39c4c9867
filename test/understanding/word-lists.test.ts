// The word lists are data that a linguist edits: every slip is named. And Welsh is heard as English is: every concept has
// its twin in the other language.
import { describe, expect, test } from '@jest/globals';
import { compileEntry } from '../../src/understanding/compile-entry.ts';
import { recognise } from '../../src/understanding/recognise.ts';
import { kindCodes, riskCodes } from '../../src/understanding/recognition.ts';
import { wordLists } from '../../src/understanding/word-lists.ts';

const languages = ['en', 'cy'] as const;
const entriesOf = (language: 'en' | 'cy') =>
  Object.values(wordLists[language]).flatMap((lists) =>
    Object.entries(lists).flatMap(([code, lines]) => lines.map((line) => [code, line] as const)),
  );

describe('the word lists', () => {
  test('P20: have the same concepts and the same outcomes in both languages', () => {
    expect(Object.keys(wordLists.cy.concepts).sort()).toEqual(Object.keys(wordLists.en.concepts).sort());
    expect(Object.keys(wordLists.cy.rules).sort()).toEqual(Object.keys(wordLists.en.rules).sort());
  });

  test.each(languages)('in %s: brackets are closed, and no entry is empty or begins with a gap', (language) => {
    const faults = entriesOf(language).filter(([, line]) => {
      const open = line.split('(').length - line.split(')').length;
      const parts = compileEntry(line);
      return open !== 0 || parts.length === 0 || parts.some(([first]) => first?.kind === 'gap');
    });
    expect(faults).toEqual([]);
  });

  test.each(languages)(
    'in %s: what is named after “@” is a concept, and a stem has three letters to be found by',
    (language) => {
      const known = Object.keys(wordLists[language].concepts);
      const faults = entriesOf(language).flatMap(([code, line]) =>
        compileEntry(line).flatMap((parts) =>
          parts.flatMap((part, at) => {
            if (part.kind === 'concept') return known.includes(part.code) ? [] : [`${code}: @${part.code}`];
            return part.kind === 'word' && at === 0
              ? part.stems.filter((stem) => stem.length < 3).map((stem) => `${code}: ${stem}*`)
              : [];
          }),
        ),
      );
      expect(faults).toEqual([]);
    },
  );

  test('every kind has sure and maybe entries, and every risk has its list', () => {
    const codes = Object.keys(wordLists.en.rules);
    for (const kind of kindCodes)
      for (const level of ['sure', 'maybe']) expect(codes).toContain(`kind.${level}.${kind}`);
    for (const risk of riskCodes) expect(codes).toContain(`risk.${risk}`);
  });
});

test.each([
  ['radical', 'mae cyllell gan y dyn tu allan'],
  ['soft', 'mae ganddo gyllell tu allan'],
  ['aspirate', 'dyn â chyllell tu allan'],
  ['nasal', 'mae fy nghyllell i gan y dyn tu allan'],
])('P20: a Welsh word is met in its %s form', (_form, words) => {
  expect(recognise(words).weapon).toBe(true);
});

test.each([
  ['he is outside my house', 'mae o tu allan i fy nhŷ'],
  ['someone is trying to break in', 'mae rhywun yn trio torri mewn'],
  ['he has a knife', 'mae cyllell gynno fo'],
  ['I want to kill myself', 'dwi isio lladd fy hun'],
  ['white powder fell out of the letter', 'daeth powdr gwyn o’r llythyr'],
  ['the house is on fire', 'mae’r tŷ ar dân'],
])('P20: danger is the same in both languages: %s', (en, cy) => {
  const [one, other] = [recognise(en), recognise(cy)];
  expect([one.danger.level, one.care?.kind ?? null]).toEqual([other.danger.level, other.care?.kind ?? null]);
  expect(one.danger.level !== 'none' || one.care !== null).toBe(true);
});

test.each([
  'the campaign is killing me, my feet are dying',
  'we were slaughtered in the polls',
  'bwrw glaw trwm heddiw',
  'celwydd noeth oedd hynny am y gyllideb',
])('a figure of speech is no danger: %s', (words) => {
  expect(recognise(words).danger.level).not.toBe('sure');
});

describe('whatever comes', () => {
  test.each([
    ['nothing', ''],
    ['emoji alone', '😀😀😀'],
    ['zero-width and bidi letters', 'he\u200b is \u202eoutside\u202c my house'],
    ['code', '<script>alert(1)</script> {"text": 1}'],
    ['another language', 'Он стоит у моей двери'],
    ['60,000 characters of one word', 'knife '.repeat(10_000)],
    ['a word without an end', 'k'.repeat(60_000)],
  ])('%s is read to the end, with five kinds offered', (_name, words) => {
    expect(recognise(words).offered).toHaveLength(5);
  });

  test('danger at the end of a very long message is found', () => {
    const words = `${'we walked and walked. '.repeat(3000)} he is outside my house now with a knife`;
    expect(recognise(words).danger).toMatchObject({ level: 'sure' });
    expect(words).toContain(recognise(words).danger.words);
  });

  test('what is invisible hides no danger', () => {
    expect(recognise('he\u200b is out\u00adside my house').danger.level).toBe('sure');
  });

  test('words are quoted as they were written', () => {
    expect(
      recognise('HE SAID he would KILL me, my friend')
        .kinds.map(({ words }) => words)
        .join(),
    ).toContain('KILL');
  });
});
