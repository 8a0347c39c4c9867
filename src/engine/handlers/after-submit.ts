// After a report was sent: what is typed then is never under "your report was sent" without a word. It is offered as an
// addition, and nothing of it goes before the person says so.

import { meantOption } from '../fields/meant-option.ts';
import type { Dialog } from '../form.ts';
import type { Move } from '../move.ts';
import { settled } from '../move.ts';
import { sentOptions } from '../prompt.ts';
import type { FormState } from '../state.ts';
import type { Tools } from '../tools.ts';
import type { Given } from './advice.ts';
import { obey } from './command-handlers.ts';
import { heardAfterwards, openFollowUp } from './follow-up.ts';

/** @param given words that are no command, or a button of the menu that stands after sending. */
export function answerSent(dialog: Dialog, state: FormState, given: Given, tools: Tools): Move {
  const words = (given.words ?? '').trim();
  const code = given.code ?? meantOption(sentOptions(state), words)?.code ?? '';
  const followUp = openFollowUp(state, code);
  if (followUp) return followUp;
  if (code === 'exit' || code === 'start-again' || code === 'advice')
    return obey(dialog, state, { command: code, what: null }, tools);
  return heardAfterwards(settled(state), words);
}
