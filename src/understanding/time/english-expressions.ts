// How people say in English when it was, beyond what a calendar knows: "a week last Tuesday", "the week before last", "every
// night". The text is lower case, without accents, and an apostrophe is a space.
import { dayBefore, dayOf, lastWeekday, monthOf, weekdayOf, weekdayOfWeek } from './day.ts';
import {
  anyWeekday,
  count,
  howMany,
  monthNames,
  months,
  part,
  short,
  weekday,
  weekdayNumber,
  weeksIn,
} from './english-vocabulary.ts';
import { about, between, exactly, goingOn, onlyWords, type Reading, type Saying } from './reading.ts';

/** "Three weeks ago on a Thursday": only where counting either way meets the same day. */
function weeksAgoOn(today: string, day: number, weeks: number): Reading {
  const counted = dayBefore(lastWeekday(today, day, true), (weeks - (day === weekdayOf(today) ? 1 : 0)) * 7);
  const near = dayBefore(lastWeekday(dayBefore(today, weeks * 7 - 3), day, false), 0);
  return counted === near ? exactly(near) : onlyWords;
}

function ago(count: number, unit: string, today: string, loose: boolean): Reading {
  if (!(count > 0)) return onlyWords;
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  if (unit.startsWith('year')) return between(`${year - count}-01-01`, `${year - count}-12-31`, today);
  if (unit.startsWith('month')) return spanOf(monthOf(year, month - count), today);
  if (unit.startsWith('week')) return about(dayBefore(today, count * 7));
  if (unit.startsWith('fortnight')) return about(dayBefore(today, count * 14));
  return loose || count > 7 ? about(dayBefore(today, count)) : exactly(dayBefore(today, count));
}

const spanOf = (span: { from: string; to: string }, today: string) => between(span.from, span.to, today);
const weekendOf = (today: string, weeks: number) => {
  const saturday = dayBefore(lastWeekday(today, 6, false), weeks * 7);
  return between(saturday, dayBefore(saturday, -1), today);
};
const thisMonth = (today: string, back: number) =>
  spanOf(monthOf(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - back), today);

const say = (phrase: string, meaning: Saying[1]): Saying => [new RegExp(`\\b(?:${phrase})(?!\\w)`), meaning];

