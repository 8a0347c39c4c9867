// What stands before the person now, derived from the state alone: an interruption, a choice of meanings, a question, the
// check page, or a rest. Asking again after a reload or a switch of language is therefore the same as asking.
import type { MessageKey } from '../shared/locale.ts';
import { isTraceable } from '../understanding/entities/traceable.ts';
import type { BotMessage, Button, Line } from './bot-message.ts';
import { holds } from './conditions.ts';
import type { DangerKind, EngineDeps } from './deps.ts';
import { kindOf } from './fields/index.ts';
import type { Form, Option, Step } from './form.ts';
import { adviceQuestion, whoOptions } from './handlers/advice.ts';
import { addEarlyAccountOptions } from './handlers/early-account.ts';
import { followUpOptions, knownReport, type ReturnInterruption, returnPrompt } from './handlers/follow-up.ts';
import { joinedOptions, joinedQuestion } from './joined-answers.ts';
import { journey } from './journey.ts';
import {
  changeableSteps,
  checkLines,
  decidingPlace,
  hidesWords,
  readOutSteps,
  suggestedLines,
} from './prompts/check-answers.ts';
import { offeredOptions, suggestingWords } from './ranked-options.ts';
import type { FormState, Interruption } from './state.ts';

export type Standing =
  | { readonly at: 'interruption'; readonly name: Interruption }
  | { readonly at: 'step'; readonly step: Step }
  | { readonly at: 'rest'; readonly step: Step }
  | { readonly at: 'check' }
  | { readonly at: 'sent'; readonly reference: string };

/** Where the person stands. */
export function currentPrompt(dialog: Form, state: FormState): Standing {
  if (state.interruption) return { at: 'interruption', name: state.interruption };
  if (state.sent) return { at: 'sent', reference: state.sent };
  const { done, open, rest } = journey(dialog, state.answers);
  const again = [...done, ...readOutSteps(dialog, state)].find((step) => step.id === state.at);
  if (again) return { at: 'step', step: again };
  if (open) return { at: 'step', step: open };
  return rest ? { at: 'rest', step: rest } : { at: 'check' };
}

/** Names the question, so that two states that ask the same thing are known to. */
export function promptName(dialog: Form, state: FormState): string {
  const now = currentPrompt(dialog, state);
  if (now.at === 'interruption') return `!${now.name}`;
  if (now.at === 'step') return state.suggestions.length > 0 ? `${now.step.id}?` : now.step.id;
  return `!${now.at}`;
}

const dangerNow: readonly (DangerKind | 'maybe' | 'none')[] = ['now', 'home'];
const skipOption: Option = { code: 'skip', label: 'common.button.skip' };
const keepOption: Option = { code: 'keep', label: 'common.button.keep' };
/** Takes out what was read in somebody's words. */
export const removeOption: Option = { code: 'remove', label: 'common.button.remove' };
const finishOption: Option = { code: 'finish', label: 'common.button.finish' };
const leaveOption: Option = { code: 'back', label: 'common.stop.no' };
const doneOption: Option = { code: 'done', label: 'common.several.done' };

export const checkOptions: readonly Option[] = [
  { code: 'send', label: 'common.button.send' },
  { code: 'change', label: 'common.button.change' },
  { code: 'stop', label: 'common.button.stop' },
];
/** With the button that opens the further questions, until they were opened. */
export function checkOptionsOf(dialog: Form, { answers }: FormState): readonly Option[] {
  const { further } = dialog;
  if (!further || answers[further.field]) return checkOptions;
  const [send, ...rest] = checkOptions;
  const more: Option = { code: 'more', label: further.label, synonyms: further.synonyms ?? [] };
  return send ? [send, more, ...rest] : checkOptions;
}
export const stoppedOptions: readonly Option[] = [
  { code: 'advice', label: 'common.button.advice' },
  { code: 'back', label: 'common.button.back' },
  { code: 'exit', label: 'common.button.exit' },
];
/** Nobody who gave no way to be reached is offered to be contacted. */
export const submittedOptions = (state: FormState): readonly Option[] => [
  ...followUpOptions.filter((one) => one.code !== 'ask-contact' || !state.unreachable),
  { code: 'advice', label: 'common.button.advice' },
  { code: 'start-again', label: 'common.button.another' },
  { code: 'exit', label: 'common.button.exit' },
];
export const confirmOptions: Readonly<Record<'start-again' | 'stop', readonly Option[]>> = {
  'start-again': [
    { code: 'no', label: 'common.startAgain.no' },
    { code: 'yes', label: 'common.startAgain.yes' },
  ],
  stop: [
    { code: 'no', label: 'common.stop.no' },
    { code: 'yes', label: 'common.stop.yes' },
  ],
};

