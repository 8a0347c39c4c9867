// The register of kinds of prompt: the only place where a kind is picked by name. One that is missing does not compile.
import type { BotMessage } from '../bot-message.ts';
import type { EngineDeps } from '../deps.ts';
import type { Form, Option } from '../form.ts';
import type { Move } from '../move.ts';
import { currentPrompt, type Prompt, promptName } from '../prompt.ts';
import type { FormState } from '../state.ts';
import { addToAccount } from './add-to-account.ts';
import { advice } from './advice.ts';
import { checkAnswers } from './check-answers.ts';
import { chooseLine } from './choose-line.ts';
import { chooseSuggestion } from './choose-suggestion.ts';
import { confirm } from './confirm.ts';
import { followUp } from './follow-up.ts';
import type { Given, PromptContext, PromptKind } from './prompt-kind.ts';
import { rest } from './rest.ts';
import { step } from './step.ts';
import { submitted } from './submitted.ts';
import { who } from './who.ts';

type Of<K extends Prompt['kind']> = Extract<Prompt, { kind: K }>;

const promptKinds: { readonly [K in Prompt['kind']]: PromptKind<Of<K>> } = {
  step,
  'choose-suggestion': chooseSuggestion,
  'check-answers': checkAnswers,
  'choose-line': chooseLine,
  confirm,
  'add-to-account': addToAccount,
  advice,
  who,
  'follow-up': followUp,
  rest,
  submitted,
};

const kindOf = (prompt: Prompt): PromptKind<Prompt> => promptKinds[prompt.kind] as PromptKind<Prompt>;

/** @returns the question that stands before the person, as it is to be asked now. */
export function promptMessage(dialog: Form, state: FormState, deps: EngineDeps): BotMessage {
  const now = currentPrompt(dialog, state);
  const name = promptName(dialog, state);
  const press = (options: readonly Option[]) =>
    options.map((option) => ({ label: { key: option.label }, step: name, code: option.code, asked: state.asked }));
  return kindOf(now).ask(now, { dialog, state, deps }, press);
}

/** @param given words that are not a command, or the code of a button that belongs to the prompt. */
export function answerPrompt(context: PromptContext, given: Given): Move {
  const now = currentPrompt(context.dialog, context.state);
  return kindOf(now).answer(now, given, context);
}
