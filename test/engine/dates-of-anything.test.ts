// Whatever is typed at "when", and in whatever order: nothing is thrown, a day is a day, a span does not run backwards, and what
// an account gives is one exact day that has come.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayOfAccount } from '../../src/understanding/time/day-of-account.ts';
import { readDate } from '../../src/understanding/time/read-date.ts';

const now = '2026-11-25T23:10';
const pieces =
  'last|next|this|a week|two weeks|ago|since|until|every|night|Monday|Tues|Wednesday|the 14th|31st|3-5|between|and|to|or|not|November|Feb|2025|12/05/2026|30/02|at 10|25:99|half past ten|midnight|Easter|bonfire night|the day after|before|around|in|on|wythnos|pythefnos|yn ôl|diwethaf|cyn|ar ôl|ers|bob|nos|dydd|Llun|Fercher|y 14eg|Tachwedd|Rhagfyr|rhwng|a|i|neu|ddim|neithiwr|echdoe|Sul y Cofio|hanner nos|am ddeg'.split(
    '|',
  );
const saying = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 7 }).map((all) => all.join(' ')),
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);
const isDay = (day: string | null) =>
  day === null || (/^\d{4}-\d\d-\d\d$/.test(day) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day));

test('any words at “when”', () => {
  fc.assert(
    fc.property(saying, (words) => {
      const read = readDate(words, now);
      if (!read) return;
      expect([isDay(read.from), isDay(read.to)]).toEqual([true, true]);
      if (read.from && read.to) expect(read.from <= read.to).toBe(true);
      if (read.at) expect(read.at).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
      if (!read.from) expect(read.approximate).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('any account', () => {
  fc.assert(
    fc.property(fc.array(saying, { maxLength: 5 }), (sentences) => {
      const day = dayOfAccount(sentences.join('. '), now);
      if (day) expect(day).toMatchObject({ to: null, approximate: false });
      if (day) expect((day.from ?? '9') <= '2026-11-25' && isDay(day.from)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
