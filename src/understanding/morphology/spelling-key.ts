// Two spellings of a longer Welsh word that sound alike have one key: "bygythiade", "bygythiada" and "bigythiadau".
// Lexicon and text are both compared by key, so a key need not be a word.

/** @param word in lower case. */
export function spellingKey(word: string): string {
  const plain = /[^a-z]/.test(word) ? word.normalize('NFD').replace(/[\u0300-\u036f]/g, '') : word;
  if (plain.length < 5) return plain;
  return plain
    .replace(/^ys(?=[bcdgmt])/, 's')
    .replace(/^wh/, 'chw')
    .replace(/([nrmptsc])\1+/g, '$1')
    .replace(/(?<=[^aeiouwy])(?:au|ai|ae|a)$/, 'e')
    .replace(/(?<=[aeiouwy][^aeiouwy]{1,3})a(?=(?:[bcdfghjklmnprst]|dd|ff|ll|th|st)$)/, 'e')
    .replace(/[yu]/g, 'i')
    .replace(/ii+/g, 'i');
}
