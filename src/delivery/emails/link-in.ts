// A link of ours that opens in the language of the letter: an officer who reads Welsh comes to a Welsh page.
import type { Language } from '../../shared/locale.ts';

/** @param url without a query */
export const linkIn = (language: Language, url: string): string => (language === 'cy' ? `${url}?lang=cy` : url);
