// The contract that every kind of prompt keeps: how it is asked, and what becomes of an answer to it.
import type { BotMessage, Button } from '../bot-message.ts';
import type { EngineDeps } from '../deps.ts';
import type { Form, Option } from '../form.ts';
import type { Move } from '../move.ts';
import type { FormState } from '../state.ts';

/** Words that are not a command, or the code of a button of the prompt; one of them is null. */
export interface Given {
  readonly words: string | null;
  readonly code: string | null;
}

/** Where a prompt stands. */
export interface PromptContext {
  readonly dialog: Form;
  readonly state: FormState;
  readonly deps: EngineDeps;
}

/** Makes buttons of options, each of which knows the prompt that it belongs to. */
export type Press = (options: readonly Option[]) => Button[];

export interface PromptKind<P> {
  ask(prompt: P, context: PromptContext, press: Press): BotMessage;
  answer(prompt: P, given: Given, context: PromptContext): Move;
}
