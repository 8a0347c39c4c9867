// Other words by which an answer is heard, in both languages whichever is spoken. They are how people say it, taken from
// talks that were held aloud; what is kept is the code, and the check page shows it before anything goes.
import type { Option } from '../src/engine/form.ts';
import { englishSynonyms } from './synonyms-english.ts';
import { laySynonyms } from './synonyms-lay-words.ts';
import { welshSynonyms } from './synonyms-welsh.ts';

const synonymsOf = (step: string, code: string): readonly string[] => [
  ...(englishSynonyms[step]?.[code] ?? []),
  ...(welshSynonyms[step]?.[code] ?? []),
  ...(laySynonyms[step]?.[code] ?? []),
];

/** The same options with the other words by which each is heard at this step. */
export const withSynonyms = (step: string, options: readonly Option[]): readonly Option[] =>
  options.map((option) => {
    const synonyms = synonymsOf(step, option.code);
    return synonyms.length > 0 ? { ...option, synonyms } : option;
  });

/** Those of a yes-no question. */
export const yesNoSynonyms = (
  step: string,
): { readonly yesSynonyms: readonly string[]; readonly noSynonyms: readonly string[] } => ({
  yesSynonyms: synonymsOf(step, 'yes'),
  noSynonyms: synonymsOf(step, 'no'),
});
