// An answer to whatever stands before the person: read it, keep it, or say in plain words what could not be read and
// ask again. After the third time there is a way on.
import type { MessageKey } from '../locale.ts';
import { plainWords } from '../plain-words.ts';
import { answerAdvice, answerWho, type Given } from './advise.ts';
import { lineMeant } from './check.ts';
import type { Command } from './commands.ts';
import { holds } from './condition.ts';
import type { Dialog, Option, Step } from './definition.ts';
import { meantOption } from './fields/choice.ts';
import { kindOf } from './fields/index.ts';
import { journey } from './journey.ts';
import { obey, passOver, settled, startAgain } from './obey.ts';
import { checkOptions, confirmOptions, restOptions, sentOptions, standing } from './question.ts';
import type { Answer, FormState } from './state.ts';
import type { Tools } from './tools.ts';
import type { Move } from './turn.ts';
import { answerVisit, openFollowUp, type VisitAside } from './visit.ts';

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
];

const codeOf = (options: readonly Option[], given: Given) =>
  given.code ?? meantOption(options, given.words ?? '')?.code;

/** What was read from the words before is forgotten with them; what the person confirmed or changed by hand stays. */
function readAnew(state: FormState, words: string, tools: Tools): FormState {
  const { understood: _asked, ...kept } = state.answers;
  const own = Object.entries(kept).filter(
    ([field, one]) => JSON.stringify(one) !== JSON.stringify(state.suggested[field]),
  );
  const open = Object.entries(tools.readAccount(words)).filter(([field]) => !own.some(([taken]) => taken === field));
  const codes = open.length > 0 ? open.map(([field]) => field) : ['none'];
  return {
    ...state,
    suggested: Object.fromEntries(open),
    answers: { ...Object.fromEntries(own), readOut: { kind: 'choice', codes } },
  };
}

function keep(before: FormState, step: Step, answer: Answer, tools: Tools): Move {
  const state = step.readsOut && answer.kind === 'text' ? readAnew(before, answer.words, tools) : before;
  const confirmed = step.takesOver && answer.kind === 'choice' && answer.codes[0] === 'yes' ? state.suggested : {};
  const answers = { ...confirmed, ...state.answers, [step.field.id]: answer };
  const says = (step.after ?? []).filter((one) => holds(one.when, answers)).map((one) => ({ key: one.say }));
  return { state: { ...settled(state), answers, at: null }, says };
}

function missed(state: FormState, step: Step, says: Move['says'], given: Given, tools: Tools): Move {
  if (state.misses >= patience && step.field.kind === 'date' && given.words) {
    const words = given.words.trim().slice(0, 500);
    return keep(state, step, { kind: 'date', words, from: null, to: null, at: null, approximate: true }, tools);
  }
  const stuck: MessageKey = step.need === 'essential' ? 'common.stuckEssential' : 'common.stuck';
  const more = state.misses >= patience ? [{ key: stuck }] : [];
  return {
    state: { ...state, misses: state.misses + 1, offers: [], offersSay: null },
    says: [...(says ?? []), ...more],
  };
}

function answerOffer(state: FormState, step: Step, given: Given, tools: Tools): Move | null {
  const plain = plainWords(given.words ?? '');
  const chosen = state.offers.find(
    (one, index) =>
      one.code === given.code ||
      (plain !== '' && [plainWords(one.labelEn), plainWords(one.labelCy), String(index + 1)].includes(plain)),
  );
  if (!chosen) return null;
  if (chosen.answer) return keep(state, step, chosen.answer, tools);
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
  const offered = state.offers.length > 0 ? answerOffer(state, step, given, tools) : null;
  if (offered) return offered;
  if (given.code === 'skip' && step.need !== 'essential') return { state: passOver(state, step.field.id) };
  if (given.code === 'keep' && state.answers[step.field.id]) return { state: { ...settled(state), at: null } };
  const heard = kindOf(step.field).hear(step.field, { ...given, gathered: state.gathered }, tools);
  if (heard.kind === 'answer') return keep(state, step, heard.answer, tools);
  if (heard.kind === 'more') return { state: { ...state, gathered: [...heard.gathered], misses: 0 } };
  if (heard.kind === 'offers') return { state: { ...state, offers: [...heard.offers], offersSay: heard.say } };
  return missed(state, step, [{ key: heard.say, ...(heard.values ? { values: heard.values } : {}) }], given, tools);
}

function answerAside(dialog: Dialog, state: FormState, given: Given, tools: Tools): Move {
  const calm = settled(state);
  if (state.aside === 'advice') return answerAdvice(state, calm, given, tools);
  if (state.aside === 'who') return answerWho(state, calm, given, tools);
  if (state.aside === 'change') {
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
  const options = now.at === 'sent' ? sentOptions : now.at === 'rest' ? restOptions : checkOptions;
  const code = codeOf(options, given);
  const followUp = now.at === 'sent' ? openFollowUp(state, code ?? '') : null;
  if (followUp) return followUp;
  const wantsSend = now.at === 'check' && (code === 'send' || sendWords.includes(plainWords(given.words ?? '')));
  if (wantsSend && !journey(dialog, state.answers).open) return { state: settled(state), outcome: 'send' };
  if (
    code === 'change' ||
    code === 'stop' ||
    code === 'back' ||
    code === 'exit' ||
    code === 'start-again' ||
    code === 'advice'
  ) {
    return obey(dialog, state, { command: code, what: null }, tools);
  }
  return { state, says: now.at === 'sent' ? [] : [{ key: 'common.problem.choice' }] };
}
