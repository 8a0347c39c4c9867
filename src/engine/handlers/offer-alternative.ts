// A refusal of a question is offered the answer by which it is not asked. Any other words are still an answer to it, so
// nobody who asked whether they may leave out their name is kept from giving it.
import { type MessageKey, say } from '../../shared/locale.ts';
import type { Refusal } from '../form.ts';
import type { Move } from '../move.ts';
import type { FormState } from '../state.ts';

export function offerWithout(state: FormState, refused: Refusal): Move {
  const label = (key: MessageKey) => ({ labelEn: say('en', key), labelCy: say('cy', key) });
  const answer = { kind: 'choice' as const, codes: [refused.code] };
  const suggestions = [
    { code: 'without', ...label(refused.yes), answer, field: refused.field },
    { code: 'with', ...label(refused.no), answer: null },
  ];
  return { state: { ...state, suggestions, suggestionsMessage: refused.ask, misses: 0 } };
}
