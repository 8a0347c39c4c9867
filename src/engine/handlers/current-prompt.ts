// An answer to whatever stands before the person: read it, keep it, or say in plain words what could not be read and
// ask again. After the third time there is a way on.
import type { MessageKey } from '../../shared/locale.ts';
import { plainWords } from '../../shared/plain-words.ts';
import type { Command } from '../../understanding/phrases/commands.ts';
import { yesOrNo } from '../../understanding/phrases/yes-or-no.ts';
import { speaksOfTime } from '../../understanding/time/mentions-time.ts';
import { kindOf } from '../fields/index.ts';
import { meantOption } from '../fields/meant-option.ts';
import type { Dialog, Option, Step } from '../form.ts';
import { journey } from '../journey.ts';
import type { Move } from '../move.ts';
import { passed, settled, startAgain } from '../move.ts';
import { checkOptions, confirmOptions, restOptions, standing } from '../prompt.ts';
import { lineMeant } from '../prompts/check-answers.ts';
import { answerAtCheck, asksToSend } from '../prompts/check-answers-input.ts';
import { keep } from '../save-answer.ts';
import type { FormState, Offered } from '../state.ts';
import type { Tools } from '../tools.ts';
import { answerAdvice, answerWho, type Given } from './advice.ts';
import { answerSent } from './after-submit.ts';
import { obey } from './command-handlers.ts';
import { addTold, addToldOptions, toldElsewhere, wholeAccount } from './early-account.ts';
import { answerTo } from './faq.ts';
import { answerVisit, type VisitAside } from './follow-up.ts';
import { insteadOfAnswer, insteadOfWords } from './unexpected-input.ts';

/** How often a question may be missed before a rough answer is taken. */
const patience = 2;
/** Out of the list of answers, with none changed. */
const neverMind = 'no,na,nothing,dim,dim byd,never mind,none,carry on,no carry on,parhau,na parhau,dim ots'.split(',');

const agreeing =
  /^(?:yes |ie |ia |ydy )?(?:that s|thats|that is|it is|dyna)? ?(?:right|correct|it|the one|that one|cywir|fe|e|fo|yr un|hwnna)$/;

const codeOf = (options: readonly Option[], given: Given) =>
  given.code ?? meantOption(options, given.words ?? '')?.code;

/** What could not be read is asked again in other words; from the third time on there is a way past it. */
function missed(dialog: Dialog, state: FormState, step: Step, says: Move['says'], given: Given, tools: Tools): Move {
  if (state.misses >= patience && step.field.kind === 'date' && given.words && speaksOfTime(given.words)) {
    const words = given.words.trim().slice(0, 500);
    return keep(dialog, state, step, { kind: 'date', words, from: null, to: null, at: null, approximate: true }, tools);
  }
  const stuck: MessageKey = step.need === 'essential' ? 'common.stuckEssential' : 'common.stuck';
  const more = state.misses >= patience ? [{ key: stuck }] : [];
  return {
    state: { ...state, misses: state.misses + 1, offers: [], offersSay: null },
    says: [...(says ?? []), ...more],
  };
}

const smallWords = /\b(?:the|one|in|that|this|near|yr|y|un|hwnnw|honno|yn|ger)\b/g;

/** The offer that was meant: by code, number or label, by yes where there is but one, or by words that only one has. */
function meantOffer(offers: readonly Offered[], given: Given): Offered | undefined {
  const plain = plainWords(given.words ?? '');
  const labels = (one: Offered) => [plainWords(one.labelEn), plainWords(one.labelCy)];
  const exact = offers.find(
    (one, index) => one.code === given.code || (plain !== '' && [...labels(one), String(index + 1)].includes(plain)),
  );
  if (exact || plain === '') return exact;
  const real = offers.filter((one) => one.answer !== null);
  const said = yesOrNo(plain) ?? (agreeing.test(plain) ? 'yes' : null);
  if (said === 'yes' && real.length === 1) return real[0];
  if (said === 'no') return offers.find((one) => one.answer === null);
  const words = plain.replace(smallWords, ' ').split(' ').filter(Boolean);
  const fitting = real.filter((one) =>
    labels(one).some((label) => words.every((word) => ` ${label} `.includes(` ${word} `))),
  );
  return words.length > 0 && fitting.length === 1 ? fitting[0] : undefined;
}

