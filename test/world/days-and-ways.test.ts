// Days and safe ways as people in public bug reports wrote them, in both languages, each kind with inputs of its own.
import { describe, expect, test } from '@jest/globals';
import type { EngineDeps } from '../../src/engine/deps.ts';
import { contact } from '../../src/engine/fields/contact.ts';
import { date } from '../../src/engine/fields/date.ts';
import type { ContactField, DateField } from '../../src/engine/form.ts';
import { readWhen } from '../../src/understanding/time/read-when.ts';

const now = '2026-11-27T12:00';
const deps = { now } as EngineDeps;
const input = (words: string) => ({ words, code: null, selected: [] });
const day = (words: string) => date.parse({ kind: 'date', options: [] } as unknown as DateField, input(words), deps);
const way = (words: string) => contact.parse({ kind: 'contact' } as unknown as ContactField, input(words), deps);

describe('a day', () => {
  test.each<[string, string, string | null, boolean]>([
    ['18, 19 and 20 November', '2026-11-18', '2026-11-20', false],
    ['the 18th, 19th and 20th of November', '2026-11-18', '2026-11-20', false],
    ['18 19 20 Nov', '2026-11-18', '2026-11-20', false],
    ['18, 20 and 24 November', '2026-11-18', '2026-11-24', true],
    ['2nd, 3rd, 4th and 5th of March', '2026-03-02', '2026-03-05', false],
    ['18, 19 and 20 November 2025', '2025-11-18', '2025-11-20', false],
    ['18, 19 a 20 Tachwedd', '2026-11-18', '2026-11-20', false],
    ['3, 4 a 5 o Fai', '2026-05-03', '2026-05-05', false],
    ['28, 29 and 30 December', '2025-12-28', '2025-12-30', false],
    ['18, 19 and 20', '2026-11-18', '2026-11-20', false],
    ['the 28th and 29th', '2026-10-28', '2026-10-29', false],
    ['Bank holiday Monday', '2026-08-31', null, false],
    ['the Monday bank holiday', '2026-08-31', null, false],
    ['Dydd Llun Gŵyl y Banc', '2026-08-31', null, false],
    ['bank holiday Friday', '2026-04-03', null, false],
    ['last Sunday but one', '2026-11-15', null, false],
    ['the last Friday but one', '2026-11-13', null, false],
    ['Nov 20', '2026-11-20', null, false],
    ['November 20', '2026-11-20', null, false],
    ['Sept 3', '2026-09-03', null, false],
    ['December 5', '2025-12-05', null, false],
    ['May the 7th', '2026-05-07', null, false],
    ['since September', '2026-09-01', '2026-11-27', true],
    ['since about June', '2026-06-01', '2026-11-27', true],
    ['ers mis Medi', '2026-09-01', '2026-11-27', true],
    ['ers mis Rhagfyr', '2025-12-01', '2026-11-27', true],
  ])('“%s”', (words, from, to, approximate) => {
    expect(day(words)).toMatchObject({ kind: 'answer', answer: { from, to, approximate } });
    if (/\p{L}/u.test(words.replace(/and|the|\d+(?:st|nd|rd|th)/g, '')))
      expect(readWhen(`He came to my house. It was ${words}.`, `${now}:00Z`, 'en')?.from).toBe(from);
  });

  test.each([
    ['yesterday between 7 and 8pm', '19:00'],
    ['from 7 to 8 pm yesterday', '19:00'],
    ['yesterday 7-8pm', '19:00'],
    ['yesterday between 11 and 1pm', '11:00'],
    ['yesterday between 7.30 and 8pm', '19:30'],
    ['yesterday between 9 and 10 in the morning', '09:00'],
    ['ddoe rhwng 7 ac 8 yr hwyr', '19:00'],
    ['ddoe rhwng 2 a 3 y prynhawn', '14:00'],
    ['between 19:00 and 20:00 yesterday', '19:00'],
    ['yesterday between 10pm and 11pm', '22:00'],
  ])('an hour from to: “%s”', (words, at) => {
    expect(day(words)).toMatchObject({ kind: 'answer', answer: { from: '2026-11-26', at } });
  });

  test.each([
    ['Monday 24 November', ['Tuesday 24 November 2026', 'Monday 23 November 2026']],
    ['Sunday the 20th of November', ['Friday 20 November 2026', 'Sunday 22 November 2026']],
    ['dydd Llun 24 Tachwedd', ['Tuesday 24 November 2026', 'Monday 23 November 2026']],
    ['Thursday 27/11', ['Friday 27 November 2026', 'Thursday 26 November 2026']],
    ['Saturday 27 November', ['Friday 27 November 2026', 'Saturday 21 November 2026']],
  ])('that contradicts itself is asked about: “%s”', (words, labels) => {
    const asked = day(words);
    expect(asked).toMatchObject({ kind: 'suggestions', say: 'common.problem.weekday' });
    if (asked.kind === 'suggestions') expect(asked.suggestions.map((one) => one.labelEn)).toEqual(labels);
  });

  test.each(['Tuesday 24 November', 'Fri 20 Nov', 'dydd Gwener 20 Tachwedd', 'Monday or Tuesday', 'Monday to Tuesday'])(
    'that agrees, or is two, is not: “%s”',
    (words) => expect(day(words).kind).toBe('answer'),
  );

  test.each([
    ['3pm', '15:00', 2],
    ['at 11am', '11:00', 3],
    ['15:00', '15:00', 2],
    ['about 10 at night', '22:00', 2],
    ['4 y prynhawn', '16:00', 2],
    ['half past nine in the morning', '09:30', 3],
  ])('an hour alone asks for the day: “%s”', (words, at, many) => {
    const asked = day(words);
    expect(asked).toMatchObject({ kind: 'suggestions', say: 'common.problem.hourOnly' });
    if (asked.kind !== 'suggestions') return;
    expect(asked.suggestions).toHaveLength(many);
    expect(asked.suggestions.every((one) => one.answer?.kind === 'date' && one.answer.at === at)).toBe(true);
  });
});

