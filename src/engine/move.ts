// What every handler of a message returns, and the changes of state that they share.

import type { BotMessage } from './bot-message.ts';
import type { EngineDeps } from './deps.ts';
import type { Form, Step } from './form.ts';
import type { Request } from './request.ts';
import { emptyState, type FormState } from './state.ts';

/** What a handler makes of a message: a new state, and what to say before the next question. */
export interface Move {
  readonly state: FormState;
  readonly messages?: readonly BotMessage[];
  readonly outcome?: 'send' | 'erase' | 'request';
  readonly request?: Request;
}

/** The same conversation in the other language: not one answer changes. A language is used once something is said in it. */
export function switchLanguage(state: FormState, language: 'en' | 'cy'): FormState {
  const before = Object.keys(state.answers).length === 0 ? [] : state.languagesUsed;
  return { ...state, language, languagesUsed: [...new Set([...before, language])] };
}

/** Leaves whatever half-done choice stood before the person. */
export const clearPrompt = (state: FormState): FormState => ({
  ...state,
  interruption: null,
  suggestions: [],
  suggestionsMessage: null,
  selected: [],
  wholeList: false,
  pendingWords: null,
  misses: 0,
});

/** Whoever says "I have none" takes back what was given before. */
function without(state: FormState, field: string): FormState {
  const { [field]: _gone, ...answers } = state.answers;
  return { ...state, answers };
}

/** A question passed over, with what is said to those who do. */
export const skipStep = (state: FormState, step: Step): Move => ({
  state: skipField(step.skipLabel ? without(state, step.field.id) : state, step.field.id),
  messages: step.skipMessage ? [{ key: step.skipMessage }] : [],
});

/** A question passed over on purpose; an answer given before stays. */
export function skipField(state: FormState, field: string): FormState {
  const answers = state.answers[field] ? state.answers : { ...state.answers, [field]: { kind: 'skipped' as const } };
  return { ...clearPrompt(state), at: null, answers };
}

/** A new draft in the same conversation; the count of questions goes on, so old buttons stay old. */
export function startAgain(dialog: Form, state: FormState, deps: EngineDeps): Move {
  const fresh = emptyState(dialog, deps.newDraft(), state.language);
  return { state: { ...fresh, asked: state.asked }, messages: state.sent ? [] : [{ key: 'common.startAgain.done' }] };
}
