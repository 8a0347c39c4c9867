// The hour, as it is said in either language: "half past ten last night", "10yh", "hanner awr wedi naw y nos". An hour that
// may be of the morning or of the evening is not guessed.

const english = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const welsh: Readonly<Record<string, number>> = {
  un: 1,
  dau: 2,
  ddau: 2,
  tri: 3,
  dri: 3,
  pedwar: 4,
  bedwar: 4,
  pump: 5,
  bump: 5,
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
const hour = `(\\d{1,2}|${[...Object.keys(welsh), ...english].sort((a, b) => b.length - a.length).join('|')})`;
const hourOf = (said: string) => welsh[said] ?? (english.includes(said) ? english.indexOf(said) + 1 : Number(said));

const ending =
  '(?: ?(am|pm|a m|p m|yb|yh|y bore|yn y bore|y prynhawn|y pnawn|yn y prynhawn|y nos|yr hwyr|in the morning|in the afternoon|in the evening|at night))?';
/** Each: minutes, hour and ending by name. */
const clocks: readonly RegExp[] = [
  new RegExp(
    `\\b(?<past>half past|half|quarter past|quarter to|hanner awr wedi|chwarter wedi|chwarter i) ${hour}(?! (?:a|an|hour|awr)\\b)(?: o clock| o r gloch)?${ending}\\b`,
  ),
  new RegExp(`(?<![\\d./-])${hour}[:.](?<minutes>[0-5]\\d)(?![./\\d-])${ending}`),
  new RegExp(`\\b${hour}(?: o clock| o r gloch)${ending}\\b`),
  new RegExp(
    `\\b${hour} ?(am|pm|a m|p m|yb|yh|y bore|y prynhawn|y pnawn|y nos|yr hwyr|in the morning|in the afternoon|in the evening)\\b`,
  ),
  new RegExp(
    `\\b(?:at|about|around|just after|just before|after|before|am|tua|oddeutu|erbyn|wedi|tan) ${hour}${ending}(?![:./-]?\\d)(?! (?:days?|nights?|weeks?|months?|years?|hours?|minutes?|mins?|people|men|of|times|diwrnod|wythnos|mis|munud|awr|o bobl|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|ionawr|chwefror|mawrth|ebrill|mai|fai|mehefin|gorffennaf|awst|medi|hydref|tachwedd|rhagfyr))\\b`,
  ),
];
const shifts: Readonly<Record<string, number>> = {
  'half past': 30,
  half: 30,
  'quarter past': 15,
  'quarter to': -15,
  'hanner awr wedi': 30,
  'chwarter wedi': 15,
  'chwarter i': -15,
};

const morning = /\b(am|a m|yb|y bore|bore|morning)\b/;
const late =
  /\b(pm|p m|yh|afternoon|evening|night|tonight|eve|tea ?time|prynhawn|pnawn|nos|noson|hwyr|neithiwr|nithiwr|heno|echnos)\b/;

/** The hour on the clock of the day, or null where morning and evening are both meant. */
function onTheDay(hour: number, said: string | undefined, around: string, spelled: string): number | null {
  if (hour > 23) return null;
  if (hour > 12 || hour === 0 || /^0\d/.test(spelled)) return hour;
  if (said) return morning.test(said) ? hour % 12 : (hour % 12) + (/night|nos/.test(said) && hour < 5 ? 0 : 12);
  if (/\b(bore|morning)\b/.test(around)) return hour % 12;
  if (!late.test(around)) return null;
  const night = /\b(night|tonight|nos|noson|neithiwr|nithiwr|heno|echnos)\b/.test(around);
  if (hour === 12) return night ? 0 : 12;
  return night && hour < 5 ? hour : hour + 12;
}

const middle: readonly (readonly [RegExp, string])[] = [[/\b(noon|mid ?day|hanner dydd|canol dydd)\b/, '12:00']];

/** About the middle of the night: one day ends there and the next begins. */
export const saysMidnight = (text: string): boolean => /\b(mid ?night|hanner nos|[cg]anol nos)\b/.test(text);

/** "Between 7 and 8pm": both are of the evening, and it began with the first; "11 to 1pm" begins in the morning. */
const firstOfTwo = (text: string): string =>
  text.replace(
    /\b(?:between |rhwng |from |o )?(\d{1,2})((?:[:.][0-5]\d)?) ?(?:and|to|a|ac|i|til|until|-) ?(\d{1,2})(?:[:.][0-5]\d)? ?(am|pm|a m|p m|yb|yh|y bore|y prynhawn|y pnawn|y nos|yr hwyr|in the morning|in the afternoon|in the evening)\b/,
    (whole, first: string, minutes: string, second: string, said: string) => {
      if (Number(first) > 12 || Number(second) > 12) return whole;
      const turns = Number(first) % 12 > Number(second) % 12;
      const half = turns
        ? { pm: 'am', 'p m': 'am', yh: 'yb', 'y prynhawn': 'y bore', 'y pnawn': 'y bore' }[said]
        : said;
      return half === undefined ? whole : `at ${first}${minutes} ${half}`;
    },
  );

/** @param text lower case, no accents, `:` and `.` kept between digits. @returns `22:30`, or null. */
export function clockIn(typed: string): string | null {
  const text = firstOfTwo(typed);
  for (const pattern of clocks) {
    const found = pattern.exec(text);
    if (!found) continue;
    const { past, minutes } = found.groups ?? {};
    const said = found.slice(1).filter((one) => one !== undefined && one !== past && one !== minutes);
    const hours = onTheDay(hourOf(said[0] ?? ''), said[1], text, said[0] ?? '');
    if (hours === null) return null;
    const total = (hours * 60 + Number(minutes ?? 0) + (shifts[past ?? ''] ?? 0) + 1440) % 1440;
    return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
  }
  return middle.find(([words]) => words.test(text))?.[1] ?? null;
}
