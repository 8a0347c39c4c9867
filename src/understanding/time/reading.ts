// What one saying of a time means before it becomes an answer: a day, a span, something that goes on, or words that name
// no day. Whatever could mean two days is never one.
import type { ReadDate } from './day.ts';

export interface Reading extends ReadDate {
  /** A weekday by its name alone: said on that very weekday, it may mean today or a week ago. */
  readonly weekday?: boolean;
  /** The night of that day, which ends on the next. */
  readonly night?: boolean;
  /** It went on for a time, or goes on still. */
  readonly lasting?: boolean;
  /** The day is sure, the hour is about. */
  readonly aboutHour?: boolean;
}

/** A phrase and what it means on the day of asking; null: it means nothing here. */
export type Saying = readonly [phrase: RegExp, meaning: (found: RegExpExecArray, today: string) => Reading | null];

export const exactly = (day: string): Reading => ({ from: day, to: null, at: null, approximate: false });
export const about = (day: string): Reading => ({ ...exactly(day), approximate: true });
/** Somewhere between two days, both included, and never later than today. */
export const between = (from: string, to: string, today: string): Reading => ({
  from,
  to: to > today && from <= today ? today : to,
  at: null,
  approximate: true,
});
/** Only the words are kept. */
export const onlyWords: Reading = { from: null, to: null, at: null, approximate: true };
/** It has gone on since `from`, where that is known, until today. */
export const goingOn = (from: string | null, today: string): Reading => ({
  from,
  to: today,
  at: null,
  approximate: true,
  lasting: true,
});

export interface Found {
  readonly reading: Reading;
  /** Where the words stand in the text. */
  readonly start: number;
  readonly end: number;
}

/**
 * @param text lower case, no accents. @param sayings the more particular first: words once read are not read again.
 * @returns what was found, and the text with the words that were read blanked out.
 */
export function findSayings(text: string, sayings: readonly Saying[], today: string): { found: Found[]; rest: string } {
  const found: Found[] = [];
  let rest = text;
  for (const [phrase, meaning] of sayings) {
    let open = rest;
    for (let one = phrase.exec(open); one; one = phrase.exec(open)) {
      const [start, end] = [one.index, one.index + one[0].length];
      const blank = (whole: string) => `${whole.slice(0, start)}${'·'.repeat(end - start)}${whole.slice(end)}`;
      const reading = meaning(one, today);
      open = blank(open);
      if (!reading) continue;
      found.push({ reading, start, end });
      rest = blank(rest);
    }
  }
  return { found, rest };
}
