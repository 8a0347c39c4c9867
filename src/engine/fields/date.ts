// When it happened, as people say it: "last night", "nos Lun diwethaf", "12/5", "not sure". The words are kept beside
// what was read out of them, and a day that has not come yet is asked about again.

import { cutText } from '../../shared/cut-text.ts';
import { type MessageKey, sayDate, sayWeekday } from '../../shared/locale.ts';
import { dayBefore, type ReadDate } from '../../understanding/time/day.ts';
import { contradiction, hourAlone, readDate, twoDays } from '../../understanding/time/read-date.ts';
import { saysLongAgo, saysNoDay } from '../../understanding/time/time-words.ts';
import type { DateField } from '../form.ts';
import type { FieldKindOf, FieldResult } from './field.ts';
import { meantOption } from './meant-option.ts';

/** Begins the code of a day that was chosen in a calendar: `day:2026-11-20`. */
export const pickedDay = 'day:';

const answered = (words: string, read: ReadDate): FieldResult => ({
  kind: 'answer',
  answer: { kind: 'date', words, ...read },
});

const on = (day: string): ReadDate => ({ from: day, to: null, at: null, approximate: false });

/** `2026-11-20` out of `day:2026-11-20`; null for any other button. */
function dayPicked(code: string | null): string | null {
  const day = code?.startsWith(pickedDay) ? code.slice(pickedDay.length) : '';
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : null;
}

function fromButton(code: string, words: string, today: string): FieldResult | null {
  if (code === 'today') return answered(words, on(today));
  if (code === 'yesterday') return answered(words, on(dayBefore(today, 1)));
  if (code === 'ongoing') return answered(words, { from: null, to: today, at: null, approximate: true });
  if (code === 'not-sure') return answered(words, { from: null, to: null, at: null, approximate: true });
  return null;
}

/** "Wednesday", said on a Wednesday: today, or a week ago? The person says which. */
const whichDay = (
  words: string,
  read: ReadDate,
  days: readonly string[],
  say: MessageKey = 'common.problem.whichDay',
): FieldResult => {
  // Where it is about the weekday, the buttons name it.
  const label = say === 'common.problem.whichDay' ? sayDate : sayWeekday;
  return {
    kind: 'suggestions',
    say,
    suggestions: days.map((day) => ({
      code: day,
      labelEn: label('en', day),
      labelCy: label('cy', day),
      answer: { kind: 'date', words, ...read, from: day },
    })),
  };
};

/** The days on which an hour may have been: today where it has come, and the two before. */
function daysOfHour(hour: string, now: string): readonly string[] {
  const today = now.slice(0, 10);
  const days = [today, dayBefore(today, 1), dayBefore(today, 2)];
  return hour <= now.slice(11, 16) ? days : days.slice(1);
}

/** Words that name no day are an answer too where they say how it was: not known, or long ago. */
function fromWords(field: DateField, typed: string, today: string): FieldResult {
  const option = meantOption(field.options, /^\d+$/.test(typed) ? '' : typed)?.code;
  const pressed = option ? fromButton(option, typed, today) : null;
  if (pressed) return pressed;
  const unknown: ReadDate = { from: null, to: null, at: null, approximate: true };
  const known = saysLongAgo(typed) || (saysNoDay(typed) && field.options.some((one) => one.code === 'not-sure'));
  return known ? answered(typed, unknown) : { kind: 'problem', say: 'common.problem.date' };
}

/** A day that has come, and not a lifetime ago. */
function kept(words: string, read: ReadDate, today: string): FieldResult {
  if ((read.from ?? read.to ?? '') > today) return { kind: 'problem', say: 'common.problem.future' };
  if (read.from !== null && read.from < dayBefore(today, 36_525))
    return { kind: 'problem', say: 'common.problem.date' };
  return answered(words, read);
}

/** Where the words fit two days, or an hour alone was given, the person says which day. @param now wall clock. */
function readTyped(field: DateField, typed: string, now: string): FieldResult {
  const today = now.slice(0, 10);
  const read = readDate(typed, now);
  const hour = read ? null : hourAlone(typed, now);
  if (hour !== null && !meantOption(field.options, typed))
    return whichDay(typed, { ...on(today), at: hour }, daysOfHour(hour, now), 'common.problem.hourOnly');
  if (!read) return fromWords(field, typed, today);
  const odd = contradiction(typed, now);
  if (odd) return whichDay(typed, on(odd.date), [odd.date, odd.weekday], 'common.problem.weekday');
  const days = twoDays(typed, now);
  return days.length > 0 ? whichDay(typed, read, days) : kept(typed, read, today);
}

export const date: FieldKindOf<DateField> = {
  options: (field) => field.options,
  parse(field, input, deps) {
    const today = deps.now.slice(0, 10);
    const picked = dayPicked(input.code);
    if (picked) return kept(picked, on(picked), today);
    const pressed = input.code ? fromButton(input.code, `button:${input.code}`, today) : null;
    if (pressed) return pressed;
    const typed = cutText((input.words ?? '').trim(), 500);
    if (typed === '') return { kind: 'problem', say: 'common.problem.empty' };
    return readTyped(field, typed, deps.now);
  },
  show(field, answer) {
    if (answer.kind !== 'date') return { key: 'common.skipped' };
    const option = field.options.find((one) => answer.words === `button:${one.code}`);
    if (answer.from === null) return option ? { key: option.label } : answer.words;
    const { from, to } = answer;
    const day = to !== null && to !== from ? { from, to } : { date: from };
    const parts = [
      day,
      ...(answer.at ? [answer.at] : []),
      ...(option || answer.words === answer.from || answer.words.length > 120 ? [] : [`“${answer.words}”`]),
    ];
    return { join: parts };
  },
};
