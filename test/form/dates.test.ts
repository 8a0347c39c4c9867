// Dates as people say them, in both languages, on the night of Tuesday 24 November 2026.
import { expect, test } from '@jest/globals';
import { readEnglishDate } from '../../src/form/fields/english-date.ts';
import { readWelshDate } from '../../src/form/fields/welsh-date.ts';
import { plainWords } from '../../src/plain-words.ts';

const now = '2026-11-24T03:44';

test.each([
  ['yesterday', '2026-11-23', null],
  ['last night at 10pm', '2026-11-23', '22:00'],
  ['last Monday', '2026-11-23', null],
  ['on Saturday', '2026-11-21', null],
  ['12/05/2026', '2026-05-12', null],
  ['12 May', '2026-05-12', null],
  ['12 December', '2025-12-12', null],
  ['3 days ago', '2026-11-21', null],
  ['this morning', '2026-11-24', null],
  ['about 9pm on 20 November', '2026-11-20', '21:00'],
])('reads "%s" in English', (typed, from, at) => {
  expect(readEnglishDate(typed, now)).toMatchObject({ from, at });
});

test.each([
  ['ddoe', '2026-11-23', null],
  ['neithiwr am 10', '2026-11-23', '22:00'],
  ['nos Lun diwethaf', '2026-11-23', null],
  ['dydd Sadwrn', '2026-11-21', null],
  ['ar ddydd Mercher', '2026-11-18', null],
  ['nos Wener am 8yh', '2026-11-20', '20:00'],
  ['12 Mai', '2026-05-12', null],
  ['y 12fed o Fai 2026', '2026-05-12', null],
  ['12 Rhagfyr', '2025-12-12', null],
  ['tri diwrnod yn ôl', '2026-11-21', null],
  ['dwy wythnos yn ôl', '2026-11-10', null],
  ['bore ’ma', '2026-11-24', null],
  ['echdoe', '2026-11-22', null],
  ['wythnos diwethaf', '2026-11-17', null],
])('reads "%s" in Welsh', (typed, from, at) => {
  expect(readWelshDate(plainWords(typed), now.slice(0, 10))).toMatchObject({ from, at });
});

test.each(['when the cows came home', 'sgen i ddim clem', '', '31 April'])('does not read a day into "%s"', (typed) => {
  expect(readWelshDate(plainWords(typed), now.slice(0, 10)) ?? readEnglishDate(typed, now)).toBeNull();
});
