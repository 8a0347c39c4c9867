// Advice without a report, from any question: what was being answered waits untouched, and nothing that is asked here is sent
// anywhere.

import type { MessageKey } from '../../shared/locale.ts';
import type { BotMessage } from '../bot-message.ts';
import type { EngineDeps, Nation } from '../deps.ts';
import { meantCode } from '../fields/meant-option.ts';
import type { Option } from '../form.ts';
import { clearPrompt, type Move } from '../move.ts';
import { nationFor } from '../open-advice.ts';
import type { Prompt } from '../prompt.ts';
import type { FormState } from '../state.ts';
import type { PromptContext, PromptKind } from './prompt-kind.ts';

const nations: readonly Option[] = [
  { code: 'england', label: 'advice.nation.england' },
  { code: 'wales', label: 'advice.nation.wales' },
];
const back: Option = { code: 'back', label: 'common.button.carryOn' };
const mail: Option = { code: 'mail', label: 'followUp.mail.button' };
const all: Option = { code: 'all', label: 'advice.menu.all' };

const withAdvice = (state: FormState, change: Partial<FormState['advice']>): FormState => ({
  ...state,
  advice: { ...state.advice, ...change },
});

function menu(state: FormState, deps: EngineDeps): readonly Option[] {
  const { found } = state.advice;
  const shown = deps.advice.menu().filter((topic) => found.length === 0 || found.includes(topic.id));
  return shown.map((topic) => ({ code: topic.id, label: topic.title }));
}

/** What the advice asks now: the key and its options. */
function adviceQuestion(
  state: FormState,
  deps: EngineDeps,
): { key: BotMessage['key']; hints: BotMessage['hints']; options: readonly Option[] } {
  if (nationFor(state, deps) === null) return { key: 'advice.nation.ask', hints: [], options: [...nations, back] };
  if (state.advice.topic) return { key: 'advice.next.ask', hints: [], options: [mail, all, back] };
  const options = [...menu(state, deps), all, back];
  const { found, help } = state.advice;
  if (found.length > 0 && help.length > 0)
    return { key: 'advice.suggest.ask', hints: ['advice.support.title', ...(help as MessageKey[])], options };
  if (found.length > 0) return { key: 'advice.search.found', hints: [], options };
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
function nationFirst(state: FormState, words: string, deps: EngineDeps): Move {
  const heard = deps.findPlace(words.slice(0, 500));
  if (heard.outcome === 'found' && heard.sure)
    return { state: withAdvice(state, { nation: deps.advice.nationOf(heard.place.force) }) };
  const answered = answerMessages(words, deps);
  return {
    state: withAdvice(state, { found: [...deps.advice.find(words)], help: [] }),
    messages: answered.length > 0 ? answered : [{ key: 'advice.nation.first' }],
  };
}

/** A topic that was chosen, or looked for in words. */
function answerTopic(code: string | null, words: string, nation: Nation, { state, deps }: PromptContext): Move {
  if (code !== null && deps.advice.menu().some((topic) => topic.id === code)) {
    const { title, lines } = deps.advice.text(code, nation);
    return { state: withAdvice(state, { topic: code, found: [], help: [] }), messages: [{ key: title, hints: lines }] };
  }
  const found = [...deps.advice.find(words)];
  if (found.length > 0)
    return { state: withAdvice(state, { topic: null, found, help: [] }), messages: answerMessages(words, deps) };
  return {
    state: withAdvice(state, { topic: null, found: [], help: [] }),
    messages: [{ key: 'advice.search.none' }],
  };
}

export const advice: PromptKind<Extract<Prompt, { kind: 'advice' }>> = {
  ask(_prompt, { state, deps }, press) {
    const { key, hints, options } = adviceQuestion(state, deps);
    return { key, hints: hints ?? [], buttons: press(options) };
  },
  answer(_prompt, given, context) {
    const { state, deps } = context;
    const words = given.words ?? '';
    const code = meantCode(adviceQuestion(state, deps).options, given) ?? null;
    if (code === 'back') return { state: clearPrompt(state) };
    if (code === 'mail' && state.advice.topic) return { state: { ...state, interruption: 'mail-advice' } };
    if (code === 'all') return { state: withAdvice(state, { topic: null, found: [], help: [] }) };
    const nation = nationFor(state, deps);
    if (nation !== null) return answerTopic(code, words, nation, context);
    if (code !== 'england' && code !== 'wales') return nationFirst(state, words, deps);
    return { state: withAdvice(state, { nation: code }) };
  },
};
