// Advice without a report, and "who is my contact?", from any question: what was being answered waits untouched, and
// nothing that is asked here is sent anywhere.

import type { BotMessage } from '../bot-message.ts';
import type { EngineDeps, Nation } from '../deps.ts';
import { meantOption } from '../fields/meant-option.ts';
import type { Option } from '../form.ts';
import type { FormState } from '../state.ts';

export interface Given {
  readonly words: string | null;
  readonly code: string | null;
}
interface Step {
  readonly state: FormState;
  readonly messages?: readonly BotMessage[];
}

const nations: readonly Option[] = [
  { code: 'england', label: 'advice.nation.england' },
  { code: 'wales', label: 'advice.nation.wales' },
];
const back: Option = { code: 'back', label: 'common.button.carryOn' };
const mail: Option = { code: 'mail', label: 'followUp.mail.button' };
const all: Option = { code: 'all', label: 'advice.menu.all' };

/** Known from the place that was given, or from what they chose; null: ask. */
export function nationFor(state: FormState, deps: EngineDeps): Nation | null {
  const place = Object.values(state.answers).find((answer) => answer.kind === 'place');
  return place?.kind === 'place' ? deps.advice.nationOf(place.force) : state.advice.nation;
}

const withAdvice = (state: FormState, change: Partial<FormState['advice']>): FormState => ({
  ...state,
  advice: { ...state.advice, ...change },
});

/** Opens the advice, with what fits the answers so far in front. */
export function openAdvice(state: FormState, deps: EngineDeps): Step {
  const nation = nationFor(state, deps);
  const fitting = nation && !state.sent ? [...deps.advice.suggest(state.answers, nation)] : [];
  const found = state.sent ? state.advice.found : fitting;
  return { state: { ...state, interruption: 'advice', advice: { nation: state.advice.nation, topic: null, found } } };
}

/** What is remembered for advice when the answers themselves are gone, because the report was sent. */
export function adviceAfter(state: FormState, deps: EngineDeps): FormState['advice'] {
  const nation = nationFor(state, deps);
  return { nation, topic: null, found: nation ? [...deps.advice.suggest(state.answers, nation)] : [] };
}

function menu(state: FormState, deps: EngineDeps): readonly Option[] {
  const { found } = state.advice;
  const shown = deps.advice.menu().filter((topic) => found.length === 0 || found.includes(topic.id));
  return shown.map((topic) => ({ code: topic.id, label: topic.title }));
}

/** What the advice asks now: the key and its options. */
export function adviceQuestion(
  state: FormState,
  deps: EngineDeps,
): { key: BotMessage['key']; hints: BotMessage['hints']; options: readonly Option[] } {
  if (nationFor(state, deps) === null) return { key: 'advice.nation.ask', hints: [], options: [...nations, back] };
  if (state.advice.topic) return { key: 'advice.next.ask', hints: [], options: [mail, all, back] };
  if (state.advice.found.length > 0)
    return { key: 'advice.search.found', hints: [], options: [...menu(state, deps), all, back] };
  return { key: 'advice.menu.ask', hints: ['advice.menu.hint'], options: [...menu(state, deps), back] };
}

/** The answer to a question, where there is one, and where it was read. */
function answerMessages(words: string, deps: EngineDeps): BotMessage[] {
  const [first, ...rest] = deps.advice.answer(words)?.lines ?? [];
  const source = deps.advice.answer(words)?.source;
  if (!first) return [];
  return [{ key: first, hints: rest }, ...(source ? [{ key: 'advice.from' as const, values: { link: source } }] : [])];
}

/** A town says the nation; a question is looked up at once, and kept until the nation is known. */
function nationFirst(state: FormState, words: string, deps: EngineDeps): Step {
  const heard = deps.findPlace(words.slice(0, 500));
  if (heard.outcome === 'found' && heard.sure)
    return { state: withAdvice(state, { nation: deps.advice.nationOf(heard.place.force) }) };
  const answered = answerMessages(words, deps);
  return {
    state: withAdvice(state, { found: [...deps.advice.find(words)] }),
    messages: answered.length > 0 ? answered : [{ key: 'advice.nation.first' }],
  };
}

/** @param closed the state with every interruption put away. */
export function answerAdvice(state: FormState, closed: FormState, given: Given, deps: EngineDeps): Step {
  const { options } = adviceQuestion(state, deps);
  const code = given.code ?? meantOption(options, given.words ?? '')?.code ?? null;
  if (code === 'back') return { state: closed };
  if (code === 'mail' && state.advice.topic) return { state: { ...state, interruption: 'mail-advice' } };
  if (code === 'all') return { state: withAdvice(state, { topic: null, found: [] }) };
  const nation = nationFor(state, deps);
  if (nation === null) {
    if (code !== 'england' && code !== 'wales') return nationFirst(state, given.words ?? '', deps);
    return { state: withAdvice(state, { nation: code }) };
  }
  if (code !== null && deps.advice.menu().some((topic) => topic.id === code)) {
    const { title, lines } = deps.advice.text(code, nation);
    return { state: withAdvice(state, { topic: code, found: [] }), messages: [{ key: title, hints: lines }] };
  }
  const found = [...deps.advice.find(given.words ?? '')];
  if (found.length > 0) {
    return { state: withAdvice(state, { topic: null, found }), messages: answerMessages(given.words ?? '', deps) };
  }
  return { state: withAdvice(state, { topic: null, found: [] }), messages: [{ key: 'advice.search.none' }] };
}

/** Names the force of a place, and says that nothing was sent. */
export function answerWho(state: FormState, closed: FormState, given: Given, deps: EngineDeps): Step {
  if (given.code === 'back') return { state: closed };
  const heard = deps.findPlace((given.words ?? '').slice(0, 500));
  if (heard.outcome === 'found') {
    const messages: BotMessage[] = [{ key: 'common.who.answer', values: { place: deps.namePlace(heard.place) } }];
    return { state: closed, messages };
  }
  if (heard.outcome === 'elsewhere') return { state, messages: [{ key: `common.place.elsewhere.${heard.where}` }] };
  if (heard.outcome === 'unknown') return { state, messages: [{ key: `common.place.unknown.${heard.reason}` }] };
  const near = heard.choices.slice(0, 8).map((place) => deps.namePlace(place));
  const values = { places: { join: near } };
  const say: BotMessage = near.length > 0 ? { key: 'common.who.several', values } : { key: 'common.place.needTown' };
  return { state, messages: [say] };
}

export const whoOptions: readonly Option[] = [back];
