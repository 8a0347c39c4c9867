// The person's own words reach the officer as they were written, and can do nothing but be read: no live link, no hidden
// or turning letters, no line that could pass for one of ours.

/** Control characters other than line breaks, zero-width and direction-turning characters. */
const unseen = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
const scheme = /\b(h)tt(ps?):\/\//gi;
const otherScheme = /\b(javascript|data|file|ftp|vbscript|tel|mailto|sms):/gi;
const domain = /\b((?:[a-z0-9-]+\.)+[a-z]{2,24})\b/gi;

/** `https://evil.com/x` → `hxxps://evil[.]com/x`: readable, and no mail program makes a link of it. */
export function sanitiseText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(unseen, ' ')
    .replace(scheme, '$1xx$2://')
    .replace(otherScheme, '$1[:]')
    .replace(domain, (whole) => whole.replaceAll('.', '[.]'))
    .trim();
}

/** One line, for tables and headers. */
export const onOneLine = (text: string): string => text.replace(unseen, ' ').replace(/\s+/g, ' ').trim();
