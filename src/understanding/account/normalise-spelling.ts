// Spellings of a thumb in a hurry, evened before words of danger are looked for: "hes", "im", "someones" are "he s", "i m",
// "someone s". Only forms that are no other English or Welsh word.

const thumbs: Readonly<Record<string, string>> = {
  im: 'i m',
  ive: 'i ve',
  ill: 'i ll',
  hes: 'he s',
  shes: 'she s',
  theyre: 'they re',
  theres: 'there s',
  theyve: 'they ve',
  weve: 'we ve',
  someones: 'someone s',
  somebodys: 'somebody s',
  whos: 'who s',
  cant: 'can t',
  wont: 'won t',
  dont: 'don t',
  didnt: 'didn t',
  isnt: 'isn t',
  its: 'it s',
  ppl: 'people',
  rn: 'right now',
  plz: 'please',
  pls: 'please',
};
const thumb = new RegExp(`\\b(?:${Object.keys(thumbs).join('|')})\\b`, 'g');

/** @param plain plain words: lower case, no accents, no punctuation. @returns the same with whole spellings. */
export const evenSpellings = (plain: string): string => plain.replace(thumb, (word) => thumbs[word] ?? word);
