// Hours as they are said in either language: "half past ten", "10yh", "tua phump". An hour that may be of the morning or of
// the evening stays unsure, but for one to six, which people say of the afternoon.

const english = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const welsh: Readonly<Record<string, number>> = {
  un: 1,
  dau: 2,
  ddau: 2,
  tri: 3,
  dri: 3,
  thri: 3,
  pedwar: 4,
  bedwar: 4,
  phedwar: 4,
  pump: 5,
  bump: 5,
  phump: 5,
  chwech: 6,
  saith: 7,
  wyth: 8,
  naw: 9,
  deg: 10,
  ddeg: 10,
  'un ar ddeg': 11,
  deuddeg: 12,
  ddeuddeg: 12,
};
const minuteWords: Readonly<Record<string, number>> = {
  half: 30,
  'half past': 30,
  'hanner awr wedi': 30,
  quarter: 15,
  'a quarter': 15,
  chwarter: 15,
  five: 5,
  ten: 10,
  twenty: 20,
  'twenty five': 25,
  'pum munud': 5,
  'bum munud': 5,
  'deg munud': 10,
  'ddeg munud': 10,
  'ugain munud': 20,
  'pum munud ar hugain': 25,
};
const oneOf = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|');
const hour = `(?<hour>\\d{1,2}|${oneOf([...Object.keys(welsh), ...english])})`;
const hourOf = (said: string) => welsh[said] ?? (english.includes(said) ? english.indexOf(said) + 1 : Number(said));

const halves =
  'am|pm|a m|p m|yb|yh|y bore|yn y bore|bore|y prynhawn|y pnawn|yn y prynhawn|yn y pnawn|y nos|yn y nos|yr hwyr|in the morning|in the afternoon|in the evening|at night|this morning|this afternoon|this evening|tonight';
const half = `(?: ?(?<half>${halves}))`;
const notCounted =
  '(?![:./-]?\\d)(?! ?(?:days?|nights?|weeks?|months?|years?|hours?|hrs?|minutes?|mins?|seconds?|metres?|meters?|miles?|people|men|women|lads|blokes|kids|others|times|of|or|percent|per|k|m|quid|pounds?|posters?|signs?|boards?|leaflets?|messages?|texts?|calls?|emails?|accounts?|posts?|cars?|houses?|doors?|diwrnod|wythnos|wsnos|mis|munud|awr|o|neges|gwaith|dyn|punt|mlynedd|blwydd|\\w+ street|\\w+ road|\\w+ (?:close|avenue|lane|drive|terrace)|st|rd|nd|th|fed|ain|jan\\w*|feb\\w*|mar|march|apr\\w*|may|june?|july?|aug\\w*|sept?\\w*|oct\\w*|nov\\w*|dec\\w*|ionawr|chwefror|mawrth|ebrill|mai|fai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr)\\b)';

/** The more particular first; what one has read the next does not. */
const patterns: readonly RegExp[] = [
  new RegExp(
    `\\b(?<minutes>half past|half|(?:a )?quarter|twenty five|twenty|ten|five|\\d{1,2}(?=(?: mins?| minutes)? past )|(?<=\\b(?:at|about|around) )\\d{1,2}(?= to ))(?: minutes| mins?)? ?(?<side>past|to|after)? ${hour}(?! (?:a|an|hour|awr|people|men)\\b)(?: o clock)?${half}?\\b${notCounted}`,
    'g',
  ),
  new RegExp(
    `\\b(?<minutes>hanner awr wedi|chwarter|pum munud ar hugain|[pb]um munud|d?deg munud|ugain munud) ?(?<side>wedi|i)? ${hour}(?: o r gloch)?${half}?\\b${notCounted}`,
    'g',
  ),
  new RegExp(
    `(?<![\\d./:-])(?<hour>\\d{1,2})[:.](?<figures>[0-5]\\d)(?![./\\d:-])(?! ?(?:percent|km|miles?|k|m|million)\\b)${half}?`,
    'g',
  ),
  /(?<![\d./:-])(?<hour>[012]\d)(?<figures>[0-5]\d) ?(?:hrs|hours|awr)\b/g,
  new RegExp(`\\b${hour}(?: ?o clock| o r gloch)(?: ${half})?`, 'g'),
  new RegExp(`(?<![\\d./:-])\\b${hour} ?(?<half>${halves})\\b(?! (?:bore|nos))`, 'g'),
  new RegExp(
    `\\b(?:at|about|around|roughly|approx|just after|just before|after|before|between|by|gone|til|till|until|am|tua|oddeutu|o gwmpas|erbyn|wedi|ar ol|cyn|rhwng)(?: about| around| tua)? ${hour}(?:ish)?\\b${notCounted}${half}?`,
    'g',
  ),
  new RegExp(`\\b${hour} ?ish\\b`, 'g'),
  /\b(?<noon>noon|mid ?day|hanner dydd|canol dydd|ganol dydd)\b/g,
];

