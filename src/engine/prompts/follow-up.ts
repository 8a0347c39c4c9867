// Coming back: with a reference and a return code somebody carries on with saved answers, hears what became of a report,
// adds to it, asks to be contacted, or withdraws it. What they were answering meanwhile waits untouched.
import type { MessageKey } from '../../shared/locale.ts';
import { plainWords } from '../../shared/plain-words.ts';
import { refusesOffer, saysAsBefore, saysFarewell } from '../../understanding/phrases/after-submit.ts';
import { beginsYesOrNo, yesOrNo } from '../../understanding/phrases/yes-or-no.ts';
import type { EngineDeps } from '../deps.ts';
import { kindOf } from '../fields/index.ts';
import { meantOption } from '../fields/meant-option.ts';
import { faqAnswer, isQuestion } from '../handlers/faq.ts';
import { knownReport } from '../known-report.ts';
import type { Move } from '../move.ts';
import { clearPrompt } from '../move.ts';
import { nationFor } from '../open-advice.ts';
import type { FollowUpPrompt, Prompt } from '../prompt.ts';
import type { Request } from '../request.ts';
import type { FormState } from '../state.ts';
import { followUpOptions, optionsFor, questionOf } from './follow-up-questions.ts';
import type { Given, PromptKind } from './prompt-kind.ts';

const stay = (state: FormState, say: MessageKey): Move => ({
  state: { ...state, misses: state.misses + 1 },
  messages: [{ key: say }, ...(state.misses >= 2 ? [{ key: 'followUp.stuck' as const }] : [])],
});
const ask = (state: FormState, request: Request): Move => ({ state, outcome: 'request', request });

/** `SS-7K3M-9QXD` in whatever spelling a thumb produces, and the sixteen digits. */
function readKeys(words: string): { reference: string | null; code: string | null } {
  const [, first, second] = /\bs\s*s\s*[-–—\s]*([0-9a-z]{4})[-–—\s]*([0-9a-z]{4})\b/i.exec(words) ?? [];
  const rest = words.replace(/\bs\s*s\s*[-–—\s]*[0-9a-z]{4}[-–—\s]*[0-9a-z]{4}\b/i, ' ');
  const code = /(?:\d[\s-]*){16,}/.exec(rest)?.[0].replace(/\D/g, '');
  return {
    reference: first && second ? `SS-${first}-${second}`.toUpperCase() : null,
    code: code?.length === 16 ? code : null,
  };
}

/** True where a message is nothing but a reference, with or without its code. */
export const isKeysAlone = (words: string): boolean =>
  /^\W*s\s*s\s*[-–—\s]*[0-9a-z]{4}[-–—\s]*[0-9a-z]{4}[\s,;:.–—-]*(?:\d[\s-]*){0,16}\W*$/i.test(words) &&
  readKeys(words).reference !== null;

/** A reference and its code, in whatever spelling: opens the report or saved draft. */
export function answerReturnKeys(state: FormState, words: string): Move {
  const { reference: typed, code } = readKeys(words);
  const reference = typed ?? state.returning.reference;
  if (!reference) return stay(state, 'followUp.return.noReference');
  const asked: FormState = { ...state, returning: { reference, open: false } };
  if (code) return ask(asked, { kind: 'return', reference, code });
  if (typed && typed !== state.returning.reference) return { state: { ...asked, misses: 0 } };
  return stay(asked, 'followUp.return.noCode');
}

/** Opens one of the things that can be done about a sent report. */
export function openFollowUp(state: FormState, code: string): Move | null {
  const reference = knownReport(state);
  if (!reference) return null;
  if (code === 'status') return ask(state, { kind: 'status', reference });
  if (code !== 'add' && code !== 'ask-contact' && code !== 'withdraw') return null;
  return { state: { ...state, interruption: code, misses: 0 } };
}

/** Where somebody stands after such an interruption: the questions, or the menu of the report that they came back to. */
export const leaveAside = (calm: FormState): FormState =>
  calm.returning.open && !calm.sent ? { ...calm, interruption: 'follow-up' } : calm;

function answerMailAdvice(state: FormState, calm: FormState, given: Given, deps: EngineDeps): Move {
  const heard = kindOf({ id: 'to', kind: 'contact' }).parse(
    { id: 'to', kind: 'contact' },
    { ...given, selected: [] },
    deps,
  );
  const { topic } = state.advice;
  if (!topic) return { state: calm };
  const to = heard.kind === 'answer' && heard.answer.kind === 'contact' ? heard.answer : null;
  if (to?.contactKind !== 'email') return stay(state, 'common.problem.email');
  const nation = nationFor(state, deps) ?? 'england';
  return ask(state, { kind: 'mail-advice', topic, nation, to: to.value });
}

