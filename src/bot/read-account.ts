// What the domain reads out of an account, as answers of the questions it would save: shown once, confirmed or not.

import type { EngineDeps } from '../engine/deps.ts';
import type { Answer, Answers } from '../engine/state.ts';
import { plainWords } from '../shared/plain-words.ts';
import { readAccount } from '../understanding/account/read-account.ts';
import { dayOfAccount } from '../understanding/time/day-of-account.ts';
import { readDates } from '../understanding/time/read-when.ts';
import { readIntroductionOf } from './read-introduction.ts';

const chosen = (codes: readonly string[]): Answer | null =>
  codes.length > 0 ? { kind: 'choice', codes: [...codes] } : null;
const said = (words: readonly string[], between: string): Answer | null =>
  words.length > 0 ? { kind: 'text', words: words.join(between) } : null;

/** The day that the account names, where it names exactly one; a choice between days is the person's. */
function whenSaid(words: string, now: string): Answer | null {
  const day = dayOfAccount(words, now);
  if (!day) return null;
  // In their own words where the same day was read: “last night at 10.45pm”.
  const { when } = readDates(words, now);
  const own = when && when.from === day.from ? when.words : (day.from ?? '');
  return { kind: 'date', words: own, ...day };
}

/** @param now wall clock in England and Wales, `2026-11-24T03:44`. @param findPlace looks a name up. @returns a reader for the engine's tools. */
export function readAccountWith(now: string, findPlace: EngineDeps['findPlace']): (words: string) => Answers {
  return (words) => {
    const read = readAccount(words, plainWords(words));
    const all: Record<string, Answer | null> = {
      when: whenSaid(words, now),
      how: chosen(read.how),
      platform: chosen(read.platform),
      links: said(read.links, '\n'),
      handle: said(read.handles, ', '),
      before: chosen(read.before ? [read.before] : []),
      ...readIntroductionOf(words, findPlace),
      keptPost: chosen(read.keptPost ? [read.keptPost] : []),
    };
    return Object.fromEntries(Object.entries(all).flatMap(([field, one]) => (one ? [[field, one]] : [])));
  };
}
