// An answer to whatever stands before the person: read it, keep it, or say in plain words what could not be read and
// ask again. After the third time there is a way on.
import { cutText } from '../../shared/cut-text.ts';
import type { MessageKey } from '../../shared/locale.ts';
import { plainWords } from '../../shared/plain-words.ts';
import { agreesWith, namingWords, saysNeverMind } from '../../understanding/phrases/choosing.ts';
import type { Command } from '../../understanding/phrases/commands.ts';
import { asksToSend } from '../../understanding/phrases/sending.ts';
import { yesOrNo } from '../../understanding/phrases/yes-or-no.ts';
import { speaksOfTime } from '../../understanding/time/mentions-time.ts';
import type { EngineDeps } from '../deps.ts';
import { kindOf } from '../fields/index.ts';
import { meantOption } from '../fields/meant-option.ts';
import type { Form, Option, Step } from '../form.ts';
import { journey } from '../journey.ts';
import type { Move } from '../move.ts';
import { clearPrompt, skipStep, startAgain } from '../move.ts';
import { checkOptionsOf, confirmOptions, currentPrompt, removeOption, stoppedOptions } from '../prompt.ts';
import { lineMeant } from '../prompts/check-answers.ts';
import { answerCheckAnswers } from '../prompts/check-answers-input.ts';
import { offeredOptions, orderedField, wholeListOption } from '../ranked-options.ts';
import { saveAnswer } from '../save-answer.ts';
import type { FormState, Suggestion } from '../state.ts';
import { answerAdvice, answerWho, type Given } from './advice.ts';
import { answerAfterSubmit } from './after-submit.ts';
import { answerJoined } from './answer-joined.ts';
import { runCommand } from './command-handlers.ts';
import { addEarlyAccount, addEarlyAccountOptions, saveEarlyAccount } from './early-account.ts';
import { faqAnswer } from './faq.ts';
import { answerReturn, type ReturnInterruption } from './follow-up.ts';
import { unexpectedAfterField, unexpectedBeforeField } from './unexpected-input.ts';

/** How often a question may be missed before a rough answer is taken. */
const patience = 2;
const codeOf = (options: readonly Option[], given: Given) =>
  given.code ?? meantOption(options, given.words ?? '')?.code;

/** What could not be read is asked again in other words; from the third time on there is a way past it. */
function missed(
  dialog: Form,
  state: FormState,
  step: Step,
  messages: Move['messages'],
  given: Given,
  deps: EngineDeps,
): Move {
  if (state.misses >= patience && step.field.kind === 'date' && given.words && speaksOfTime(given.words)) {
    const words = cutText(given.words.trim(), 500);
    return saveAnswer(
      dialog,
      state,
      step,
      { kind: 'date', words, from: null, to: null, at: null, approximate: true },
      deps,
    );
  }
  const stuck: MessageKey = step.need === 'essential' ? 'common.stuckEssential' : 'common.stuck';
  const more = state.misses >= patience ? [{ key: stuck }] : [];
  return {
    state: { ...state, misses: state.misses + 1, suggestions: [], suggestionsMessage: null },
    messages: [...(messages ?? []), ...more],
  };
}

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

function answerSuggestion(dialog: Form, state: FormState, step: Step, given: Given, deps: EngineDeps): Move | null {
  const chosen = matchSuggestion(state.suggestions, given);
  const undecided = yesOrNo(plainWords(given.words ?? '')) === 'yes';
  if (!chosen) return undecided ? { state, messages: [{ key: 'common.problem.choice' }] } : null;
  const taken = dialog.steps.find((one) => one.field.id === chosen.field) ?? step;
  if (chosen.answer) return saveAnswer(dialog, state, taken, chosen.answer, deps);
  const isPlace = step.field.kind === 'place';
  return {
    state: { ...state, misses: isPlace ? Math.max(1, state.misses) : 0, suggestions: [], suggestionsMessage: null },
    messages: isPlace ? [{ key: 'common.place.none' }] : [],
  };
}

/** The command of a button beside the answers: by its code, its label or its number, which goes on from theirs. */
function matchSecondaryAction(state: FormState, step: Step, given: Given): string | undefined {
  const beside = state.answers[step.field.id] ? [] : (step.secondaryActions ?? []);
  if (given.code !== null) return beside.find((one) => one.code === given.code)?.code;
  const words = given.words ?? '';
  if (!/^\s*\d{1,2}\s*$/.test(words)) return meantOption(beside, words)?.code;
  return beside[Number(words) - 1 - kindOf(step.field).options(step.field).length]?.code;
}

/** Words of a yes or no beyond which something more was told with it. */
const moreThanYes = 5;

