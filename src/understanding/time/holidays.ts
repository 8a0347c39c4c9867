// Days that people call by name, in both languages, computed and never looked up: bonfire night, Remembrance Sunday, Easter
// and what hangs on it. The last one is meant, and a name that covers several days is a span.
import { dayBefore, dayOf, lastWeekday, monthOf } from './day.ts';
import { easter } from './easter.ts';
import { between, exactly, onlyWords, type Reading, type Saying } from './reading.ts';

type DayIn = (year: number) => string;

const fixed =
  (month: number, day: number): DayIn =>
  (year) =>
    dayOf(year, month, day) ?? '';

const fromEaster =
  (days: number): DayIn =>
  (year) =>
    dayBefore(easter(year), -days);
const nthOf =
  (month: number, weekday: number, nth: number): DayIn =>
  (year) =>
    lastWeekday(dayOf(year, month, nth * 7) ?? '', weekday, false);
const lastOf =
  (month: number, weekday: number): DayIn =>
  (year) =>
    lastWeekday(monthOf(year, month).to, weekday, false);

/** The particular names first; two days are the ends of a span. */
const names: readonly (readonly [names: string, first: DayIn, last?: DayIn])[] = [
  ['remembrance sunday|sul y cofio', nthOf(11, 0, 2)],
  ['armistice day|dydd y cadoediad', fixed(11, 11)],
  ['remembrance day|poppy day|(?:dydd|diwrnod) y cofio', (year) => earlier(year)[0], (year) => earlier(year)[1]],
  [
    '(?:bonfire|guy fawkes|fireworks?|firework) (?:night|day)|guy fawkes|nos(?:on)? (?:y )?(?:tan gwyllt|guto ffowc|goelcerth|coelcerth)|guto ffowc',
    fixed(11, 5),
  ],
  ['hallow ?e ?en(?: night)?|nos(?:on)? (?:g|c)alan gaeaf', fixed(10, 31)],
  ['calan gaeaf', fixed(10, 31), fixed(11, 1)],
  ['christmas eve|xmas eve|noswyl(?: y)? nadolig', fixed(12, 24)],
  ['christmas day|xmas day|(?:dydd|diwrnod) (?:y )?(?:n|d)adolig|dydd dolig|diwrnod dolig', fixed(12, 25)],
  ['boxing day|(?:dydd )?(?:g?wyl )?(?:san|sant) steffan', fixed(12, 26)],
  ['new years? ?s? eve|nos (?:g|c)alan', fixed(12, 31)],
  ['new years? ?s? day|(?:dydd|diwrnod) calan', fixed(1, 1)],
  ['valentine ?s?(?: day| night)?|(?:dydd |diwrnod )?san(?:t)? ffolant', fixed(2, 14)],
  ['(?:dydd |diwrnod )?(?:santes|sant) dwynwen', fixed(1, 25)],
  ['burns night', fixed(1, 25)],
  ['(?:st|saint) david ?s? day|(?:dydd )?g?wyl d?dewi', fixed(3, 1)],
  ['(?:st|saint) patrick ?s?(?: day)?', fixed(3, 17)],
  ['(?:st|saint) george ?s? day', fixed(4, 23)],
  ['april fools?(?: s)?(?: day)?|ffwl ebrill', fixed(4, 1)],
  ['(?:early )?may (?:day )?bank holiday|g?wyl y? ?banc (?:mis )?mai', nthOf(5, 1, 1)],
  ['may day|calan mai', fixed(5, 1)],
  ['(?:spring|late may|whitsun) bank holiday', lastOf(5, 1)],
  ['august bank holiday|g?wyl y? ?banc (?:mis )?awst', lastOf(8, 1)],
  ['good friday|(?:dydd )?gwener y groglith', fromEaster(-2)],
  ['easter saturday|(?:dydd )?sadwrn y pasg', fromEaster(-1)],
  ['easter (?:sunday|day)|(?:dydd )?sul y pasg', fromEaster(0)],
  ['easter monday|(?:dydd )?l?lun y pasg', fromEaster(1)],
  ['(?:shrove|pancake) (?:tuesday|day)|(?:dydd )?mawrth ynyd|(?:dydd|diwrnod) crempogau?', fromEaster(-47)],
  ['ash wednesday|(?:dydd )?mercher (?:y )?lludw', fromEaster(-46)],
  ['palm sunday|sul y blodau', fromEaster(-7)],
  ['maundy thursday|(?:dydd )?iau (?:cablyd|y cablyd)', fromEaster(-3)],
  ['(?:mother ?s?|mothers) day|mothering sunday|sul y mamau', fromEaster(-21)],
  ['(?:father ?s?|fathers) day|sul y tadau', nthOf(6, 0, 3)],
  ['whit sunday|pentecost|(?:y )?sulgwyn', fromEaster(49)],
  ['(?:the )?easter(?: weekend| break)?|(?:y |adeg y |dros y )?(?:penwythnos y )?pasg', fromEaster(-2), fromEaster(1)],
  ['christmas(?: time)?|xmas|(?:y |adeg y |dros y )?(?:nadolig|dolig)', fixed(12, 24), fixed(12, 26)],
  ['new year(?: s)?|(?:y )?flwyddyn newydd', fixed(12, 31), (year) => fixed(1, 1)(year + 1)],
  ['(?:the )?clocks (?:went|go|going|gone) back', (year) => dayBefore(lastOf(10, 0)(year), 1), lastOf(10, 0)],
  ['(?:the )?clocks (?:went|go|going|gone) forward', (year) => dayBefore(lastOf(3, 0)(year), 1), lastOf(3, 0)],
];

/** Remembrance Day is said of the eleventh and of the Sunday alike. */
const earlier = (year: number): [string, string] =>
  [fixed(11, 11)(year), nthOf(11, 0, 2)(year)].sort() as [string, string];

/** Which year's: said in so many words, or the last that has begun. */
function meant(first: DayIn, last: DayIn | undefined, said: string | undefined, today: string): Reading {
  const now = Number(today.slice(0, 4));
  const year = /^\d{4}$/.test(said ?? '')
    ? Number(said)
    : /last|llynedd/.test(said ?? '')
      ? now - 1
      : first(now) <= today
        ? now
        : now - 1;
  return last ? between(first(year), last(year), today) : exactly(first(year));
}

const which = '(?: (?:in |of |yn |o )?(\\d{4}|last year|llynedd|this year|eleni))?';

/** Feasts that move by the moon or by a council are known by their words alone. */
const unreckoned =
  /\b(bank holiday(?: (?:monday|weekend))?|gwyl y? ?banc|half term|hanner tymor|eid|diwali|ramadan|hanukkah|passover|(?:polling|election) (?:day|night)|(?:night|day|evening) of the count|(?:diwrnod|noson) (?:y )?(?:pleidleisio|etholiad|cyfrif))\b/;

export const feasts: readonly Saying[] = [
  ...names.map(
    ([words, first, last]): Saying => [
      new RegExp(`\\b(?:${words})${which}(?![\\p{L}\\p{N}])`, 'u'),
      (found, today) => meant(first, last, found[1], today),
    ],
  ),
  [unreckoned, () => onlyWords],
];
