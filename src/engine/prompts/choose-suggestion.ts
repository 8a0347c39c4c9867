// Several meanings of one answer: the person chooses, by number, by name, or by yes where there is but one. Any other words are
// an answer to the question itself.
import type { MessageKey } from '../../shared/locale.ts';
import { plainWords } from '../../shared/plain-words.ts';
import { agreesWith, namingWords } from '../../understanding/phrases/choosing.ts';
import { yesOrNo } from '../../understanding/phrases/yes-or-no.ts';
import type { Step } from '../form.ts';
import { secondaryAction } from '../handlers/secondary-action.ts';
import type { Move } from '../move.ts';
import { type Prompt, promptName } from '../prompt.ts';
import { saveAnswer } from '../save-answer.ts';
import type { Suggestion } from '../state.ts';
import type { Given, PromptContext, PromptKind } from './prompt-kind.ts';
import { step as stepKind } from './step.ts';

/** The offer that was meant: by code, number or label, by yes where there is but one, or by words that only one has. */
function matchSuggestion(suggestions: readonly Suggestion[], given: Given): Suggestion | undefined {
  const plain = plainWords(given.words ?? '');
  const labels = (one: Suggestion) => [plainWords(one.labelEn), plainWords(one.labelCy)];
  const exact = suggestions.find(
    (one, index) => one.code === given.code || (plain !== '' && [...labels(one), String(index + 1)].includes(plain)),
  );
  if (exact || plain === '') return exact;
  const real = suggestions.filter((one) => one.answer !== null);
  const said = yesOrNo(plain) ?? (agreesWith(plain) ? 'yes' : null);
  if (said === 'yes' && real.length === 1) return real[0];
  if (said === 'no') return suggestions.find((one) => one.answer === null);
  const words = namingWords(plain);
  const fitting = real.filter((one) =>
    labels(one).some((label) => words.every((word) => ` ${label} `.includes(` ${word} `))),
  );
  return words.length > 0 && fitting.length === 1 ? fitting[0] : undefined;
}

function answerSuggestion(step: Step, given: Given, { dialog, state, deps }: PromptContext): Move | null {
  const chosen = matchSuggestion(state.suggestions, given);
  const undecided = yesOrNo(plainWords(given.words ?? '')) === 'yes';
  if (!chosen) return undecided ? { state, messages: [{ key: 'common.problem.choice' }] } : null;
  const taken = dialog.steps.find((one) => one.field.id === chosen.field) ?? step;
  if (chosen.answer) return saveAnswer(state, taken, chosen.answer, deps);
  const isPlace = step.field.kind === 'place';
  return {
    state: { ...state, misses: isPlace ? Math.max(1, state.misses) : 0, suggestions: [], suggestionsMessage: null },
    messages: isPlace ? [{ key: 'common.place.none' }] : [],
  };
}

export const chooseSuggestion: PromptKind<Extract<Prompt, { kind: 'choose-suggestion' }>> = {
  ask(_prompt, { dialog, state }, _press) {
    const name = promptName(dialog, state);
    return {
      key: (state.suggestionsMessage ?? 'common.place.choose') as MessageKey,
      buttons: state.suggestions.map((one) => ({
        label: { en: one.labelEn, cy: one.labelCy },
        step: name,
        code: one.code,
        asked: state.asked,
      })),
    };
  },
  answer: ({ step }, given, context) =>
    secondaryAction(step, given, context) ??
    answerSuggestion(step, given, context) ??
    stepKind.answer({ kind: 'step', step }, given, context),
};
