// Days that are named in a way of their own, in both languages: a list of days of one month, the bank holiday by its weekday, the
// last such weekday but one. Read before everything else, for parts of them mean something else alone.
import { dayBefore, dayOf, lastWeekday, monthOf } from './day.ts';
import { easter } from './easter.ts';
import { anyWeekday, months, part, weekdayNumber } from './english-vocabulary.ts';
import { between, exactly, onlyWords, type Reading, type Saying } from './reading.ts';

const monthsOfBoth: readonly (readonly string[])[] = [...months.split('|').map((one) => [one])].map((one, at) => [
  ...one,
  ...(['ion', 'chw', 'maw|faw', 'ebr', 'mai|fai', 'meh|feh', 'gor|orf', 'aws', 'med|fed', 'hyd', 'tac|dac', 'rha|rag'][
    at
  ]?.split('|') ?? []),
]);
const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|ionawr|chwefror|[mf]awrth|ebrill|[mf]ai|[mf]ehefin|g?orffennaf|awst|[mf]edi|hydref|[td]achwedd|rh?agfyr)';
const monthNumber = (name: string): number => monthsOfBoth.findIndex((one) => one.includes(name.slice(0, 3))) + 1;
const dayNumber = '\\d{1,2}(?:st|nd|rd|th|fed|ed|ain|eg)?';
const list = `(?:the |on |y |ar )*(${dayNumber}(?: (?:and |a |ac |the |y )*${dayNumber}){2,9})`;

/** Days of one month, in one year; null where one of them is none. */
function daysIn(year: number, month: number, numbers: readonly number[]): readonly string[] | null {
  const days = numbers.map((one) => dayOf(year, month, one));
  return days.some((one) => one === null) ? null : (days as string[]).sort();
}

/** From the first to the last; every day between them was named, or it is only about then. */
function spanOf(days: readonly string[], today: string): Reading {
  const [from = '', to = ''] = [days[0], days.at(-1)];
  const isRun = days.every((one, at) => at === 0 || dayBefore(one, 1) === days[at - 1]);
  return { ...between(from, to, today), approximate: !isRun };
}

const numbersIn = (said: string | undefined): number[] => (said ?? '').match(/\d{1,2}/g)?.map(Number) ?? [];

function daysOfMonth(said: string | undefined, name: string, year: string | undefined, today: string): Reading | null {
  const numbers = numbersIn(said);
  const now = Number(today.slice(0, 4));
  const own = daysIn(year ? Number(year) : now, monthNumber(name), numbers);
  const days = own && !year && (own[0] ?? '') > today ? daysIn(now - 1, monthNumber(name), numbers) : own;
  return days && spanOf(days, today);
}

/** "18, 19 and 20" and nothing else: of this month, or of the one before where they have not come. */
function daysAlone(said: string | undefined, today: string): Reading | null {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  for (const back of [0, 1]) {
    const { from } = monthOf(year, month - back);
    const days = daysIn(Number(from.slice(0, 4)), Number(from.slice(5, 7)), numbersIn(said));
    if (days && (days.at(-1) ?? '9') <= today) return spanOf(days, today);
  }
  return null;
}

/** The Mondays and Fridays that are bank holidays every year; a holiday that was moved to one is not reckoned. */
function bankHolidays(year: number, weekday: number): readonly string[] {
  if (weekday === 5) return [dayBefore(easter(year), 2)];
  if (weekday !== 1) return [];
  const first = lastWeekday(dayOf(year, 5, 7) ?? '', 1, false);
  return [dayBefore(easter(year), -1), first, ...[5, 8].map((one) => lastWeekday(monthOf(year, one).to, 1, false))];
}

function bankHoliday(weekday: number, today: string): Reading {
  const year = Number(today.slice(0, 4));
  const past = [year - 1, year].flatMap((one) => bankHolidays(one, weekday)).filter((day) => day <= today);
  const latest = past.sort().at(-1);
  return latest ? exactly(latest) : onlyWords;
}

const welshDays = 'sul|llun|mawrth|mercher|iau|gwener|sadwrn|lun|fawrth|fercher|wener|sadwrn'.split('|');
const welshNumber = (name: string | undefined): number =>
  ['sul', 'lun', 'faw', 'fer', 'iau', 'wen', 'sad'].findIndex((one) =>
    [one, { lun: 'llu', faw: 'maw', fer: 'mer', wen: 'gwe' }[one]].includes((name ?? '').slice(0, 3)),
  );
const welshDay = `(?:dydd |nos |bore |pnawn |prynhawn )?(${welshDays.join('|')})`;
const say = (phrase: string, meaning: Saying[1]): Saying => [
  new RegExp(`(?<![\\p{L}\\d])(?:${phrase})(?![\\p{L}\\d])`, 'u'),
  meaning,
];
const lastButOne = (today: string, weekday: number): Reading =>
  exactly(dayBefore(lastWeekday(today, weekday, true), 7));

/** The more particular first. */
export const particularDays: readonly Saying[] = [
  say(`${list} (?:of |o |o fis )?${monthName}(?: (\\d{4}))?`, ([, said, name = '', year], today) =>
    daysOfMonth(said, name, year, today),
  ),
  [
    new RegExp(`^(?:it was |on |the |ar |y )*(${dayNumber}(?: (?:and |a |ac |the |y )*${dayNumber}){1,9})$`, 'u'),
    ([, said], today) => daysAlone(said, today),
  ],
  say(`(?:the )?(?:last )?bank holiday ${anyWeekday}|${anyWeekday} (?:of the )?bank holiday`, ([, a, b, c, d], today) =>
    bankHoliday(weekdayNumber(a, b, c, d), today),
  ),
  say(`${welshDay} (?:y |yr )?g?wyl y? ?[bf]anc|g?wyl y? ?[bf]anc ${welshDay}`, ([, a, b], today) =>
    bankHoliday(welshNumber(a ?? b), today),
  ),
  say(`(?:the )?last ${anyWeekday}${part} but (?:one|1)`, ([, a, b], today) => lastButOne(today, weekdayNumber(a, b))),
  say(`(?:y )?${welshDay} (?:cyn (?:yr un )?d?diwethaf|cyn (?:y )?d?dwetha|ond un)`, ([, a], today) =>
    lastButOne(today, welshNumber(a)),
  ),
];
