// The engine's tools, made anew for each turn: the wall clock of England and Wales, the gazetteer, the words of danger.
import type { EngineDeps } from '../engine/deps.ts';
import type { PlaceFinding } from '../routing/place-finding.ts';
import { maskProfanity } from '../understanding/account/profanity.ts';
import { createAdviceTools } from './advice-deps.ts';
import { findPlaceWith, namePlace } from './find-place.ts';
import { readAccountWith } from './read-account.ts';
import { recognitionDeps } from './recognition-deps.ts';

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' });

/** `2026-11-24T03:44` on the clocks of England and Wales. */
const wallClock = (now: Date): string => clock.format(now).replace(' ', 'T');

export interface ToolsDeps {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly find: (words: string) => PlaceFinding;
}

export function createTools(deps: ToolsDeps): () => EngineDeps {
  const findPlace = findPlaceWith(deps.find);
  const advice = createAdviceTools();
  return () => {
    const now = wallClock(deps.now());
    return {
      now,
      newDraft: deps.newId,
      findPlace,
      ...recognitionDeps,
      readAccount: readAccountWith(now, findPlace),
      maskProfanity,
      advice,
      namePlace,
    };
  };
}
