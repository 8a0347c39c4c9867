// Yes and no, each question with its own pair of words: Welsh answers with the verb of the question.

import { plainWords } from '../../shared/plain-words.ts';
import { boundedText } from '../../understanding/bounded-text.ts';
import { deniesDanger, leavesDoubt, pleads, saysNotSafe } from '../../understanding/phrases/danger-answers.ts';
import { emojiAnswer } from '../../understanding/phrases/emoji-answer.ts';
import { saysNotKnown } from '../../understanding/phrases/not-known.ts';
import { beginsWithYes, beginsYesOrNo, isDenied, yesOrNo } from '../../understanding/phrases/yes-or-no.ts';
import type { EngineDeps } from '../deps.ts';
import type { Option, YesNoField } from '../form.ts';
import type { FieldKindOf } from './field.ts';
import { meantOption } from './meant-option.ts';

const optionsOf = (field: YesNoField): readonly Option[] => [
  { code: 'yes', label: field.yes, ...(field.yesSynonyms ? { synonyms: field.yesSynonyms } : {}) },
  { code: 'no', label: field.no, ...(field.noSynonyms ? { synonyms: field.noSynonyms } : {}) },
];

/** Asked about danger: whoever says yes and more, speaks of danger, or is in doubt, is shown what to do. */
function cautiously(plain: string, words: string, deps: EngineDeps): 'yes' | 'no' | null {
  const danger = deps.recogniseDanger(words);
  if ((danger !== null && danger !== 'maybe') || pleads(plain) || saysNotSafe(plain)) return 'yes';
  if (deniesDanger(plain)) return 'no';
  if (danger === 'maybe' && beginsYesOrNo(plain) !== 'no') return null;
  if (beginsYesOrNo(plain) === 'no') return leavesDoubt(plain) ? null : 'no';
  return beginsWithYes(plain) || saysNotKnown(words) ? 'yes' : null;
}

/** Elsewhere a yes must be whole: one that is taken back, or hangs on something, is asked about again. */
function plainly(field: YesNoField, plain: string, words: string): string | null {
  const asks = words.trim().endsWith('?');
  const said = meantOption(optionsOf(field), words)?.code ?? (asks ? null : beginsYesOrNo(plain));
  return said === 'yes' && (asks || isDenied(plain)) ? null : said;
}

export const yesNo: FieldKindOf<YesNoField> = {
  options: optionsOf,
  parse(field, input, deps) {
    const words = boundedText(input.words ?? '');
    const plain = plainWords(words);
    const meant =
      input.code ??
      // A thumb at “is anybody in danger?” may say that all is well: it is asked about again.
      (field.cautious ? null : emojiAnswer(words)) ??
      yesOrNo(plain) ??
      (field.cautious
        ? (cautiously(plain, words, deps) ?? meantOption(optionsOf(field), words)?.code)
        : plainly(field, plain, words));
    if (meant !== 'yes' && meant !== 'no') return { kind: 'problem', say: 'common.problem.choice' };
    return { kind: 'answer', answer: { kind: 'choice', codes: [meant] } };
  },
  show(field, answer) {
    if (answer.kind !== 'choice') return { key: 'common.skipped' };
    return { key: answer.codes[0] === 'yes' ? field.yes : field.no };
  },
};
