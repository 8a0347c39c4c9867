// Days of the calendar in English, by chrono-node: "12/05/2026", "20 November", "Nov 3rd". A day without a year means the
// last one, because people report what has happened. Hours and weekdays alone are read elsewhere.
import * as chrono from 'chrono-node';
import { dayBefore, dayOf } from './day.ts';
import { about, exactly, type Found, type Reading } from './reading.ts';

function dayFrom(part: chrono.ParsedComponents, today: string): string | null {
  const [year, month, day] = [part.get('year'), part.get('month'), part.get('day')];
  if (!year || !month || !day) return null;
  const read = dayOf(year, month, day);
  return read && read > today && !part.isCertain('year') ? dayOf(year - 1, month, day) : read;
}

function readingOf(one: chrono.ParsedResult, text: string, now: string): Reading | null {
  const today = now.slice(0, 10);
  const certain = one.start.isCertain('day') && one.start.isCertain('month');
  if (!certain) return null;
  if (!/\d/.test(one.text) || /\b(ago|back|later|from now|in)\b/.test(one.text)) return null;
  const from = dayFrom(one.start, today);
  const to = one.end ? dayFrom(one.end, today) : null;
  if (!from) return null;
  const week = /\b(week|fortnight) (of|commencing|beginning|starting|ending|before|after)( the)? ?$/;
  if (week.test(text.slice(0, one.index))) return about(from);
  return { ...exactly(from), to: to && to > from && to <= dayBefore(today, -1) ? to : null };
}

/** @param text lower case, no accents, `/ . : -` kept between digits. @param now wall clock `2026-11-24T03:44`. */
export function readEnglishDays(text: string, now: string): Found[] {
  if (!/\d/.test(text)) return [];
  const results = chrono.en.GB.parse(text, { instant: new Date(`${now}:00Z`), timezone: 0 });
  return results.flatMap((one) => {
    const reading = readingOf(one, text, now);
    return reading ? [{ reading, start: one.index, end: one.index + one.text.length }] : [];
  });
}
