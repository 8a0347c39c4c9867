// The form stops here: what was answered means that nothing is to be sent. It can still be changed.

import { meantCode } from '../fields/meant-option.ts';
import type { Option } from '../form.ts';
import { runCommand } from '../handlers/command-handlers.ts';
import { faqAnswer } from '../handlers/faq.ts';
import type { Prompt } from '../prompt.ts';
import type { PromptKind } from './prompt-kind.ts';

const options: readonly Option[] = [
  { code: 'advice', label: 'common.button.advice' },
  { code: 'back', label: 'common.button.back' },
  { code: 'exit', label: 'common.button.exit' },
];

export const rest: PromptKind<Extract<Prompt, { kind: 'rest' }>> = {
  ask: ({ step }, _context, press) => ({ key: step.stopsWhen?.say ?? step.ask, buttons: press(options) }),
  answer(_prompt, given, { dialog, state, deps }) {
    const code = meantCode(options, given);
    if (code === 'back' || code === 'exit' || code === 'advice')
      return runCommand(dialog, state, { command: code, what: null }, deps);
    const key = faqAnswer(given.words ?? '', null) ?? 'common.problem.choice';
    return { state: { ...state, misses: state.misses + 1 }, messages: [{ key }] };
  },
};
