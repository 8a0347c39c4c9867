// Compiles one line of a word list into the sequences that it stands for (the notation is explained in
// `locales/understanding.md`).

import { welshKey } from './morphology/welsh-forms.ts';

export type Part =
  | {
      readonly kind: 'word';
      readonly exact: ReadonlySet<string>;
      readonly stems: readonly string[];
      readonly optional: boolean;
    }
  | { readonly kind: 'gap'; readonly atMost: number }
  | { readonly kind: 'concept'; readonly code: string; readonly optional: boolean };

interface Written {
  readonly alternatives: readonly string[];
  readonly isGroup: boolean;
}

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .toLowerCase();

/** Splits at spaces outside brackets. */
function partsOf(line: string): Written[] {
  const parts: Written[] = [];
  let depth = 0;
  let part = '';
  for (const letter of `${fold(line)} `) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (letter !== ' ' || depth > 0) {
      part += letter;
      continue;
    }
    if (part !== '') {
      const isGroup = part.startsWith('(');
      parts.push({ isGroup, alternatives: part.replace(/[()]/g, '').split('/') });
    }
    part = '';
  }
  return parts;
}

const gapLengths: Readonly<Record<string, number>> = { '~': 3, '~~': 8 };

/** The parts that one alternative of several words, or all alternatives of one word together, stand for. */
function choicesOf({ alternatives }: Written, optional: boolean): Part[][] {
  const several: Part[][] = [];
  const single: string[] = [];
  for (const one of alternatives) {
    const words = one.split(/[\s'’-]+/).filter(Boolean);
    const [first = ''] = words;
    if (first.startsWith('@')) several.push([{ kind: 'concept', code: first.slice(1), optional }]);
    else if (words.length === 1) single.push(first);
    else if (words.length > 1)
      several.push(words.map((word) => ({ kind: 'word', exact: new Set([word]), stems: [], optional: false })));
  }
  if (single.length > 0) {
    const stems = single.filter((one) => one.endsWith('*')).map((one) => one.slice(0, -1));
    several.unshift([{ kind: 'word', exact: new Set(single.filter((one) => !one.endsWith('*'))), stems, optional }]);
  }
  if (optional && !several.some(([part]) => part && 'optional' in part && part.optional)) several.push([]);
  return several;
}

/** A Welsh word is also met by the key of its spelling and of its verb-noun. */
const inAllForms = (part: Part): Part =>
  part.kind === 'word' ? { ...part, exact: new Set([...part.exact, ...[...part.exact].map(welshKey)]) } : part;

/** @param line as in a word list. @param isWelsh its words are found in all their spellings and forms. @returns every sequence of parts that it stands for. */
export function compileEntry(line: string, isWelsh = false): readonly (readonly Part[])[] {
  const all = partsOf(line);
  // A gap at the end asks for nothing.
  const isGap = (part: Written | undefined) => gapLengths[part?.alternatives[0] ?? ''] !== undefined;
  const written = isGap(all.at(-1)) ? all.slice(0, -1) : all;
  let sequences: Part[][] = [[]];
  let afterGap = false;
  written.forEach((part, at) => {
    const gap = gapLengths[part.alternatives[0] ?? ''];
    const isEdge = at === 0 || at === written.length - 1;
    const choices: Part[][] =
      gap === undefined ? choicesOf(part, part.isGroup && !isEdge && !afterGap) : [[{ kind: 'gap', atMost: gap }]];
    sequences = sequences.flatMap((before) => choices.map((choice) => [...before, ...choice]));
    afterGap = gap !== undefined;
  });
  const whole = sequences.filter((one) => one.length > 0);
  return isWelsh ? whole.map((parts) => parts.map(inAllForms)) : whole;
}
