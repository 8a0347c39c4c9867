// What the engine may ask of the world without touching it: the time, where a place lies, the words for danger.
import type { MessageKey } from '../shared/locale.ts';
import type { Answers, PlaceAnswer } from './state.ts';

export type PlaceLookup =
  | {
      readonly outcome: 'found';
      readonly place: PlaceAnswer /** False: show it and let the person correct it. */;
      readonly sure: boolean;
      readonly others: readonly PlaceAnswer[];
    }
  | {
      readonly outcome: 'ask';
      readonly choices: readonly PlaceAnswer[];
      readonly needs: 'choose' | 'town-or-postcode' | 'postcode';
    }
  | {
      readonly outcome: 'elsewhere';
      readonly where: 'scotland' | 'northern-ireland' | 'isle-of-man' | 'jersey' | 'guernsey' | 'overseas' | 'bfpo';
    }
  | { readonly outcome: 'unknown'; readonly reason: 'not-found' | 'no-such-postcode' | 'po-box' | 'not-geographic' };

export type DangerKind = 'now' | 'home' | 'package' | 'self-harm' | 'assault' | 'spiking';

export type Nation = 'england' | 'wales';

/** Advice without a report: topics by id, their titles and sentences as message keys. */
export interface Advice {
  menu(): readonly { readonly id: string; readonly title: MessageKey }[];
  /** Topics that fit words in either language, at most five. */
  find(words: string): readonly string[];
  /** The lines that answer a question, the best first, and where it was read; null where none fits. */
  answer(words: string): { readonly lines: readonly MessageKey[]; readonly source: string | null } | null;
  /** Topics that fit what was answered so far. */
  suggest(answers: Answers, nation: Nation): readonly string[];
  text(id: string, nation: Nation): { readonly title: MessageKey; readonly lines: readonly MessageKey[] };
  nationOf(force: string): Nation;
}

export interface EngineDeps {
  /** Wall clock in England and Wales, `2026-11-24T03:44`. */
  readonly now: string;
  /** A new random id for a draft. */
  newDraft(): string;
  findPlace(words: string): PlaceLookup;
  /** Danger now, in either language: a kind where it is sure, `maybe` where it is to be asked, null where there is none. */
  recogniseDanger(words: string): DangerKind | 'maybe' | null;
  /** Kinds of incident that an account may be about, likeliest first, with the words that suggest each. */
  rankKinds(words: string): readonly { readonly code: string; readonly words: string }[];
  /** The codes that a typed answer names, for a field that is read so. */
  recogniseCodes(field: 'kinds' | 'risks' | 'role' | 'election', words: string): readonly string[];
  /** A name and a way to be reached that were typed in one message. */
  readIntroduction(words: string): { readonly name: string | null; readonly rest: string };
  /** What an account says already, by field id; empty when nothing could be read. */
  readAccount(words: string): Answers;
  /** The words with the rough ones covered: the first letter and dots. */
  maskProfanity(words: string): string;
  readonly advice: Advice;
  /** How a place is told apart from its namesakes: `Newport, Telford and Wrekin (West Mercia Police)`. */
  namePlace(place: PlaceAnswer): { readonly en: string; readonly cy: string };
}
