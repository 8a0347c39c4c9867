// After a report was sent: what is typed then is never under "your report was sent" without a word. It is offered as an
// addition, and nothing of it goes before the person says so.
import { meantCode } from '../fields/meant-option.ts';
import type { Option } from '../form.ts';
import { runCommand } from '../handlers/command-handlers.ts';
import { clearPrompt } from '../move.ts';
import type { Prompt } from '../prompt.ts';
import type { FormState } from '../state.ts';
import { answerAfterwards, openFollowUp } from './follow-up.ts';
import { followUpOptions } from './follow-up-questions.ts';
import type { PromptKind } from './prompt-kind.ts';

/** Nobody who gave no way to be reached is offered to be contacted. */
const optionsOf = (state: FormState): readonly Option[] => [
  ...followUpOptions.filter((one) => one.code !== 'ask-contact' || !state.unreachable),
  { code: 'advice', label: 'common.button.advice' },
  { code: 'start-again', label: 'common.button.another' },
  { code: 'exit', label: 'common.button.exit' },
];

export const submitted: PromptKind<Extract<Prompt, { kind: 'submitted' }>> = {
  ask: ({ reference }, { state }, press) => ({
    key: 'common.alreadySent',
    values: { reference },
    buttons: press(optionsOf(state)),
  }),
  answer(_prompt, given, { dialog, state, deps }) {
    const code = meantCode(optionsOf(state), { ...given, words: (given.words ?? '').trim() }) ?? '';
    const opened = openFollowUp(state, code);
    if (opened) return opened;
    // The return code is shown once, above: leaving by its button asks first. The word and the exit button do not.
    if (code === 'exit') return runCommand(dialog, state, { command: 'stop', what: null }, deps);
    if (code === 'start-again' || code === 'advice')
      return runCommand(dialog, state, { command: code, what: null }, deps);
    return answerAfterwards(clearPrompt(state), (given.words ?? '').trim());
  },
};
