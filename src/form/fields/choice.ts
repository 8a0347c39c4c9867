// One of a list, or several: by button, by number, or by typing the label in either language. The code is kept.
import { catalogues } from '../../locale.ts';
import { plainWords } from '../../plain-words.ts';
import type { ChoiceField, Option } from '../definition.ts';
import type { FieldKindOf, Hearing } from './field.ts';

/** Begins the code of several options, ticked in a card and joined by commas. */
export const ticked = 'set:';

/** The label of an option in both languages, as plain words. */
const labelsOf = (option: Option) =>
  [catalogues.en.get(option.label), catalogues.cy.get(option.label)].map((label) => plainWords(label ?? ''));

/** The one option that was meant, by number or label; a beginning of three letters or more is enough if only one fits. */
export function meantOption(options: readonly Option[], typed: string): Option | undefined {
  const plain = plainWords(typed);
  if (plain === '') return undefined;
  if (/^\d{1,2}$/.test(plain)) return options[Number(plain) - 1];
  const exact = options.find((option) => option.code === plain || labelsOf(option).includes(plain));
  if (exact) return exact;
  const fitting =
    plain.length < 3
      ? []
      : options.filter((option) =>
          labelsOf(option).some((label) =>
            label
              .split(' or ')
              .concat(label)
              .some((part) => part.startsWith(plain)),
          ),
        );
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** By its words alone: a number always means one of the list. */
const saysDone = (words: string | null) => words !== null && !/^\s*\d+\s*$/.test(words) && meantOption([done], words);

const done: Option = { code: 'done', label: 'common.several.done' };

/** Several ticked in one go: the whole answer, with what was pressed before. */
function hearTicked(field: ChoiceField, code: string, gathered: readonly string[]): Hearing {
  const codes = code.slice(ticked.length).split(',');
  const known = codes.every((one) => field.options.some((option) => option.code === one));
  if (!known) return { kind: 'problem', say: 'common.problem.choice' };
  return { kind: 'answer', answer: { kind: 'choice', codes: [...new Set([...gathered, ...codes])] } };
}

export const choice: FieldKindOf<ChoiceField> = {
  options: (field) => field.options,
  hear(field, input) {
    const byCode = field.options.find((option) => option.code === input.code);
    if (field.several && input.code?.startsWith(ticked)) return hearTicked(field, input.code, input.gathered);
    if (field.several && (input.code === done.code || saysDone(input.words))) {
      if (input.gathered.length === 0) return { kind: 'problem', say: 'common.problem.choice' };
      return { kind: 'answer', answer: { kind: 'choice', codes: [...input.gathered] } };
    }
    if (byCode) {
      if (!field.several) return { kind: 'answer', answer: { kind: 'choice', codes: [byCode.code] } };
      return { kind: 'more', gathered: [...new Set([...input.gathered, byCode.code])] };
    }
    const typed = input.words ?? '';
    const whole = meantOption(field.options, typed);
    const split = typed.split(/,|;|\s+(?:and|a|ac)\s+|\s+(?=\d)/).filter((part) => part.trim() !== '');
    const parts = field.several && !whole && split.length > 0 ? split : [typed];
    const meant = whole ? [whole] : parts.map((part) => meantOption(field.options, part));
    const codes = meant.flatMap((option) => (option ? [option.code] : []));
    if (codes.length === 0 || codes.length < parts.length) return { kind: 'problem', say: 'common.problem.choice' };
    return { kind: 'answer', answer: { kind: 'choice', codes: [...new Set([...input.gathered, ...codes])] } };
  },
  show(field, answer) {
    if (answer.kind !== 'choice') return { key: 'common.skipped' };
    const chosen = field.options.filter((option) => answer.codes.includes(option.code));
    return { join: chosen.map((option) => ({ key: option.label })) };
  },
};
