// The report that may be spoken of in a conversation: sent from it, or opened by its return code.
import type { FormState } from './state.ts';

/** @returns its reference, or null. */
export const knownReport = (state: FormState): string | null =>
  state.sent ?? (state.returning.open ? state.returning.reference : null);
