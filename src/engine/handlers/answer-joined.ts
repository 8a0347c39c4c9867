// Keeps what one message says of several fields: the answer to the question that was asked, and of those that it names.
import type { MessageKey } from '../../shared/locale.ts';
import { holds } from '../conditions.ts';
import { kindOf } from '../fields/index.ts';
import type { Form, Step } from '../form.ts';
import { impliedAnswer, readJoined, splitJoined } from '../joined-answers.ts';
import { clearPrompt, type Move } from '../move.ts';
import type { Given, PromptContext } from '../prompts/prompt-kind.ts';
import { saveAnswer } from '../save-answer.ts';
import type { Answer, Answers } from '../state.ts';

/** What was pressed, ticked or typed for more than one field at once. @returns null where it is for this field alone. */
export function answerJoined(step: Step, given: Given, context: PromptContext): Move | null {
  const { dialog, state, deps } = context;
  if (!step.alsoReads) return null;
  const pressed = given.code === null ? null : splitJoined(step, given.code, context);
  if (given.code !== null && !pressed) return null;
  const joined = pressed?.joined ?? readJoined(step, given.words ?? '', context);
  if (Object.keys(joined).length === 0) return null;
  const codes = [...new Set([...state.selected, ...(pressed?.own ?? [])])];
  const own: Answer | undefined = pressed
    ? { kind: 'choice', codes: codes.length > 0 ? codes : ['none'] }
    : (ownAnswer(step, given, context) ?? impliedAnswer(step, joined));
  const more = { ...state, answers: { ...state.answers, ...joined } };
  const also = Object.keys(joined).flatMap((field) => notesOn(dialog, field, more.answers));
  if (!own) return { state: { ...clearPrompt(more), selected: state.selected }, messages: also };
  const kept = saveAnswer(more, step, own, deps);
  return { ...kept, messages: [...(kept.messages ?? []), ...also] };
}

/** What is said on the answer to another field that was kept with this one. */
const notesOn = (dialog: Form, field: string, answers: Answers): { key: MessageKey }[] =>
  (dialog.steps.find((one) => one.field.id === field)?.after ?? [])
    .filter((one) => holds(one.when, answers))
    .map((one) => ({ key: one.say }));

/** The answer to the step itself; a name is only taken where it can be told from what stands beside it. */
function ownAnswer(step: Step, given: Given, { state, deps }: PromptContext): Answer | undefined {
  if (step.field.kind === 'text' && step.field.isName) {
    const { name } = deps.readIntroduction(given.words ?? '');
    return name ? { kind: 'text', words: name } : undefined;
  }
  const read = kindOf(step.field).parse(step.field, { ...given, selected: state.selected }, deps);
  return read.kind === 'answer' ? read.answer : undefined;
}