/** Yes adds what was typed after sending; more words go with it, and are asked about with it. */
function answerPendingWords(state: FormState, reference: string, code: string | null, words: string): Move {
  const pendingWords = state.pendingWords ?? '';
  if (code === 'yes') return ask(state, { kind: 'add', reference, words: pendingWords });
  if (words === '') return stay(state, 'common.problem.choice');
  const other = openFollowUp(state, meantOption(followUpOptions, words)?.code ?? '');
  if (other) return other;
  const asked = isQuestion(words) ? faqAnswer(words, null) : null;
  if (asked) return stay(state, asked);
  const all = `${pendingWords}\n${words}`;
  return all.length > 10_000
    ? stay(state, 'followUp.add.tooLong')
    : { state: { ...state, pendingWords: all, misses: 0 } };
}

/** What is typed beside the menu of a sent report: answered where it asks us something, and offered as an addition. */
export function answerAfterwards(state: FormState, words: string): Move {
  const short = words.split(/\s+/).length <= 8;
  const asked = short ? faqAnswer(words, null) : null;
  if (asked === 'answers.after') return openFollowUp(state, 'status') ?? { state };
  if (asked || saysFarewell(plainWords(words))) return { state, messages: [{ key: asked ?? 'answers.welcome' }] };
  if (plainWords(words) === '') return { state };
  return { state: { ...state, interruption: 'add-this', pendingWords: words, misses: 0 } };
}

/** What was meant: a button, a yes or no however it is put, or the words of an option. */
function codeOf(what: FollowUpPrompt, state: FormState, given: Given): string | null {
  if (given.code !== null) return given.code;
  const words = (given.words ?? '').trim();
  const plain = plainWords(words);
  const said = yesOrNo(plain) ?? (refusesOffer(plain) ? 'no' : beginsYesOrNo(plain) === 'yes' ? 'yes' : null);
  return said === 'no' ? 'no' : (meantOption(optionsFor(what, state), words)?.code ?? said);
}

/** Words that go to the force: more to the report, or how to be reached. */
function passOn(what: 'add' | 'ask-contact', reference: string, words: string, state: FormState): Move {
  if (words === '') return stay(state, 'common.problem.empty');
  if (words.length > 10_000) return stay(state, 'followUp.add.tooLong');
  return ask(state, { kind: what === 'add' ? 'add' : 'contact', reference, words });
}

/** The menu of a report that was opened. */
function answerMenu(code: string | null, words: string, state: FormState): Move {
  if (code === 'back') return { state: { ...clearPrompt(state), returning: { reference: null, open: false } } };
  return openFollowUp(state, code ?? '') ?? answerAfterwards(state, words);
}

/** What may be asked about a report that is known here. */
function answerKnown(what: FollowUpPrompt, reference: string, given: Given, state: FormState): Move {
  const words = (given.words ?? '').trim();
  const code = codeOf(what, state, given);
  if (what === 'follow-up') return answerMenu(code, words, state);
  if (code === 'no') return { state: leaveAside(clearPrompt(state)) };
  if (what === 'add-this') return answerPendingWords(state, reference, code, words);
  if (what === 'withdraw')
    return code === 'yes' ? ask(state, { kind: 'withdraw', reference }) : stay(state, 'common.problem.choice');
  const asBefore = what === 'ask-contact' && (code === 'as-said' || code === 'yes' || saysAsBefore(plainWords(words)));
  if (asBefore) return ask(state, { kind: 'contact', reference, words: null });
  return passOn(what === 'add' ? 'add' : 'ask-contact', reference, words, state);
}

export const followUp: PromptKind<Extract<Prompt, { kind: 'follow-up' }>> = {
  ask({ what }, { state }, press) {
    const { options, ...question } = questionOf(what, state);
    return { ...question, buttons: press(options) };
  },
  answer({ what }, given, { state, deps }) {
    const code = codeOf(what, state, given);
    if (what === 'mail-advice')
      return code === 'no'
        ? { state: { ...clearPrompt(state), interruption: 'advice' } }
        : answerMailAdvice(state, clearPrompt(state), given, deps);
    if (what === 'return')
      return code === 'back' ? { state: clearPrompt(state) } : answerReturnKeys(state, (given.words ?? '').trim());
    const reference = knownReport(state);
    return reference ? answerKnown(what, reference, given, state) : { state: clearPrompt(state) };
  },
};
