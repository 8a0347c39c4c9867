// Advice without a report, and "who is my contact?", from any question: what was being answered waits untouched, and
// nothing that is asked here is sent anywhere.

import type { Utterance } from '../bot-message.ts';
import { meantOption } from '../fields/meant-option.ts';
import type { Option } from '../form.ts';
import type { FormState } from '../state.ts';
import type { Nation, Tools } from '../tools.ts';

export interface Given {
  readonly words: string | null;
  readonly code: string | null;
}
interface Step {
  readonly state: FormState;
  readonly says?: readonly Utterance[];
}

const nations: readonly Option[] = [
  { code: 'england', label: 'advice.nation.england' },
  { code: 'wales', label: 'advice.nation.wales' },
];
const back: Option = { code: 'back', label: 'common.button.carryOn' };
const mail: Option = { code: 'mail', label: 'followUp.mail.button' };
const all: Option = { code: 'all', label: 'advice.menu.all' };

/** Known from the place that was given, or from what they chose; null: ask. */
export function nationFor(state: FormState, tools: Tools): Nation | null {
  const place = Object.values(state.answers).find((answer) => answer.kind === 'place');
  return place?.kind === 'place' ? tools.advice.nationOf(place.force) : state.advice.nation;
}

const withAdvice = (state: FormState, change: Partial<FormState['advice']>): FormState => ({
  ...state,
  advice: { ...state.advice, ...change },
});

/** Opens the advice, with what fits the answers so far in front. */
export function openAdvice(state: FormState, tools: Tools): Step {
  const nation = nationFor(state, tools);
  const fitting = nation && !state.sent ? [...tools.advice.suggest(state.answers, nation)] : [];
  const found = state.sent ? state.advice.found : fitting;
  return { state: { ...state, aside: 'advice', advice: { nation: state.advice.nation, topic: null, found } } };
}

/** What is remembered for advice when the answers themselves are gone, because the report was sent. */
export function adviceAfter(state: FormState, tools: Tools): FormState['advice'] {
  const nation = nationFor(state, tools);
  return { nation, topic: null, found: nation ? [...tools.advice.suggest(state.answers, nation)] : [] };
}

function menu(state: FormState, tools: Tools): readonly Option[] {
  const { found } = state.advice;
  const shown = tools.advice.menu().filter((topic) => found.length === 0 || found.includes(topic.id));
  return shown.map((topic) => ({ code: topic.id, label: topic.title }));
}

/** What the advice asks now: the key and its options. */
export function adviceQuestion(
  state: FormState,
  tools: Tools,
): { key: Utterance['key']; hints: Utterance['hints']; options: readonly Option[] } {
  if (nationFor(state, tools) === null) return { key: 'advice.nation.ask', hints: [], options: [...nations, back] };
  if (state.advice.topic) return { key: 'advice.next.ask', hints: [], options: [mail, all, back] };
  if (state.advice.found.length > 0)
    return { key: 'advice.search.found', hints: [], options: [...menu(state, tools), all, back] };
  return { key: 'advice.menu.ask', hints: ['advice.menu.hint'], options: [...menu(state, tools), back] };
}

/** A town says the nation; a question is looked up at once, and kept until the nation is known. */
function nationFirst(state: FormState, words: string, tools: Tools): Step {
  const heard = tools.findPlace(words.slice(0, 500));
  if (heard.outcome === 'found' && heard.sure)
    return { state: withAdvice(state, { nation: tools.advice.nationOf(heard.place.force) }) };
  return { state: withAdvice(state, { found: [...tools.advice.find(words)] }), says: [{ key: 'advice.nation.first' }] };
}

/** @param closed the state with every aside put away. */
export function answerAdvice(state: FormState, closed: FormState, given: Given, tools: Tools): Step {
  const { options } = adviceQuestion(state, tools);
  const code = given.code ?? meantOption(options, given.words ?? '')?.code ?? null;
  if (code === 'back') return { state: closed };
  if (code === 'mail' && state.advice.topic) return { state: { ...state, aside: 'mail-advice' } };
  if (code === 'all') return { state: withAdvice(state, { topic: null, found: [] }) };
  const nation = nationFor(state, tools);
  if (nation === null) {
    if (code !== 'england' && code !== 'wales') return nationFirst(state, given.words ?? '', tools);
    return { state: withAdvice(state, { nation: code }) };
  }
  if (code !== null && tools.advice.menu().some((topic) => topic.id === code)) {
    const { title, lines } = tools.advice.text(code, nation);
    return { state: withAdvice(state, { topic: code, found: [] }), says: [{ key: title, hints: lines }] };
  }
  const found = [...tools.advice.find(given.words ?? '')];
  if (found.length > 0) return { state: withAdvice(state, { topic: null, found }) };
  return { state: withAdvice(state, { topic: null, found: [] }), says: [{ key: 'advice.search.none' }] };
}

/** Names the force of a place, and says that nothing was sent. */
export function answerWho(state: FormState, closed: FormState, given: Given, tools: Tools): Step {
  if (given.code === 'back') return { state: closed };
  const heard = tools.findPlace((given.words ?? '').slice(0, 500));
  if (heard.outcome === 'found') {
    const says: Utterance[] = [{ key: 'common.who.answer', values: { place: tools.namePlace(heard.place) } }];
    return { state: closed, says };
  }
  if (heard.outcome === 'elsewhere') return { state, says: [{ key: `common.place.elsewhere.${heard.where}` }] };
  if (heard.outcome === 'unknown') return { state, says: [{ key: `common.place.unknown.${heard.reason}` }] };
  const near = heard.choices.slice(0, 8).map((place) => tools.namePlace(place));
  const values = { places: { join: near } };
  const say: Utterance = near.length > 0 ? { key: 'common.who.several', values } : { key: 'common.place.needTown' };
  return { state, says: [say] };
}

export const whoOptions: readonly Option[] = [back];
