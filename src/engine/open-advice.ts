// Opens advice without a report, and remembers what it is for when the answers themselves are gone.
import type { EngineDeps, Nation } from './deps.ts';
import type { FormState } from './state.ts';

/** Known from the place that was given, or from what they chose; null: ask. */
export function nationFor(state: FormState, deps: EngineDeps): Nation | null {
  const place = Object.values(state.answers).find((answer) => answer.kind === 'place');
  return place?.kind === 'place' ? deps.advice.nationOf(place.force) : state.advice.nation;
}

const helpAfter = (state: FormState, nation: Nation | null, deps: EngineDeps): string[] =>
  nation ? [...deps.advice.help(state.answers, nation)] : [];

/** Opens the advice, with what fits the answers so far in front. */
export function openAdvice(state: FormState, deps: EngineDeps): { state: FormState } {
  const nation = nationFor(state, deps);
  const fitting = nation && !state.sent ? [...deps.advice.suggest(state.answers, nation)] : [];
  const found = state.sent ? state.advice.found : fitting;
  const help = state.sent ? state.advice.help : helpAfter(state, nation, deps);
  const advice = { nation: state.advice.nation, topic: null, found, help };
  return { state: { ...state, interruption: 'advice', advice } };
}

/** What is remembered for advice when the answers themselves are gone, because the report was sent. */
export function adviceAfter(state: FormState, deps: EngineDeps): FormState['advice'] {
  const nation = nationFor(state, deps);
  const found = nation ? [...deps.advice.suggest(state.answers, nation)] : [];
  return { nation, topic: null, found, help: helpAfter(state, nation, deps) };
}
