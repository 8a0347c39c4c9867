// Free words, kept exactly as they were typed but for control characters and spaces at the ends.
import { plainWords } from '../../shared/plain-words.ts';
import { readName } from '../../understanding/entities/names.ts';
import type { TextField } from '../form.ts';
import type { FieldKindOf } from './field.ts';

/** Keeps line breaks and tabs; removes what no keyboard types. */
const cleaned = (words: string) =>
  words
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200b\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .trim();

const nameLeadIn =
  /^(?:my (?:full )?name(?:['’]s| is)|i am|i['’]?m|it['’]?s|this is|fy enw i yw|fy enw(?: llawn)? yw|enw i yw)\s+(?=\S)/i;
/** What is no name, though it was typed where one was asked for. */
const noName =
  /^(?:[\d\s+]*|ok|okay|yes|yeah|yep|(?:wait|hang on|hold on)(?: a)?(?: sec| second| minute| mo| bit)?|one (?:sec|second|minute)|eiliad|sure|fine|i told you|you already have it|you have it|iawn|ie|ydw|aros)$/;

export const text: FieldKindOf<TextField> = {
  options: () => [],
  parse(field, input) {
    const typed = cleaned(input.words ?? '');
    const words = field.isName ? (readName(typed) ?? typed.replace(nameLeadIn, '')) : typed;
    if (field.isName && noName.test(plainWords(words))) return { kind: 'problem', say: 'common.problem.name' };
    if (words === '') return { kind: 'problem', say: 'common.problem.empty' };
    if (words.length > field.atMost) {
      return { kind: 'problem', say: 'common.problem.tooLong', values: { atMost: field.atMost, length: words.length } };
    }
    return { kind: 'answer', answer: { kind: 'text', words } };
  },
  show: (_field, answer) => (answer.kind === 'text' ? answer.words : { key: 'common.skipped' }),
};
