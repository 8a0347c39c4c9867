// Check your answers: every line on the path, in order, under the heading of its section, each by number or by name to
// change. Rough words are covered until they are asked for; the report keeps every one of them.
import { catalogues } from '../shared/locale.ts';
import { plainWords } from '../shared/plain-words.ts';
import type { Line } from './bot-message.ts';
import { holds } from './conditions.ts';
import type { EngineDeps } from './deps.ts';
import { kindOf } from './fields/index.ts';
import type { Form, Step } from './form.ts';
import { journey } from './journey.ts';
import type { Answer, FormState, PlaceAnswer } from './state.ts';

/** The lines of the check page, section by section: every answer but those that only steer or were passed over. */
function checkSteps(dialog: Form, state: FormState): Step[] {
  const sections = Object.keys(dialog.sections);
  return journey(dialog, state.answers)
    .done.filter((step) => step.section !== 'steer')
    .filter((step) => !(step.hiddenWhen && holds(step.hiddenWhen, state.answers)))
    .filter((step) => step.need === 'essential' || state.answers[step.field.id]?.kind !== 'skipped')
    .toSorted((one, other) => sections.indexOf(one.section) - sections.indexOf(other.section));
}

interface LineContext {
  readonly dialog: Form;
  readonly state: FormState;
  readonly deps: EngineDeps;
}

function lineFor(step: Step, answer: Answer, { dialog, state, deps }: LineContext): Line {
  const covered: Answer =
    answer.kind === 'text' && !state.showsProfanity ? { ...answer, words: deps.maskProfanity(answer.words) } : answer;
  const section = step.section === 'steer' ? undefined : dialog.sections[step.section];
  return {
    ...(section ? { section } : {}),
    label: step.label,
    answer: kindOf(step.field).show(step.field, covered, deps),
  };
}

export function checkLines(dialog: Form, state: FormState, deps: EngineDeps): Line[] {
  return checkSteps(dialog, state).flatMap((step) => {
    const answer = state.answers[step.field.id];
    return answer ? [lineFor(step, answer, { dialog, state, deps })] : [];
  });
}

/** The questions whose answers were read out of the account and still wait for a yes. */
export const readOutSteps = (dialog: Form, state: FormState): Step[] =>
  state.answers.understood
    ? []
    : dialog.steps.filter((step) => state.prefilled[step.field.id] && isFirst(dialog, step));

/** A question that is asked in two ways has one line. */
const isFirst = (dialog: Form, step: Step): boolean =>
  dialog.steps.find((one) => one.field.id === step.field.id) === step;

/** The lines that can be changed now: of what was understood while that stands before the person, of all answers else. */
export function changeableSteps(dialog: Form, state: FormState): Step[] {
  const confirming = journey(dialog, state.answers).open?.confirmsPrefill;
  return confirming ? readOutSteps(dialog, state) : checkSteps(dialog, state);
}

/** What was read out of the account, in the order of the questions, for the person to confirm. */
export function suggestedLines(dialog: Form, state: FormState, deps: EngineDeps): Line[] {
  return readOutSteps(dialog, state).flatMap((step) => {
    const answer = state.prefilled[step.field.id];
    return answer ? [{ ...lineFor(step, answer, { dialog, state, deps }), section: undefined }] : [];
  });
}

/** True when some word of the answers is covered. */
export function hidesWords(dialog: Form, state: FormState, deps: EngineDeps): boolean {
  return checkSteps(dialog, state).some((step) => {
    const answer = state.answers[step.field.id];
    return !state.showsProfanity && answer?.kind === 'text' && deps.maskProfanity(answer.words) !== answer.words;
  });
}

/** The place that decides which force the report goes to. */
export function decidingPlace(dialog: Form, state: FormState): PlaceAnswer | undefined {
  const places = checkSteps(dialog, state).map((step) => state.answers[step.field.id]);
  return places.find((answer): answer is PlaceAnswer => answer?.kind === 'place');
}

/** The line meant by "3", "when" or "pryd". */
export function lineMeant(dialog: Form, state: FormState, what: string): Step | undefined {
  const steps = changeableSteps(dialog, state);
  const plain = plainWords(what);
  if (/^\d{1,2}$/.test(plain)) return steps[Number(plain) - 1];
  const named = (step: Step) => [
    ...[catalogues.en, catalogues.cy].map((words) => plainWords(words.get(step.label) ?? '')),
    ...(step.aliases ?? []),
  ];
  return (
    steps.find((step) => step.id === what || named(step).includes(plain)) ??
    steps.find((step) => plain.length > 2 && named(step).some((name) => name.includes(plain) || plain.includes(name)))
  );
}
