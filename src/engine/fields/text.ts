// Free words, kept exactly as they were typed but for control characters and spaces at the ends.
import { readName } from '../../understanding/entities/names.ts';
import { isNoName, withoutNameLeadIn } from '../../understanding/phrases/typed-name.ts';
import type { TextField } from '../form.ts';
import type { FieldKindOf } from './field.ts';

/** Keeps line breaks and tabs; removes what no keyboard types. */
const cleaned = (words: string) =>
  words
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200b\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .trim();

export const text: FieldKindOf<TextField> = {
  options: () => [],
  parse(field, input) {
    const typed = cleaned(input.words ?? '');
    const words = field.isName ? (readName(typed) ?? withoutNameLeadIn(typed)) : typed;
    if (field.isName && isNoName(words)) return { kind: 'problem', say: 'common.problem.name' };
    if (words === '') return { kind: 'problem', say: 'common.problem.empty' };
    if (words.length > field.atMost) {
      return { kind: 'problem', say: 'common.problem.tooLong', values: { atMost: field.atMost, length: words.length } };
    }
    return { kind: 'answer', answer: { kind: 'text', words } };
  },
  show: (_field, answer) => (answer.kind === 'text' ? answer.words : { key: 'common.skipped' }),
};
