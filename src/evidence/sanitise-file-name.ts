// A file's name is shown to people and given to their computers: it can be nothing but a name, and ends as its bytes say.

import { cutText } from '../shared/cut-text.ts';

/** Control, zero-width and direction-turning characters. */
const unseen = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
const notInNames = /[/\\:*?"<>|]+/g;
/** Characters of a whole name. */
const longest = 120;

/** `C:\photos\a.png` → `a.png`; never empty, at most 120 characters, its ending kept. */
export function cleanName(given: string): string {
  // Half of a character cannot be written into a header: the force could not take the file.
  const last = given.toWellFormed().normalize('NFC').split(/[/\\]/).pop() ?? '';
  const plain = last
    .replace(unseen, '')
    .replace(notInNames, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+/, '')
    .trim();
  const name = plain || 'file';
  if (name.length <= longest) return name;
  const ending = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? '';
  return cutText(name, longest - ending.length) + ending;
}

/** The last ending in lower case without its dot; '' where there is none. */
export const endingOf = (name: string): string => /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** For a line of a chat: the middle is left out, the ending stays. */
export function shortName(name: string, atMost = 40): string {
  if (name.length <= atMost) return name;
  return `${cutText(name, atMost - 13)}…${name.slice(-12).replace(/^[\udc00-\udfff]/, '')}`;
}
