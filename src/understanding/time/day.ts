// Days as text, `2026-11-23`, counted without clocks or time zones.

export interface ReadDate {
  readonly from: string | null;
  readonly to: string | null;
  /** Local time `22:30`. */
  readonly at: string | null;
  readonly approximate: boolean;
}

/** @returns null where there is no such day, such as 31 April. */
export function dayOf(year: number, month: number, day: number): string | null {
  const instant = new Date(Date.UTC(year, month - 1, day));
  const real = instant.getUTCFullYear() === year && instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day;
  return real ? instant.toISOString().slice(0, 10) : null;
}

/** The day `count` days before; after, when `count` is below nought. */
export function dayBefore(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - count * 86_400_000).toISOString().slice(0, 10);
}

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** The latest such weekday that is not after `today`; with `before`, not today itself either. */
export function lastWeekday(today: string, weekday: number, before: boolean): string {
  const back = (weekdayOf(today) - weekday + 7) % 7;
  return dayBefore(today, back === 0 && before ? 7 : back);
}

/** The weekday of the week, Monday to Sunday, that lies `weeks` before this one. */
export function weekdayOfWeek(today: string, weekday: number, weeks: number): string {
  return dayBefore(lastWeekday(today, 1, false), weeks * 7 - ((weekday + 6) % 7));
}

/** First and last day of a month; month 0 is December of the year before, and so on backwards. */
export function monthOf(year: number, month: number): { readonly from: string; readonly to: string } {
  const iso = (day: number, ahead: number) =>
    new Date(Date.UTC(year, month - 1 + ahead, day)).toISOString().slice(0, 10);
  return { from: iso(1, 0), to: iso(0, 1) };
}
