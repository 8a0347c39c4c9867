// Undoes Welsh mutations: “nghar”, “gar” and “char” can all be “car”. The lexicon holds radical forms alone; every mutated
// form of its words is found through here, so none has to be listed.

/** What a beginning can have been, longest first: soft, nasal and aspirate mutation, and h before a vowel. */
const undone: readonly (readonly [string, readonly string[]])[] = [
  ['ngh', ['c']],
  ['mh', ['p']],
  ['nh', ['t']],
  ['ng', ['g']],
  ['ph', ['p']],
  ['th', ['t']],
  ['ch', ['c']],
  ['dd', ['d']],
  ['rh', []],
  ['ll', []],
  ['ff', []],
  ['b', ['p']],
  ['d', ['t']],
  ['g', ['c']],
  ['f', ['b', 'm']],
  ['l', ['ll', 'gl']],
  ['r', ['rh', 'gr']],
  ['m', ['b']],
  ['n', ['d', 'gn']],
  ['w', ['gw']],
  ['y', ['gy']],
  ['h', ['']],
  ['a', ['ga']],
  ['e', ['ge']],
  ['i', ['gi']],
  ['o', ['go']],
]; // prettier-ignore

const known = new Map<string, readonly string[]>();
const knownAtMost = 20_000;

/** @param token lower case, no accents. @returns itself, then what it can be the mutated form of; the same for the same token. */
export function radicalForms(token: string): readonly string[] {
  const before = known.get(token);
  if (before) return before;
  const forms = token.length < 3 || token.length > 30 ? [token] : [token, ...radicalsOf(token)];
  if (known.size >= knownAtMost) known.clear();
  known.set(token, forms);
  return forms;
}

function radicalsOf(token: string): string[] {
  const rule = undone.find(([mutated]) => token.startsWith(mutated));
  if (!rule) return [];
  const [mutated, radicals] = rule;
  return radicals.map((radical) => radical + token.slice(mutated.length));
}
