// What a person wrote in a message of Teams: without the mention of us, without what Teams puts there for a quotation, and from the HTML
// where there is no text.
import type { Activity } from 'botbuilder';

const mark =
  /<quoted\b[^>]{0,500}(?:\/>|>[\s\S]{0,20000}?<\/quoted>)|<attachment\b[^>]{0,500}(?:\/>|>\s*<\/attachment>)/gi;
const mention = /<at\b[^>]{0,200}>[^<]{0,200}<\/at>/gi;
/** Older programs quote as text: who, when, the quoted words, an empty line. */
const oldQuote = /^(?:Stand Safe|Sefyll yn Ddiogel)[^\n]{0,40}\d{1,2}[:.]\d{2}[^\n]{0,20}\n[\s\S]{0,20000}?\n[ \t]*\n/;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,8}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name) return entities[name.toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** The words of a page, quotations left out. */
function wordsOfHtml(html: string): string {
  const own = html.replace(/<blockquote\b[\s\S]{0,20000}?<\/blockquote>/gi, ' ').replace(mention, ' ');
  const lines = own.replace(/<(?:br|\/p|\/div|\/li)\b[^>]{0,200}>/gi, '\n').replace(/<[^>]{0,2000}>/g, '');
  return decoded(lines)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

/** @returns the words; '' where there are none. Plain text is not touched otherwise: “<3” is what they wrote. */
export function teamsWords({ text, attachments }: Partial<Activity>): string {
  const written = typeof text === 'string' ? text : '';
  const own = written.replace(mark, ' ').replace(mention, ' ').replace(oldQuote, '').trim();
  if (own !== '' || written.trim() !== '') return own;
  const page = (Array.isArray(attachments) ? attachments : []).find((one) => one?.contentType === 'text/html');
  return typeof page?.content === 'string' ? wordsOfHtml(page.content.slice(0, 100_000)) : '';
}