describe('a safe way', () => {
  const B = '+447700900222';
  test.each([
    ['18001 07700 900222', B, '18001'],
    ['18001-01633-838838', '+441633838838', '18001'],
    ['1800107700900222', B, '18001'],
    ['18002 07700900222', B, '18002'],
    ['18001 +44 7700 900222', B, '18001'],
    ['18001 (01633) 838838', '+441633838838', '18001'],
  ])('Relay UK is kept: “%s”', (words, value, note) => expect(way(words)).toMatchObject({ answer: { value, note } }));

  test.each([
    '07700900222 07700900222',
    '07700 900222, 07700 900222',
    '+447700900222 / 07700 900222',
    '07700-900222 07700900222',
    '07700 900222\n07700 900222',
  ])('a number twice is one: “%s”', (words) => {
    const read = way(words);
    expect(read).toMatchObject({ answer: { value: B } });
    if (read.kind === 'answer') expect(read.answer).not.toHaveProperty('note');
  });

  test.each([
    "don't ring 07700 900111, ring 07700 900222",
    "can't use 07700 900111, 07700 900222 is fine",
    'I lost 07700 900111 so use 07700 900222',
    'stay off 07700 900111 and use 07700 900222',
    'he took 07700 900111. 07700 900222',
    '07700 900111 is switched off, 07700 900222',
    'my flatmate answers 07700 900111, use 07700 900222',
    'collais i 07700 900111, defnyddiwch 07700 900222',
    'mae fy ngŵr yn ateb 07700 900111, ffoniwch 07700 900222',
    'mae fy mhartner yn gweld nia@example.org, tecstiwch 07700 900222',
  ])('the denied one is never taken: “%s”', (words) => expect(way(words)).toMatchObject({ answer: { value: B } }));

  test.each([
    '07700 900111 my husband, 07700 900222',
    '07700 900111 broken into I think, 07700 900222',
    'hacked maybe 07700 900111 or 07700 900222',
    '07700 900111, 07700 900222, one is monitored',
    'wn i ddim pa un, 07700 900111 neu 07700 900222, peidiwch â defnyddio un',
  ])('and where it is not clear which one is denied, it is asked: “%s”', (words) => {
    const read = way(words);
    if (read.kind === 'answer') expect(read.answer).toMatchObject({ value: B });
    else expect(read).toEqual({ kind: 'problem', say: 'common.problem.contactWhich' });
  });

  test.each(["don't call 07700 900222", 'not 07700 900222', 'peidiwch â ffonio 07700 900222'])(
    'one that is denied alone is none: “%s”',
    (words) => expect(way(words)).toMatchObject({ kind: 'problem', say: 'common.problem.contactNot' }),
  );
});
