// Dates in English, by chrono-node, on the wall clock of England and Wales. A day without a year, or a bare weekday,
// means the last one: people report what has happened.
import * as chrono from 'chrono-node';
import { dayBefore, dayOf, type ReadDate } from './day.ts';

const rough =
  /\b(about|around|roughly|approx|sometime|some time|maybe|perhaps|think|early|late|week|month|since|ago)\b/i;

function dayFrom(part: chrono.ParsedComponents, today: string): string | null {
  const [year, month, day] = [part.get('year'), part.get('month'), part.get('day')];
  if (!year || !month || !day) return null;
  const read = dayOf(year, month, day);
  if (!read || read <= today || part.isCertain('year')) return read;
  if (part.isCertain('weekday') && !part.isCertain('day')) return dayBefore(read, 7);
  return part.isCertain('month') ? dayOf(year - 1, month, day) : read;
}

/** @param now wall clock `2026-11-24T03:44`. */
export function readEnglishDate(typed: string, now: string): ReadDate | null {
  const [found] = chrono.en.GB.parse(typed, { instant: new Date(`${now}:00Z`), timezone: 0 });
  if (!found) return null;
  const today = now.slice(0, 10);
  const read = dayFrom(found.start, today);
  if (!read) return null;
  const hour = found.start.isCertain('hour') ? found.start.get('hour') : null;
  const minute = found.start.get('minute') ?? 0;
  const at = hour === null ? null : `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  // In the small hours "last night at 10" is the evening before, and an hour still to come was yesterday's.
  const ahead = read === today && at !== null && at > now.slice(11) && !found.start.isCertain('day');
  const from = ahead || (read === today && /\blast night\b/i.test(typed)) ? dayBefore(today, 1) : read;
  const wholeMonth =
    !found.start.isCertain('day') && !found.start.isCertain('weekday') && found.start.isCertain('month');
  return { from, to: found.end ? dayFrom(found.end, today) : null, at, approximate: wholeMonth || rough.test(typed) };
}
