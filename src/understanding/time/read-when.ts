// When it happened, out of an answer or a whole account in either language, and apart from it what is still to come.
// A day is exact or it is not given: words that could mean several days are handed back as words.
import { type ClockTime, clocksIn } from './clock-times.ts';
import { combined } from './combined.ts';
import { dayBefore } from './day.ts';
import { isAhead, isHabit } from './is-ahead.ts';
import { lightText } from './light-text.ts';
import { london } from './london.ts';
import type { Found, Reading } from './reading.ts';
import { type Clause, timeClauses } from './time-clauses.ts';
import { timesSaid } from './times-said.ts';
import { sourceOf, type TracedText } from './traced-text.ts';
import { withHour } from './with-hour.ts';

export interface When {
  /** `2026-11-17`; null where no day could be told. */
  readonly from: string | null;
  /** The last day of a span; null where it is one day. */
  readonly to: string | null;
  /** `17:00`, the clock in London. */
  readonly at: string | null;
  readonly approximate: boolean;
  /** As they were written. */
  readonly words: string;
}

export interface Dates {
  readonly when: When | null;
  /** What somebody said would come, or a day that lies ahead. */
  readonly ahead: When | null;
}

/** One saying of a time, and the clause that it stands in. */
export interface Said {
  readonly reading: Reading;
  readonly clock: ClockTime | null;
  readonly light: string;
  readonly clause: number;
  readonly start: number;
  readonly end: number;
  readonly source: readonly [number, number];
}

interface Read {
  readonly happened: Said[];
  readonly ahead: Said[];
  /** Hours of clauses that name no day. */
  readonly hours: Said[];
}

const unknown: Reading = { from: null, to: null, at: null, approximate: true };

function saidIn(clause: Clause, number: number, now: string, into: Read, beside: string): string {
  const light: TracedText = lightText(clause.text, clause.start);
  const days = timesSaid(light.text, now).filter((one) => !isHabit(one, light.text));
  const clocks = clocksIn(light.text, beside).filter(
    (one) => !days.some((day) => day.start < one.end && one.start < day.end && day.reading.at),
  );
  const said = (one: Pick<Found, 'start' | 'end'>, reading: Reading, clock: ClockTime | null): Said => {
    const [start, end] = [Math.min(one.start, clock?.start ?? one.start), Math.max(one.end, clock?.end ?? one.end)];
    const source = sourceOf(
      light,
      clock && Math.abs(clock.start - one.start) < 60 ? start : one.start,
      clock && Math.abs(clock.start - one.start) < 60 ? end : one.end,
    );
    return { reading, clock, light: light.text, clause: number, start: one.start, end: one.end, source };
  };
  const used = new Set<ClockTime>();
  const allAhead = days.length > 0 && days.every((day) => isAhead(day, light.text));
  for (const day of days) {
    const coming = isAhead(day, light.text);
    const clock = clocks.find((one) => !used.has(one) && (allAhead || isAhead(one, light.text) === coming)) ?? null;
    if (clock) used.add(clock);
    (coming ? into.ahead : into.happened).push(said(day, day.reading, clock));
  }
  for (const clock of clocks)
    if (!used.has(clock) && !allAhead && !isAhead(clock, light.text)) into.hours.push(said(clock, unknown, clock));
  return light.text;
}

/** "He is outside right now"; not "I am scared now". */
const nowSaid =
  /^(?:(?:it s |its |it is )?(?:happening )?(?:right )?now|nawr|rwan|ar hyn o bryd|y funud (?:hon|yma|ma)|as we speak|at (?:this|the) (?:very )?moment)$|\b(?:right now|as we speak|at this very moment|y funud (?:hon|yma|ma))\b|\b(?:(?:he|she|they|there|someone|somebody|people)(?: s| is| are| re)|hes|shes|theyre|theres) (?:\w+ ){1,6}now\b|\b(?:mae|ma) (?!p[eo]th|popeth|pob\b|n dawel|n iawn|n well)(?:(?!dawel|iawn|well\b|pob\b)\w+ ){1,8}(?:nawr|rwan)\b/;

