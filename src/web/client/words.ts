// The page's own words in both languages, sent with the page, so that a switch of language needs no reload; and what
// Web Chat needs to speak Welsh, which it does not have, nor do browsers.

export type Language = 'en' | 'cy';
type Catalogue = Readonly<Record<string, string>>;

const all = JSON.parse(document.getElementById('words')?.textContent ?? '{}') as Record<Language, Catalogue>;

/** One sentence of `locales/<language>/pages.json`. */
export const word = (language: Language, key: string): string => all[language][key] ?? '';

/** Shows the whole page in a language: the words, and what it says of itself to a screen reader. */
export function showLanguage(language: Language): void {
  document.documentElement.lang = language;
  document.title = `${word(language, 'chat.title')} – ${word(language, 'name')}`;
  for (const place of document.querySelectorAll<HTMLElement>('[data-say]')) {
    place.textContent = word(language, place.dataset.say ?? '');
  }
  for (const place of document.querySelectorAll<HTMLElement>('[data-label]')) {
    place.setAttribute('aria-label', word(language, place.dataset.label ?? ''));
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-page]')) {
    link.href = `${language === 'cy' ? '/cy' : ''}${link.dataset.page}`;
  }
  const name = document.querySelector('.top__name');
  if (name) name.textContent = word(language, 'name');
  const switcher = document.getElementById('language');
  const other = language === 'cy' ? 'en' : 'cy';
  if (switcher) {
    switcher.textContent = word(language, 'language.other');
    switcher.lang = other;
    switcher.parentElement?.setAttribute('aria-label', word(language, 'language.label'));
  }
  const skip = document.querySelector('.govuk-skip-link');
  if (skip) skip.textContent = word(language, 'skip');
  const exit = document.getElementById('exit');
  if (!exit) return;
  for (const [name, key] of Object.entries({
    two: 'pressed.two',
    one: 'pressed.one',
    over: 'pressed.over',
    leaving: 'leaving',
  })) {
    exit.dataset[name] = word(language, `exit.${key}`);
  }
  const urgent = document.createElement('span');
  urgent.className = 'govuk-visually-hidden';
  urgent.textContent = `${word(language, 'exit.urgent')} `;
  exit.replaceChildren(urgent, word(language, 'exit.button'));
}

const months: Record<Language, string[]> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  cy: 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(' '),
};
const two = (number: number) => String(number).padStart(2, '0');

/** Web Chat's strings and its formatters (`GLOBALIZE`), for `overrideLocalizedStrings`. */
export function webChatWords(language: Language): Record<string, unknown> {
  const strings: Record<string, unknown> = {};
  for (const [key, text] of Object.entries(all[language])) {
    if (key.startsWith('webchat.')) strings[key.slice('webchat.'.length)] = text;
  }
  const rules = new Intl.PluralRules(language);
  const ago = (unit: 'minutes' | 'hours', number: number) =>
    word(language, `times.${unit}_${rules.select(number)}`).replace('{count}', String(number));
  strings.GLOBALIZE = {
    plural: (number: number) => rules.select(number),
    relativeTimeFormatter: (unit: string) => (number: number) =>
      ago(unit === 'hour' ? 'hours' : 'minutes', Math.abs(Math.round(number))),
    dateFormatter: () => (date: Date) =>
      `${date.getDate()} ${months[language][date.getMonth()]} ${two(date.getHours())}:${two(date.getMinutes())}`,
    numberFormatter: () => (number: number) => String(number),
    unitFormatter: (unit: string) => (number: number) =>
      `${Math.round(number * 10) / 10} ${unit === 'byte' ? 'B' : unit === 'kilobyte' ? 'kB' : 'MB'}`,
  };
  return strings;
}
