// Which of the options was meant: by its number, its label in either language, a beginning of it, or the other words
// that people use for it. Doubt is nobody: then the question is asked again.
import { catalogues } from '../../shared/locale.ts';
import { plainWords } from '../../shared/plain-words.ts';
import { yesOrNo } from '../../understanding/phrases/yes-or-no.ts';
import type { Option } from '../form.ts';

/** Spellings that mean the same: "do not", "dont" and "don’t" are one. */
const evened = (text: string): string =>
  plainWords(text)
    .replace(/\b(do|does|did|is|was|will|can|could|have) ?n(?:o| )?t\b/g, '$1n t')
    .replace(/\bcannot\b/g, 'can t')
    .replace(/\bcann t\b/g, 'can t')
    .replace(/\b(?:i am|im)\b/g, 'i m')
    .replace(/\b(?:it is|its)\b/g, 'it s')
    .replace(/\b(?:dw i|dwi|rydw i|rwy)( n)?\b/g, 'rwy$1');

/** What stands before the answer itself: "I am a", "it was for the", "dw i’n". */
const leadIn =
  /^(?:i m|i am|we|it s|it was|that is|this is|he s|she s|they re|for|from|on behalf of|about|at|as|a|an|the|my|just|please|rwy n|rwy|fi n|fi yw r|wi n|mae n|ma n|roedd yn|ar ran|dros|am|i|yr|y|yn|dim ond)\s+/;

function withoutLeadIn(plain: string): string {
  let rest = plain;
  for (let next = rest.replace(leadIn, ''); next !== rest; next = rest.replace(leadIn, '')) rest = next;
  return rest;
}

const labels = new Map<string, readonly string[]>();

/** The label of an option in both languages, evened. */
function labelsOf(option: Option): readonly string[] {
  const known = labels.get(option.label);
  if (known) return known;
  const both = [catalogues.en, catalogues.cy].map((words) => evened(words.get(option.label) ?? ''));
  labels.set(option.label, both);
  return both;
}

/** Words in a message beyond which a phrase inside it is not an answer but part of a story. */
const shortEnough = 12;
const denied =
  /\b(?:not|n t|nid|never|byth|(?:d?dim|sai|sa i|sm?o(?: fi)?|(?:rwy|dydw i|tydw i|dw i) m)(?: n| yn)?)(?: (?:a|an|the|really|that|very|so|just|actually|fear|scared|afraid|ofni|ofn))*$/;
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
      const own = evened(phrase);
      const from = ` ${plain} `.indexOf(` ${own} `);
      return from < 0 || denied.test(plain.slice(0, from).trim()) ? [] : [{ option, from, to: from + own.length }];
    }),
  );
  const meant = new Set(all.filter((one) => !swallowed(one, all)).map(({ option }) => option));
  return meant.size > 1 && doubt === 'ask' ? undefined : [...meant].at(-1);
}

/** Where two fit: ask again, or take the later one, as on a scale on which nobody is to be put too low. */
type Doubt = 'ask' | 'later';

/** @returns the one option that was meant; a beginning of three letters or more is enough if only one fits. */
export function meantOption(options: readonly Option[], typed: string, doubt: Doubt = 'ask'): Option | undefined {
  const plain = evened(typed);
  if (plain === '') return undefined;
  if (/^\d{1,2}$/.test(plain)) return options[Number(plain) - 1];
  const isExactly = (said: string) =>
    options.find(
      (one) =>
        one.code === said || labelsOf(one).includes(said) || one.synonyms?.some((phrase) => evened(phrase) === said),
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
          labelsOf(option).some((label) =>
            [label, ...label.split(/ (?:or|neu) /)].some((part) => part.startsWith(said)),
          ),
        );
  const fitting = [beginning(plain), beginning(withoutLeadIn(plain))].find((found) => found.length > 0) ?? [];
  return fitting.length === 1 ? fitting[0] : saidInside(options, plain, doubt);
}
