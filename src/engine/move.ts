// What every handler of a message returns, and the changes of state that they share.

import type { Utterance } from './bot-message.ts';
import type { Dialog, Step } from './form.ts';
import type { Request } from './request.ts';
import { emptyState, type FormState } from './state.ts';
import type { Tools } from './tools.ts';

/** What a handler makes of a message: a new state, and what to say before the next question. */
export interface Move {
  readonly state: FormState;
  readonly says?: readonly Utterance[];
  readonly outcome?: 'send' | 'erase' | 'request';
  readonly request?: Request;
}

/** The same conversation in the other language: not one answer changes. A language is used once something is said in it. */
export function speakIn(state: FormState, language: 'en' | 'cy'): FormState {
  const before = Object.keys(state.answers).length === 0 ? [] : state.languagesUsed;
  return { ...state, language, languagesUsed: [...new Set([...before, language])] };
}

/** Leaves whatever half-done choice stood before the person. */
export const settled = (state: FormState): FormState => ({
  ...state,
  aside: null,
  offers: [],
  offersSay: null,
  gathered: [],
  held: null,
  misses: 0,
});

/** Whoever says "I have none" takes back what was given before. */
function without(state: FormState, field: string): FormState {
  const { [field]: _gone, ...answers } = state.answers;
  return { ...state, answers };
}

/** A question passed over, with what is said to those who do. */
export const passed = (state: FormState, step: Step): Move => ({
  state: passOver(step.skipLabel ? without(state, step.field.id) : state, step.field.id),
  says: step.skipSays ? [{ key: step.skipSays }] : [],
});

/** A question passed over on purpose; an answer given before stays. */
export function passOver(state: FormState, field: string): FormState {
  const answers = state.answers[field] ? state.answers : { ...state.answers, [field]: { kind: 'skipped' as const } };
  return { ...settled(state), at: null, answers };
}

/** A new draft in the same conversation; the count of questions goes on, so old buttons stay old. */
export function startAgain(dialog: Dialog, state: FormState, tools: Tools): Move {
  const fresh = emptyState(dialog, tools.newDraft(), state.language);
  return { state: { ...fresh, asked: state.asked }, says: state.sent ? [] : [{ key: 'common.startAgain.done' }] };
}
