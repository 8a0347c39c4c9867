// Welsh changes the beginning of words: bygythiad, fygythiad, mygythiad; cartref, gartref, nghartref, chartref. A person
// who searches for one form must find the others, so a word stands for every beginning it may have had.

/** What a word now begins with, and what it may have begun with. */
const beginnings: readonly (readonly [string, readonly string[]])[] = [
  ['ngh', ['c']],
  ['mh', ['p']],
  ['nh', ['t']],
  ['ng', ['g']],
  ['ph', ['p']],
  ['th', ['t']],
  ['ch', ['c']],
  ['dd', ['d']],
  ['b', ['p']],
  ['g', ['c']],
  ['d', ['t']],
  ['f', ['b', 'm']],
  ['m', ['b']],
  ['n', ['d']],
  ['l', ['ll', 'gl']],
  ['r', ['rh', 'gr']],
];

/** Shorter words lose too much of themselves to a change of beginning. */
const shortest = 3;

/** The forms that a folded word may come from, itself left out: `fangor` → bangor, mangor. */
export function welshBeginnings(word: string): readonly string[] {
  if (word.length < shortest) return [];
  const rule = beginnings.find(([now]) => word.startsWith(now));
  const forms = rule ? rule[1].map((was) => was + word.slice(rule[0].length)) : [];
  if (/^[aeiouwylr]/.test(word)) forms.push(`g${word}`);
  if (/^h[aeiouwy]/.test(word)) forms.push(word.slice(1));
  return forms;
}
