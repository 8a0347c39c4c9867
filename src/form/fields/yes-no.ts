// Yes and no, each question with its own pair of words: Welsh answers with the verb of the question.

import { plainWords } from '../../plain-words.ts';
import type { Option, YesNoField } from '../definition.ts';
import { meantOption } from './choice.ts';
import type { FieldKindOf } from './field.ts';

const yesWords =
  'yes,y,yeah,yep,yes please,ok,okay,ie,ia,ydw,ydy,ydyn,ydym,oes,do,byddaf,cytuno,iawn,gallaf,hoffwn,dylai'.split(',');
const noWords =
  'no,n,nope,no thanks,na,nage,nac ydw,nag ydw,nac ydy,nac ydyn,nac oes,nag oes,naddo,na fyddaf,na allaf,na hoffwn,dim diolch'.split(
    ',',
  );

const optionsOf = (field: YesNoField): readonly Option[] => [
  { code: 'yes', label: field.yes },
  { code: 'no', label: field.no },
];

export const yesNo: FieldKindOf<YesNoField> = {
  options: optionsOf,
  hear(field, input) {
    const plain = plainWords(input.words ?? '');
    const meant =
      input.code ??
      meantOption(optionsOf(field), input.words ?? '')?.code ??
      (yesWords.includes(plain) ? 'yes' : noWords.includes(plain) ? 'no' : null);
    if (meant !== 'yes' && meant !== 'no') return { kind: 'problem', say: 'common.problem.yesNo' };
    return { kind: 'answer', answer: { kind: 'choice', codes: [meant] } };
  },
  show(field, answer) {
    if (answer.kind !== 'choice') return { key: 'common.skipped' };
    return { key: answer.codes[0] === 'yes' ? field.yes : field.no };
  },
};
