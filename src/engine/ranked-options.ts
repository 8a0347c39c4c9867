// A long list of options is shown with those first that the account suggests, and the rest one press away. What can be
// typed is the whole list all the same.
import type { ChoiceField, Field, Option, Step } from './form.ts';
import type { FormState } from './state.ts';

/** Options offered before the rest is asked for. */
const offeredAtOnce = 5;
/** Shows the whole list. */
export const wholeListOption: Option = { code: 'all', label: 'common.several.all' };

const isRanked = (field: Field): field is ChoiceField => field.kind === 'choice' && field.ranked === true;

function order(field: ChoiceField, { ranking }: FormState): readonly Option[] {
  const place = ({ code }: Option) => {
    const at = ranking.findIndex((one) => one.code === code);
    return at < 0 ? ranking.length : at;
  };
  const likely = [...field.options].sort((one, other) => place(one) - place(other)).slice(0, offeredAtOnce);
  const exclusive = field.options.filter((one) => one.exclusive && !likely.includes(one));
  return [...likely, ...exclusive, ...field.options.filter((one) => !likely.includes(one) && !exclusive.includes(one))];
}

/** @returns the field with its options in the order in which they are offered. */
export function orderedField(step: Step, state: FormState): Field {
  const { field } = step;
  if (!isRanked(field) || state.ranking.length === 0 || state.answers[field.id]) return field;
  return { ...field, options: order(field, state) };
}

/** @returns the options to show now, or null where all are. */
export function offeredOptions(step: Step, state: FormState): readonly Option[] | null {
  const field = orderedField(step, state);
  if (!isRanked(field) || state.wholeList || state.ranking.length === 0 || state.answers[field.id]) return null;
  const first = field.options.slice(0, offeredAtOnce);
  const exclusive = field.options.filter((one) => one.exclusive && !first.includes(one));
  return [...first, ...exclusive, wholeListOption];
}

/** @returns the person's own words that suggest what is offered, each once. */
export const suggestingWords = (step: Step, state: FormState): readonly string[] =>
  isRanked(step.field) && !state.answers[step.field.id]
    ? [
        ...new Set(
          state.ranking
            .slice(0, offeredAtOnce)
            .map(({ words }) => words)
            .filter(Boolean),
        ),
      ].slice(0, 3)
    : [];