/** The report has gone: what can still be done is to leave. */
const leaveOptions: readonly Option[] = [
  { code: 'no', label: 'common.stop.no' },
  { code: 'yes', label: 'common.button.exit' },
];

type Press = (options: readonly Option[]) => Button[];

/** How many files go with it; they are changed by sending more, or by deleting them. */
function filesLine(dialog: Form, state: FormState): Line[] {
  const section = dialog.sections.H;
  const line: Line = { ...(section ? { section } : {}), label: 'evidence.label', answer: state.files };
  return state.files > 0 ? [line] : [];
}

/** True where somebody who said that there is no danger wrote of it later. */
const spokeOfDanger = ({ answers }: FormState, deps: EngineDeps): boolean =>
  !holds({ field: 'danger', is: 'yes' }, answers) &&
  Object.values(answers).some(
    (one) => one.kind === 'text' && dangerNow.includes(deps.recogniseDanger(one.words) ?? 'none'),
  );

/** True where somebody who gives no name has written what may show it. */
const namesThemselves = ({ answers }: FormState): boolean =>
  holds({ field: 'forWhom', is: 'anonymous' }, answers) &&
  Object.values(answers).some((one) => one.kind === 'text' && isTraceable(one.words));

/** The whole of the answers, where they go, and the buttons to send or change them. */
function askToSend(dialog: Form, state: FormState, deps: EngineDeps, press: Press): BotMessage {
  const buttons = press(checkOptionsOf(dialog, state));
  if (state.misses > 0) return { key: 'common.check.again', buttons };
  const place = decidingPlace(dialog, state);
  const hints: MessageKey[] = [
    ...(namesThemselves(state) ? (['common.check.namesYou'] as const) : []),
    ...(spokeOfDanger(state, deps) ? (['common.check.danger'] as const) : []),
    ...(hidesWords(dialog, state, deps) ? (['common.show.hidden'] as const) : []),
    ...(place ? (['common.check.goesTo'] as const) : []),
    'common.check.hint',
  ];
  const values: BotMessage['values'] = place ? { place: deps.namePlace(place) } : {};
  return {
    key: 'common.check.ask',
    values,
    lines: [...checkLines(dialog, state, deps), ...filesLine(dialog, state)],
    hints,
    buttons,
  };
}

/** True where what was read out speaks against an answer that was given before. */
const differsFromOwn = (dialog: Form, { answers, prefilled }: FormState): boolean =>
  dialog.steps.some((step) => prefilled[step.field.id] && answers[step.field.id]);

/** True while a question that must be answered is still to come. */
const essentialLeft = (dialog: Form, { answers }: FormState): boolean =>
  dialog.steps.some(
    (step) => step.need === 'essential' && !answers[step.field.id] && (!step.when || holds(step.when, answers)),
  );