/** The more particular first. */
export const englishSayings: readonly Saying[] = [
  say(
    `(?:between |from )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)? ?(and|to|until|till|or|-) ?(?:the )?(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${monthNames}(?: (\\d{4}))?`,
    ([whole, first, joined, last, name, year], today) => {
      const month = months.split('|').indexOf(name ?? '') + 1;
      const inYear = (one: number) => [dayOf(one, month, Number(first)), dayOf(one, month, Number(last))] as const;
      const now = Number(today.slice(0, 4));
      const [from, to] = inYear(year ? Number(year) : (inYear(now)[0] ?? '9') <= today ? now : now - 1);
      if (!from || !to || from >= to) return null;
      return { ...between(from, to, today), approximate: /and|or/.test(joined ?? '') || /between/.test(whole) };
    },
  ),
  say(`next ${anyWeekday}${part}`, (found, today) =>
    exactly(dayBefore(lastWeekday(today, weekdayNumber(found[1], found[2]), false), -7)),
  ),
  say('tomorrow(?: night| morning| evening| afternoon)?|next (?:week|month|year)', (_, today) =>
    exactly(dayBefore(today, -1)),
  ),
  say(
    `(?:(?<!(?:this|last|same|every|per|that) )${count} )?(?<!(?:this|last|same|every|per|that) )(week|fortnight)s? (?:ago )?last ${anyWeekday}${part}`,
    ([, many, unit, long, brief], today) =>
      exactly(dayBefore(lastWeekday(today, weekdayNumber(long, brief), true), weeksIn(many, unit) * 7)),
  ),
  say(
    `${count} (week|fortnight)s? (?:ago|back) (?:on )?(?:a |the )?${anyWeekday}${part}`,
    ([, many, unit, long, brief], today) => weeksAgoOn(today, weekdayNumber(long, brief), weeksIn(many, unit)),
  ),
  say(`(?:a )?${anyWeekday}${part} ${count} (week|fortnight)s? (?:ago|back)`, ([, long, brief, many, unit], today) =>
    weeksAgoOn(today, weekdayNumber(long, brief), weeksIn(many, unit)),
  ),
  say(`${count} (week|fortnight)s? (?:ago|back) (today|yesterday|tonight|last night)`, ([, many, unit, day], today) =>
    exactly(dayBefore(today, weeksIn(many, unit) * 7 + (/yesterday|last/.test(day ?? '') ? 1 : 0))),
  ),
  say(
    `(?:on )?(?:the )?${anyWeekday}${part} (?:of |in )?(?:the )?week before last|(?:the )?week before last (?:on )?(?:the )?${anyWeekday}${part}`,
    ([, a, b, c, d], today) => exactly(weekdayOfWeek(today, weekdayNumber(a, b, c, d), 2)),
  ),
  say(
    `(?:on )?(?:the )?${anyWeekday}${part} (?:of )?last week|last week (?:on )?(?:the )?${anyWeekday}${part}`,
    ([, a, b, c, d], today) => {
      const day = weekdayNumber(a, b, c, d);
      return day === 0 ? onlyWords : exactly(weekdayOfWeek(today, day, 1));
    },
  ),
  say(`${count} ${weekday}s ago`, ([, many, day], today) =>
    about(dayBefore(lastWeekday(today, weekdayNumber(day), true), (howMany(many) - 1) * 7)),
  ),
  say(`${anyWeekday} week|and the (?:day|night|week|evening|morning) (?:before|after)(?= ?$)`, () => onlyWords),
  say(`(?:the )?${anyWeekday}${part} before last`, ([, long, brief], today) =>
    exactly(dayBefore(lastWeekday(today, weekdayNumber(long, brief), true), 7)),
  ),
  say('(?:the )?week before last', (_, today) =>
    between(weekdayOfWeek(today, 1, 2), weekdayOfWeek(today, 0, 2), today),
  ),
  say('(?:the )?weekend before last', (_, today) => weekendOf(today, 1)),
  say('(?:the )?month before last', (_, today) => thisMonth(today, 2)),
  say('(?:the )?(?:day before yesterday|night before last|evening before last)', (_, today) =>
    exactly(dayBefore(today, 2)),
  ),
  say('(?:the )?year before last', (_, today) => ago(2, 'year', today, true)),
  say(
    `${anyWeekday} (?:the )?(\\d{1,2})(?:st|nd|rd|th)(?! (?:of )?(?:${months}))`,
    ([, long, brief, number], today) => {
      const fits = Array.from({ length: 400 }, (_, back) => dayBefore(today, back)).find(
        (day) => weekdayOf(day) === weekdayNumber(long, brief) && Number(day.slice(8)) === Number(number),
      );
      return fits && fits > dayBefore(today, 100) ? exactly(fits) : onlyWords;
    },
  ),
  say(`(\\d{1,2})(?:st|nd|rd|th) (?:of )?(this|last) month`, ([, number, which], today) => {
    const month = monthOf(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - (which === 'last' ? 1 : 0));
    const day = `${month.from.slice(0, 8)}${(number ?? '').padStart(2, '0')}`;
    return day <= month.to ? exactly(day) : onlyWords;
  }),
  say(
    `(?:(?:every|each|all|most) (?:single )?(?:other )?(?:day|night|morning|evening|afternoon|week|weekend|month|hour|time|few \\w+|${weekday})s?${part}|(?:at|all|most) nights|daily|nightly|weekly|${weekday}s|weekends)`,
    (_, today) => goingOn(null, today),
  ),
  say(
    '(?:it is |it s |its |is |s )?(?:still (?:happening|going on|goes on|ongoing|carrying on)|on ?going|on and off|all the time|non ?stop|constantly|continual(?:ly)?|continuous(?:ly)?|repeatedly|again and again|over and over|happening (?:right )?now|going on (?:right )?now|(?:has|hasn t) (?:not )?stopped|never stops)',
    (_, today) => goingOn(null, today),
  ),
  say(
    `(?!in an? )(?:for|over|in|during|within) (?:about |around |nearly |almost |over |at least )?(?:the )?(?:last |past )?${count} (day|night|week|fortnight|month|year)s?(?! (?:ago|back))`,
    ([, many, unit], today) => ({
      ...goingOn(ago(howMany(many), unit ?? '', today, true).from, today),
      lasting: false,
    }),
  ),
  say(
    '(?:for|over|in|during) (?:the )?(?:last |past )?(?:few |several |many |some )?(?:days|nights|weeks|months|years|ages)(?! (?:ago|back))',
    (_, today) => goingOn(null, today),
  ),
  say(
    '(?:over |at |during |on )?(?:the |last |this |this past )?week ?end(?: just gone)?(?! (?:of|before|after)\\b)',
    (_, today) => weekendOf(today, 0),
  ),
  say(
    `${count} ((?:day|night|week|fortnight|month|year))s? (?:or so |or two |or more )?(?:ago|back|earlier)`,
    ([whole, many, unit], today) => ago(howMany(many), unit ?? '', today, /couple|or /.test(whole)),
  ),
  say('(?:a |about a |just over a )?fortnight (?:ago|back)', (_, today) => ago(1, 'fortnight', today, true)),
  say('this time last week', (_, today) => about(dayBefore(today, 7))),
  say(
    `(?:the |these |this )(?:last|past) (?:${count} )?(day|night|week|fortnight|month)s?`,
    ([, many, unit], today) => ({
      ...goingOn(ago(howMany(many), unit ?? '', today, true).from, today),
      lasting: false,
    }),
  ),
  say('(?:the |these )(?:last|past) (?:few |several |couple of )(?:days|nights|weeks|months)', (_, today) =>
    goingOn(null, today),
  ),
  say(
    `(?:the )?(?:first|second|third|fourth|last) (?:week|weekend|${weekday}) (?:of|in) ${monthNames}(?: (\\d{4}))?`,
    (found, today) => monthNamed(found[2], found[3], today),
  ),
  say('(?:the )?(?:start|beginning|middle|end) of the (?:week|month|year|campaign)', () => onlyWords),
  say('(?:earlier |some ?time |at some point |one day |one night )?(?:during |in )?last week', (_, today) =>
    between(weekdayOfWeek(today, 1, 1), weekdayOfWeek(today, 0, 1), today),
  ),
  say('(?:earlier |some ?time |at some point )?(?:during |in )?this week', (_, today) =>
    between(lastWeekday(today, 1, false), today, today),
  ),
  say('last month', (_, today) => thisMonth(today, 1)),
  say('this month', (_, today) => thisMonth(today, 0)),
  say('last year', (_, today) => ago(1, 'year', today, true)),
  say('(?:earlier )?this year', (_, today) => between(`${today.slice(0, 4)}-01-01`, today, today)),
  say(
    '(?:the other (?:day|night|week|evening|morning|afternoon|month|weekend)|(?:the )?(?:last|this|in the|over the|during the) (?:summer|winter|autumn|spring)|(?:a few|several|some|many|various|different|lots of) (?:days|nights|weeks|months|years|times|dates)(?: (?:ago|back))?|(?:days|weeks|months|years) (?:ago|back)|(?:a )?(?:few|several|some) (?:hours|minutes|mins) (?:ago|back))',
    () => onlyWords,
  ),
  say('yesterday|yday|yesterdays?|yest|last night(?: s)?|last evening|lastnight|last ?nite', (found, today) => ({
    ...exactly(dayBefore(today, 1)),
    night: /night|evening/.test(found[0]),
  })),
  say('(?:earlier )?(?:today|tonight|tonite|2nite|this (?:morning|afternoon|evening|lunchtime))|just now', (_, today) =>
    exactly(today),
  ),
  say(
    `(?:in |during |back in |early |mid |late |the (?:start|beginning|middle|end) of |beginning of |end of |start of |middle of )*(?:last |this )?(?<!\\d )(?<!\\d(?:st|nd|rd|th) )(?<!\\d of )(?<!\\d(?:st|nd|rd|th) of )${monthNames}(?: (\\d{4}))?(?! ?\\d)`,
    (found, today) => monthSaid(found, today),
  ),
  say('(?:in|during|back in) (20[0-4]\\d)', ([, year], today) => between(`${year}-01-01`, `${year}-12-31`, today)),
  say(
    `(?:on )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)(?! (?:of )?(?:${months}|time|floor|person|message|call|one|year|avenue|street))`,
    ([, number], today) => ordinal(Number(number), today),
  ),
  say(`(last|this past|past|previous|this|on|the)? ?${weekday}(?! s )(${part})(?: (?:just )?gone)?`, (found, today) =>
    named(weekdayNumber(found[2]), found[0], today),
  ),
  say(
    `(last|this|on|since|early|late) ${short}${part}|${short} (?:morning|afternoon|evening|eve|night|lunchtime|at|\\d)|(?<=^(?:i think |about |around |maybe )?)${short}(?= ?$)`,
    (found, today) => named(weekdayNumber(found[2], found[3], found[4]), found[0], today),
  ),
];

