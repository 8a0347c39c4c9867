// One of a list, or several: by button, by number, or by typing the label in either language. The code is kept.

import { cutText } from '../../shared/cut-text.ts';
import { partsOfList } from '../../understanding/phrases/choosing.ts';
import type { EngineDeps } from '../deps.ts';
import type { ChoiceField, Option } from '../form.ts';
import type { FieldInput, FieldKindOf, FieldResult } from './field.ts';
import { meantOption } from './meant-option.ts';

/** Begins the code of several options, ticked in a card and joined by commas. */
export const ticked = 'set:';

/** By its words alone: a number always means one of the list. */
const saysDone = (words: string | null) => words !== null && !/^\s*\d+\s*$/.test(words) && meantOption([done], words);

const done: Option = { code: 'done', label: 'common.several.done' };

/** Several ticked in one go: the whole answer, with what was pressed before. */
function hearTicked(field: ChoiceField, code: string, selected: readonly string[]): FieldResult {
  const codes = code.slice(ticked.length).split(',');
  const known = codes.every((one) => field.options.some((option) => option.code === one));
  if (!known) return { kind: 'problem', say: 'common.problem.choice' };
  return { kind: 'answer', answer: { kind: 'choice', codes: [...new Set([...selected, ...codes])] } };
}

/** A sentence that is no option is read for the codes that it names. */
function recognised(field: ChoiceField, input: FieldInput, deps: EngineDeps): FieldResult {
  const named = field.recognised && input.words ? deps.recogniseCodes(field.recognised, input.words) : [];
  const codes = named.filter((code) => field.options.some((option) => option.code === code));
  if (codes.length === 0) return { kind: 'problem', say: 'common.problem.choice' };
  return { kind: 'answer', answer: { kind: 'choice', codes: [...new Set([...input.selected, ...codes])] } };
}

function readPressed(field: ChoiceField, pressed: Option, { selected }: FieldInput): FieldResult {
  if (!field.several || (pressed.exclusive && selected.length === 0))
    return { kind: 'answer', answer: { kind: 'choice', codes: [pressed.code] } };
  return { kind: 'more', selected: [...new Set([...selected, pressed.code])] };
}

/** One option, or the parts of a list, each of which must be one. */
function readTyped(field: ChoiceField, input: FieldInput, deps: EngineDeps): FieldResult {
  const typed = cutText((input.words ?? '').replace(/\s+/g, ' ').trim(), 500);
  const whole = meantOption(field.options, typed, field.scale ? 'later' : 'ask');
  const split = partsOfList(typed);
  const parts = field.several && !whole && split.length > 0 ? split : [typed];
  const meant = whole ? [whole] : parts.map((part) => meantOption(field.options, part));
  const codes = meant.flatMap((option) => (option ? [option.code] : []));
  if (codes.length === 0 || codes.length < parts.length) return recognised(field, input, deps);
  return { kind: 'answer', answer: { kind: 'choice', codes: [...new Set([...input.selected, ...codes])] } };
}

export const choice: FieldKindOf<ChoiceField> = {
  options: (field) => field.options,
  parse(field, input, deps) {
    if (field.several && input.code?.startsWith(ticked)) return hearTicked(field, input.code, input.selected);
    if (field.several && (input.code === done.code || saysDone(input.words))) {
      if (input.selected.length === 0) return { kind: 'problem', say: 'common.problem.choice' };
      return { kind: 'answer', answer: { kind: 'choice', codes: [...input.selected] } };
    }
    const pressed = field.options.find((option) => option.code === input.code);
    return pressed ? readPressed(field, pressed, input) : readTyped(field, input, deps);
  },
  show(field, answer) {
    if (answer.kind !== 'choice') return { key: 'common.skipped' };
    const chosen = field.options.filter((option) => answer.codes.includes(option.code));
    return { join: chosen.map((option) => ({ key: option.label })) };
  },
};
