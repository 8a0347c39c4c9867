// When it happened, out of anybody's words in either language: the day where one is named, a span or only the words where
// one is not. Two days that do not fit together are never turned into one.

import { clockIn, saysMidnight } from './clock.ts';
import { dayBefore, type ReadDate, weekdayOf } from './day.ts';
import { readEnglishDays } from './english-date.ts';
import { englishSayings } from './english-expressions.ts';
import { feasts } from './holidays.ts';
import { hoursAgo } from './hours-ago.ts';
import { moreSayings } from './more-expressions.ts';
import { writtenOut } from './number-words.ts';
import { particularDays } from './particular-days.ts';
import { between, exactly, type Found, findSayings, goingOn, onlyWords, type Reading } from './reading.ts';
import { welshSayings } from './welsh-expressions.ts';

/** Like plain words, and what stands between the digits of a date or an hour is kept. */
const lightWords = (typed: string): string =>
  writtenOut(
    typed
      .normalize('NFD')
      .replace(/[\u0300-\u036f]+/g, '')
      .toLowerCase()
      .replace(/(?<=\d)[–—](?=\d)/g, '-')
      .replace(/\s[-–—]\s/g, ' to ')
      .replace(/\b(\d{1,2})\.(\d{1,2})\.(\d{2}|\d{4})\b/g, '$1/$2/$3')
      .replace(/\b(\d{1,2}) (\d{1,2}) (20\d\d)\b/g, '$1/$2/$3')
      .replace(/(?<=\d)([/.:-])(?=\d)/g, '\u0001$1\u0001')
      .replace(/[^\p{L}\p{N}\u0001]+(?!\u0001)|(?<!\u0001)[^\p{L}\p{N}\u0001]/gu, ' ')
      .replace(/\u0001([^\u0001])\u0001/g, '$1')
      .replace(/\u0001/g, '')
      .replace(/ +/g, ' ')
      .trim(),
  );

const denied = /\b(?:not|n t|nid|nage|dim)(?: on| the| ar| y)?$/;
const since = /\b(?:since|ers)(?: about| around| the| late| early| tua)?$/;
const until = /\b(?:until|till|til|up to|hyd|tan)$/;
const dayNextTo =
  /\b(?:the )?(?:day|night|evening|morning|diwrnod|dydd|noson|bore) (before|after|cyn|ar ol)(?: the| y)?$/;
const beside =
  /\b(?:before|after|by|(?:week|weekend|month|days|weeks|time) of|commencing|beginning|cyn|ar ol|erbyn)(?: the| y| yr)?$/;
const around =
  /\b(?:about|around|roughly|approx(?:imately)?|near|nearly|circa|\w+ or|\w+ neu|tua|oddeutu|o gwmpas|rhywbryd)(?: the| y)?$/;
const unsure =
  /\b(?:maybe|perhaps|possibly|i think|probably|not (?:quite |really |too )?(?:sure|certain)|unsure|might|could be|guess|or so|ish|thereabouts|efallai|falle|ella|hwyrach|mae n siwr|dw i n meddwl|dwi n meddwl|rwy n meddwl|ddim yn (?:hollol |rhy )?siwr|rhywbryd|some ?time)\b/;

/** What stands before the words changes what they mean. */
function inContext({ reading, start, end }: Found, text: string, today: string): Found | null {
  const before = text.slice(0, start).trimEnd();
  if (denied.test(before)) return null;
  const as = (changed: Reading): Found => ({ reading: changed, start, end });
  if (since.test(before)) return as(goingOn(reading.from, today));
  if (until.test(before)) return as({ ...onlyWords, to: reading.from });
  const next = dayNextTo.exec(before)?.[1];
  if (next) {
    const sure = reading.from && !reading.to && !reading.approximate;
    return as(sure ? exactly(dayBefore(reading.from ?? '', /before|cyn/.test(next) ? 1 : -1)) : onlyWords);
  }
  if (beside.test(before)) return as(onlyWords);
  return around.test(before) ? as({ ...reading, approximate: true }) : as(reading);
}

/** "The evening of 14 November". */
const dayPart = /\b(?:night|evening|morning|afternoon|day) of(?: the)?(?= \d)/g;

