// Conditions are data; here they are read. A question not yet answered makes its condition false, never an error.
import type { Condition } from './form.ts';
import type { Answers } from './state.ts';

const codesOf = (answers: Answers, field: string): readonly string[] => {
  const answer = answers[field];
  return answer?.kind === 'choice' ? answer.codes : [];
};

export function holds(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, answers));
  if ('any' in condition) return condition.any.some((one) => holds(one, answers));
  if ('not' in condition) return !holds(condition.not, answers);
  const codes = codesOf(answers, condition.field);
  if ('is' in condition) return codes.length === 1 && codes[0] === condition.is;
  if ('isOneOf' in condition) return codes.some((code) => condition.isOneOf.includes(code));
  return codes.includes(condition.includes);
}
