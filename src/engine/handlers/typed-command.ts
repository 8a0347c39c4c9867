// A command at any step, in the words of either language. Where an option of the question is called the same, it is the answer.
import { plainWords } from '../../shared/plain-words.ts';
import { recogniseIntent } from '../../understanding/intents.ts';
import { recogniseCommand } from '../../understanding/phrases/commands.ts';
import type { Form, Step } from '../form.ts';
import { currentPrompt } from '../prompt.ts';
import type { FormState } from '../state.ts';
import { runCommand } from './command-handlers.ts';
import { on } from './handler.ts';

function stepOf(dialog: Form, state: FormState): Step | null {
  const now = currentPrompt(dialog, state);
  return now.kind === 'step' || now.kind === 'choose-suggestion' ? now.step : null;
}

/** “Cyngor” is advice, and where the election is asked, the council: an option there comes before the command. */
function answersHere(dialog: Form, state: FormState, words: string): boolean {
  const field = stepOf(dialog, state)?.field;
  return field?.kind === 'choice' && field.options.some((option) => option.synonyms?.includes(plainWords(words)));
}

/** Where any words could be an answer, so that a command in other words would be kept as one. */
function takesWords(dialog: Form, state: FormState): boolean {
  const step = stepOf(dialog, state);
  return step !== null && ['text', 'place', 'contact'].includes(step.field.kind);
}

export const typedCommand = on('words', ({ words }, { dialog, state, deps }) => {
  const intent = takesWords(dialog, state) ? recogniseIntent(words) : null;
  const meant = recogniseCommand(words) ?? (intent ? { command: intent, what: null } : null);
  return meant && !answersHere(dialog, state, words) ? runCommand(dialog, state, meant, deps) : null;
});
