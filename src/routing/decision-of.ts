// What the `route` command prints: a finding as plain data that other programs can rely on.
import type { ForceId } from './force-id.ts';
import { forceById } from './forces.ts';
import type { FoundPlace, PlaceFinding } from './place-finding.ts';

/** A choice as it is printed, with the ONS code of its force. */
export type PrintedChoice = FoundPlace & { pfa: string };

/**
 * `forces`: every force that it could be (one for `force`, all candidates for `ask`, none otherwise), `pfa` their ONS codes
 * in the same order. `choices`: what the person is offered; for `force` what it could be instead.
 */
export interface Decision {
  input: string;
  outcome: PlaceFinding['outcome'];
  forces: ForceId[];
  pfa: string[];
  choices: PrintedChoice[];
  why: string;
}

const print = (place: FoundPlace): PrintedChoice => ({ ...place, pfa: forceById(place.force).pfa });

/** The decision that a finding comes to. */
export function decisionOf(input: string, finding: PlaceFinding): Decision {
  const places = finding.outcome === 'force' ? [finding.place] : finding.outcome === 'ask' ? finding.choices : [];
  const forces = [...new Set(places.map(({ force }) => force))];
  const choices = finding.outcome === 'force' ? finding.others : places;
  return {
    input,
    outcome: finding.outcome,
    forces,
    pfa: forces.map((id) => forceById(id).pfa),
    choices: choices.map(print),
    why: finding.why,
  };
}
