// What somebody says of themselves while they tell what happened: their name, how to reach them, their part in the election and
// the place. It is shown to them with the rest that was understood, and counts once they confirmed it.
import type { EngineDeps } from '../engine/deps.ts';
import type { Answer, Answers, PlaceAnswer } from '../engine/state.ts';
import { readContact } from '../understanding/entities/contact.ts';
import { readContest } from '../understanding/entities/contest.ts';
import { readName } from '../understanding/entities/names.ts';
import { namesOwnContact } from '../understanding/entities/own-contact.ts';
import { readPlaces } from '../understanding/entities/places.ts';
import { readRole } from '../understanding/entities/role.ts';

/** Roles of those who often report for somebody else: for whom it is, is asked. */
const forOthers: readonly string[] = ['agent', 'staff', 'family'];
/** More places than this are a story of many places, and none of them is looked up. */
const mostPlaces = 6;

const choice = (code: string): Answer => ({ kind: 'choice', codes: [code] });

function contactOf(words: string): Answer | null {
  const { usable, hours } = readContact(words);
  const [only, ...others] = usable;
  if (!only || others.length > 0 || !namesOwnContact(words)) return null;
  const { kind, value } = only.value;
  return { kind: 'contact', contactKind: kind, value, ...(hours ? { note: hours } : {}) };
}

/** The place that the words name, where they name exactly one and it is certain which force answers for it. */
function placeOf(words: string, findPlace: EngineDeps['findPlace']): PlaceAnswer | null {
  const named = readPlaces(words).filter(({ value }) => value.kind !== 'street');
  if (named.length > mostPlaces) return null;
  const found = named.flatMap(({ value }): PlaceAnswer[] => {
    for (const name of [value.name, ...value.mayBe]) {
      const looked = findPlace(name);
      if (looked.outcome === 'found' && looked.sure) return [looked.place];
    }
    return [];
  });
  const [first, ...others] = found;
  return first && others.every((one) => one.nameEn === first.nameEn) ? first : null;
}

/** @returns answers by field id; only what the words say. */
export function readIntroductionOf(words: string, findPlace: EngineDeps['findPlace']): Answers {
  const role = readRole(words);
  const contest = readContest(words);
  const name = readName(words);
  const contact = contactOf(words);
  const place = placeOf(words, findPlace);
  const isOwn = name !== null && !forOthers.includes(role ?? '');
  return {
    ...(isOwn ? { forWhom: choice('me'), name: { kind: 'text' as const, words: name } } : {}),
    ...(contact && isOwn ? { contact } : {}),
    ...(role ? { role: choice(role) } : {}),
    ...(contest ? { election: choice(contest) } : {}),
    ...(place ? { place } : {}),
  };
}
