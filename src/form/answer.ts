// An answer to whatever stands before the person: read it, keep it, or say in plain words what could not be read and
// ask again. After the third time there is a way on.
import type { MessageKey } from '../locale.ts';
import { plainWords } from '../plain-words.ts';
import { answerAdvice, answerWho, type Given } from './advise.ts';
import { answerSent } from './after-sending.ts';
import { answerTo } from './ask-back.ts';
import { lineMeant } from './check.ts';
import type { Command } from './commands.ts';
import type { Dialog, Option, Step } from './definition.ts';
import { kindOf } from './fields/index.ts';
import { meantOption } from './fields/meant-option.ts';
import { speaksOfTime } from './fields/speaks-of-time.ts';
import { yesOrNo } from './fields/yes-or-no.ts';
import { insteadOfAnswer, insteadOfWords } from './instead.ts';
import { journey } from './journey.ts';
import { keep } from './keep-answer.ts';
import { obey, passed, settled, startAgain } from './obey.ts';
import { checkOptions, confirmOptions, restOptions, standing } from './question.ts';
import type { FormState } from './state.ts';
import { toldEarly } from './told-early.ts';
import type { Tools } from './tools.ts';
import type { Move } from './turn.ts';
import { answerVisit, type VisitAside } from './visit.ts';

/** How often a question may be missed before a rough answer is taken. */
const patience = 2;
const sendWords = [
  'send it',
  'submit',
  'anfonwch',
  'anfon yr adroddiad',
  'cyflwyno',
  'send report',
  'send my report',
  'yes send',
  ...'anfonwch e,anfonwch o,ie anfonwch,ia anfonwch,gyrrwch,gyrrwch o,gyrra fo,hala fe,halwch e,danfonwch e'.split(','),
];

/** Out of the list of answers, with none changed. */
const neverMind = 'no,na,nothing,dim,dim byd,never mind,none,carry on,no carry on,parhau,na parhau,dim ots'.split(',');

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

const thatOne =
  'dyna fo,dyna fe,hwnna,cywir,ie hwnna,ia hwnna,ie dyna fe,ia dyna fo,correct,that one,that s it,that s right,yes that s it,yes that s right'.split(
    ',',
  );

/** Where one place alone is shown, yes is that place and no is none of them. */
function meantOffer(state: FormState, plain: string): FormState['offers'][number] | undefined {
  const places = state.offers.filter((one) => one.answer);
  const said = thatOne.includes(plain) ? 'yes' : yesOrNo(plain);
  if (said === 'no') return state.offers.find((one) => !one.answer);
  return said === 'yes' && places.length === 1 ? places[0] : undefined;
}

function answerOffer(dialog: Dialog, state: FormState, step: Step, given: Given, tools: Tools): Move | null {
  const plain = plainWords(given.words ?? '');
  const which: Move = { state, says: [{ key: 'common.problem.choice' }] };
  const chosen =
    state.offers.find(
      (one, index) =>
        one.code === given.code ||
        (plain !== '' && [plainWords(one.labelEn), plainWords(one.labelCy), String(index + 1)].includes(plain)),
    ) ?? meantOffer(state, plain);
  if (!chosen) return yesOrNo(plain) === 'yes' ? which : null;
  if (chosen.answer) return keep(dialog, state, step, chosen.answer, tools);
  return {
    state: { ...state, misses: Math.max(1, state.misses), offers: [], offersSay: null },
    says: [{ key: 'common.place.none' }],
  };
}

/** The command of a button beside the answers: by its code, its label or its number, which goes on from theirs. */
function meantBeside(state: FormState, step: Step, given: Given): string | undefined {
  const beside = state.answers[step.field.id] ? [] : (step.beside ?? []);
  if (given.code !== null) return beside.find((one) => one.code === given.code)?.code;
  const words = given.words ?? '';
  if (!/^\s*\d{1,2}\s*$/.test(words)) return meantOption(beside, words)?.code;
  return beside[Number(words) - 1 - kindOf(step.field).options(step.field).length]?.code;
}

function answerStep(dialog: Dialog, state: FormState, step: Step, given: Given, tools: Tools): Move {
  const beside = meantBeside(state, step, given);
  if (beside) return obey(dialog, state, { command: beside as Command, what: null }, tools);
  const offered = state.offers.length > 0 ? answerOffer(dialog, state, step, given, tools) : null;
  if (offered) return offered;
  if (given.code === 'skip' && step.need !== 'essential') return passed(state, step);
  if (given.code === 'finish') return obey(dialog, state, { command: 'finish', what: null }, tools);
  if (given.code === 'keep' && state.answers[step.field.id]) return { state: { ...settled(state), at: null } };
  const instead = given.words === null ? null : insteadOfWords(dialog, state, step, given.words, tools);
  if (instead) return instead;
  const heard = kindOf(step.field).hear(step.field, { ...given, gathered: state.gathered }, tools);
  if (heard.kind === 'answer') {
    const story = step.field.kind === 'yes-no' ? toldEarly(dialog, state, step, given.words ?? '', tools) : null;
    const kept = keep(dialog, story?.state ?? state, step, heard.answer, tools);
    return { ...kept, says: [...(story?.says ?? []), ...(kept.says ?? [])] };
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
  if (state.aside === 'stop') return { state, says: [{ key: 'common.erased' }], outcome: 'erase' };
  return startAgain(dialog, state, tools);
}

/** @param given words that are not a command, or the code of a button that belongs to this question. */
export function answer(dialog: Dialog, state: FormState, given: Given, tools: Tools): Move {
  const now = standing(dialog, state);
  if (now.at === 'aside') return answerAside(dialog, state, given, tools);
  if (now.at === 'step') return answerStep(dialog, state, now.step, given, tools);
  if (now.at === 'sent') return answerSent(dialog, state, given, tools);
  const code = codeOf(now.at === 'rest' ? restOptions : checkOptions, given);
  const wantsSend = now.at === 'check' && (code === 'send' || sendWords.includes(plainWords(given.words ?? '')));
  if (wantsSend && !journey(dialog, state.answers).open) return { state: settled(state), outcome: 'send' };
  if (code === 'change' || code === 'stop' || code === 'back' || code === 'exit' || code === 'advice')
    return obey(dialog, state, { command: code, what: null }, tools);
  const missing: FormState = { ...state, misses: state.misses + 1 };
  return { state: missing, says: [{ key: answerTo(given.words ?? '', null) ?? 'common.problem.choice' }] };
}
