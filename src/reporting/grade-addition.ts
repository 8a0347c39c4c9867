// How urgent a report is once something was added: the words of the addition are graded as an account is, by the same tables, and
// can only raise it. Danger that is not certain raises it too, and a weapon most, because nobody is there to be asked about it.
import { readWeapon } from '../understanding/entities/weapon.ts';
import { pressingDanger } from '../understanding/pressing-danger.ts';
import { recognise } from '../understanding/recognise.ts';
import { gradeAnswers } from './grade-answers.ts';
import type { Urgency } from './report.ts';

const order: readonly Urgency[] = ['standard', 'amber', 'red'];
const heavier = (one: Urgency, other: Urgency): Urgency => (order.indexOf(one) > order.indexOf(other) ? one : other);

/** @param before urgency of the report. @param words what was added; null where nothing was written. */
export function gradeAddition(before: Urgency, words: string | null): Urgency {
  if (words === null) return before;
  const read = recognise(words);
  const dangerNow = ['now', 'home'].includes(pressingDanger(read) ?? '');
  const { level } = gradeAnswers({}, { dangerNow, worry: 'calm', account: words }).urgency;
  const mayBeNow: Urgency = read.danger.level === 'maybe' ? 'amber' : 'standard';
  const weapon: Urgency = readWeapon(words).value === true ? 'red' : 'standard';
  return [before, level, mayBeNow, weapon].reduce(heavier);
}
