// Yes and no, each question with its own pair of words: Welsh answers with the verb of the question.

import { plainWords } from '../../plain-words.ts';
import type { Option, YesNoField } from '../definition.ts';
import { saysNotKnown } from '../says-not-known.ts';
import type { Tools } from '../tools.ts';
import type { FieldKindOf } from './field.ts';
import { meantOption } from './meant-option.ts';
import { beginsWithYes, yesOrNo } from './yes-or-no.ts';

const optionsOf = (field: YesNoField): readonly Option[] => [
  { code: 'yes', label: field.yes, ...(field.yesAlso ? { also: field.yesAlso } : {}) },
  { code: 'no', label: field.no, ...(field.noAlso ? { also: field.noAlso } : {}) },
];

/** Asked about danger: whoever says yes and more, speaks of danger, or is in doubt, is shown what to do. */
function cautiously(plain: string, words: string, tools: Tools): 'yes' | null {
  return beginsWithYes(plain) || saysNotKnown(words) || tools.senseDanger(words) !== null ? 'yes' : null;
}

export const yesNo: FieldKindOf<YesNoField> = {
  options: optionsOf,
  hear(field, input, tools) {
    const words = input.words ?? '';
    const plain = plainWords(words);
    const meant =
      input.code ??
      yesOrNo(plain) ??
      (field.cautious ? cautiously(plain, words, tools) : null) ??
      meantOption(optionsOf(field), words)?.code;
    if (meant !== 'yes' && meant !== 'no') return { kind: 'problem', say: 'common.problem.choice' };
    return { kind: 'answer', answer: { kind: 'choice', codes: [meant] } };
  },
  show(field, answer) {
    if (answer.kind !== 'choice') return { key: 'common.skipped' };
    return { key: answer.codes[0] === 'yes' ? field.yes : field.no };
  },
};
