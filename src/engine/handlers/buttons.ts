// A button of the question that stands is its answer; one of an older question says so, and the question is asked again.
import { promptName } from '../prompt.ts';
import { answerPrompt } from '../prompts/index.ts';
import { on } from './handler.ts';

export const lateButton = on('pressed', (input, { dialog, state }) =>
  input.asked !== state.asked || input.step !== promptName(dialog, state)
    ? { state, messages: [{ key: 'common.late' }] }
    : null,
);

export const button = on('pressed', ({ code }, turn) => answerPrompt(turn, { words: null, code }));
