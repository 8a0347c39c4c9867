// The path is derived from the answers, from the first step on, every time. So going back, changing an answer, coming
// back tomorrow and a dialog that changed in between are all the same walk, and no answer is ever on a stack.
import { holds } from './conditions.ts';
import type { Form, Step } from './form.ts';
import type { Answers } from './state.ts';

export interface Journey {
  /** Steps on the path that have an answer, in order. */
  readonly done: readonly Step[];
  /** The first step on the path without an answer; undefined when all are answered or the talk rests. */
  readonly open: Step | undefined;
  /** The step at which the talk rests with nothing sent. */
  readonly rest: Step | undefined;
}

export function journey(dialog: Form, answers: Answers): Journey {
  const done: Step[] = [];
  for (const step of dialog.steps) {
    if (step.when && !holds(step.when, answers)) continue;
    if (answers[step.field.id] === undefined) return { done, open: step, rest: undefined };
    done.push(step);
    if (step.stopsWhen && holds(step.stopsWhen.when, answers)) return { done, open: undefined, rest: step };
  }
  return { done, open: undefined, rest: undefined };
}

/** Only the answers that lie on the path: what a changed answer left behind is not part of the report. */
export function answersOnPath(dialog: Form, answers: Answers): Answers {
  const kept: Record<string, Answers[string]> = {};
  for (const step of journey(dialog, answers).done) {
    const answer = answers[step.field.id];
    if (answer) kept[step.field.id] = answer;
  }
  return kept;
}