function happeningNow(text: string, now: string): When | null {
  const light = lightText(text.slice(0, 400), 0);
  const found = nowSaid.exec(light.text.trim());
  if (!found || /\b(?:prison|carchar|safe|saff|ddiogel|fine|okay|gone|over|better|iawn)\b/.test(light.text))
    return null;
  if (/\b(?:until|till|by|from|tan|hyd|erbyn) (?:now|nawr|rwan)\b/.test(light.text)) return null;
  const word = /\b(?:right now|now|nawr|rwan|as we speak|moment|funud \w+|ar hyn o bryd)\b/.exec(light.text);
  const [start, end] = word ? sourceOf(light, word.index, word.index + word[0].length) : [0, text.length];
  return { from: now.slice(0, 10), to: null, at: now.slice(11, 16), approximate: false, words: text.slice(start, end) };
}

const wordsOf = (text: string, parts: readonly Said[]): string =>
  [
    ...new Set(
      parts.map(({ source }) =>
        text
          .slice(source[0], source[1])
          .trim()
          .replace(/^[,.;:\s]+|[,.;:\s]+$/g, ''),
      ),
    ),
  ]
    .join(', ')
    .slice(0, 120);

/** An hour alone: kept from a short answer, or where it can be nothing else. */
function hourOnly(text: string, hours: readonly Said[]): When | null {
  const [first] = hours;
  const sure =
    hours.length === 1 &&
    first?.clock?.at &&
    (text.length < 40 || /(?:am|pm|gloch|clock|bore|hwyr|nos)\b|\d[:.]\d/.test(text.slice(...first.source)));
  return sure && first.clock
    ? { from: null, to: null, at: first.clock.at, approximate: true, words: wordsOf(text, [first]) }
    : null;
}

const nextYear = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

/** The day that is meant of a weekday or a date that lies ahead. */
function comingDay(reading: Reading, today: string): string | null {
  if (!reading.from || reading.to) return reading.from && reading.from > today ? reading.from : null;
  if (reading.from >= today && !reading.weekday) return reading.from;
  if (!reading.weekday && reading.from < dayBefore(today, 14)) return nextYear(reading.from);
  if (reading.weekday) return reading.from === today ? null : dayBefore(reading.from, -7);
  return null;
}

function aheadOf(text: string, ahead: readonly Said[], today: string): When | null {
  const [first] = ahead;
  if (!first) return null;
  const from = comingDay(first.reading, today);
  return {
    from,
    to: null,
    at: first.clock?.at ?? null,
    approximate: from === null || first.reading.approximate,
    words: wordsOf(text, [first]),
  };
}

/**
 * @param text what was written, an answer or an account.
 * @param now an instant in ISO form, or the wall clock in London without a zone.
 */
export function readDates(text: string, now: string): Dates {
  const wall = london(now);
  const today = wall.slice(0, 10);
  const read: Read = { happened: [], ahead: [], hours: [] };
  let beside = '';
  for (const [number, clause] of timeClauses(text).entries()) beside = saidIn(clause, number, wall, read, beside);
  const ahead = aheadOf(text, read.ahead, today);
  const sum = combined(read.happened, text, today);
  if (!sum) return { when: happeningNow(text, wall) ?? hourOnly(text, read.hours), ahead };
  const timed = withHour(sum.reading, sum.parts, [...read.happened, ...read.hours], wall);
  const { from, to, at, approximate, aboutHour } = timed;
  if (from !== null && (from > today || from < dayBefore(today, 36_525)))
    return { when: null, ahead: ahead ?? aheadOf(text, sum.parts, today) };
  return {
    when: { from, to, at, approximate: approximate || aboutHour === true, words: wordsOf(text, sum.parts) },
    ahead,
  };
}

/**
 * When it happened, never what lies ahead. Both languages are read whatever `_language` is, for people mix them.
 * @returns null where no time is named.
 */
export const readWhen = (text: string, now: string, _language: 'en' | 'cy'): When | null => readDates(text, now).when;

/** What was announced or threatened for a day to come. */
export const readAhead = (text: string, now: string, _language: 'en' | 'cy'): When | null => readDates(text, now).ahead;
