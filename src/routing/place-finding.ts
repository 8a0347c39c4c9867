// What a search for a place can come to. Five outcomes and no sixth: a guess cannot be expressed.
import type { ForceId } from './force-id.ts';

/** The sorts of place a person may name; `force` is a police force named outright. */
export type PlaceKind =
  | 'postcode'
  | 'outcode'
  | 'council'
  | 'constituency'
  | 'senedd'
  | 'ward'
  | 'parish'
  | 'town'
  | 'county'
  | 'force';

/**
 * One meaning of what the person wrote.
 * `code` is the ONS code (or the postcode, outcode or force id); `within` tells it apart from its namesakes
 * (council and county) and is null where the name needs none. English names stand in both languages where no Welsh one is known.
 */
export interface FoundPlace {
  kind: PlaceKind;
  code: string | null;
  nameEn: string;
  nameCy: string;
  withinEn: string | null;
  withinCy: string | null;
  force: ForceId;
}

/** Places this service cannot report for, each of which gets its own true answer. */
export type Elsewhere = 'scotland' | 'northern-ireland' | 'isle-of-man' | 'jersey' | 'guernsey' | 'overseas' | 'bfpo';

/** Why a person is asked. */
export type AskReason = 'several-places' | 'two-forces' | 'split-postcode' | 'half-postcode' | 'spelling';

/** What would settle it: a choice from the list, a town or postcode, or the (whole) postcode. */
export type AskNeed = 'choose' | 'town-or-postcode' | 'postcode';

/**
 * The result of a search. `why` is one plain English sentence for operators and is never shown to the reporter.
 * `sure: false` means: show the force, offer `others`, and let the person correct it (a split postcode sector, a place near
 * a force border, a name picked out of a sentence).
 */
export type PlaceFinding =
  | { outcome: 'force'; place: FoundPlace; sure: boolean; others: FoundPlace[]; why: string }
  | { outcome: 'ask'; reason: AskReason; choices: FoundPlace[]; needs: AskNeed; why: string }
  | { outcome: 'out_of_scope'; elsewhere: Elsewhere; why: string }
  | { outcome: 'unknown'; reason: 'not-found' | 'no-such-postcode' | 'po-box' | 'not-geographic'; why: string }
  | { outcome: 'invalid'; why: string };