/** What was told in one breath with a yes or no waits, or is offered as an addition, and the answer is kept. */
function withMore(kept: Move, dialog: Form, before: FormState, step: Step, words: string): Move {
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

/** Opens the questions that nobody has to answer. */
function openFurther(dialog: Form, state: FormState): Move {
  const field = dialog.further?.field;
  const answers = field ? { ...state.answers, [field]: { kind: 'choice' as const, codes: ['yes'] } } : state.answers;
  return { state: { ...clearPrompt(state), answers } };
}

/** Takes out what was read in somebody's words; where it must be known, it is asked in its turn. */
function removeRead(state: FormState, step: Step): Move {
  const { [step.field.id]: _answer, ...answers } = state.answers;
  const { [step.field.id]: _read, ...prefilled } = state.prefilled;
  const left = Object.keys(prefilled);
  const readOut = { kind: 'choice' as const, codes: left.length > 0 ? left : ['none'] };
  return { state: { ...clearPrompt(state), at: null, prefilled, answers: { ...answers, readOut } } };
}

function answerStep(dialog: Form, state: FormState, step: Step, given: Given, deps: EngineDeps): Move {
  const beside = matchSecondaryAction(state, step, given);
  if (beside) return runCommand(dialog, state, { command: beside as Command, what: null }, deps);
  const offered = state.suggestions.length > 0 ? answerSuggestion(dialog, state, step, given, deps) : null;
  if (offered) return offered;
  if (given.code === 'skip' && step.need !== 'essential') return skipStep(state, step);
  if (given.code === removeOption.code && state.prefilled[step.field.id]) return removeRead(state, step);
  if (given.code === 'finish') return runCommand(dialog, state, { command: 'finish', what: null }, deps);
  if (given.code === 'keep' && state.answers[step.field.id]) return { state: { ...clearPrompt(state), at: null } };
  const instead = given.words === null ? null : unexpectedBeforeField(dialog, state, step, given.words, deps);
  if (instead) return instead;
  if (
    given.code === wholeListOption.code ||
    (offeredOptions(step, state) &&
      meantOption([wholeListOption], given.words ?? '') &&
      !/^\s*\d/.test(given.words ?? ''))
  )
    return { state: { ...state, wholeList: true } };
  const joined = answerJoined(dialog, state, step, given, deps);
  if (joined) return joined;
  const field = orderedField(step, state);
  const result = kindOf(field).parse(field, { ...given, selected: state.selected }, deps);
  if (result.kind === 'answer') {
    return withMore(saveAnswer(dialog, state, step, result.answer, deps), dialog, state, step, given.words ?? '');
  }
  if (result.kind === 'more') return { state: { ...state, selected: [...result.selected], misses: 0 } };
  if (result.kind === 'suggestions')
    return { state: { ...state, suggestions: [...result.suggestions], suggestionsMessage: result.say } };
  const otherwise = given.words === null ? null : unexpectedAfterField(dialog, state, step, given.words, deps);
  if (otherwise) return otherwise;
  const say = result.say === 'common.problem.choice' && step.unclear ? step.unclear : result.say;
  return missed(dialog, state, step, [{ key: say, ...(result.values ? { values: result.values } : {}) }], given, deps);
}

function answerInterruption(dialog: Form, state: FormState, given: Given, deps: EngineDeps): Move {
  const calm = clearPrompt(state);
  if (state.interruption === 'advice') return answerAdvice(state, calm, given, deps);
  if (state.interruption === 'who') return answerWho(state, calm, given, deps);
  if (state.interruption === 'add-told') {
    const said = given.code ?? yesOrNo(plainWords(given.words ?? '')) ?? codeOf(addEarlyAccountOptions, given) ?? null;
    return addEarlyAccount(dialog, state, said, given.words ?? '', deps);
  }
  if (state.interruption === 'change') {
    const plain = plainWords(given.words ?? '');
    if (given.code === 'back' || saysNeverMind(plain)) return { state: calm };
    const step = lineMeant(dialog, state, given.code ?? given.words ?? '');
    if (step) return { state: { ...calm, at: step.id } };
    return { state, messages: [{ key: 'common.change.unknown' }] };
  }
  if (state.interruption !== 'stop' && state.interruption !== 'start-again') {
    return answerReturn(state.interruption as ReturnInterruption, state, calm, given, deps);
  }
  const code = codeOf(confirmOptions[state.interruption], given);
  const plain = plainWords(given.words ?? '');
  if (code === 'no' || ['no', 'na', 'nac ydw'].includes(plain)) return { state: calm };
  if (code !== 'yes' && !['yes', 'ydw', 'ie'].includes(plain))
    return { state, messages: [{ key: 'common.problem.choice' }] };
  if (state.interruption === 'stop') return runCommand(dialog, state, { command: 'exit', what: null }, deps);
  return startAgain(dialog, state, deps);
}

/** @param given words that are not a command, or the code of a button that belongs to this question. */
export function answer(dialog: Form, state: FormState, given: Given, deps: EngineDeps): Move {
  const now = currentPrompt(dialog, state);
  if (now.at === 'interruption') return answerInterruption(dialog, state, given, deps);
  if (now.at === 'step') return answerStep(dialog, state, now.step, given, deps);
  if (now.at === 'sent') return answerAfterSubmit(dialog, state, given, deps);
  const code = codeOf(now.at === 'rest' ? stoppedOptions : checkOptionsOf(dialog, state), given);
  const wantsSend = now.at === 'check' && (code === 'send' || asksToSend(given.words ?? ''));
  if (wantsSend && !journey(dialog, state.answers).open) return { state: clearPrompt(state), outcome: 'send' };
  if (code === 'more' && now.at === 'check') return openFurther(dialog, state);
  if (code === 'change' || code === 'stop' || code === 'back' || code === 'exit' || code === 'advice')
    return runCommand(dialog, state, { command: code, what: null }, deps);
  const more = now.at === 'check' && given.words ? answerCheckAnswers(dialog, state, given.words) : null;
  if (more) return more;
  const missing: FormState = { ...state, misses: state.misses + 1 };
  return { state: missing, messages: [{ key: faqAnswer(given.words ?? '', null) ?? 'common.problem.choice' }] };
}
