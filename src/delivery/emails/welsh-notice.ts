// Who is to be answered in Welsh: said in the language of the letter and in the other one, each marked as what it is, so that a screen
// reader speaks it right and whoever opens the letter first knows to whom to hand it.
import { type Language, languages, say } from '../../shared/locale.ts';

/** One line of a letter; `language` where it is not that of the letter. */
export interface Notice {
  readonly words: string;
  readonly language?: Language;
}

/** @param language of the letter */
export const welshNotice = (language: Language): readonly Notice[] =>
  [language, ...languages.filter((one) => one !== language)].map((one) => ({
    words: say(one, 'email.notice.welsh'),
    ...(one === language ? {} : { language: one }),
  }));
