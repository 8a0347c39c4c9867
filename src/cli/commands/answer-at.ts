// What would be kept if a text answered a step of the form. It is taken from the engine itself: one turn at that step, and what
// it changed.
import { conversation } from '../../../dialogs/index.ts';
import type { EngineDeps } from '../../engine/deps.ts';
import { currentPrompt } from '../../engine/prompt.ts';
import { type Answers, emptyState, type FormState } from '../../engine/state.ts';
import { takeTurn } from '../../engine/take-turn.ts';

interface AnswerAt {
  /** What would be kept; null where nothing would be. */
  readonly answer: object | null;
  /** The key of what is said instead, where nothing is kept. */
  readonly asks?: string;
}

/** A state that stands at a step: everything before it is passed over. */
function stateAt(step: string, language: 'en' | 'cy'): FormState | null {
  const at = conversation.steps.findIndex((one) => one.id === step);
  const target = conversation.steps[at];
  if (!target) return null;
  const answers: Record<string, Answers[string]> = {};
  for (const { field } of conversation.steps) if (field.id !== target.field.id) answers[field.id] = { kind: 'skipped' };
  answers.danger = { kind: 'choice', codes: ['no'] };
  answers.agree = { kind: 'choice', codes: ['yes'] };
  answers.forWhom ??= { kind: 'choice', codes: ['me'] };
  // The step itself lies on the path by being looked at again.
  const path = { ...emptyState(conversation, 'draft', language), asked: 1, at: step };
  delete answers[target.field.id];
  return { ...path, answers };
}

/** @param step id of a step, or undefined. @param deps what the engine may ask. */
export function answerAt(step: string | undefined, text: string, language: 'en' | 'cy', deps: EngineDeps): AnswerAt {
  const before = step === undefined ? null : stateAt(step, language);
  const target = conversation.steps.find((one) => one.id === step);
  if (!before || !target) return { answer: null };
  const now = currentPrompt(conversation, before);
  if (now.kind !== 'step' || now.step.id !== target.id) return { answer: null, asks: 'not-asked' };
  const turn = takeTurn(conversation, before, { kind: 'words', words: text }, deps);
  const kept = turn.state.answers[target.field.id];
  if (kept) return { answer: kept };
  return { answer: null, asks: turn.request?.kind ?? turn.messages[0]?.key ?? turn.outcome };
}
