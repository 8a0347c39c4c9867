// Which of the options was meant: by its number, its label in either language, a beginning of it, or the other words
// that people use for it. Doubt is nobody: then the question is asked again.
import { catalogues } from '../../shared/locale.ts';
import { plainWords } from '../../shared/plain-words.ts';
import { alternativesIn, endsInDenial, evenedSpelling, withoutLeadIn } from '../../understanding/phrases/lead-ins.ts';
import { yesOrNo } from '../../understanding/phrases/yes-or-no.ts';
import type { Option } from '../form.ts';

const labels = new Map<string, readonly string[]>();

/** The label of an option in both languages, evened. */
function labelsOf(option: Option): readonly string[] {
  const known = labels.get(option.label);
  if (known) return known;
  const both = [catalogues.en, catalogues.cy].map((words) => evenedSpelling(words.get(option.label) ?? ''));
  labels.set(option.label, both);
  return both;
}

/** Words in a message beyond which a phrase inside it is not an answer but part of a story. */
const shortEnough = 12;
/** Before a phrase that stands in many sentences: it is an answer only as the whole message. “fi” is also “my”. */
const wholeOnly = '=';

interface Said {
  readonly option: Option;
  readonly from: number;
  readonly to: number;
}

/** What stands inside a longer phrase says nothing of its own: "worried" in "not worried". */
const swallowed = (one: Said, all: readonly Said[]): boolean =>
  all.some((other) => other.from <= one.from && other.to >= one.to && other.to - other.from > one.to - one.from);

/** The option whose own words stand in the message. */
function saidInside(options: readonly Option[], plain: string, doubt: Doubt): Option | undefined {
  if (plain.split(' ').length > shortEnough) return undefined;
  const all = options.flatMap((option) =>
    (option.synonyms ?? []).flatMap((phrase): Said[] => {
      if (phrase.startsWith(wholeOnly)) return [];
      const own = evenedSpelling(phrase);
      const from = ` ${plain} `.indexOf(` ${own} `);
      return from < 0 || endsInDenial(plain.slice(0, from).trim()) ? [] : [{ option, from, to: from + own.length }];
    }),
  );
  const meant = new Set(all.filter((one) => !swallowed(one, all)).map(({ option }) => option));
  return meant.size > 1 && doubt === 'ask' ? undefined : [...meant].at(-1);
}

/** Where two fit: ask again, or take the later one, as on a scale on which nobody is to be put too low. */
type Doubt = 'ask' | 'later';

/** @returns the one option that was meant; a beginning of three letters or more is enough if only one fits. */
export function meantOption(options: readonly Option[], typed: string, doubt: Doubt = 'ask'): Option | undefined {
  const plain = evenedSpelling(typed);
  if (plain === '') return undefined;
  if (/^\d{1,2}$/.test(plain)) return options[Number(plain) - 1];
  const isExactly = (said: string) =>
    options.find(
      (one) =>
        one.code === said ||
        labelsOf(one).includes(said) ||
        one.synonyms?.some((phrase) => evenedSpelling(phrase) === said),
    );
  const exact =
    isExactly(plain) ??
    isExactly(withoutLeadIn(plain)) ??
    options.find(({ code }) => options.length > 1 && code === yesOrNo(plainWords(typed)));
  if (exact) return exact;
  const beginning = (said: string) =>
    said.length < 3
      ? []
      : options.filter((option) =>
          labelsOf(option).some((label) => [label, ...alternativesIn(label)].some((part) => part.startsWith(said))),
        );
  const fitting = [beginning(plain), beginning(withoutLeadIn(plain))].find((found) => found.length > 0) ?? [];
  return fitting.length === 1 ? fitting[0] : saidInside(options, plain, doubt);
}

/** @returns the code that was pressed, or that of the option that the words mean; undefined where there is none. */
export const meantCode = (
  options: readonly Option[],
  given: { readonly words: string | null; readonly code: string | null },
): string | undefined => given.code ?? meantOption(options, given.words ?? '')?.code;
