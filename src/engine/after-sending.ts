// What is remembered once a report was sent: its reference, the language, and what advice fits. No answer and no word of the person
// stays here: they are in the report now, which has its own rules of keeping.

import type { EngineDeps } from './deps.ts';
import type { Form } from './form.ts';
import { adviceAfter } from './open-advice.ts';
import { emptyState, type FormState } from './state.ts';

/** @param reachable false: no way to reach the person was given, so nobody is offered to be contacted. */
export function stateAfterSending(
  form: Form,
  state: FormState,
  { reference, reachable }: { readonly reference: string; readonly reachable: boolean },
  deps: EngineDeps,
): FormState {
  return {
    ...emptyState(form, state.draft, state.language),
    languagesUsed: state.languagesUsed,
    asked: state.asked + 1,
    advice: adviceAfter(state, deps),
    unreachable: !reachable,
    sent: reference,
  };
}
