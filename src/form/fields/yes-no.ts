// Yes and no, each question with its own pair of words: Welsh answers with the verb of the question.

import { plainWords } from '../../plain-words.ts';
import type { Option, YesNoField } from '../definition.ts';
import { saysNotKnown } from '../says-not-known.ts';
import type { Tools } from '../tools.ts';
import type { FieldKindOf } from './field.ts';
import { meantOption } from './meant-option.ts';
import { beginsWithYes, beginsYesOrNo, yesOrNo } from './yes-or-no.ts';

const optionsOf = (field: YesNoField): readonly Option[] => [
  { code: 'yes', label: field.yes, ...(field.yesAlso ? { also: field.yesAlso } : {}) },
  { code: 'no', label: field.no, ...(field.noAlso ? { also: field.noAlso } : {}) },
];

/** "Nobody is in danger", "I don’t think so": said to be no, where no words of danger stand beside it. */
const denial =
  /\b(?:(?:nobody|no one|neb)(?!.*\b(?:safe|saff|seff|d?diogel)\b)|not (?:really|any ?more|at all)|(?:do ?n ?o?t|dont|don t) (?:think|believe)|ddim yn (?:meddwl|credu)|(?:he|she|they)(?: s| is| has| have| ve)? (?:left|gone|asleep|away)|s gone|wedi mynd)\b/;
const plea =
  /^(?:999|police|heddlu|hurry|please hurry|(?:i )?need help|i need the police|brysiwch|dwi angen help|angen help)$/;

/** Asked about danger: whoever says yes and more, speaks of danger, or is in doubt, is shown what to do. */
function cautiously(plain: string, words: string, tools: Tools): 'yes' | 'no' | null {
  if (tools.senseDanger(words) !== null || plea.test(plain)) return 'yes';
  if (beginsYesOrNo(plain) === 'no' || denial.test(plain)) return 'no';
  return beginsWithYes(plain) || saysNotKnown(words) ? 'yes' : null;
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
      meantOption(optionsOf(field), words)?.code ??
      (words.trim().endsWith('?') ? null : beginsYesOrNo(plain));
    if (meant !== 'yes' && meant !== 'no') return { kind: 'problem', say: 'common.problem.choice' };
    return { kind: 'answer', answer: { kind: 'choice', codes: [meant] } };
  },
  show(field, answer) {
    if (answer.kind !== 'choice') return { key: 'common.skipped' };
    return { key: answer.codes[0] === 'yes' ? field.yes : field.no };
  },
};
