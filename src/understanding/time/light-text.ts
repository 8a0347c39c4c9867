// Text made ready for reading dates: lower case, no accents, single spaces, spelled numbers of days in figures; what
// stands between the digits of a date or an hour is kept.
import { rewrite, type TracedText, traced } from './traced-text.ts';
import { forms, ordinalDays, ordinalsOfWelsh } from './written-numbers.ts';

const plain = (text: string): string =>
  [...text]
    .map((letter) => {
      const folded = letter
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .toLowerCase();
      return folded.length === letter.length ? folded : letter.length === 1 ? folded.charAt(0) || ' ' : '  ';
    })
    .join('');

const mark = '\u0001';

/** @param typed a clause. @param offset where it stands in the message. */
export function lightText(typed: string, offset: number): TracedText {
  let light = traced(plain(typed), offset);
  const then = (pattern: RegExp, by: Parameters<typeof rewrite>[2]) => {
    light = rewrite(light, pattern, by);
  };
  then(/(?<=\d)[–—](?=\d)/g, '-');
  then(/\s[-–—]\s/g, ' to ');
  then(/\b(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})\b/g, (_, a, b, c) => `${a}/${b}/${c}`);
  then(/\b(\d{1,2}) (\d{1,2}) (20\d\d)\b/g, (_, a, b, c) => `${a}/${b}/${c}`);
  then(/(?<=\d)[/.:-](?=\d)/g, (found) => `${mark}${found}${mark}`);
  then(/[^\p{L}\p{N}\u0001]+(?!\u0001)|(?<!\u0001)[^\p{L}\p{N}\u0001]/gu, ' ');
  then(/\u0001([^\u0001])\u0001/g, (_, kept) => kept ?? '');
  then(/\u0001/g, '');
  then(/ {2,}/g, ' ');
  for (const [said, form] of forms) then(said, (...match) => form.replace('$1', match[1] ?? ''));
  then(...ordinalDays);
  then(...ordinalsOfWelsh);
  return light;
}
