// How people choose among what is offered: “that one”, “yr un yna”, “the one near Wrexham”, “never mind”.

/** Out of the list of answers, with none changed. */
const neverMind = 'no,na,nothing,dim,dim byd,never mind,none,carry on,no carry on,parhau,na parhau,dim ots'.split(',');

const agreeing =
  /^(?:yes |ie |ia |ydy )?(?:that s|thats|that is|it is|dyna)? ?(?:right|correct|it|the one|that one|cywir|fe|e|fo|yr un|hwnna)$/;

const smallWords = /\b(?:the|one|in|that|this|near|yr|y|un|hwnnw|honno|yn|ger)\b/g;

/** @param plain the whole message in plain words. */
export const saysNeverMind = (plain: string): boolean => neverMind.includes(plain);

/** “That’s the one”, “dyna fe”. */
export const agreesWith = (plain: string): boolean => agreeing.test(plain);

/** The words that tell one thing from another, without those that stand before names. */
export const namingWords = (plain: string): readonly string[] =>
  plain.replace(smallWords, ' ').split(' ').filter(Boolean);

/** “1 and 3”, “cyllell a phlant”: what stands between the “and”s. */
export const partsOfList = (typed: string): readonly string[] =>
  typed.split(/,|;|\s+(?:and|a|ac)\s+|\s+(?=\d)/).filter((part) => part.trim() !== '');
