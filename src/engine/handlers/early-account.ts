// People tell first, and in several messages. What is told at a question that asks for something else is not lost: before
// the account it waits there, to be seen and added to; after it, it is offered as an addition to it.
import type { EngineDeps } from '../deps.ts';
import type { Form, Step } from '../form.ts';
import { journey } from '../journey.ts';
import type { Move } from '../move.ts';
import { clearPrompt } from '../move.ts';
import { saveAnswer } from '../save-answer.ts';
import type { FormState } from '../state.ts';

/** Words from which a message before the account is a story. */
const storyWords = 12;
/** Words from which a message after it may tell something more. */
export const additionWords = 4;
export const countWords = (words: string): number => words.trim().split(/\s+/).length;

/** The step that asks what happened, and the most characters that it takes. */
export function accountOf(dialog: Form): { step: Step; atMost: number } | null {
  const step = dialog.steps.find((one) => one.prefills);
  return step?.field.kind === 'text' ? { step, atMost: step.field.atMost } : null;
}

/**
 * @param least `story`: only a long message, because this question takes words; `anything`: whatever may tell more; `told`:
 * however short, because something that happened was recognised in it.
 * @returns null where there is nothing to keep, or it would be too long to.
 */
export function saveEarlyAccount(
  dialog: Form,
  state: FormState,
  words: string,
  least: 'story' | 'anything' | 'told' = 'anything',
): Move | null {
  const account = accountOf(dialog);
  if (!account) return null;
  const told = state.answers[account.step.field.id];
  const before = told?.kind === 'text' ? told.words : (state.earlyAccount ?? '');
  if (before.length + words.length + 1 > account.atMost) return null;
  if (told) {
    if (countWords(words) < (least === 'story' ? storyWords : additionWords)) return null;
    return { state: { ...clearPrompt(state), at: state.at, interruption: 'add-told', pendingWords: words.trim() } };
  }
  if (least !== 'told' && countWords(words) <= storyWords) return null;
  const earlyAccount = [state.earlyAccount, words.trim()].filter(Boolean).join('\n');
  return { state: { ...state, earlyAccount, misses: 0 }, messages: [{ key: 'report.account.keptEarly' }] };
}

/**
 * What was told before it was asked for is the account once its question comes; they hear that it is there. A draft of
 * version 1 may stand at the account with early words and be answered there: both are the account, in the order told.
 */
export function settleEarlyAccount(dialog: Form, state: FormState, deps: EngineDeps): Move | null {
  const account = accountOf(dialog);
  const { earlyAccount } = state;
  if (!account || earlyAccount === null) return null;
  const answered = state.answers[account.step.field.id];
  if (answered?.kind === 'text') {
    const both = saveAnswer(state, account.step, { kind: 'text', words: `${earlyAccount}\n${answered.words}` }, deps);
    return { state: { ...both.state, at: state.at, earlyAccount: null } };
  }
  if (journey(dialog, state.answers).open !== account.step) return null;
  const kept = saveAnswer(state, account.step, { kind: 'text', words: earlyAccount }, deps);
  const told = { key: 'report.account.told', values: { told: earlyAccount } } as const;
  return { state: { ...kept.state, earlyAccount: null }, messages: [told, ...(kept.messages ?? [])] };
}
