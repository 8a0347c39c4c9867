// A question of the form. An answer is read and kept, or it is said in plain words what could not be read, and the question is
// asked again. After the third time there is a way on.
import { cutText } from '../../shared/cut-text.ts';
import type { MessageKey } from '../../shared/locale.ts';
import { speaksOfTime } from '../../understanding/time/mentions-time.ts';
import type { FieldResult } from '../fields/field.ts';
import { kindOf } from '../fields/index.ts';
import { meantOption } from '../fields/meant-option.ts';
import type { Step } from '../form.ts';
import { answerJoined } from '../handlers/answer-joined.ts';
import { runCommand } from '../handlers/command-handlers.ts';
import { saveEarlyAccount } from '../handlers/early-account.ts';
import { secondaryAction } from '../handlers/secondary-action.ts';
import { unexpectedAfterField, unexpectedBeforeField } from '../handlers/unexpected-input.ts';
import type { Move } from '../move.ts';
import { clearPrompt, skipStep } from '../move.ts';
import type { Prompt } from '../prompt.ts';
import { offeredOptions, orderedField, wholeListOption } from '../ranked-options.ts';
import { saveAnswer } from '../save-answer.ts';
import type { Answer, FormState } from '../state.ts';
import { askStep, removeOption } from './ask-step.ts';
import type { Given, PromptContext, PromptKind } from './prompt-kind.ts';

/** How often a question may be missed before a rough answer is taken. */
const patience = 2;
/** Words of a yes or no beyond which something more was told with it. */
const moreThanYes = 5;

/** A day that nobody could read is kept in the person's words once they were asked often enough. */
function roughDate(step: Step, given: Given, { state, deps }: PromptContext): Move | null {
  if (state.misses < patience || step.field.kind !== 'date') return null;
  if (!given.words || !speaksOfTime(given.words)) return null;
  const words = cutText(given.words.trim(), 500);
  const unknown: Answer = { kind: 'date', words, from: null, to: null, at: null, approximate: true };
  return saveAnswer(state, step, unknown, deps);
}

/** What could not be read is asked again in other words; from the third time on there is a way past it. */
function missed(step: Step, messages: Move['messages'], state: FormState): Move {
  const stuck: MessageKey = step.need === 'essential' ? 'common.stuckEssential' : 'common.stuck';
  const more = state.misses >= patience ? [{ key: stuck }] : [];
  return {
    state: { ...state, misses: state.misses + 1, suggestions: [], suggestionsMessage: null },
    messages: [...(messages ?? []), ...more],
  };
}

/** What was told in the same message as a yes or no waits, or is offered as an addition, and the answer is kept. */
function withMore(kept: Move, step: Step, words: string, { dialog, state: before }: PromptContext): Move {
  const tells = step.field.kind === 'yes-no' && words.trim().split(/\s+/).length > moreThanYes;
  const story = tells ? saveEarlyAccount(dialog, before, words) : null;
  if (!story) return kept;
  const { earlyAccount, interruption, pendingWords } = story.state;
  const state: FormState = {
    ...kept.state,
    earlyAccount,
    ...(interruption === 'add-told' ? { interruption, pendingWords } : {}),
  };
  return { ...kept, state, messages: [...(story.messages ?? []), ...(kept.messages ?? [])] };
}

/** Takes out what was read in somebody's words; where it must be known, it is asked in its turn. */
function removeRead(state: FormState, step: Step): Move {
  const { [step.field.id]: _answer, ...answers } = state.answers;
  const { [step.field.id]: _read, ...prefilled } = state.prefilled;
  const left = Object.keys(prefilled);
  const readOut = { kind: 'choice' as const, codes: left.length > 0 ? left : ['none'] };
  return { state: { ...clearPrompt(state), at: null, prefilled, answers: { ...answers, readOut } } };
}

/** The buttons that stand beside every question. */
function pressedBeside(step: Step, { code }: Given, { dialog, state, deps }: PromptContext): Move | null {
  if (code === 'skip' && step.need !== 'essential') return skipStep(state, step);
  if (code === removeOption.code && state.prefilled[step.field.id]) return removeRead(state, step);
  if (code === 'finish') return runCommand(dialog, state, { command: 'finish', what: null }, deps);
  if (code === 'keep' && state.answers[step.field.id]) return { state: { ...clearPrompt(state), at: null } };
  return null;
}

/** “All of them”, pressed or typed; a number always means one of those that are shown. */
function asksForWholeList(step: Step, { words, code }: Given, state: FormState): boolean {
  if (code === wholeListOption.code) return true;
  const typed = words ?? '';
  return offeredOptions(step, state) !== null && !/^\s*\d/.test(typed) && !!meantOption([wholeListOption], typed);
}

/** What the kind of field made of the answer. */
function taken(result: FieldResult, step: Step, given: Given, context: PromptContext): Move {
  const { state, deps } = context;
  switch (result.kind) {
    case 'answer':
      return withMore(saveAnswer(state, step, result.answer, deps), step, given.words ?? '', context);
    case 'more':
      return { state: { ...state, selected: [...result.selected], misses: 0 } };
    case 'suggestions':
      return { state: { ...state, suggestions: [...result.suggestions], suggestionsMessage: result.say } };
    case 'problem': {
      const otherwise = given.words === null ? null : unexpectedAfterField(step, given.words, context);
      const key = result.say === 'common.problem.choice' && step.unclear ? step.unclear : result.say;
      const problem = { key, ...(result.values ? { values: result.values } : {}) };
      return otherwise ?? roughDate(step, given, context) ?? missed(step, [problem], state);
    }
  }
}

export const step: PromptKind<Extract<Prompt, { kind: 'step' }>> = {
  ask: ({ step: asked }, context, press) => askStep(asked, context, press),
  answer({ step: asked }, given, context) {
    const { state, deps } = context;
    const other =
      secondaryAction(asked, given, context) ??
      pressedBeside(asked, given, context) ??
      (given.words === null ? null : unexpectedBeforeField(asked, given.words, context));
    if (other) return other;
    if (asksForWholeList(asked, given, state)) return { state: { ...state, wholeList: true } };
    const joined = answerJoined(asked, given, context);
    if (joined) return joined;
    const field = orderedField(asked, state);
    const result = kindOf(field).parse(field, { ...given, selected: state.selected }, deps);
    return taken(result, asked, given, context);
  },
};
