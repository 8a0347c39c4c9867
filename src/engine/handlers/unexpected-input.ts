// What people write instead of an answer: a question to us, "I don't know", "no", a refusal, a whole story, danger. Each
// gets its own way on, so that none of it is stored as a name, a place or a code word.
import type { MessageKey } from '../../shared/locale.ts';
import { plainWords } from '../../shared/plain-words.ts';
import { hesitates } from '../../understanding/phrases/hesitation.ts';
import { saysNotKnown } from '../../understanding/phrases/not-known.ts';
import { hasNoSafeWay, refuses, saysNothing } from '../../understanding/phrases/refusals.ts';
import { yesOrNo } from '../../understanding/phrases/yes-or-no.ts';
import { speaksOfTime } from '../../understanding/time/mentions-time.ts';
import type { Step } from '../form.ts';
import type { Move } from '../move.ts';
import { skipStep } from '../move.ts';
import type { PromptContext } from '../prompts/prompt-kind.ts';
import { saveAnswer } from '../save-answer.ts';
import type { FormState } from '../state.ts';
import { saveEarlyAccount } from './early-account.ts';
import { asksUs, faqAnswer, isQuestion } from './faq.ts';
import { offerWithout } from './offer-alternative.ts';

/** Characters of an answer in which danger is spoken of and nothing else. */
const shortField = 300;
/** Words beyond which a message tells something, whatever it begins with. */
const shortMessage = 12;

const postcode = /\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b/i;
const takesStories = ({ field }: Step): boolean => field.kind === 'text' && field.atMost > 200;

const again = (state: FormState, key: MessageKey): Move => ({ state, messages: [{ key }] });

/** Words that are none of what a question for words asks for. @param atMost characters that it takes. */
function insteadOfText(step: Step, atMost: number, words: string, context: PromptContext): Move | null {
  const { dialog, state } = context;
  const plain = plainWords(words);
  const long = plain.split(' ').length > shortMessage;
  if (long) return takesStories(step) ? null : saveEarlyAccount(dialog, state, words, 'story');
  const empty = saysNotKnown(words) || (saysNothing(plain) && !step.acceptsNo);
  if (step.refusal && (empty || refuses(plain))) return offerWithout(state, step.refusal);
  const other = asksOrSpeaksOfDanger(step, atMost, words, context);
  if (other) return other;
  const refused = empty || (atMost <= shortField && refuses(plain));
  if (refused && step.need !== 'essential') return skipStep(state, step);
  return state.misses === 0 ? helpToWrite(step, plain, state) : null;
}

/** A question to us, or danger, where a name or a few words were asked for. */
function asksOrSpeaksOfDanger(step: Step, atMost: number, words: string, context: PromptContext): Move | null {
  const { state } = context;
  const first = state.misses === 0;
  // What looks like a question may be their answer all the same: said twice, it is. A name is never one.
  if (asksUs(words, step) && (first || step.refusal))
    return again({ ...state, misses: state.misses + 1 }, faqAnswer(words, step) ?? 'answers.unknown');
  // Danger is no name; said a second time it is the answer to another question all the same.
  if ((first || step.refusal) && atMost <= shortField && isDanger(words, context))
    return { state: { ...state, misses: 1 } };
  return null;
}

const isDanger = (words: string, { deps }: PromptContext): boolean => {
  const danger = deps.recogniseDanger(words);
  return danger !== null && danger !== 'maybe';
};

/** Somebody who hesitates, or only says yes, is helped to begin. */
function helpToWrite(step: Step, plain: string, state: FormState): Move | null {
  if (step.prefills && hesitates(plain)) return again({ ...state, misses: 1 }, 'report.account.again');
  if (!step.prefills && yesOrNo(plain) === 'yes') return again({ ...state, misses: 1 }, 'answers.writeIt');
  return null;
}

/** Before words are taken as they are. @returns null where they are an answer. */
export function unexpectedBeforeField(step: Step, words: string, context: PromptContext): Move | null {
  const { dialog, state } = context;
  if (step.field.kind === 'place') return postcode.test(words) ? null : saveEarlyAccount(dialog, state, words, 'story');
  const plain = plainWords(words);
  const chosen = step.field.kind === 'choice' || (step.field.kind === 'yes-no' && !step.field.cautious);
  if (chosen && yesOrNo(plain) === null && isQuestion(words)) {
    const answered = faqAnswer(words, step);
    return answered ? again(state, answered) : null;
  }
  return step.field.kind === 'text' ? insteadOfText(step, step.field.atMost, words, context) : null;
}

/** After a kind of question could read no answer in them. @returns null where nothing else could either. */
export function unexpectedAfterField(step: Step, words: string, context: PromptContext): Move | null {
  const { dialog, state } = context;
  const plain = plainWords(words);
  const story = plain.split(' ').length > shortMessage ? saveEarlyAccount(dialog, state, words, 'story') : null;
  if (story) return story;
  const unknown = answerUnknown(step, words, context);
  if (unknown) return unknown;
  const answered = faqAnswer(words, step);
  if (answered) return again(state, answered);
  if (step.need !== 'essential' && (refuses(plain) || givesNoContact(step, words))) return skipStep(state, step);
  return toldInstead(step, words, context);
}

/** “I don’t know” and “nothing” are answers where an option says so, and pass over a question that need not be answered. */
function answerUnknown(step: Step, words: string, { state, deps }: PromptContext): Move | null {
  const { field } = step;
  const notKnown = saysNotKnown(words);
  if (!notKnown && !(saysNothing(plainWords(words)) && field.kind !== 'yes-no')) return null;
  const codes = notKnown ? ['not-sure'] : ['none', 'nobody', 'first'];
  const option = field.kind === 'choice' ? field.options.find((one) => codes.includes(one.code)) : undefined;
  if (option) return saveAnswer(state, step, { kind: 'choice', codes: [option.code] }, deps);
  return step.need === 'essential' ? null : skipStep(state, step);
}

const hasContact = (words: string): boolean => /\d{5}|@/.test(words);
const givesNoContact = ({ field }: Step, words: string): boolean =>
  field.kind === 'contact' && hasNoSafeWay(plainWords(words)) && !hasContact(words);

/** Something that happened, told where something else was asked. */
function toldInstead(step: Step, words: string, { dialog, state, deps }: PromptContext): Move | null {
  const { field } = step;
  const count = plainWords(words).split(' ').length;
  const happened =
    count > 2 && (['kinds', 'risks'] as const).some((codes) => deps.recogniseCodes(codes, words).length > 0);
  const toldAlready = dialog.steps.some((one) => one.prefills && state.answers[one.field.id]);
  const early = happened && !toldAlready ? saveEarlyAccount(dialog, state, words, 'told') : null;
  if (early) return step.unclear ? { ...early, messages: [{ key: step.unclear }, ...(early.messages ?? [])] } : early;
  if (field.kind === 'contact' && hasContact(words)) return null;
  if (toldAlready && !happened && count <= shortMessage) return null;
  return saveEarlyAccount(dialog, state, words, field.kind === 'date' && speaksOfTime(words) ? 'story' : 'anything');
}
