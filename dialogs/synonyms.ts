// Other words by which an answer is heard, in both languages whichever is spoken. They are how people say it, taken from
// talks that were held aloud; what is kept is the code, and the check page shows it before anything goes.
import type { Option } from '../src/engine/form.ts';
import { alsoHeard } from './synonyms-english.ts';
import { alsoHeardInWelsh } from './synonyms-welsh.ts';

const heardAs = (step: string, code: string): readonly string[] => [
  ...(alsoHeard[step]?.[code] ?? []),
  ...(alsoHeardInWelsh[step]?.[code] ?? []),
];

/** The same options with the other words by which each is heard at this step. */
export const heardAlso = (step: string, options: readonly Option[]): readonly Option[] =>
  options.map((option) => {
    const also = heardAs(step, option.code);
    return also.length > 0 ? { ...option, also } : option;
  });

/** Those of a yes-no question. */
export const yesNoAlso = (
  step: string,
): { readonly yesAlso: readonly string[]; readonly noAlso: readonly string[] } => ({
  yesAlso: heardAs(step, 'yes'),
  noAlso: heardAs(step, 'no'),
});
