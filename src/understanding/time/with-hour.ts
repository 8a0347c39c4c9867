// An hour joins its day: one after midnight belongs to the next day, and midnight to both.
import { saysMidnight } from './clock-times.ts';
import { dayBefore } from './day.ts';
import type { Said } from './read-when.ts';
import { between, exactly, type Reading } from './reading.ts';

const isLate = /\b(?:night|evening|tonight|nos|noson|hwyr|neithiwr|heno)\b/;

/** The clocks said beside the day; else the only one of the clauses next to it. */
function clockFor(parts: readonly Said[], said: readonly Said[]) {
  const within = (far: number) =>
    said.flatMap(({ clause, clock }) =>
      clock && parts.some((part) => Math.abs(part.clause - clause) <= far) ? [clock] : [],
    );
  const own = within(0);
  if (own.length > 0) return own;
  const near = within(1);
  return near.length === 1 ? near : [];
}

/** "Nine" of a night in the clause beside it. */
const laterHalf = (at: string): string =>
  at < '12:00' && at >= '06:00' ? `${Number(at.slice(0, 2)) + 12}${at.slice(2)}` : at;

/** @param parts the sayings that the day was read from. @param said everything that happened, hours without a day too. */
export function withHour(read: Reading, parts: readonly Said[], said: readonly Said[], now: string): Reading {
  const today = now.slice(0, 10);
  if (!read.from || read.at || (read.to && read.to !== read.from) || read.lasting) return read;
  const day = read.from;
  if (parts.some(({ light }) => saysMidnight(light)))
    return day === today ? { ...read, approximate: true } : between(day, dayBefore(day, -1), today);
  const clocks = clockFor(parts, said);
  const [clock] = clocks;
  if (!clock?.at || clocks.some(({ at }) => at !== clock.at)) return read;
  const at =
    !read.night && parts.some(({ light, start, end }) => isLate.test(light.slice(start, end)))
      ? laterHalf(clock.at)
      : clock.at;
  const timed = { ...read, at, aboutHour: clock.about };
  const small = at < '05:00';
  if (small && read.night && day === dayBefore(today, 1)) return { ...timed, from: today };
  if (small && read.night) return { ...between(day, dayBefore(day, -1), today), at };
  const ahead = day === today && at > now.slice(11);
  if (ahead && read.weekday) return { ...exactly(dayBefore(today, 7)), at, aboutHour: clock.about };
  if (ahead && now.slice(11) < '06:00') return { ...timed, from: dayBefore(today, 1) };
  return ahead ? { ...read } : timed;
}
