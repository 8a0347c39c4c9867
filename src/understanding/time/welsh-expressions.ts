// How people say in Welsh when it was, in the south, in the north and in a hurry: "wythnos i ddydd Mawrth diwethaf", "nos Lun
// dwytha", "bob nos", "ers dydd Llun". The text is lower case, without accents, and an apostrophe is a space.
import { dayBefore, dayOf, lastWeekday, monthOf, weekdayOf, weekdayOfWeek } from './day.ts';
import { about, between, exactly, goingOn, onlyWords, type Reading, type Saying } from './reading.ts';

const months = 'ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr'.split(' ');
const mutated: Readonly<Record<string, string>> = {
  fai: 'mai',
  fawrth: 'mawrth',
  fehefin: 'mehefin',
  fedi: 'medi',
  ragfyr: 'rhagfyr',
  orffennaf: 'gorffennaf',
  dachwedd: 'tachwedd',
  thachwedd: 'tachwedd',
  nhachwedd: 'tachwedd',
};
const month = `(${[...months, ...Object.keys(mutated)].join('|')})`;
const monthNumber = (name: string | undefined) => months.indexOf(mutated[name ?? ''] ?? name ?? '') + 1;

const names = ['sul', 'l?lun', '[mf]awrth', '[mf]ercher', 'iau', 'g?wener', 'sadwrn'];
const dayName = `(${names.join('|')})`;
const weekdayNumber = (name: string | undefined) => names.findIndex((one) => new RegExp(`^${one}$`).test(name ?? ''));
const part = '(?:dd?ydd|nos(?:on)?|bore|fore|prynhawn|brynhawn|p ?nawn|b ?nawn)';
const weekday = `(?:(?:ar |y )?${part}(?: dd?ydd| nos| y)? ${dayName})`;
const last = '(?:diwethaf|diwetha|d+d?wetha(?:f)?|ddiwethaf|dwytha(?:f)?|ddwytha)';
const week = '(?:wythnos|wsnos|wthnos|wsos)';

const counts: Readonly<Record<string, number>> = {
  un: 1,
  dau: 2,
  dwy: 2,
  ddau: 2,
  ddwy: 2,
  cwpl: 2,
  gwpl: 2,
  tri: 3,
  tair: 3,
  dri: 3,
  dair: 3,
  pedwar: 4,
  pedair: 4,
  bedwar: 4,
  bedair: 4,
  pum: 5,
  pump: 5,
  bum: 5,
  chwe: 6,
  chwech: 6,
  saith: 7,
  wyth: 8,
  naw: 9,
  deg: 10,
  ddeg: 10,
};
const count = `(${Object.keys(counts).join('|')}|\\d{1,3})`;
const howMany = (said: string | undefined) => counts[said ?? 'un'] ?? Number(said);
const unit =
  '((?:d|dd|n)iwrnod(?:au)?|dd?ydd|dd?yddiau|nosweithiau|noson|nos|wythnos(?:au)?|wsnos|wthnos|[pbm]h?ythefnos|[mf]is(?:oedd)?|blynedd|flynedd|mlynedd|blwyddyn|flwyddyn)';

function ago(count: number, unit: string, today: string, loose: boolean): Reading {
  const [year, now] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  if (/lynedd|lwyddyn/.test(unit)) return between(`${year - count}-01-01`, `${year - count}-12-31`, today);
  if (/^[mf]is/.test(unit)) return spanOf(monthOf(year, now - count), today);
  if (/thefnos/.test(unit)) return about(dayBefore(today, count * 14));
  if (/^w/.test(unit)) return about(dayBefore(today, count * 7));
  return loose ? about(dayBefore(today, count)) : exactly(dayBefore(today, count));
}

const spanOf = (span: { from: string; to: string }, today: string) => between(span.from, span.to, today);
const thisMonth = (today: string, back: number) =>
  spanOf(monthOf(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - back), today);
const weekend = (today: string, weeks: number) => {
  const saturday = dayBefore(lastWeekday(today, 6, false), weeks * 7);
  return between(saturday, dayBefore(saturday, -1), today);
};

