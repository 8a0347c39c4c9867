// Makes two spellings of one name equal: case, accents (ŵ ŷ â), hyphens, apostrophes, spaces and "&" do not tell places apart.
// What is folded together can only widen a name's meanings, so the worst it can cause is a question.

const words: Readonly<Record<string, string>> = { saint: 'st', gt: 'great', lt: 'little', ltl: 'little', nr: 'near' };

const letterInBytes = /[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}/g;

/**
 * Undoes UTF-8 that was read as Latin-1 ("CwmbrÃ¢n"). Published tables and pasted text carry it, and our own tables are held
 * so in memory on purpose: one byte a letter, where a single ŵ would double them.
 */
export function mendEncoding(text: string): string {
  if (text.search(letterInBytes) < 0) return text;
  return text.replace(letterInBytes, (bytes) => {
    const rest = [...bytes].slice(1).reduce((code, byte) => (code << 6) | (byte.charCodeAt(0) & 0x3f), 0);
    const lead = bytes.charCodeAt(0) & (bytes.length === 2 ? 0x1f : 0x0f);
    return String.fromCharCode((lead << (6 * (bytes.length - 1))) | rest);
  });
}

/** The words of a text, lower case, without accents or punctuation: `"King’s Lynn & St. Ives"` → kings lynn and st ives. */
export function foldWords(text: string): string[] {
  const plain = /^[\x20-\x7e]*$/.test(text)
    ? text.toLowerCase()
    : mendEncoding(text)
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[‘’ʼ`´]/g, "'");
  const spaced = plain
    .replace(/'/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  return spaced === ''
    ? []
    : spaced.split(' ').map((word) => (Object.hasOwn(words, word) ? (words[word] ?? word) : word));
}

/** Texts that need more than lower case and the removal of everything but letters and digits. */
const needsWords = /[^\x20-\x7e]|&|\b(?:saint|gt|ltl?|nr)\b/i;

/** The key under which a name is found: its words run together, so "Pen-y-bont" and "Penybont" are one. */
export const normaliseName = (text: string): string =>
  needsWords.test(text) ? foldWords(text).join('') : text.toLowerCase().replace(/[^a-z0-9]+/g, '');
