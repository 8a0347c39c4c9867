// People tell first. A story told at a question that asks for something else is kept as what happened, and the question
// is asked again; nothing of it is lost, and nothing of it is taken for a place.
import type { Dialog, Step } from './definition.ts';
import { keep } from './keep-answer.ts';
import type { FormState } from './state.ts';
import type { Tools } from './tools.ts';
import type { Move } from './turn.ts';

/** Words from which a message is a story. */
const storyWords = 12;
const postcode = /\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b/i;

/** True where a message of this length answers none of the short questions. */
const isStory = (words: string): boolean =>
  words.trim().split(/\s+/).length > storyWords && !postcode.test(words) && !words.includes('@');

const takesStories = ({ field }: Step): boolean => field.kind === 'text' && field.atMost > 200;

/** @returns null where the message is no story, or this question asks for one. */
export function toldEarly(dialog: Dialog, state: FormState, step: Step, words: string, tools: Tools): Move | null {
  const account = dialog.steps.find((one) => one.readsOut);
  if (account?.field.kind !== 'text' || takesStories(step) || !isStory(words)) return null;
  const before = state.answers[account.field.id];
  const all = [before?.kind === 'text' ? before.words : '', words.trim()].filter(Boolean).join('\n');
  if (all.length > account.field.atMost || step.need !== 'essential') return null;
  const kept = keep(dialog, state, account, { kind: 'text', words: all }, tools);
  return {
    state: { ...kept.state, at: state.at },
    says: [{ key: before ? 'report.account.added' : 'report.account.keptEarly' }],
  };
}
