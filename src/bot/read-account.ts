// What the domain reads out of an account, as answers of the questions it would save: shown once, confirmed or not.
import { readEnglishDate } from '../form/fields/english-date.ts';
import { readWelshDate } from '../form/fields/welsh-date.ts';
import type { Answer, Answers } from '../form/state.ts';
import { plainWords } from '../plain-words.ts';
import { readAccount } from '../report/read-account.ts';

const chosen = (codes: readonly string[]): Answer | null =>
  codes.length > 0 ? { kind: 'choice', codes: [...codes] } : null;
const said = (words: readonly string[], between: string): Answer | null =>
  words.length > 0 ? { kind: 'text', words: words.join(between) } : null;

/** What happens again and again has no day of its own. */
const again =
  /\b(every|each) (single )?(day|night|morning|evening|afternoon|week|time|hour|mon|tues|wednes|thurs|fri|satur|sun)(day)?\b|\b(at|all|most) nights?\b|\b(bob|pob) (dydd|nos|bore|prynhawn|wythnos|awr|tro)( \p{L}+)?/giu;

/** Only a day that was named, and one that has come: a bare hour or month is asked about. */
function whenSaid(words: string, now: string): Answer | null {
  const today = now.slice(0, 10);
  const sentences = words.split(/(?<=[.!?])\s+|\n+/).slice(0, 40);
  for (const whole of sentences) {
    const sentence = whole.replace(again, ' ');
    const read = readWelshDate(plainWords(sentence), today) ?? readEnglishDate(sentence, now);
    if (read?.from && read.from <= today && !read.approximate) return { kind: 'date', words: read.from, ...read };
  }
  return null;
}

/** @param now wall clock in England and Wales, `2026-11-24T03:44`. @returns a reader for the engine's tools. */
export function readAccountWith(now: string): (words: string) => Answers {
  return (words) => {
    const read = readAccount(words, plainWords(words));
    const all: Record<string, Answer | null> = {
      kinds: chosen(read.kinds),
      means: chosen(read.means),
      when: whenSaid(words, now),
      how: chosen(read.how),
      platform: chosen(read.platform),
      links: said(read.links, '\n'),
      handle: said(read.handles, ', '),
      before: chosen(read.before ? [read.before] : []),
    };
    return Object.fromEntries(Object.entries(all).flatMap(([field, one]) => (one ? [[field, one]] : [])));
  };
}
