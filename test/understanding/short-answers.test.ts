// Short answers as people give them: a thumb, an “aye”, the first of a list, a name with what leads to it, and a day that is still to come.
import { describe, expect, test } from '@jest/globals';
import { readAccountWith } from '../../src/bot/read-account.ts';
import { yesNo } from '../../src/engine/fields/yes-no.ts';
import { recogniseIntent } from '../../src/understanding/intents.ts';
import { partsOfList } from '../../src/understanding/phrases/choosing.ts';
import { emojiAnswer } from '../../src/understanding/phrases/emoji-answer.ts';
import { withoutNameLeadIn } from '../../src/understanding/phrases/typed-name.ts';
import { yesOrNo } from '../../src/understanding/phrases/yes-or-no.ts';
import { readDates } from '../../src/understanding/time/read-when.ts';

test.each([
  ['aye', 'yes'],
  ['yh', 'yes'],
  ['go on then', 'yes'],
  ['uh huh', 'yes'],
  ['wrth gwrs', 'yes'],
  ['ia tad', 'yes'],
  ['naw', 'no'],
  ['not really', 'no'],
  ['dim o gwbl', 'no'],
  ['alright', null],
  ['whatever', null],
] as const)('“%s” is %s', (words, meant) => {
  expect(yesOrNo(words)).toBe(meant);
});

test.each([
  ['👍', 'yes'],
  ['👍🏽 👍🏽', 'yes'],
  ['✅', 'yes'],
  ['👎', 'no'],
  ['❌', 'no'],
  ['👍 but not yet', null],
  ['😢', null],
  ['', null],
] as const)('%s answers %s', (signs, meant) => {
  expect(emojiAnswer(signs)).toBe(meant);
});

test('a thumb at the question about danger may say that all is well: it is no yes', () => {
  const field = { kind: 'yes-no', id: 'x', ask: 'x', yes: 'x', no: 'x', cautious: true } as never;
  const deps = { recogniseDanger: () => null } as never;
  const input = { code: null, words: '👍', selected: [] } as never;
  expect(yesNo.parse(field, input, deps).kind).toBe('problem');
});

test.each([
  ['the first one and damage', ['1', 'damage']],
  ['second & 4th', ['2', '4th']],
  ['yr ail a y trydydd', ['2', '3']],
  ['1 and 3', ['1', '3']],
  ['first aid', ['first aid']],
])('“%s” names %j', (typed, parts) => {
  expect(partsOfList(typed).map((one) => one.trim().replace(/^4$/, '4th'))).toEqual(parts);
});

test.each([
  ['fi yw Marged', 'Marged'],
  ['Marged ydw i', 'Marged'],
  ['call me Bronwen Rees', 'Bronwen Rees'],
  ['my name’s Jo', 'Jo'],
  ['Fy enw i ydy Siôn', 'Siôn'],
  ['Callum', 'Callum'],
  ['Di Morgan', 'Di Morgan'],
])('“%s” is the name %s', (typed, name) => {
  expect(withoutNameLeadIn(typed)).toBe(name);
});

test.each([
  ['can i skip this one', 'skip'],
  ['oops wrong, go back one', 'back'],
  ['nôl un plis', 'back'],
  ['I think I was wrong about one thing he said', null],
])('“%s” is the command %s', (words, command) => {
  expect(recogniseIntent(words)).toBe(command);
});

describe('a day that is still to come', () => {
  test.each([
    ['it hasn’t happened yet, it’s on Saturday', null, '2026-11-28'],
    ['its on Saturday', null, '2026-11-28'],
    ['dyw e ddim wedi digwydd eto, dydd Sadwrn mae e', null, '2026-11-28'],
    ['it was on Saturday', '2026-11-21', null],
    ['he’s been at it since Saturday', '2026-11-21', null],
  ])('“%s”', (words, happened, ahead) => {
    const read = readDates(words, '2026-11-27T15:00:00Z');
    expect([read.when?.from ?? null, read.ahead?.from ?? null]).toEqual([happened, ahead]);
  });
});

test.each([
  ['Last night at 10.45pm somebody put a brick through our window.', 'Last night at 10.45pm', '2026-11-26', '22:45'],
  ['Neithiwr am 10 taflodd rhywun fric drwy’r ffenest.', 'Neithiwr am 10', '2026-11-26', '22:00'],
])('the day of “%s” keeps the words “%s”', (account, words, from, at) => {
  const read = readAccountWith('2026-11-27T15:30', () => ({ kind: 'none' }) as never);
  expect(read(account).when).toMatchObject({ words, from, at });
});
