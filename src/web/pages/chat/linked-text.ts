// Phone numbers and web sites in our own sentences become links: nobody in fear types a number from one screen into another.
// What a person wrote is never made a link.

export interface TextPart {
  readonly text: string;
  readonly href?: string;
}

const site =
  /\bhttps?:\/\/[^\s<>"“”]+[^\s<>"“”.,;:!?)]|\b(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:gov|police|org|co)\.uk(?:\/[\w/-]*\w)?/;
const longNumber = /(?<![\d-])0\d{2,4}(?: \d{2,4}){1,4}(?![\d-])/;
/** A short number is one to call only where nothing counts with it. */
const shortNumber = /(?<![\d£.,:/-] ?)\b(?:999|101|111|105|116 ?123|18000|18001 101|61016)\b(?![\d%]| ?(?:%|km|MB))/;
const anyOf = new RegExp(`(${site.source})|(${longNumber.source})|(${shortNumber.source})`, 'gi');

function hrefOf(web: string | undefined, text: string): string {
  if (web !== undefined) return /^https?:/i.test(web) ? web : `https://${web}`;
  return text === '61016' ? 'sms:61016' : `tel:${text.replace(/ /g, '')}`;
}

/** @param text one line of our own words. */
export function linkedText(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const found of text.matchAll(anyOf)) {
    if (found.index > from) parts.push({ text: text.slice(from, found.index) });
    parts.push({ text: found[0], href: hrefOf(found[1], found[0]) });
    from = found.index + found[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}
