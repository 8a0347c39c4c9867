// Compiles the word lists of `locales/*/understanding` and finds their entries in a text, in one pass over its tokens.
//
// Concepts are found first; rules may refer to them. Words after a gap stay in its clause.
import { compileEntry, type Part } from './compile-entry.ts';
import type { Token } from './tokens.ts';

/** A concept or an outcome, and where it was found. */
export interface Hit {
  readonly code: string;
  /** First token, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

export type WordLists = Readonly<Record<string, readonly string[]>>;

interface Entry {
  readonly code: string;
  readonly parts: readonly Part[];
}

export interface Lexicon {
  readonly isWelsh: boolean;
  readonly concepts: Index;
  readonly rules: Index;
}

interface Index {
  readonly byWord: ReadonlyMap<string, readonly Entry[]>;
  /** Stems by their first three letters. */
  readonly byStem: ReadonlyMap<string, readonly (readonly [string, Entry])[]>;
  readonly byConcept: ReadonlyMap<string, readonly Entry[]>;
}

const stemLetters = 3;

function indexOf(lists: WordLists, isWelsh: boolean): Index {
  const byWord = new Map<string, Entry[]>();
  const byStem = new Map<string, (readonly [string, Entry])[]>();
  const byConcept = new Map<string, Entry[]>();
  const put = <V>(map: Map<string, V[]>, key: string, value: V) =>
    void (map.get(key) ?? map.set(key, []).get(key))?.push(value);
  for (const [code, written] of Object.entries(lists)) {
    for (const parts of written.flatMap((line) => compileEntry(line, isWelsh))) {
      const entry: Entry = { code, parts };
      const [first] = parts;
      if (first?.kind === 'concept') put(byConcept, first.code, entry);
      if (first?.kind !== 'word') continue;
      for (const one of first.exact) put(byWord, one, entry);
      for (const stem of first.stems) put(byStem, stem.slice(0, stemLetters), [stem, entry] as const);
    }
  }
  return { byWord, byStem, byConcept };
}

/** @param concepts lists without `@`. @param rules lists that may refer to them. */
export const compileLexicon = (concepts: WordLists, rules: WordLists, isWelsh: boolean): Lexicon => ({
  isWelsh,
  concepts: indexOf(concepts, isWelsh),
  rules: indexOf(rules, isWelsh),
});

interface Text {
  readonly tokens: readonly Token[];
  readonly isWelsh: boolean;
  /** Ends of the concepts that begin at a token. */
  readonly conceptsAt: ReadonlyMap<number, readonly Hit[]>;
}

function isWordAt({ tokens, isWelsh }: Text, part: Extract<Part, { kind: 'word' }>, at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  const fits = (form: string) => part.exact.has(form) || part.stems.some((stem) => form.startsWith(stem));
  return isWelsh ? token.radicals.some(fits) : fits(token.text);
}

/** @returns the token after the last one, or null. */
function matchFrom(text: Text, parts: readonly Part[], index: number, at: number): number | null {
  const part = parts[index];
  if (!part) return at;
  if (part.kind === 'gap') {
    const clause = text.tokens[at - 1]?.clause;
    for (let skipped = 0; skipped <= part.atMost && text.tokens[at + skipped]?.clause === clause; skipped++) {
      const end = matchFrom(text, parts, index + 1, at + skipped);
      if (end !== null) return end;
    }
    return null;
  }
  if (part.kind === 'concept') {
    for (const hit of text.conceptsAt.get(at) ?? []) {
      const end = hit.code === part.code ? matchFrom(text, parts, index + 1, hit.to) : null;
      if (end !== null) return end;
    }
  } else if (isWordAt(text, part, at)) {
    const end = matchFrom(text, parts, index + 1, at + 1);
    if (end !== null) return end;
  }
  return part.optional ? matchFrom(text, parts, index + 1, at) : null;
}

function hitsAt(text: Text, index: Index, at: number): Hit[] {
  const token = text.tokens[at];
  if (!token) return [];
  const forms = text.isWelsh ? token.radicals : [token.text];
  const begun = new Set<Entry>();
  for (const form of forms) {
    for (const entry of index.byWord.get(form) ?? []) begun.add(entry);
    for (const [stem, entry] of index.byStem.get(form.slice(0, stemLetters)) ?? [])
      if (form.startsWith(stem)) begun.add(entry);
  }
  for (const hit of text.conceptsAt.get(at) ?? [])
    for (const entry of index.byConcept.get(hit.code) ?? []) begun.add(entry);
  return [...begun].flatMap(({ code, parts }) => {
    const to = matchFrom(text, parts, 0, at);
    return to === null ? [] : [{ code, from: at, to }];
  });
}

/** Every entry of the lexicon in a text: concepts first, then the rules over them. */
export function findEntries(lexicon: Lexicon, tokens: readonly Token[]): Hit[] {
  const { isWelsh } = lexicon;
  const conceptsAt = new Map<number, readonly Hit[]>();
  const concepts: Hit[] = [];
  const bare: Text = { tokens, isWelsh, conceptsAt: new Map() };
  for (let at = 0; at < tokens.length; at++) {
    const found = hitsAt(bare, lexicon.concepts, at);
    if (found.length === 0) continue;
    conceptsAt.set(at, found);
    concepts.push(...found);
  }
  const text: Text = { tokens, isWelsh, conceptsAt };
  const rules = tokens.flatMap((_token, at) => hitsAt(text, lexicon.rules, at));
  return [...concepts, ...rules];
}