function named(day: number, said: string, today: string): Reading {
  const before = new RegExp(`\\b(?:${last}|cynt)\\b`).test(said);
  const read = exactly(lastWeekday(today, day, before));
  return { ...read, weekday: !before, night: /\bnos/.test(said) };
}

function ordinal(number: number, today: string): Reading {
  for (const back of [0, 1, 2]) {
    const span = monthOf(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - back);
    const day = `${span.from.slice(0, 8)}${String(number).padStart(2, '0')}`;
    if (number > 0 && day <= span.to && day <= today) return exactly(day);
  }
  return onlyWords;
}

/** The year that was said, or the last in which the day has come. */
function calendarDay(number: string | undefined, name: string | undefined, said: string | undefined, today: string) {
  const now = Number(today.slice(0, 4));
  const inYear = (year: number) => dayOf(year, monthNumber(name), Number(number));
  if (said) return inYear(said === 'llynedd' ? now - 1 : said === 'eleni' ? now : Number(said));
  const read = inYear(now);
  return read && read > today ? inYear(now - 1) : read;
}

const say = (phrase: string, meaning: Saying[1]): Saying => [new RegExp(`\\b(?:${phrase})(?!\\w)`), meaning];
const nth = '(?:af|ail|ydd|fed|eg|ain)';
const year = '(?: (\\d{4}|llynedd|eleni))?';

