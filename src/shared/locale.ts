// What we say, in both languages. A key that does not exist does not compile; a key that Welsh lacks, or has and
// English lacks, does not compile either. Plurals follow CLDR (Welsh: zero, one, two, few, many, other).
import cyAdvice from '../../locales/cy/messages/advice.json' with { type: 'json' };
import cyAnswers from '../../locales/cy/messages/answers.json' with { type: 'json' };
import cyCommon from '../../locales/cy/messages/common.json' with { type: 'json' };
import cyEmail from '../../locales/cy/messages/email.json' with { type: 'json' };
import cyEvidence from '../../locales/cy/messages/evidence.json' with { type: 'json' };
import cyFollowUp from '../../locales/cy/messages/follow-up.json' with { type: 'json' };
import cyForce from '../../locales/cy/messages/force.json' with { type: 'json' };
import cyPages from '../../locales/cy/messages/pages.json' with { type: 'json' };
import cyReport from '../../locales/cy/messages/report.json' with { type: 'json' };
import cyStart from '../../locales/cy/messages/start.json' with { type: 'json' };
import cyTeams from '../../locales/cy/messages/teams.json' with { type: 'json' };
import enAdvice from '../../locales/en/messages/advice.json' with { type: 'json' };
import enAnswers from '../../locales/en/messages/answers.json' with { type: 'json' };
import enCommon from '../../locales/en/messages/common.json' with { type: 'json' };
import enEmail from '../../locales/en/messages/email.json' with { type: 'json' };
import enEvidence from '../../locales/en/messages/evidence.json' with { type: 'json' };
import enFollowUp from '../../locales/en/messages/follow-up.json' with { type: 'json' };
import enForce from '../../locales/en/messages/force.json' with { type: 'json' };
import enPages from '../../locales/en/messages/pages.json' with { type: 'json' };
import enReport from '../../locales/en/messages/report.json' with { type: 'json' };
import enStart from '../../locales/en/messages/start.json' with { type: 'json' };
import enTeams from '../../locales/en/messages/teams.json' with { type: 'json' };

const en = {
  common: enCommon,
  start: enStart,
  report: enReport,
  advice: enAdvice,
  answers: enAnswers,
  followUp: enFollowUp,
  force: enForce,
  email: enEmail,
  evidence: enEvidence,
  pages: enPages,
  teams: enTeams,
};

type Keys<T, P extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${P}${K}` : Keys<T[K], `${P}${K}.`>;
}[keyof T & string];
type Lacks<A, B> = Exclude<Keys<B>, Keys<A>>;

const cy = {
  common: cyCommon,
  start: cyStart,
  report: cyReport,
  advice: cyAdvice,
  answers: cyAnswers,
  followUp: cyFollowUp,
  force: cyForce,
  email: cyEmail,
  evidence: cyEvidence,
  pages: cyPages,
  teams: cyTeams,
};
type Missing = `locales/cy lacks ${Lacks<typeof cy, typeof en>}` | `locales/en lacks ${Lacks<typeof en, typeof cy>}`;
/** Nothing: where one language lacks a key of the other, this does not compile, and the compiler names the key. */
const missing: Readonly<Record<Missing, never>> = {};

type WithPlurals<K> = K extends `${infer Stem}_other` ? K | Stem : K;

/** `<file>.<step>.<part>`; a key with plural forms is named by its stem, without `_one`, `_other`, … */
export type MessageKey = WithPlurals<Keys<typeof en>>;
export type Language = 'en' | 'cy';
export const languages: readonly Language[] = ['en', 'cy'];
/** Values that fill `{name}` in a sentence. A value is put in as it stands: it is never translated or mutated. */
export type Values = Readonly<Record<string, string | number>>;

function flatten(tree: object, prefix: string, into: Map<string, string>): Map<string, string> {
  for (const [name, value] of Object.entries(tree)) {
    if (typeof value === 'string') into.set(prefix + name, value);
    else flatten(value as object, `${prefix}${name}.`, into);
  }
  return into;
}

/** Every sentence by its full key, plural suffixes included. For tests and for finding what a person typed. */
export const catalogues: Readonly<Record<Language, ReadonlyMap<string, string>>> = {
  en: flatten(en, '', new Map()),
  cy: flatten({ ...cy, ...missing }, '', new Map()),
};

const plurals = { en: new Intl.PluralRules('en-GB'), cy: new Intl.PluralRules('cy') };

function formFor(language: Language, key: string, values: Values): string | undefined {
  const sentences = catalogues[language];
  const count = values.count;
  if (typeof count === 'number') {
    const form = sentences.get(`${key}_${plurals[language].select(count)}`) ?? sentences.get(`${key}_other`);
    if (form !== undefined) return form;
  }
  return sentences.get(key);
}

/**
 * One sentence in one language.
 * @param values fills `{name}`; `count` also chooses the plural form.
 */
export function say(language: Language, key: MessageKey, values: Values = {}): string {
  const sentence = formFor(language, key, values) ?? key;
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

const months = {
  en: 'January February March April May June July August September October November December'.split(' '),
  cy: 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(' '),
};

const weekdays = {
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
  cy: ['Dydd Sul', 'Dydd Llun', 'Dydd Mawrth', 'Dydd Mercher', 'Dydd Iau', 'Dydd Gwener', 'Dydd Sadwrn'],
};

/** `2026-11-24` → `Tuesday 24 November 2026` or `Dydd Mawrth 24 Tachwedd 2026`. */
export function sayWeekday(language: Language, isoDate: string): string {
  const name = weekdays[language][new Date(`${isoDate}T00:00:00Z`).getUTCDay()];
  return name ? `${name} ${sayDate(language, isoDate)}` : isoDate;
}

/** `2026-05-12` → `12 May 2026` or `12 Mai 2026`. Anything that is not a date comes back as it is. */
export function sayDate(language: Language, isoDate: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(isoDate) ?? [];
  const name = months[language][Number(month) - 1];
  return year && name ? `${Number(day)} ${name} ${year}` : isoDate;
}
