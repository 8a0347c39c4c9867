// Free words, kept exactly as they were typed but for control characters and spaces at the ends.
import type { TextField } from '../definition.ts';
import type { FieldKindOf } from './field.ts';

/** Keeps line breaks and tabs; removes what no keyboard types. */
const cleaned = (words: string) =>
  words
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200b\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .trim();

export const text: FieldKindOf<TextField> = {
  options: () => [],
  hear(field, input) {
    const words = cleaned(input.words ?? '');
    if (words === '') return { kind: 'problem', say: 'common.problem.empty' };
    if (words.length > field.atMost) {
      return { kind: 'problem', say: 'common.problem.tooLong', values: { atMost: field.atMost, length: words.length } };
    }
    return { kind: 'answer', answer: { kind: 'text', words } };
  },
  show: (_field, answer) => (answer.kind === 'text' ? answer.words : { key: 'common.skipped' }),
};