/** Every saying of a time, in the order of the text; future ones too. */
function timesSaid(text: string, now: string): Found[] {
  const today = now.slice(0, 10);
  const particular = findSayings(text, particularDays, today);
  const named = findSayings(particular.rest, feasts, today);
  const more = findSayings(named.rest, moreSayings, today);
  const welsh = findSayings(more.rest, welshSayings, today);
  const english = findSayings(welsh.rest, englishSayings, today);
  const byClock = hoursAgo(english.rest, now);
  const calendar = readEnglishDays(
    english.rest.replace(dayPart, (part) => '·'.repeat(part.length)),
    now,
  );
  return [...particular.found, ...named.found, ...more.found, ...welsh.found, ...english.found, ...byClock, ...calendar]
    .sort((a, b) => a.start - b.start)
    .flatMap((one) => inContext(one, text, today) ?? []);
}

const begins = /\b(?:start(?:ed|ing|s)?|began|begun|from|dechreu\w*|ddechreu\w*|cychwyn\w*|o)(?: on| ar)?$/;

/** "The Monday after Remembrance Sunday" is neither the last Monday nor that Sunday. */
const besideAnother = (one: Found, found: readonly Found[], text: string): boolean =>
  found.some(
    (other) =>
      other.start >= one.end &&
      other.reading === onlyWords &&
      /^ ?(?:after|before|following|of|ar ol|cyn)(?: the| y| yr)? ?$/.test(text.slice(one.end, other.start)),
  );

/** "Monday 23 November": the weekday only has to agree; and of a week and a day in it, the day is meant. */
function together(found: readonly Found[], text: string, today: string): Reading | null {
  const named = found.filter((one) => one.reading.from !== null || one.reading.lasting || one.reading.to !== null);
  const lasting = named.filter((one) => one.reading.lasting);
  const dated = named.filter((one) => !one.reading.lasting);
  if (dated.some((one) => besideAnother(one, found, text))) return onlyWords;
  if (lasting.length > 0) {
    const begun = dated.find((one) => begins.test(text.slice(0, one.start).trimEnd()));
    if (begun) return goingOn(begun.reading.from, today);
    const spans = [...lasting, ...dated].flatMap((one) => one.reading.from ?? []).sort();
    const week = dated.length === 1 && dated[0]?.reading.to ? dated[0].reading : null;
    return week ?? goingOn(lasting.some((one) => one.reading.from) ? (spans[0] ?? null) : null, today);
  }
  if (dated.length === 0) return found.length > 0 ? onlyWords : null;
  const vague = found.length > dated.length;
  const days = dated.filter(
    ({ reading }) => !dated.some((other) => other.reading !== reading && covers(reading, other.reading)),
  );
  const joined = days.reduce<Reading | null>((sum, one, index) => {
    if (!sum) return one.reading;
    return join(sum, one.reading, text.slice(days[index - 1]?.end ?? 0, one.start), today);
  }, null);
  return joined && vague ? { ...joined, approximate: true } : joined;
}

/** Whether `wide` says no more than `near` does. */
function covers(wide: Reading, near: Reading): boolean {
  if (!wide.from || !near.from) return false;
  if (wide.weekday && !near.weekday && !near.to && weekdayOf(wide.from) === weekdayOf(near.from)) return true;
  return wide.to !== null && near.from >= wide.from && (near.to ?? near.from) <= wide.to && wide.to !== near.to;
}

function join(one: Reading, two: Reading, words: string, today: string): Reading {
  if (!one.from || !two.from) return one.from ? { ...one, to: two.to ?? one.to } : { ...two, approximate: true };
  const [first, second] = [one.from, two.to ?? two.from];
  if (first === two.from) return one.to ? two : one;
  if (one.weekday !== two.weekday && !one.to && !two.to && (one.weekday || two.weekday)) return onlyWords;
  const run = /^ ?(?:to|until|till|through|hyd|tan|i) ?$/.test(words);
  const earlier = first > second && one.weekday ? dayBefore(first, 7) : first;
  const [from, to] = earlier <= second ? [earlier, second] : [two.from, one.to ?? first];
  return { ...between(from, to, today), approximate: !run };
}

