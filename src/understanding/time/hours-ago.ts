// "An hour ago", "20 munud yn ôl": the clock itself says the day, and whether it was before midnight.
import { exactly, type Found } from './reading.ts';

const counts: Readonly<Record<string, number>> = {
  half: 0.5,
  hanner: 0.5,
  chwarter: 0.25,
  'quarter of': 0.25,
  'couple of': 2,
  cwpl: 2,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  ten: 10,
  twenty: 20,
  un: 1,
  dwy: 2,
  ddwy: 2,
  tair: 3,
  dair: 3,
  pedair: 4,
  pum: 5,
  bum: 5,
  deg: 10,
  ddeg: 10,
  ugain: 20,
};
const count = `(${Object.keys(counts).join('|')}|\\d{1,3})`;
const phrase = new RegExp(
  `\\b(?:a |an |rhyw |tua )?(?:${count} )?(?:an |a |o )?(hour|hr|minute|min|awr|oriau|munud|funud|munudau)s? (?:or (?:so|two) )?(?:ago|back|yn ol)\\b`,
  'g',
);

/** @param text lower case, no accents. @param now wall clock `2026-11-24T03:44`. */
export function hoursAgo(text: string, now: string): Found[] {
  return [...text.matchAll(phrase)].map((one) => {
    const many = one[1] === undefined ? 1 : (counts[one[1]] ?? Number(one[1]));
    const minutes = /^(h|awr|oriau)/.test(one[2] ?? '') ? many * 60 : many;
    const then = new Date(Date.parse(`${now}:00Z`) - minutes * 60_000).toISOString();
    const reading = { ...exactly(then.slice(0, 10)), at: then.slice(11, 16), aboutHour: true };
    return { reading, start: one.index, end: one.index + one[0].length };
  });
}
