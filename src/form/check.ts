// Check your answers: every line on the path, in order, each by number or by name to change.

import { catalogues } from '../locale.ts';
import { plainWords } from '../plain-words.ts';
import type { Dialog, Step } from './definition.ts';
import { kindOf } from './fields/index.ts';
import { journey } from './journey.ts';
import type { FormState } from './state.ts';
import type { Tools } from './tools.ts';
import type { Line } from './utterance.ts';

/** Steps that appear on the check page: all answered ones but those that only steer. */
export function checkSteps(dialog: Dialog, state: FormState): Step[] {
  return journey(dialog, state.answers).done.filter((step) => step.section !== 'steer');
}

export function checkLines(dialog: Dialog, state: FormState, tools: Tools): Line[] {
  return checkSteps(dialog, state).flatMap((step) => {
    const answer = state.answers[step.field.id];
    return answer ? [{ label: step.label, answer: kindOf(step.field).show(step.field, answer, tools) }] : [];
  });
}

/** The line meant by "3", "when" or "pryd". */
export function lineMeant(dialog: Dialog, state: FormState, what: string): Step | undefined {
  const steps = checkSteps(dialog, state);
  const plain = plainWords(what);
  if (/^\d{1,2}$/.test(plain)) return steps[Number(plain) - 1];
  const named = (step: Step) => [catalogues.en, catalogues.cy].map((words) => plainWords(words.get(step.label) ?? ''));
  return (
    steps.find((step) => step.id === what || named(step).includes(plain)) ??
    steps.find((step) => plain.length > 2 && named(step).some((name) => name.includes(plain) || plain.includes(name)))
  );
}