function askStep(dialog: Form, step: Step, state: FormState, deps: EngineDeps, press: Press): BotMessage {
  const kind = kindOf(step.field);
  const given = state.answers[step.field.id];
  const several = step.field.kind === 'choice' && step.field.several === true;
  const rest = (offeredOptions(step, state) ?? kind.options(step.field)).filter(
    (option) => !state.selected.includes(option.code) && (given !== undefined || !option.onlyOnReview),
  );
  const joined = joinedOptions(dialog, step, state.answers);
  const joins = joinedQuestion(dialog, step, state.answers);
  const readOut = given !== undefined && state.prefilled[step.field.id] !== undefined && !state.answers.understood;
  const options = [
    ...(several && state.selected.length > 0 ? [doneOption] : []),
    ...rest,
    ...joined,
    ...(readOut ? [removeOption] : []),
    ...(given ? [] : (step.secondaryActions ?? [])),
    ...(given ? [keepOption] : []),
    ...(step.need === 'essential' ? [] : [step.skipLabel ? { code: 'skip', label: step.skipLabel } : skipOption]),
    ...(step.need === 'essential' || given || essentialLeft(dialog, state) ? [] : [finishOption]),
  ];
  const ask =
    state.selected.length > 0 ? 'common.several.more' : state.misses > 0 && step.reprompt ? step.reprompt : step.ask;
  const suggesting = state.selected.length > 0 ? [] : suggestingWords(step, state);
  return {
    key: suggesting.length > 0 && step.askQuoting && ask === step.ask ? step.askQuoting : ask,
    ...(given ? { values: { now: kind.show(step.field, given, deps) } } : {}),
    ...(suggesting.length > 0 ? { values: { words: suggesting.map((one) => `“${one}”`).join(', ') } } : {}),
    ...(step.confirmsPrefill ? { lines: suggestedLines(dialog, state, deps) } : {}),
    hints: [
      ...(step.confirmsPrefill && differsFromOwn(dialog, state) ? (['report.understood.differs'] as const) : []),
      ...(step.hint && state.selected.length === 0 ? [step.hint] : []),
      ...(given ? (['common.nowAnswered'] as const) : []),
    ],
    buttons: press(options),
    ...(joins ? { joins } : {}),
    ...(several ? { takes: 'several' as const } : step.field.kind === 'date' ? { takes: 'day' as const } : {}),
  };
}

/** The question as it is to be asked now. */
export function promptMessage(dialog: Form, state: FormState, deps: EngineDeps): BotMessage {
  const now = currentPrompt(dialog, state);
  const name = promptName(dialog, state);
  const press = (options: readonly Option[]): Button[] =>
    options.map((option) => ({ label: { key: option.label }, step: name, code: option.code, asked: state.asked }));
  if (now.at === 'interruption' && now.name === 'advice') {
    const { key, hints, options } = adviceQuestion(state, deps);
    return { key, hints: hints ?? [], buttons: press(options) };
  }
  if (now.at === 'interruption' && now.name === 'who') return { key: 'common.who.ask', buttons: press(whoOptions) };
  if (now.at === 'interruption' && now.name === 'add-told') {
    return {
      key: 'report.account.addThis',
      values: { words: state.pendingWords ?? '' },
      buttons: press(addEarlyAccountOptions),
    };
  }
  if (now.at === 'interruption' && now.name === 'change') {
    const lines = changeableSteps(dialog, state).map((step) => ({ code: step.id, label: step.label }));
    return { key: 'common.change.which', buttons: press([...lines, leaveOption]) };
  }
  if (now.at === 'interruption' && (now.name === 'stop' || now.name === 'start-again')) {
    if (now.name === 'stop' && knownReport(state)) return { key: 'common.stop.askSent', buttons: press(leaveOptions) };
    const key = now.name === 'stop' ? 'common.stop.ask' : 'common.startAgain.ask';
    return { key, buttons: press(confirmOptions[now.name]) };
  }
  if (now.at === 'interruption') {
    const { options, ...asked } = returnPrompt(now.name as ReturnInterruption, state);
    return { ...asked, buttons: press(options) };
  }
  if (now.at === 'sent')
    return { key: 'common.alreadySent', values: { reference: now.reference }, buttons: press(submittedOptions(state)) };
  if (now.at === 'rest') return { key: now.step.stopsWhen?.say ?? now.step.ask, buttons: press(stoppedOptions) };
  if (now.at === 'check') return askToSend(dialog, state, deps, press);
  if (state.suggestions.length === 0) return askStep(dialog, now.step, state, deps, press);
  return {
    key: (state.suggestionsMessage ?? 'common.place.choose') as MessageKey,
    buttons: state.suggestions.map((one) => ({
      label: { en: one.labelEn, cy: one.labelCy },
      step: name,
      code: one.code,
      asked: state.asked,
    })),
  };
}
