// Telephone numbers as they are written and as they are dictated: "07700 900123", "+44 (0)7700…", "oh double seven…",
// "dim saith saith…", with the prefix of Relay UK in front.
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { type Entity, longestRead, mostOfEach } from './entity.ts';

const written = /(?<![\p{L}\d@.,/])(?:\+|\(\+?)?\d[\d\s().–/-]{5,30}\d(?![\d@])/gu;
const digitWords: Readonly<Record<string, string>> = {
  oh: '0',
  o: '0',
  zero: '0',
  nought: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  dim: '0',
  sero: '0',
  un: '1',
  dau: '2',
  tri: '3',
  pedwar: '4',
  pump: '5',
  chwech: '6',
  chwe: '6',
  saith: '7',
  wyth: '8',
  naw: '9',
};
const spokenWord = `(?:${Object.keys(digitWords).join('|')}|double|treble|triple|dwbl|\\d{1,4})`;
const spoken = new RegExp(`(?<![\\p{L}\\d])${spokenWord}(?:[ ,-]{1,2}${spokenWord}){6,16}(?![\\p{L}\\d])`, 'giu');

/** Dictated words as digits. */
function digitsOf(words: string): string {
  let digits = '';
  let times = 1;
  for (const word of words.toLowerCase().split(/[ ,-]+/)) {
    if (/^(?:double|dwbl)$/.test(word)) times = 2;
    else if (/^(?:treble|triple)$/.test(word)) times = 3;
    else {
      digits += (digitWords[word] ?? word).repeat(times);
      times = 1;
    }
  }
  return digits;
}

/** @returns `+447700900123`, or null where it is no whole number. */
function numberOf(digits: string): string | null {
  const own = digits.replace(/^\D*1800[012][\s.-]*(?=[\s0+(]?\d)/, '').replace(/\(0\)/, '');
  const phone = parsePhoneNumberFromString(own, 'GB');
  if (!phone?.isPossible()) return null;
  // A British mobile number has ten digits after its nought; with one less an officer would ring a stranger.
  const least = phone.country === 'GB' && phone.nationalNumber.startsWith('7') ? 10 : 9;
  return phone.nationalNumber.length >= least ? phone.number : null;
}

/** A number and, behind a space, what belongs to the next one: the longest run that is a number. */
function longestNumber(run: string): readonly [number: string, length: number] | null {
  const ends = [...run.matchAll(/\d(?=\D|$)/g)].map(({ index }) => index + 1).reverse();
  for (const end of ends.slice(0, 12)) {
    const value = numberOf(run.slice(0, end));
    if (value) return [value, end];
  }
  return null;
}

/** @returns whole numbers in E.164, in order. */
export function readPhones(text: string): Entity[] {
  const searched = text.slice(0, longestRead);
  const found: Entity[] = [];
  for (const one of searched.matchAll(written)) {
    let at = 0;
    for (let tries = 0; tries < 4 && one[0].length - at >= 7 && found.length < mostOfEach; tries += 1) {
      const read = longestNumber(one[0].slice(at));
      if (!read) break;
      const start = one.index + at;
      found.push({ value: read[0], start, end: start + read[1] });
      at += read[1] + (/^\D*/.exec(one[0].slice(at + read[1]))?.[0].length ?? 0);
    }
  }
  for (const one of [...searched.matchAll(spoken)].slice(0, mostOfEach)) {
    const value = /\p{L}/u.test(one[0]) ? numberOf(digitsOf(one[0])) : null;
    const end = one.index + one[0].length;
    if (value && !found.some((other) => one.index < other.end && other.start < end))
      found.push({ value, start: one.index, end });
  }
  return found.sort((a, b) => a.start - b.start);
}
