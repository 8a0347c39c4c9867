// An answer that lasted is one span of days, not two days beside each other; words of the person stand beside it as they were.
import { expect, test } from '@jest/globals';
import { spokenText } from '../../src/bot/message-text.ts';
import { kindOf } from '../../src/engine/fields/index.ts';
import type { Field } from '../../src/engine/form.ts';
import type { Answer } from '../../src/engine/state.ts';
import { tools } from '../support/talk.ts';

const field: Field = { id: 'when', kind: 'date', options: [] };
const shown = (language: 'en' | 'cy', from: string, to: string | null, at: string | null = null) => {
  const answer: Answer = { kind: 'date', words: 'ers mis Medi', from, to, at, approximate: true };
  return spokenText(language, kindOf(field).show(field, answer, tools));
};

test.each([
  ['en', '2026-09-01', '2026-11-25', null, '1 September 2026 to 25 November 2026, “ers mis Medi”'],
  ['cy', '2026-09-01', '2026-11-25', null, '1 Medi 2026 – 25 Tachwedd 2026, “ers mis Medi”'],
  ['cy', '2026-09-01', '2026-09-01', '21:00', '1 Medi 2026, 21:00, “ers mis Medi”'],
  ['en', '2026-09-01', null, null, '1 September 2026, “ers mis Medi”'],
] as const)('in %s: %s to %s', (language, from, to, at, text) => {
  expect(shown(language, from, to, at)).toBe(text);
});
