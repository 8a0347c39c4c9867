// All that one written word of Welsh may stand for, as keys that the words of the lexicon have too.
import { radicalForms } from './radical-forms.ts';
import { spellingKey } from './spelling-key.ts';
import { usualSpelling } from './welsh-spellings.ts';
import { type VerbForm, welshVerbs } from './welsh-verbs.ts';

const known = new Map<string, readonly string[]>();
const most = 20_000;

/** @param word of the lexicon, in its radical form. @returns the key under which {@link welshForms} finds it. */
export function welshKey(word: string): string {
  const usual = usualSpelling(word);
  const verb = welshVerbs(usual).find((one) => one.tense === 'verb-noun');
  return spellingKey(verb?.lemma ?? usual);
}

function formsOf(word: string): string[] {
  const keys = new Set<string>([spellingKey(word)]);
  for (const radical of radicalForms(word)) {
    keys.add(spellingKey(radical)).add(spellingKey(usualSpelling(radical)));
    for (const verb of welshVerbs(radical)) keys.add(spellingKey(verb.lemma));
  }
  return [...keys];
}

/**
 * @param word of the text, lower case, without accents.
 * @returns keys of the word, its possible radicals, their usual spellings and, of a verb, its verb-noun.
 */
export function welshForms(word: string): readonly string[] {
  const kept = known.get(word);
  if (kept) return kept;
  const forms = formsOf(word);
  if (known.size >= most) known.clear();
  known.set(word, forms);
  return forms;
}

const verbs = new Map<string, readonly VerbForm[]>();

/** @returns the verbs that a mutated form may be of, with tense and person: "laddodd", "nhrywanu". */
export function verbsOf(word: string): readonly VerbForm[] {
  const kept = verbs.get(word);
  if (kept) return kept;
  const found = radicalForms(word).flatMap((one) => welshVerbs(one));
  if (verbs.size >= most) verbs.clear();
  verbs.set(word, found);
  return found;
}
