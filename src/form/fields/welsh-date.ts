// Dates in Welsh, as people write them in a message: "neithiwr am 10", "nos Lun diwethaf", "12 Mai", "tri diwrnod yn
// ôl". Text comes in plain words: lower case, without accents or punctuation.
import { dayBefore, dayOf, lastWeekday, type ReadDate } from './day.ts';

const months = [
  'ionawr',
  'chwefror',
  'mawrth',
  'ebrill',
  'mai',
  'mehefin',
  'gorffennaf',
  'awst',
  'medi',
  'hydref',
  'tachwedd',
  'rhagfyr',
];
/** With the soft mutation that follows "dydd", "nos" and "ar ddydd". */
const weekdays = ['sul', 'llun', 'mawrth', 'mercher', 'iau', 'gwener', 'sadwrn'];
const mutatedDays: Record<string, number> = { lun: 1, fawrth: 2, fercher: 3, wener: 5 };
const numbers: Record<string, number> = {
  un: 1,
  dau: 2,
  dwy: 2,
  ddau: 2,
  ddwy: 2,
  tri: 3,
  tair: 3,
  dri: 3,
  dair: 3,
  pedwar: 4,
  pedair: 4,
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
  deuddeg: 12,
};

const relative: readonly (readonly [RegExp, number])[] = [
  [/\b(echdoe|echnos|dydd cyn ddoe|y diwrnod cyn ddoe)\b/, 2],
  [/\b(ddoe|neithiwr|doe)\b/, 1],
  [/\b(heddiw|heno|bore ma|y bore ma|y bore hwn|prynhawn ma|pnawn ma|nawr|rwan)\b/, 0],
];

function timeIn(words: string): string | null {
  const found =
    /\b(?:am|tua|oddeutu) (\d{1,2})(?: (\d\d))?(?: ?(am|pm|yb|yh|y bore|y prynhawn|y pnawn|y nos|yr hwyr))?\b/.exec(
      words,
    );
  const evening = /\b(neithiwr|heno|nos|hwyr|prynhawn|pnawn)\b/.test(words);
  const hour = Number(found?.[1]);
  if (!found || hour > 23) return null;
  const late = found[3] ? /pm|yh|prynhawn|pnawn|nos|hwyr/.test(found[3]) : evening;
  const clock = late && hour < 12 ? hour + 12 : hour;
  return `${String(clock).padStart(2, '0')}:${found[2] ?? '00'}`;
}

function weekdayIn(words: string): { weekday: number; last: boolean } | null {
  const found =
    /\b(?:dydd|ddydd|nos|bore|prynhawn|pnawn)(?: dydd)? (\w+)\b(.*)/.exec(words) ?? /^(\w+)( diwethaf)\b/.exec(words);
  const name = found?.[1] ?? '';
  const weekday = mutatedDays[name] ?? weekdays.indexOf(name);
  return weekday < 0 ? null : { weekday, last: /\b(diwethaf|dwetha|cynt)\b/.test(found?.[2] ?? '') };
}

function calendarDay(words: string, today: string): string | null {
  const found = new RegExp(
    `\\b(\\d{1,2})(?:af|ain|eg|fed|ydd)?(?: o)?(?: fis)? (${months.join('|')}|fai|fawrth|fehefin|fedi|ragfyr)(?: (\\d{4}))?\\b`,
  ).exec(words);
  if (!found) return null;
  const mutated: Record<string, string> = {
    fai: 'mai',
    fawrth: 'mawrth',
    fehefin: 'mehefin',
    fedi: 'medi',
    ragfyr: 'rhagfyr',
  };
  const month = months.indexOf(mutated[found[2] ?? ''] ?? found[2] ?? '') + 1;
  const year = Number(found[3] ?? today.slice(0, 4));
  const read = dayOf(year, month, Number(found[1]));
  return read && read > today && !found[3] ? dayOf(year - 1, month, Number(found[1])) : read;
}

/** "3 diwrnod yn ol", "pythefnos yn ol": how many days ago, or null. */
function daysAgo(words: string): number | null {
  if (/\b(pythefnos|bythefnos) yn ol\b/.test(words)) return 14;
  const found = /\b(\w+) (diwrnod|ddiwrnod|niwrnod|dydd|wythnos|mis|fis)(?:au|oedd)? yn ol\b/.exec(words);
  if (!found) return /\b(wythnos) yn ol\b/.test(words) ? 7 : /\b(mis|fis) yn ol\b/.test(words) ? 30 : null;
  const count = numbers[found[1] ?? ''] ?? (/^\d{1,3}$/.test(found[1] ?? '') ? Number(found[1]) : 1);
  const unit = found[2] ?? '';
  return count * (unit === 'wythnos' ? 7 : unit.endsWith('mis') || unit === 'fis' ? 30 : 1);
}

/** @param words plain words. @param today `2026-11-24`. @returns null when no Welsh date is in them. */
export function readWelshDate(words: string, today: string): ReadDate | null {
  const on = (from: string, approximate = false): ReadDate => ({ from, to: null, at: timeIn(words), approximate });
  const ago = daysAgo(words);
  if (ago !== null) return on(dayBefore(today, ago), ago > 6);
  const day = calendarDay(words, today);
  if (day) return on(day);
  for (const [pattern, count] of relative) if (pattern.test(words)) return on(dayBefore(today, count));
  const weekday = weekdayIn(words);
  if (weekday) return on(lastWeekday(today, weekday.weekday, weekday.last));
  if (/\b(yr )?wythnos (diwethaf|dwetha)\b/.test(words)) return { ...on(dayBefore(today, 7), true), to: today };
  if (/\b(y )?mis (diwethaf|dwetha)\b/.test(words)) return { ...on(dayBefore(today, 30), true), to: today };
  if (/\b(yr )?wythnos (hon|yma|ma)\b/.test(words)) return { ...on(lastWeekday(today, 1, false), true), to: today };
  return null;
}
