// What stands before the person now, derived from the state alone: always exactly one of these. Asking again after a reload
// or a switch of language is therefore the same as asking. How each is asked and answered is in `prompts`.
import { readOutSteps } from './check-lines.ts';
import type { Form, Step } from './form.ts';
import { journey } from './journey.ts';
import type { FormState, Interruption } from './state.ts';

/** What is asked of somebody who comes back, or whose report was sent. */
export type FollowUpPrompt = Extract<
  Interruption,
  'return' | 'follow-up' | 'add' | 'add-this' | 'ask-contact' | 'withdraw' | 'mail-advice'
>;

export type Prompt =
  /** A question of the form. */
  | { readonly kind: 'step'; readonly step: Step }
  /** Several meanings of an answer to it. */
  | { readonly kind: 'choose-suggestion'; readonly step: Step }
  | { readonly kind: 'check-answers' }
  /** Which of the answers is to be changed. */
  | { readonly kind: 'choose-line' }
  /** Is everything to be thrown away? */
  | { readonly kind: 'confirm'; readonly what: 'start-again' | 'stop' }
  /** Does what was just told belong to the account? */
  | { readonly kind: 'add-to-account' }
  | { readonly kind: 'advice' }
  /** Which force answers for a place, without a report. */
  | { readonly kind: 'who' }
  | { readonly kind: 'follow-up'; readonly what: FollowUpPrompt }
  /** The form stops here: nothing is sent, and the answer can still be changed. */
  | { readonly kind: 'rest'; readonly step: Step }
  | { readonly kind: 'submitted'; readonly reference: string };

function promptOf(interruption: Interruption): Prompt {
  switch (interruption) {
    case 'start-again':
    case 'stop':
      return { kind: 'confirm', what: interruption };
    case 'change':
      return { kind: 'choose-line' };
    case 'add-told':
      return { kind: 'add-to-account' };
    case 'advice':
    case 'who':
      return { kind: interruption };
    default:
      return { kind: 'follow-up', what: interruption };
  }
}

/** @returns what stands before the person. */
export function currentPrompt(dialog: Form, state: FormState): Prompt {
  if (state.interruption) return promptOf(state.interruption);
  if (state.sent) return { kind: 'submitted', reference: state.sent };
  const { done, open, rest } = journey(dialog, state.answers);
  const again = [...done, ...readOutSteps(dialog, state)].find((step) => step.id === state.at);
  const step = again ?? open;
  if (step) return { kind: state.suggestions.length > 0 ? 'choose-suggestion' : 'step', step };
  return rest ? { kind: 'rest', step: rest } : { kind: 'check-answers' };
}

/** Names the question, so that two states that ask the same thing are known to, and a button knows what it belongs to. */
export function promptName(dialog: Form, state: FormState): string {
  if (state.interruption) return `!${state.interruption}`;
  const now = currentPrompt(dialog, state);
  switch (now.kind) {
    case 'step':
      return now.step.id;
    case 'choose-suggestion':
      return `${now.step.id}?`;
    case 'check-answers':
      return '!check';
    case 'submitted':
      return '!sent';
    default:
      return `!${now.kind}`;
  }
}
