// Finds the entries of both lexicons in a text and says what their clause is about: denied, past, wished for or now.
import { clauseLanguages } from './clause-language.ts';
import { findEntries, type Hit } from './lexicon.ts';
import { verbsOf } from './morphology/welsh-forms.ts';
import { type Token, tokenise } from './tokens.ts';
import { lexicons } from './word-lists.ts';

export interface ReadText {
  readonly source: string;
  readonly tokens: readonly Token[];
  /** Outcomes that stand: neither denied nor part of an idiom. */
  readonly hits: readonly Hit[];
  /** Contexts and concepts by clause. */
  readonly contexts: ReadonlyMap<number, ReadonlySet<string>>;
  /** The person's own words of a hit. */
  quote(hit: Hit): string;
}

/** What changes the meaning of a clause counts only in the language of the clause. */
const ofItsLanguage = /^(?:context\.|sense\.|over$|past$)/;
/** Tokens between a denial and what it denies. */
const reach = 4;
/** Whatever is said with these stands although a negation is near: "I do not feel safe" is no denial. */
const selfNegated = /^(?:danger\.|care\.|context\.|risk\.keeps|kind\.sure\.harassment)/;

/** A form that can only be past: “laddodd”, and not “lladd”. */
function isPastVerb(word: string): boolean {
  const forms = verbsOf(word);
  return word.length > 3 && forms.length > 0 && forms.every(({ tense }) => tense === 'past');
}

/** @param text as written, of any length. */
export function readText(text: string): ReadText {
  const tokens = tokenise(text);
  const languages = clauseLanguages(tokens);
  const all = lexicons.flatMap((lexicon) =>
    findEntries(lexicon, tokens).filter((hit) => {
      const language = languages.get(tokens[hit.from]?.clause ?? 0) ?? null;
      return !ofItsLanguage.test(hit.code) || language === null || (language === 'cy') === lexicon.isWelsh;
    }),
  );
  const contexts = new Map<number, Set<string>>();
  for (const hit of all) {
    if (/^(?:kind|danger|sense)\./.test(hit.code)) continue;
    const clause = tokens[hit.from]?.clause ?? 0;
    // A question begins its clause: “he knows where you live” asks nothing.
    if (hit.code === 'context.question' && tokens[hit.from - 1]?.clause === clause) continue;
    (contexts.get(clause) ?? contexts.set(clause, new Set()).get(clause))?.add(hit.code);
  }
  // Welsh says the past in the form of the verb: “daeth”, “gwaeddodd”, “torrwyd”.
  for (const token of tokens) {
    if (!isPastVerb(token.text)) continue;
    (contexts.get(token.clause) ?? contexts.set(token.clause, new Set()).get(token.clause))?.add('past');
  }
  const byToken = (code: string): Uint8Array => {
    const marks = new Uint8Array(tokens.length);
    for (const hit of all) if (hit.code === code) marks.fill(1, hit.from, hit.to);
    return marks;
  };
  const idiom = byToken('context.idiom');
  const denied = byToken('context.denied');
  const notDenied = byToken('context.not-denied');
  const isDenied = ({ from, to }: Hit): boolean => {
    const clause = tokens[from]?.clause;
    for (let at = Math.max(0, from - reach); at < Math.min(tokens.length, to + 1); at++)
      if (denied[at] && !notDenied[at] && tokens[at]?.clause === clause) return true;
    return false;
  };
  const stands = (hit: Hit): boolean => {
    if (hit.code.startsWith('context.')) return true;
    if (idiom.subarray(hit.from, hit.to).some(Boolean)) return false;
    return selfNegated.test(hit.code) || !isDenied(hit);
  };
  return {
    source: text,
    tokens,
    hits: all.filter(stands),
    contexts,
    quote: ({ from, to }) => text.slice(tokens[from]?.start, tokens[to - 1]?.end),
  };
}
