// Whoever reports for somebody else, or saw it, is asked about that person, in words that fit. What is asked and kept is the
// same question; only who is meant differs. Where the answers mean other people, the answer is another field.
import type { Condition, Option, Step } from '../src/engine/form.ts';
import type { MessageKey } from '../src/shared/locale.ts';

/** It happened to another person than the one who writes. */
const forOthers: Condition = { field: 'forWhom', isOneOf: ['someone-else', 'witness'] };

const where = (step: Step, condition: Condition): Condition =>
  step.when ? { all: [step.when, condition] } : condition;

/** @returns the question as it is, and the same one asked of somebody who reports for another. */
export function alsoForOthers(step: Step, ask: MessageKey, options?: readonly Option[]): readonly [Step, Step] {
  const id = `${step.field.id}Others`;
  const field = options && step.field.kind === 'choice' ? { ...step.field, id, options } : step.field;
  return [
    { ...step, when: where(step, { not: forOthers }) },
    { ...step, id: `${step.id}-others`, ask, field, when: where(step, forOthers) },
  ];
}