function answerOffer(dialog: Dialog, state: FormState, step: Step, given: Given, tools: Tools): Move | null {
  const chosen = meantOffer(state.offers, given);
  const undecided = yesOrNo(plainWords(given.words ?? '')) === 'yes';
  if (!chosen) return undecided ? { state, says: [{ key: 'common.problem.choice' }] } : null;
  const taken = dialog.steps.find((one) => one.field.id === chosen.field) ?? step;
  if (chosen.answer) return keep(dialog, state, taken, chosen.answer, tools);
  const isPlace = step.field.kind === 'place';
  return {
    state: { ...state, misses: isPlace ? Math.max(1, state.misses) : 0, offers: [], offersSay: null },
    says: isPlace ? [{ key: 'common.place.none' }] : [],
  };
}

/** What was told early stands before the person; what they add goes below it, if the whole is not too long. */
function takeEarly(dialog: Dialog, state: FormState, step: Step, given: Given, tools: Tools): Move {
  const asked = given.words === null ? null : insteadOfWords(dialog, state, step, given.words, tools);
  const done = given.code === 'done' || yesOrNo(plainWords(given.words ?? '')) !== null;
  if (asked && !done) return asked;
  const words = wholeAccount(state, done ? null : given.words);
  const heard = kindOf(step.field).hear(step.field, { words, code: null, gathered: [] }, tools);
  if (heard.kind === 'answer') {
    const kept = keep(dialog, state, step, heard.answer, tools);
    return { ...kept, state: { ...kept.state, early: null } };
  }
  const says = heard.kind === 'problem' ? [{ key: heard.say, ...(heard.values ? { values: heard.values } : {}) }] : [];
  return missed(dialog, state, step, says, given, tools);
}

/** The command of a button beside the answers: by its code, its label or its number, which goes on from theirs. */
function meantBeside(state: FormState, step: Step, given: Given): string | undefined {
  const beside = state.answers[step.field.id] ? [] : (step.beside ?? []);
  if (given.code !== null) return beside.find((one) => one.code === given.code)?.code;
  const words = given.words ?? '';
  if (!/^\s*\d{1,2}\s*$/.test(words)) return meantOption(beside, words)?.code;
  return beside[Number(words) - 1 - kindOf(step.field).options(step.field).length]?.code;
}

/** Words of a yes or no beyond which something more was told with it. */
const moreThanYes = 5;

/** What was told in one breath with a yes or no waits, or is offered as an addition, and the answer is kept. */
function withMore(kept: Move, dialog: Dialog, before: FormState, step: Step, words: string): Move {
  const tells = step.field.kind === 'yes-no' && words.trim().split(/\s+/).length > moreThanYes;
  const story = tells ? toldElsewhere(dialog, before, words) : null;
  if (!story) return kept;
  const { early, aside, held } = story.state;
  const state: FormState = { ...kept.state, early, ...(aside === 'add-told' ? { aside, held } : {}) };
  return { ...kept, state, says: [...(story.says ?? []), ...(kept.says ?? [])] };
}

