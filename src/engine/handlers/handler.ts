// A handler makes something of a message, or passes it on to the next one.
import type { Input } from '../input.ts';
import type { Move } from '../move.ts';
import type { PromptContext } from '../prompts/prompt-kind.ts';

/** One message, and what it is answered in. */
export interface TurnContext extends PromptContext {
  readonly input: Input;
}

/** @returns null where the message is for the next one. */
export type Handler = (turn: TurnContext) => Move | null;

type Of<K extends Input['kind']> = Extract<Input, { kind: K }>;

/** A handler of one kind of input. */
export const on =
  <K extends Input['kind']>(kind: K, handle: (input: Of<K>, turn: TurnContext) => Move | null): Handler =>
  (turn) =>
    turn.input.kind === kind ? handle(turn.input as Of<K>, turn) : null;
