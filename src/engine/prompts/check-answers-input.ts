// At the check page people do not only press: they send in their own words, say which line is wrong, or remember something
// more. None of it is "not understood", and nothing is sent by a word that only looks like it.
import { plainWords } from '../../shared/plain-words.ts';
import type { Form } from '../form.ts';
import { saveEarlyAccount } from '../handlers/early-account.ts';
import { faqAnswer } from '../handlers/faq.ts';
import type { Move } from '../move.ts';
import { clearPrompt } from '../move.ts';
import type { FormState } from '../state.ts';
import { lineMeant } from './check-answers.ts';

const sends =
  /^(?:(?:yes|ok|okay|right|now|please|iawn|ie|ia|ydw) )*(?:(?:please|just|you can|i want to|rydw i am|dw i eisiau|hoffwn) )*(?:send|submit|anfon|anfonwch|cyflwyno|cyflwynwch|gyrrwch|gyrra|hala|halwch|danfonwch|danfon)(?: (?:it|this|that|(?:my|the) report|off|now|to (?:the )?police|to them|please|thanks|e|o|fe|fo|hwn|hyn|(?:yr|fy) adroddiad|at (?:yr |r )?heddlu|nawr|rwan|os gwelwch yn dda|plis))*$/;
const notYet = /^(?:do ?n ?o?t send|not yet|wait|hang on|hold on|peidiwch ag anfon|ddim eto|arhoswch)\b/;
const wrong =
  /^(?:(?:no|na|actually|sorry|please|can you|i want to|i need to) )*(?:the |my |y |yr |fy )?(.{3,30}?) (?:is|are|was|s|yn|mae n|yw n) (?:wrong|not right|incorrect|anghywir)$|^(?:please |can you )?(?:remove|delete|take out|correct|fix|tynnwch|dilewch|cywirwch) (?:the |my |y |yr |fy )?(.{3,30})$/;

/** True where the words ask for the report to be sent, and for nothing else. */
export const asksToSend = (words: string): boolean => sends.test(plainWords(words));

/** @param words what is no button and no command. @returns null where nothing could be made of it. */
export function answerCheckAnswers(dialog: Form, state: FormState, words: string): Move | null {
  const plain = plainWords(words);
  if (notYet.test(plain)) return { state, messages: [{ key: 'common.check.notYet' }] };
  const [, named, removed] = wrong.exec(plain) ?? [];
  const line = lineMeant(dialog, state, named ?? removed ?? '');
  if (line) return { state: { ...clearPrompt(state), at: line.id } };
  const asked = faqAnswer(words, null);
  if (asked) return { state, messages: [{ key: asked }] };
  return saveEarlyAccount(dialog, state, words);
}