function answerStep(dialog: Dialog, state: FormState, step: Step, given: Given, tools: Tools): Move {
  const beside = meantBeside(state, step, given);
  if (beside) return obey(dialog, state, { command: beside as Command, what: null }, tools);
  const offered = state.offers.length > 0 ? answerOffer(dialog, state, step, given, tools) : null;
  if (offered) return offered;
  if (given.code === 'skip' && step.need !== 'essential') return passed(state, step);
  if (given.code === 'finish') return obey(dialog, state, { command: 'finish', what: null }, tools);
  if (given.code === 'keep' && state.answers[step.field.id]) return { state: { ...settled(state), at: null } };
  if (step.readsOut && state.early !== null && !state.answers[step.field.id])
    return takeEarly(dialog, state, step, given, tools);
  const instead = given.words === null ? null : insteadOfWords(dialog, state, step, given.words, tools);
  if (instead) return instead;
  const heard = kindOf(step.field).hear(step.field, { ...given, gathered: state.gathered }, tools);
  if (heard.kind === 'answer') {
    return withMore(keep(dialog, state, step, heard.answer, tools), dialog, state, step, given.words ?? '');
  }
  if (heard.kind === 'more') return { state: { ...state, gathered: [...heard.gathered], misses: 0 } };
  if (heard.kind === 'offers') return { state: { ...state, offers: [...heard.offers], offersSay: heard.say } };
  const otherwise = given.words === null ? null : insteadOfAnswer(dialog, state, step, given.words, tools);
  if (otherwise) return otherwise;
  const say = heard.say === 'common.problem.choice' && step.unclear ? step.unclear : heard.say;
  return missed(dialog, state, step, [{ key: say, ...(heard.values ? { values: heard.values } : {}) }], given, tools);
}

function answerAside(dialog: Dialog, state: FormState, given: Given, tools: Tools): Move {
  const calm = settled(state);
  if (state.aside === 'advice') return answerAdvice(state, calm, given, tools);
  if (state.aside === 'who') return answerWho(state, calm, given, tools);
  if (state.aside === 'add-told') {
    const said = given.code ?? yesOrNo(plainWords(given.words ?? '')) ?? codeOf(addToldOptions, given) ?? null;
    return addTold(dialog, state, said, given.words ?? '', tools);
  }
  if (state.aside === 'change') {
    const plain = plainWords(given.words ?? '');
    if (given.code === 'back' || neverMind.includes(plain)) return { state: calm };
    const step = lineMeant(dialog, state, given.code ?? given.words ?? '');
    if (step) return { state: { ...calm, at: step.id } };
    return { state, says: [{ key: 'common.change.unknown' }] };
  }
  if (state.aside !== 'stop' && state.aside !== 'start-again') {
    return answerVisit(state.aside as VisitAside, state, calm, given, tools);
  }
  const code = codeOf(confirmOptions[state.aside], given);
  const plain = plainWords(given.words ?? '');
  if (code === 'no' || ['no', 'na', 'nac ydw'].includes(plain)) return { state: calm };
  if (code !== 'yes' && !['yes', 'ydw', 'ie'].includes(plain))
    return { state, says: [{ key: 'common.problem.choice' }] };
  if (state.aside === 'stop') return obey(dialog, state, { command: 'exit', what: null }, tools);
  return startAgain(dialog, state, tools);
}

/** @param given words that are not a command, or the code of a button that belongs to this question. */
export function answer(dialog: Dialog, state: FormState, given: Given, tools: Tools): Move {
  const now = standing(dialog, state);
  if (now.at === 'aside') return answerAside(dialog, state, given, tools);
  if (now.at === 'step') return answerStep(dialog, state, now.step, given, tools);
  if (now.at === 'sent') return answerSent(dialog, state, given, tools);
  const code = codeOf(now.at === 'rest' ? restOptions : checkOptions, given);
  const wantsSend = now.at === 'check' && (code === 'send' || asksToSend(given.words ?? ''));
  if (wantsSend && !journey(dialog, state.answers).open) return { state: settled(state), outcome: 'send' };
  if (code === 'change' || code === 'stop' || code === 'back' || code === 'exit' || code === 'advice')
    return obey(dialog, state, { command: code, what: null }, tools);
  const more = now.at === 'check' && given.words ? answerAtCheck(dialog, state, given.words) : null;
  if (more) return more;
  const missing: FormState = { ...state, misses: state.misses + 1 };
  return { state: missing, says: [{ key: answerTo(given.words ?? '', null) ?? 'common.problem.choice' }] };
}
