// Every saying of a day in one clause, in order, with what stands before it taken into account: "not Monday", "since
// Friday", "the day after".
import { dayBefore } from './day.ts';
import { readEnglishDays } from './english-date.ts';
import { englishSayings } from './english-expressions.ts';
import { feasts } from './holidays.ts';
import { hoursAgo } from './hours-ago.ts';
import { moreSayings } from './more-expressions.ts';
import { particularDays } from './particular-days.ts';
import { exactly, type Found, findSayings, goingOn, onlyWords, type Reading } from './reading.ts';
import { welshSayings } from './welsh-expressions.ts';

const denied = /(?:\b(?:not|isnt|wasnt|nid|nage|dim|ddim|nac)|n t)(?: on| the| ar| y| yr)?$/;
const since = /\b(?:since|ers)(?! then| hynny| that)(?: (?!ago)\w+){0,4}$/;
const until = /\b(?:until|till|til|up to|hyd|tan)$/;
const dayNextTo =
  /\b(?:the )?(?:day|night|evening|morning|diwrnod|dydd|noson|bore) (before|after|cyn|ar ol)(?: the| y)?$/;
const beside =
  /\b(?:before|after|by|(?:week|weekend|month|days|weeks|time) of|commencing|beginning|cyn|ar ol|erbyn)(?: the| y| yr)?$/;
const around =
  /\b(?:about|around|roughly|approx(?:imately)?|near|nearly|circa|\w+ or|\w+ neu|tua|oddeutu|o gwmpas|rhywbryd)(?: the| y)?$/;

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
/** Numbers that look like a day: scores, fractions, round the clock, telephone and house numbers, ages. */
const noDays =
  /\b(?:24\/7|10\/10|50\/50|9\/11|(?<![\d/-])\d{1,3}-\d{1,3}(?![\d/-])|\d\/[1-9] of|\d(?:st|nd|rd|th) (?:floor|time|person|message|call|one|account|email|avenue|street|place|year|attempt|offence|of them)|section \d+\w*|\+?\d{5,}|0\d{2,} \d{3,}(?: \d{3,})?|(?:aged?|number|no|flat|room|page|at) \d{1,3}\b(?! (?:am|pm|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|o clock)))/g;
const blank = (found: string) => '·'.repeat(found.length);

/** @param text as `lightText` gives it. @param now wall clock `2026-11-24T03:44`. @returns future ones too. */
export function timesSaid(text: string, now: string): Found[] {
  const today = now.slice(0, 10);
  let rest = text.replace(noDays, (found) =>
    /^\d{1,2}-\d{1,2}$/.test(found) && monthAfter(text, found) ? found : blank(found),
  );
  const found: Found[] = [];
  for (const sayings of [particularDays, feasts, moreSayings, welshSayings, englishSayings]) {
    const read = findSayings(rest, sayings, today);
    found.push(...read.found);
    rest = read.rest;
  }
  const calendar = readEnglishDays(rest.replace(dayPart, blank), now);
  return [...found, ...hoursAgo(rest, now), ...calendar]
    .sort((a, b) => a.start - b.start)
    .flatMap((one) => inContext(one, text, today) ?? []);
}

/** "3-5 November" is a span of days, "3-2" is a score. */
const monthAfter = (text: string, digits: string): boolean =>
  /^ (?:o |of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ion|chwef|ebrill|mai|fai|meh|feh|gorff|orff|awst|medi|fedi|hyd|tach|dach|rhag|rag)/.test(
    text.slice(text.indexOf(digits) + digits.length),
  );
