// After a report was sent: what is typed then is never under "your report was sent" without a word. It is offered as an
// addition, and nothing of it goes before the person says so.

import type { EngineDeps } from '../deps.ts';
import { meantOption } from '../fields/meant-option.ts';
import type { Form } from '../form.ts';
import type { Move } from '../move.ts';
import { clearPrompt } from '../move.ts';
import { submittedOptions } from '../prompt.ts';
import type { FormState } from '../state.ts';
import type { Given } from './advice.ts';
import { runCommand } from './command-handlers.ts';
import { heardAfterwards, openFollowUp } from './follow-up.ts';

/** @param given words that are no command, or a button of the menu that stands after sending. */
export function answerAfterSubmit(dialog: Form, state: FormState, given: Given, deps: EngineDeps): Move {
  const words = (given.words ?? '').trim();
  const code = given.code ?? meantOption(submittedOptions(state), words)?.code ?? '';
  const followUp = openFollowUp(state, code);
  if (followUp) return followUp;
  if (code === 'exit' || code === 'start-again' || code === 'advice')
    return runCommand(dialog, state, { command: code, what: null }, deps);
  return heardAfterwards(clearPrompt(state), words);
}
