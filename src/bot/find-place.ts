// The engine asks where a place lies; the routing module knows. This is where one's answer becomes the other's.

import type { EngineDeps, PlaceLookup } from '../engine/deps.ts';
import type { PlaceAnswer } from '../engine/state.ts';
import type { ForceId } from '../routing/force-id.ts';
import { forceById } from '../routing/forces.ts';
import type { FoundPlace, PlaceFinding } from '../routing/place-finding.ts';

const within = (name: string, around: string | null) => (around && around !== name ? `${name}, ${around}` : name);

const answerFrom =
  (words: string) =>
  (place: FoundPlace): PlaceAnswer => ({
    kind: 'place',
    words,
    nameEn: within(place.nameEn, place.withinEn),
    nameCy: within(place.nameCy, place.withinCy),
    code: place.code,
    placeKind: place.kind,
    force: place.force,
  });

/** @param find the gazetteer's look-up. @returns what the engine's place field needs. */
export function findPlaceWith(find: (words: string) => PlaceFinding): EngineDeps['findPlace'] {
  return (words): PlaceLookup => {
    const found = find(words);
    const answer = answerFrom(words.slice(0, 200));
    if (found.outcome === 'force') {
      return { outcome: 'found', place: answer(found.place), sure: found.sure, others: found.others.map(answer) };
    }
    if (found.outcome === 'ask') return { outcome: 'ask', choices: found.choices.map(answer), needs: found.needs };
    if (found.outcome === 'out_of_scope') return { outcome: 'elsewhere', where: found.elsewhere };
    return { outcome: 'unknown', reason: found.outcome === 'unknown' ? found.reason : 'not-found' };
  };
}

/** A place with its force, so that namesakes can be told apart: `Newport, Telford and Wrekin – West Mercia Police`. */
export function namePlace(place: PlaceAnswer): { en: string; cy: string } {
  const force = forceById(place.force as ForceId);
  return { en: `${place.nameEn} – ${force.nameEn}`, cy: `${place.nameCy} – ${force.nameCy}` };
}
