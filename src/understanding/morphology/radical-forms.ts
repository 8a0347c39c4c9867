// Welsh changes the first letter of a word after certain other words: "torri" is also "dorri", "nhorri" and "thorri". A word
// that is read here may be any of several, so every possible dictionary form is given and the lexicon decides.

/** What stands at the beginning of the word, and what may have stood there before the mutation. Longest first. */
const undone: readonly (readonly [mutated: string, radicals: readonly string[]])[] = [
  ['ngh', ['c']],
  ['ng', ['g']],
  ['mh', ['p', 'm']],
  ['nh', ['t', 'n']],
  ['ph', ['p']],
  ['th', ['t']],
  ['ch', ['c']],
  ['dd', ['d']],
  ['ff', []],
  ['ll', []],
  ['rh', []],
  ['f', ['b', 'm']],
  ['b', ['p']],
  ['d', ['t']],
  ['g', ['c']],
  ['m', ['b']],
  ['n', ['d', 'gn']],
  ['l', ['ll', 'gl']],
  ['r', ['rh', 'gr']],
];
const byFirstLetter = new Map<string, (typeof undone)[number][]>();
for (const rule of undone)
  byFirstLetter.set(rule[0].charAt(0), [...(byFirstLetter.get(rule[0].charAt(0)) ?? []), rule]);

/** Little words that are what they are: "un" is no "gun", "hyn" no "yn", and "dan ni" has nothing to do with "tan". */
const unchanged = new Set(
  (
    'yn yr y ar am at ac ag os er un ei eu ein eich ai au hi hyn hon hwn hun hunan hen heno hawl hwyl hoff haul hyll ' +
    'hanes hefyd heol hewl hefo hir hil haf ha ho hy fi fo fe fa mi di ni na nad nac nag no ne dy da dan dach de do ' +
    'du mat mas dw dwi gan gyda ger mae maen ma man mewn mor mo me mai rwy ry wi wir oes oedd odd yw ydy ydi uw aw ond on oni'
  ).split(' '),
);
const vowels = new Set('aeiouwyâêîôûŵŷ');

/** @param token one word in lower case. @returns the word itself, then each form that it may be a mutation of. */
export function radicalForms(token: string): readonly string[] {
  if (token.length < 2 || token.length > 40 || unchanged.has(token)) return [token];
  const first = token.charAt(0);
  if (vowels.has(first)) return [token, `g${token}`];
  if (first === 'h' && vowels.has(token.charAt(1))) return [token, token.slice(1)];
  const rule = byFirstLetter.get(first)?.find(([mutated]) => token.startsWith(mutated));
  if (!rule || rule[1].length === 0 || rule[0].length === token.length) return [token];
  const rest = token.slice(rule[0].length);
  return [token, ...rule[1].map((radical) => radical + rest)];
}
