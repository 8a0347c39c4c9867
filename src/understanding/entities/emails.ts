// Email addresses as they are written and as they are dictated: "jo.bloggs at gmail dot com", "jo at gmail dot co dot uk".
import { type Entity, longestRead, mostOfEach } from './entity.ts';

const written = /(?<![\w.@+-])[\p{L}\p{N}._%+'-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}(?![\w@-])/giu;
const dictated =
  /(?<![\w@])((?:[\w-]{1,40} ?(?:dot|dot|\.) ?){0,3}[\w-]{1,40}) (?:at|@) ((?:[\w-]{1,40} ?(?:dot|\.) ?){1,3}(?:com|uk|org|net|wales|cymru|ie|me))(?![\w@])/gi;

/** @returns in order. */
export function readEmails(text: string): Entity[] {
  const searched = text.slice(0, longestRead);
  const found = [...searched.matchAll(written)].slice(0, mostOfEach).map(
    (one): Entity => ({
      value: one[0].replace(/^['.]+/, ''),
      start: one.index + (/^['.]+/.exec(one[0])?.[0].length ?? 0),
      end: one.index + one[0].length,
    }),
  );
  for (const one of [...searched.matchAll(dictated)].slice(0, mostOfEach)) {
    const value = `${one[1]}@${one[2]}`
      .replace(/ ?\b(?:dot)\b ?| ?\. ?/gi, '.')
      .replace(/ /g, '')
      .toLowerCase();
    const end = one.index + one[0].length;
    if (!found.some((other) => one.index < other.end && other.start < end))
      found.push({ value, start: one.index, end });
  }
  return found.sort((a, b) => a.start - b.start);
}