const roughHour =
  /\b(?:about|around|roughly|approx\w*|just after|just before|before|after|tua|oddeutu|o gwmpas) (?:at |am |half|quarter|hanner|chwarter|\d|noon|midday|\w+ (?:o clock|o r gloch|am|pm)|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|un|dau|ddau|tri|dri|pedwar|bedwar|pump|bump|chwech|saith|wyth|naw|deg|ddeg|deuddeg|ddeuddeg)\b)/;

/** An hour after midnight belongs to the next day, and midnight to both. */
function withHour(read: Reading, text: string, now: string): Reading {
  const today = now.slice(0, 10);
  if (!read.from || read.at || (read.to && read.to !== read.from) || read.lasting) return read;
  const at = clockIn(text);
  const next = dayBefore(read.from, -1);
  if (saysMidnight(text)) return read.from === today ? { ...read, approximate: true } : between(read.from, next, today);
  if (!at) return read;
  const aboutHour = roughHour.test(text);
  const small = at < '05:00';
  if (small && read.night && read.from === dayBefore(today, 1)) return { ...exactly(today), at, aboutHour };
  if (small && read.night) return { ...between(read.from, next, today), at };
  const ahead = read.from === today && at > now.slice(11);
  if (ahead && read.weekday) return { ...exactly(dayBefore(today, 7)), at, aboutHour };
  if (ahead && now.slice(11) < '06:00') return { ...read, from: dayBefore(today, 1), at, aboutHour };
  return { ...read, at, aboutHour };
}

/** @returns what was said, with what only an account or an answer has to know of it; null where no time was named. */
export function readTime(typed: string, now: string): Reading | null {
  const text = lightWords(typed.slice(0, 500));
  const today = now.slice(0, 10);
  const read = together(timesSaid(text, now), text, today);
  if (!read) return null;
  if (read.from && read.to && read.from > read.to) return onlyWords;
  const timed = withHour(read, text, now);
  return unsure.test(text) && timed.from ? { ...timed, approximate: true } : timed;
}

/** "Monday 24 November", where the 24th is a Tuesday: the date, and the Monday next to it. Null: nothing contradicts itself. */
export function contradiction(typed: string, now: string): { readonly date: string; readonly weekday: string } | null {
  const text = lightWords(typed.slice(0, 500));
  const today = now.slice(0, 10);
  const said = timesSaid(text, now).filter(({ reading }) => reading.from !== null);
  const [one, two] = said;
  if (said.length !== 2 || !one || !two || !/^(?: ?(?:the|y|yr|ar|on)?){0,2} ?$/.test(text.slice(one.end, two.start)))
    return null;
  const [named, dated] = one.reading.weekday ? [one.reading, two.reading] : [two.reading, one.reading];
  if (!named.weekday || dated.weekday || !named.from || !dated.from || dated.to) return null;
  const off = (weekdayOf(named.from) - weekdayOf(dated.from) + 7) % 7;
  if (off === 0) return null;
  const weekday = dayBefore(dated.from, off <= 3 ? -off : 7 - off);
  return { date: dated.from, weekday: weekday > today ? dayBefore(weekday, 7) : weekday };
}

/** @returns `15:00` where an hour was said and no day; null otherwise. */
export function hourAlone(typed: string, now: string): string | null {
  const text = lightWords(typed.slice(0, 500));
  return text.length <= 40 && timesSaid(text, now).length === 0 ? clockIn(text) : null;
}

/** @param now wall clock `2026-11-24T03:44`. @returns null where no time is named that could be kept. */
export function readDate(typed: string, now: string): ReadDate | null {
  const read = readTime(typed, now);
  if (!read) return null;
  return { from: read.from, to: read.to, at: read.at, approximate: read.approximate || read.aboutHour === true };
}

/** @returns today and a week ago, where a weekday was said on that very weekday and nothing tells which; else none. */
export function twoDays(typed: string, now: string): string[] {
  const read = readTime(typed, now);
  const today = now.slice(0, 10);
  return read?.weekday && read.from === today && !read.to ? [today, dayBefore(today, 7)] : [];
}
