// Buttons beside the answers that do something else: their codes are commands.
import type { Command } from '../../understanding/phrases/commands.ts';
import { kindOf } from '../fields/index.ts';
import { meantOption } from '../fields/meant-option.ts';
import type { Step } from '../form.ts';
import type { Move } from '../move.ts';
import type { Given, PromptContext } from '../prompts/prompt-kind.ts';
import type { FormState } from '../state.ts';
import { runCommand } from './command-handlers.ts';

/** The command of such a button: by its code, its label or its number, which goes on from that of the answers. */
function matched(step: Step, given: Given, state: FormState): Command | undefined {
  const beside = state.answers[step.field.id] ? [] : (step.secondaryActions ?? []);
  const words = given.words ?? '';
  const isNumber = /^\s*\d{1,2}\s*$/.test(words);
  const meant = given.code ?? (isNumber ? null : meantOption(beside, words)?.code);
  if (meant !== null) return beside.find((one) => one.code === meant)?.code;
  return beside[Number(words) - 1 - kindOf(step.field).options(step.field).length]?.code;
}

/** @returns null where the answer is none of them. */
export function secondaryAction(step: Step, given: Given, { dialog, state, deps }: PromptContext): Move | null {
  const command = matched(step, given, state);
  return command ? runCommand(dialog, state, { command, what: null }, deps) : null;
}
