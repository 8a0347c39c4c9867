// A question of the form as it is to be asked now: in other words after an answer that could not be read, with what was answered
// before, and with the ways past it.
import type { MessageKey } from '../../shared/locale.ts';
import type { BotMessage } from '../bot-message.ts';
import { suggestedLines } from '../check-lines.ts';
import { holds } from '../conditions.ts';
import { kindOf } from '../fields/index.ts';
import type { Form, Option, Step } from '../form.ts';
import { joinedOptions, joinedQuestion } from '../joined-answers.ts';
import { offeredOptions, suggestingWords } from '../ranked-options.ts';
import type { FormState } from '../state.ts';
import type { Press, PromptContext } from './prompt-kind.ts';

const skipOption: Option = { code: 'skip', label: 'common.button.skip' };
const keepOption: Option = { code: 'keep', label: 'common.button.keep' };
/** Takes out what was read in somebody's words. */
export const removeOption: Option = { code: 'remove', label: 'common.button.remove' };
const finishOption: Option = { code: 'finish', label: 'common.button.finish' };
const doneOption: Option = { code: 'done', label: 'common.several.done' };

/** True where what was read out speaks against an answer that was given before. */
const differsFromOwn = (dialog: Form, { answers, prefilled }: FormState): boolean =>
  dialog.steps.some((step) => prefilled[step.field.id] && answers[step.field.id]);

/** True while a question that must be answered is still to come. */
const essentialLeft = (dialog: Form, { answers }: FormState): boolean =>
  dialog.steps.some(
    (step) => step.need === 'essential' && !answers[step.field.id] && (!step.when || holds(step.when, answers)),
  );

const takesSeveral = ({ field }: Step): boolean => field.kind === 'choice' && field.several === true;

/** The answers, and what ends a list of several. */
function answerOptions(step: Step, { dialog, state }: PromptContext): readonly Option[] {
  const given = state.answers[step.field.id];
  const all = offeredOptions(step, state) ?? kindOf(step.field).options(step.field);
  const left = all.filter(
    (option) => !state.selected.includes(option.code) && (given !== undefined || !option.onlyOnReview),
  );
  const ends = takesSeveral(step) && state.selected.length > 0;
  return [...(ends ? [doneOption] : []), ...left, ...joinedOptions(dialog, step, state.answers)];
}

/** The ways past the question. */
function otherOptions(step: Step, { dialog, state }: PromptContext): readonly Option[] {
  const given = state.answers[step.field.id];
  const readOut = given !== undefined && state.prefilled[step.field.id] !== undefined && !state.answers.understood;
  const skip: Option = step.skipLabel ? { code: 'skip', label: step.skipLabel } : skipOption;
  const needed = step.need === 'essential';
  return [
    ...(readOut ? [removeOption] : []),
    ...(given ? [keepOption] : (step.secondaryActions ?? [])),
    ...(needed ? [] : [skip]),
    ...(needed || given || essentialLeft(dialog, state) ? [] : [finishOption]),
  ];
}

/** The sentence: for several already chosen, after a miss, with the words that suggest the first options, or as it is. */
function sentence(step: Step, state: FormState): { key: MessageKey; quoted: readonly string[] } {
  if (state.selected.length > 0) return { key: 'common.several.more', quoted: [] };
  const quoted = suggestingWords(step, state);
  if (state.misses > 0 && step.reprompt) return { key: step.reprompt, quoted };
  return { key: (quoted.length > 0 && step.askQuoting) || step.ask, quoted };
}

function hintsOf(step: Step, { dialog, state }: PromptContext): MessageKey[] {
  return [
    ...(step.confirmsPrefill && differsFromOwn(dialog, state) ? (['report.understood.differs'] as const) : []),
    ...(step.hint && state.selected.length === 0 ? [step.hint] : []),
    ...(state.answers[step.field.id] ? (['common.nowAnswered'] as const) : []),
  ];
}

/** @returns the question, its hints and its buttons. */
export function askStep(step: Step, context: PromptContext, press: Press): BotMessage {
  const { dialog, state, deps } = context;
  const given = state.answers[step.field.id];
  const { key, quoted } = sentence(step, state);
  const joins = joinedQuestion(dialog, step, state.answers);
  const takes = takesSeveral(step) ? 'several' : step.field.kind === 'date' ? 'day' : undefined;
  return {
    key,
    ...(given ? { values: { now: kindOf(step.field).show(step.field, given, deps) } } : {}),
    ...(quoted.length > 0 ? { values: { words: quoted.map((one) => `“${one}”`).join(', ') } } : {}),
    ...(step.confirmsPrefill ? { lines: suggestedLines(dialog, state, deps) } : {}),
    hints: hintsOf(step, context),
    buttons: press([...answerOptions(step, context), ...otherOptions(step, context)]),
    ...(joins ? { joins } : {}),
    ...(takes ? { takes } : {}),
  };
}
