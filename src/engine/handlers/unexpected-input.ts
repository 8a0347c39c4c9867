// What people write instead of an answer: a question to us, "I don't know", "no", a refusal, a whole story, danger. Each
// gets its own way on, so that none of it is stored as a name, a place or a code word.
import type { MessageKey } from '../../shared/locale.ts';
import { plainWords } from '../../shared/plain-words.ts';
import { hesitates } from '../../understanding/phrases/hesitation.ts';
import { saysNotKnown } from '../../understanding/phrases/not-known.ts';
import { hasNoSafeWay, refuses, saysNothing } from '../../understanding/phrases/refusals.ts';
import { yesOrNo } from '../../understanding/phrases/yes-or-no.ts';
import { speaksOfTime } from '../../understanding/time/mentions-time.ts';
import type { EngineDeps } from '../deps.ts';
import type { Form, Step } from '../form.ts';
import type { Move } from '../move.ts';
import { skipStep } from '../move.ts';
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

/** Before words are taken as they are. @returns null where they are an answer. */
export function unexpectedBeforeField(
  dialog: Form,
  state: FormState,
  step: Step,
  words: string,
  deps: EngineDeps,
): Move | null {
  if (step.field.kind === 'place') return postcode.test(words) ? null : saveEarlyAccount(dialog, state, words, 'story');
  const plain = plainWords(words);
  const chosen = step.field.kind === 'choice' || (step.field.kind === 'yes-no' && !step.field.cautious);
  if (chosen && yesOrNo(plain) === null && isQuestion(words)) {
    const answered = faqAnswer(words, step);
    return answered ? again(state, answered) : null;
  }
  if (step.field.kind !== 'text') return null;
  const long = plain.split(' ').length > shortMessage;
  if (long) return takesStories(step) ? null : saveEarlyAccount(dialog, state, words, 'story');
  const empty = saysNotKnown(words) || (saysNothing(plain) && !step.acceptsNo);
  if (step.refusal && (empty || refuses(plain))) return offerWithout(state, step.refusal);
  const first = state.misses === 0;
  // What looks like a question may be their answer all the same: said twice, it is. A name is never one.
  if (asksUs(words, step) && (first || step.refusal))
    return again({ ...state, misses: state.misses + 1 }, faqAnswer(words, step) ?? 'answers.unknown');
  const danger = deps.recogniseDanger(words);
  // Danger is no name; said a second time it is the answer to another question all the same.
  if ((first || step.refusal) && step.field.atMost <= shortField && danger !== null && danger !== 'maybe')
    return { state: { ...state, misses: 1 } };
  const refused = step.field.atMost <= shortField && refuses(plain);
  if ((empty || refused) && step.need !== 'essential') return skipStep(state, step);
  if (first && step.prefills && hesitates(plain)) return again({ ...state, misses: 1 }, 'report.account.again');
  if (first && !step.prefills && yesOrNo(plain) === 'yes') return again({ ...state, misses: 1 }, 'answers.writeIt');
  return null;
}

/** After a kind of question could read no answer in them. @returns null where nothing else could either. */
export function unexpectedAfterField(
  dialog: Form,
  state: FormState,
  step: Step,
  words: string,
  deps: EngineDeps,
): Move | null {
  const { field } = step;
  const plain = plainWords(words);
  const story = plain.split(' ').length > shortMessage ? saveEarlyAccount(dialog, state, words, 'story') : null;
  if (story) return story;
  if (saysNotKnown(words) || (saysNothing(plain) && field.kind !== 'yes-no')) {
    const code = saysNotKnown(words) ? ['not-sure'] : ['none', 'nobody', 'first'];
    const options = 'options' in field ? field.options : [];
    const option = options.find((one) => code.includes(one.code));
    if (option && field.kind === 'choice')
      return saveAnswer(dialog, state, step, { kind: 'choice', codes: [option.code] }, deps);
    if (step.need !== 'essential') return skipStep(state, step);
  }
  const answered = faqAnswer(words, step);
  if (answered) return again(state, answered);
  const refused = refuses(plain) || (field.kind === 'contact' && hasNoSafeWay(plain) && !/\d{5}|@/.test(words));
  if (step.need !== 'essential' && refused) return skipStep(state, step);
  const isLong = plain.split(' ').length > 2;
  const happened =
    isLong && (['kinds', 'risks'] as const).some((codes) => deps.recogniseCodes(codes, words).length > 0);
  const toldAlready = dialog.steps.some((one) => one.prefills && state.answers[one.field.id]);
  const early = happened && !toldAlready ? saveEarlyAccount(dialog, state, words, 'told') : null;
  if (early) return step.unclear ? { ...early, messages: [{ key: step.unclear }, ...(early.messages ?? [])] } : early;
  if (field.kind === 'contact' && /\d{5}|@/.test(words)) return null;
  if (toldAlready && !happened && plain.split(' ').length <= shortMessage) return null;
  return saveEarlyAccount(dialog, state, words, field.kind === 'date' && speaksOfTime(words) ? 'story' : 'anything');
}
