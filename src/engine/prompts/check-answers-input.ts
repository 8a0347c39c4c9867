// At the check page people do not only press: they send in their own words, say which line is wrong, or remember something
// more. None of it is "not understood", and nothing is sent by a word that only looks like it.
import { plainWords } from '../../shared/plain-words.ts';
import { asksToWait, lineCalledWrong } from '../../understanding/phrases/sending.ts';
import type { Form } from '../form.ts';
import { saveEarlyAccount } from '../handlers/early-account.ts';
import { faqAnswer } from '../handlers/faq.ts';
import type { Move } from '../move.ts';
import { clearPrompt } from '../move.ts';
import type { FormState } from '../state.ts';
import { lineMeant } from './check-answers.ts';

/** @param words what is no button and no command. @returns null where nothing could be made of it. */
export function answerCheckAnswers(dialog: Form, state: FormState, words: string): Move | null {
  const plain = plainWords(words);
  if (asksToWait(plain)) return { state, messages: [{ key: 'common.check.notYet' }] };
  const line = lineMeant(dialog, state, lineCalledWrong(plain) ?? '');
  if (line) return { state: { ...clearPrompt(state), at: line.id } };
  const asked = faqAnswer(words, null);
  if (asked) return { state, messages: [{ key: asked }] };
  return saveEarlyAccount(dialog, state, words);
}