function named(day: number, said: string, today: string): Reading {
  const before = /\b(last|past|previous|gone)\b/.test(said);
  if (/\bthis (?!past)/.test(said)) return exactly(weekdayOfWeek(today, day, 0));
  const read = exactly(lastWeekday(today, day, before));
  return { ...read, weekday: !before, night: /night|evening|eve\b/.test(said) };
}

function ordinal(number: number, today: string): Reading {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  for (const back of [0, 1, 2]) {
    const span = monthOf(year, month - back);
    const day = `${span.from.slice(0, 8)}${String(number).padStart(2, '0')}`;
    if (number > 0 && day <= span.to && day <= today) return exactly(day);
  }
  return onlyWords;
}

/** "May" and "march" are other words too: a month stands after "in", "last" and the like, before a year, or alone. */
function monthSaid(found: RegExpExecArray, today: string): Reading | null {
  const [whole, name, year] = found;
  const alone = whole.trim() === found.input.trim();
  if (!year && !alone && !/^(?:in|during|back|early|mid|late|last|this|the|beginning|end|start|middle)\b/.test(whole))
    return null;
  return monthNamed(name, year, today);
}

/** The whole month, the last that has begun where no year is said. */
function monthNamed(name: string | undefined, year: string | undefined, today: string): Reading {
  const month = months.split('|').indexOf(name ?? '') + 1;
  const now = Number(today.slice(0, 4));
  const first = monthOf(now, month).from;
  return spanOf(monthOf(year ? Number(year) : first <= today ? now : now - 1, month), today);
}
