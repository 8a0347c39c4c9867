// How people choose among what is offered: “that one”, “yr un yna”, “the one near Wrexham”, “never mind”.

import { plainWords } from '../../shared/plain-words.ts';

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

const ordinals: readonly (readonly [RegExp, string])[] = [
  [/^(?:the )?(?:first|1st|top)(?: one| option)?$|^(?:y |yr )?(?:cyntaf|cynta|un cyntaf|un cynta)$/, '1'],
  [/^(?:the )?(?:second|2nd)(?: one| option)?$|^(?:yr )?ail(?: un)?$/, '2'],
  [/^(?:the )?(?:third|3rd)(?: one| option)?$|^(?:y )?(?:trydydd|drydedd|trydedd)(?: un)?$/, '3'],
  [/^(?:the )?(?:fourth|4th)(?: one| option)?$|^(?:y )?(?:pedwerydd|bedwaredd|pedwaredd)(?: un)?$/, '4'],
  [/^(?:the )?(?:fifth|5th)(?: one| option)?$|^(?:y )?(?:pumed|bumed)(?: un)?$/, '5'],
];

/** “The first one” is 1; anything else stays as it is. */
const ordinalAsNumber = (part: string): string => {
  const plain = plainWords(part);
  return ordinals.find(([ordinal]) => ordinal.test(plain))?.[1] ?? part;
};

/** “1 and 3”, “the first and damage”, “cyllell a phlant”: what stands between the “and”s. */
export const partsOfList = (typed: string): readonly string[] =>
  typed
    .split(/,|;|&|\s+(?:and|a|ac|plus|also|hefyd)\s+|\s+(?=\d)/)
    .filter((part) => part.trim() !== '')
    .map(ordinalAsNumber);
