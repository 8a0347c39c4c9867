// The person's own words reach the officer as they were written, and can do nothing but be read: no live link, no hidden
// or turning letters, no line that could pass for one of ours.

/** Control characters other than line breaks, and whatever shows nothing or turns the line; not what makes ❤ red. */
const unseen =
  /(?!\ufe0f)[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\u2800\ufeff\p{Default_Ignorable_Code_Point}]/gu;
const scheme = /\b(h)tt(ps?):\/\//gi;
const otherScheme = /\b(javascript|data|file|ftp|vbscript|tel|mailto|sms):/gi;
/** In any script: mail programs make links of all of them. */
const domain = /(?<![\p{L}\p{N}-])(?:[\p{L}\p{N}-]{1,63}\.){1,20}\p{L}{2,24}(?![\p{L}\p{N}])/gu;

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
