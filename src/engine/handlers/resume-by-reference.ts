// A message that is nothing but a reference, with or without its code, is somebody who comes back.
import { answerReturnKeys, isKeysAlone } from '../prompts/follow-up.ts';
import { type FormState, hasOwnAnswers } from '../state.ts';
import { on } from './handler.ts';

export const resumeByReference = on('words', ({ words }, { state }) => {
  if (!isKeysAlone(words) || state.sent || state.interruption || hasOwnAnswers(state)) return null;
  const asked: FormState = {
    ...state,
    interruption: 'return',
    misses: 0,
    returning: { reference: null, open: false },
  };
  return answerReturnKeys(asked, words.trim());
});
