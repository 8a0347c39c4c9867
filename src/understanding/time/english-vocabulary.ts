// Names of days and months and small numbers, as they are written in English in a hurry.

export const weekday =
  '(monday|tuesday|wednesday|thursday|friday|saturday|sunday|wensday|wednsday|thrusday|saterday|tuseday)';
/** Short names are also words ("he sat", "the sun"), so something has to stand beside them. */
export const short = '(mon|tues?|weds?|thurs?|thu|fri|sat|sun)';
export const anyWeekday = `(?:${weekday}|${short})`;
export const part = '(?: (?:morning|afternoon|evening|eve|night|lunchtime|lunch time|teatime|tea time))?';
const starts = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'];
/** 0 Sunday … 6 Saturday, of the first name that is there. */
export const weekdayNumber = (...names: readonly (string | undefined)[]) =>
  starts.indexOf((names.find(Boolean) ?? '').slice(0, 2));

const counts: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  couple: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};
export const count =
  '(a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,3}|(?:a )?couple(?: of)?)';
export const howMany = (said: string | undefined) => {
  const word = (said ?? 'a').replace(/^a (?=couple)| of$/g, '');
  return counts[word] ?? Number(word);
};
export const weeksIn = (said: string | undefined, unit: string | undefined) =>
  howMany(said) * (unit?.startsWith('fortnight') ? 2 : 1);
export const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
export const monthNames = `(${months})(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?`;
