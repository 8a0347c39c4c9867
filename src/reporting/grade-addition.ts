// How urgent a report is once something was added: the words of the addition are graded by themselves and can only raise it.
import { recognise } from '../understanding/recognise.ts';
import { grade } from './grade.ts';
import type { Urgency } from './report.ts';

const order: readonly Urgency[] = ['standard', 'amber', 'red'];

/** @param before urgency of the report. @param words what was added; null where nothing was written. */
export function gradeAddition(before: Urgency, words: string | null): Urgency {
  if (words === null) return before;
  const { level } = grade({ dangerNow: false, worry: 'calm', ticks: null, texts: [recognise(words)] });
  return order.indexOf(level) > order.indexOf(before) ? level : before;
}