/** The more particular first. */
export const welshSayings: readonly Saying[] = [
  say(`${weekday} nesaf?|yfory|fory|${week} nesaf?`, (_, today) => exactly(dayBefore(today, -1))),
  say(
    `(?:rhwng |o )?(?:y |yr )?(\\d{1,2})${nth}? ?(a|ac|i|neu|hyd|tan|-) ?(?:y |yr )?(\\d{1,2})${nth}?(?: o)?(?: fis)? ${month}${year}`,
    ([whole, first, joined, until, name, said], today) => {
      const to = calendarDay(until, name, said, today);
      const from = to ? dayOf(Number(to.slice(0, 4)), monthNumber(name), Number(first)) : null;
      if (!from || !to || from >= to) return null;
      return { ...between(from, to, today), approximate: /rhwng/.test(whole) || /^(?:a|ac|neu)$/.test(joined ?? '') };
    },
  ),
  say(`(?:${count} )?(${week}|[pb]ythefnos) i ${weekday} ${last}`, ([, many, unit, name], today) =>
    exactly(
      dayBefore(lastWeekday(today, weekdayNumber(name), true), howMany(many) * (/thefnos/.test(unit ?? '') ? 14 : 7)),
    ),
  ),
  say(`(?:${count} )?(?:${week}|[pb]ythefnos) i (?:${weekday}|heddiw|ddoe|heno|yfory)`, () => onlyWords),
  say(`(?:${count} )?(${week}|[pb]ythefnos) yn ol i (heddiw|ddoe|heno|neithiwr)`, ([, many, unit, day], today) =>
    exactly(
      dayBefore(
        today,
        howMany(many) * (/thefnos/.test(unit ?? '') ? 14 : 7) + (/ddoe|neithiwr/.test(day ?? '') ? 1 : 0),
      ),
    ),
  ),
  say(`${weekday} (?:yr |yn yr )?${week} cyn ${last}|(?:yr )?${week} cyn ${last},? ${weekday}`, ([, a, b], today) =>
    exactly(weekdayOfWeek(today, weekdayNumber(a ?? b), 2)),
  ),
  say(`${weekday} (?:yr |yn yr )?${week} ${last}|(?:yr )?${week} ${last},? ${weekday}`, ([, a, b], today) => {
    const day = weekdayNumber(a ?? b);
    return day === 0 ? onlyWords : exactly(weekdayOfWeek(today, day, 1));
  }),
  say(`(?:${weekday}|(?:y )?${dayName}) cyn ${last}`, ([, name, bare], today) =>
    exactly(dayBefore(lastWeekday(today, weekdayNumber(name ?? bare), true), 7)),
  ),
  say(`(?:yr )?${week} cyn ${last}`, (_, today) =>
    between(weekdayOfWeek(today, 1, 2), weekdayOfWeek(today, 0, 2), today),
  ),
  say(`(?:y )?penwythnos cyn ${last}`, (_, today) => weekend(today, 1)),
  say(`(?:y )?f?b?l?wyddyn cyn ${last}`, (_, today) => ago(2, 'blwyddyn', today, true)),
  say(`(?:y )?mis cyn ${last}`, (_, today) => thisMonth(today, 2)),
  say(
    `(?:bob|pob) (?:un )?(?:dydd|nos|noson|bore|prynhawn|p ?nawn|awr|tro|${week}|mis|penwythnos|ychydig \\w+)(?: ${dayName})?|(?:y )?rhan fwyaf o (?:nosweithiau|ddyddiau)`,
    (_, today) => goingOn(null, today),
  ),
  say(
    'o hyd(?: ac o hyd)?|dal i (?:ddigwydd|fynd)|drwy r amser|trwy r amser|yn gyson|dro ar ol tro|yn ddyddiol|yn nosweithiol|(?:dal |yn |n )parhau|digwydd (?:nawr|rwan)|byth a hefyd|heb stopio',
    (_, today) => goingOn(null, today),
  ),
  say(
    `(?:ers|am|dros|yn|yn ystod)(?: yr?)?(?: ${count})? ${unit}(?: (?:${last}|ola))?(?! yn ol| ${dayName})`,
    ([whole, many, one], today) =>
      !many && /^(?:dd?ydd|nos|noson|.iwrnod|ddiwrnod)$/.test(one ?? '')
        ? null
        : /au$|oedd$|dd?yddiau/.test(one ?? '') && !many
          ? goingOn(null, today)
          : { ...goingOn(ago(howMany(many), one ?? '', today, true).from, today), lasting: /^ers/.test(whole) },
  ),
  say(`${count} (?:o )?${unit} yn ol`, ([, many, one], today) =>
    ago(howMany(many), one ?? '', today, /cwpl|gwpl/.test(many ?? '')),
  ),
  say(
    '(?:ychydig|rhai|sawl|amryw|cryn) (?:o )?\\w+ yn ol|(?:dyddiau|wythnosau|misoedd|blynyddoedd) yn ol|(?:ychydig oriau|sbel|amser|tro|dro|oes|oesoedd|ychydig|sbelen|amser maith) yn ol',
    () => onlyWords,
  ),
  say('(?:rhyw |tua )?([pb]ythefnos|wythnos|wsnos|wthnos|mis|fis|blwyddyn|flwyddyn|diwrnod) yn ol', ([, one], today) =>
    ago(1, one ?? '', today, true),
  ),
  say(`(?:dros |ar |yn ystod )?(?:y )?(?:penwythnos|benwythnos)(?: ${last}| (?:hwn|yma|ma))?`, (_, today) =>
    weekend(today, 0),
  ),
  say(`(?:rhywbryd |ryw ben )?(?:yn ystod )?(?:yr )?${week} ${last}`, (_, today) =>
    between(weekdayOfWeek(today, 1, 1), weekdayOfWeek(today, 0, 1), today),
  ),
  say(`(?:yn gynharach )?(?:yr )?${week} (?:hon|yma|ma)`, (_, today) =>
    between(lastWeekday(today, 1, false), today, today),
  ),
  say(`(?:y )?[mf]is ${last}`, (_, today) => thisMonth(today, 1)),
  say('(?:y )?[mf]is (?:hwn|yma|ma)', (_, today) => thisMonth(today, 0)),
  say(
    'y (?:noson|diwrnod|dydd|nos|bore|prynhawn|penwythnos) o r blaen|yr wythnos o r blaen|(?:yn )?ddiweddar|ers talwm|(?:yr? |yn yr? |dros yr? )?(?:haf|gaeaf|hydref|gwanwyn) (?:diwethaf|dwetha|yma|hwn)|(?:yn|dros) yr haf|(?:ddechrau|dechrau|ddiwedd|diwedd|ganol|canol) (?:r |y )*(?:mis|wythnos|flwyddyn)|sawl (?:noson|diwrnod|gwaith|tro)',
    () => onlyWords,
  ),
  say('(?:y )?(?:diwrnod|dydd) cyn ddoe|ech ?ddoe|echdoe|ech ?nos|(?:y )?noson cyn neithiwr', (_, today) =>
    exactly(dayBefore(today, 2)),
  ),
  say(`(?:${part} )?(?:ddoe|neithiwr|nithiwr|neithwr)`, (found, today) => ({
    ...exactly(dayBefore(today, 1)),
    night: /n(?:ei|i)th/.test(found[0]),
  })),
  say(
    '(?:yn gynharach )?heddiw|heddi|heno|(?:y )?(?:bore|prynhawn|pnawn|p nawn) (?:ma|hwn|yma)|gynnau|jyst nawr|newydd ddigwydd',
    (_, today) => exactly(today),
  ),
  say(`${month}(?: y| yr)? (\\d{1,2})${nth}?(?! ?\\d)`, ([, name, number], today) => {
    const day = calendarDay(number, name, undefined, today);
    return day ? exactly(day) : null;
  }),
  say(
    `(?:yr )?(?:wythnos|penwythnos) (?:gyntaf|cyntaf|olaf|ddiwethaf) (?:o|ym|ym mis|mis|yn) ${month}${year}`,
    ([, name, said], today) => monthSaid(name, said, today),
  ),
  say(`(?:y |yr )?(\\d{1,2})${nth}?(?: o)?(?: fis)? ${month}${year}`, ([, number, name, said], today) => {
    const day = calendarDay(number, name, said, today);
    return day ? exactly(day) : null;
  }),
  say(`(?:y |yr |ar y |ar yr )(\\d{1,2})${nth}(?: o r? ?(?:mis|fis) (?:${last}|hwn|yma))?`, ([whole, number], today) =>
    /mis|fis/.test(whole) ? onlyWords : ordinal(Number(number), today),
  ),
  say(`(\\d{1,2})${nth}`, ([, number], today) => ordinal(Number(number), today)),
  say(
    `(?:ddechrau |dechrau |ddiwedd |diwedd |ganol |canol |yn ystod )?(?:ym mis|yn mis|mis|fis|ym) ${month}${year}|${month} (\\d{4}|llynedd|eleni)|(?:ddechrau|dechrau|ddiwedd|diwedd|ganol|canol) ${month}`,
    ([, a, said, b, other, c], today) => monthSaid(a ?? b ?? c, said ?? other, today),
  ),
  say('(?:yn |nol yn )(20[0-4]\\d)', ([, said], today) => between(`${said}-01-01`, `${said}-12-31`, today)),
  say('llynedd', (_, today) => ago(1, 'blwyddyn', today, true)),
  say('eleni', (_, today) => between(`${today.slice(0, 4)}-01-01`, today, today)),
  say(`${weekday}(?: (\\d{1,2})${nth})?(?: ${last}| cynt)?`, (found, today) => {
    const [whole, name, number] = found;
    if (!number) return named(weekdayNumber(name), whole, today);
    const day = ordinal(Number(number), today);
    return day.from && weekdayOf(day.from) === weekdayNumber(name) ? day : onlyWords;
  }),
  say(`(?<=^(?:ar )?)${dayName} ${last}`, (found, today) => named(weekdayNumber(found[1]), found[0], today)),
];

function monthSaid(name: string | undefined, said: string | undefined, today: string): Reading {
  const now = Number(today.slice(0, 4));
  const span = monthOf(now, monthNumber(name));
  const year =
    said === 'llynedd' ? now - 1 : /^\d/.test(said ?? '') ? Number(said) : span.from <= today ? now : now - 1;
  return spanOf(monthOf(year, monthNumber(name)), today);
}