const morning = /\b(?:am|a m|yb|bore|fore|morning|early hours|oriau man)\b/;
const late =
  /\b(?:pm|p m|yh|afternoon|evening|night|tonight|eve|tea ?time|prynhawn|brynhawn|pnawn|nawn|nos|noson|hwyr|neithiwr|nithiwr|heno|echnos)\b/;
const atNight = /\b(?:night|tonight|nos|noson|neithiwr|nithiwr|heno|echnos)\b/;

export interface ClockTime {
  /** `22:30`, or null where morning and evening are both meant. */
  readonly at: string | null;
  readonly about: boolean;
  readonly start: number;
  readonly end: number;
}

/** The hour on the clock of the day, or null where morning and evening are both meant. */
function onTheDay(hour: number, said: string | undefined, around: string, spelled: string): number | null {
  if (hour > 12 || hour === 0 || /^0\d/.test(spelled)) return hour;
  if (said)
    return morning.test(said) ? hour % 12 : (hour % 12) + (atNight.test(said) && (hour < 5 || hour === 12) ? 0 : 12);
  if (/\b(?:bore|fore|morning|early hours|oriau man)\b/.test(around)) return hour % 12;
  if (!late.test(around)) return hour <= 6 || hour === 12 ? (hour % 12) + 12 : null;
  if (hour === 12) return atNight.test(around) ? 0 : 12;
  return atNight.test(around) && hour < 5 ? hour : hour + 12;
}

const two = (number: number) => String(number).padStart(2, '0');
const rough =
  /\b(?:about|around|roughly|approx\w*|just after|just before|before|after|between|by|gone|til|till|until|tua|oddeutu|o gwmpas|erbyn|ar ol|cyn|rhwng|maybe|ish)\b/;

const minutesOf = (said: string): number => minuteWords[said.replace(/^a (?=quarter)/, '')] ?? (Number(said) || 0);
/** "12.11" may be a day, unless "at" stands before it. */
const mayBeDay = (found: string, before: string): boolean =>
  /^\d{1,2}\.(?:0[1-9]|1[0-2])$/.test(found) &&
  !/\b(?:at|about|around|am|tua|by|erbyn|after|before|from|until|till) $/.test(before);

function clockOf(found: RegExpExecArray, text: string, around: string): ClockTime | null {
  const [start, end] = [found.index, found.index + found[0].length];
  const { minutes, side, figures, half: said, noon, hour: spelled = '' } = found.groups ?? {};
  const before = text.slice(Math.max(0, start - 12), start);
  const about =
    rough.test(found[0]) ||
    /\b(?:about|around|tua|roughly|approx|nearly|just|before|after) $/.test(before) ||
    /^ ?(?:ish|or so)\b/.test(text.slice(end));
  if (mayBeDay(found[0], before)) return null;
  if (noon) return { at: '12:00', about, start, end };
  const number = hourOf(spelled);
  if (number > 23 || (minutes && number > 12)) return null;
  if (minutes && !side && !/half|hanner/.test(minutes)) return null;
  const hours = onTheDay(number, said, around, spelled);
  if (hours === null) return { at: null, about, start, end };
  const shift = minutes ? minutesOf(minutes) * (/^(?:to|i)$/.test(side ?? '') ? -1 : 1) : 0;
  const total = (hours * 60 + Number(figures ?? 0) + shift + 1440) % 1440;
  return { at: `${two(Math.floor(total / 60))}:${two(total % 60)}`, about, start, end };
}

/** "Between 7 and 8pm": both are of the evening. */
const ranges = (text: string): string =>
  text.replace(
    new RegExp(`\\b(between|rhwng|from|o) (\\d{1,2}) (and|to|a|ac|i|til|until) (\\d{1,2}) ?(${halves})\\b`, 'g'),
    (whole, word: string, one: string, _joined: string, _other: string, said: string) =>
      `${word} ${one}${said.replaceAll(' ', '').slice(0, 2)}`.padEnd(whole.length, ' ').slice(0, whole.length),
  );

/** About the middle of the night: one day ends there and the next begins. */
export const saysMidnight = (text: string): boolean => /\b(?:mid ?night|hanner nos|[cg]anol nos)\b/.test(text);

/**
 * @param light lower case, no accents, `:` and `.` kept between digits.
 * @param beside the clause before, where morning or evening may have been said.
 * @returns in the order of the text.
 */
export function clocksIn(light: string, beside = ''): ClockTime[] {
  const around = morning.test(light) || late.test(light) ? light : `${light} ${beside}`;
  let rest = ranges(light);
  const times: ClockTime[] = [];
  for (const pattern of patterns)
    for (const found of rest.matchAll(pattern)) {
      const time = clockOf(found, light, around);
      if (!time) continue;
      times.push(time);
      rest = `${rest.slice(0, time.start)}${'·'.repeat(time.end - time.start)}${rest.slice(time.end)}`;
    }
  return times.sort((a, b) => a.start - b.start);
}
