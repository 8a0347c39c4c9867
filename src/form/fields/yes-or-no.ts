// Yes and no as people write them, in both languages. Welsh has no one word for either: the verb of the question answers,
// in its spelling of the north and of the south. Only a whole message counts; a word inside a sentence says nothing.

const yes =
  'yes,y,ye,yeah,yep,yup,yes please,yes ok,yes okay,ok yes,ie ok,ia ok,ok ie,ok ia,iawn ok,ie ie,ia ia,ok,okay,oce,ie,ia,iep,ie plis,ia plis,ia siwr,ie siwr,iawn,cytuno,ydw,yndw,odw,ydy,ydi,yndi,ody,odi,ydyn,yndyn,ydym,oes,wes,do,byddaf,bydda,byddwn,gallaf,galla,gallai,galle,gallen,hoffwn,hoffwn i,liciwn,liciwn i,licen i,dylai,dyle,dylen,cewch,cei,caiff,can,can nhw,gewch';
const no =
  'no,n,nope,nah,no thanks,na,na na,nage,naci,na dim,na ddim,na dim rwan,na ddim rwan,na dim nawr,na ddim nawr,dim nawr,dim rwan,nac ydw,nag ydw,nag w,nagw,nag wdw,nagdw,nac ydy,nag ydy,nac ydi,nag ydi,nacdi,nag yw,nagyw,nadi,nag yw e,nac ydyn,nag ydyn,nac oes,nag oes,nagoes,nagos,nag os,nac os,naddo,nadd,nado,na fyddaf,na fydda,na allaf,na alla,na allai,na alle,na hoffwn,na licen,na liciwn,na ddylai,na ddylen,na chewch,na chei,na chaiff,na chan,dim diolch,na dim diolch,sdim,na sdim';

const meaning = new Map(
  [
    [yes, 'yes'],
    [no, 'no'],
  ].flatMap(([words, code]) => (words ?? '').split(',').map((word) => [word, code as 'yes' | 'no'])),
);

/** @param plain plain words: lower case, no accents, no punctuation. @returns null where it is neither, or more than one. */
export const yesOrNo = (plain: string): 'yes' | 'no' | null => meaning.get(plain) ?? null;

/** What makes a yes or no depend on something. */
const depends = /\b(?:but|unless|if|only|not|n t|dont|ond|os|dim ond|ddim|oni)\b/;

/** A short message that begins with a yes or no and does not take it back: "yes that’s right", "no it was Friday". */
export function beginsYesOrNo(plain: string): 'yes' | 'no' | null {
  if (plain.split(' ').length > 8) return null;
  const rest = (word: string) => plain.slice(word.length);
  const begins = [...meaning]
    .filter(([word]) => plain.startsWith(`${word} `))
    .toSorted(([a], [b]) => b.length - a.length);
  const [word, code] = begins[0] ?? [];
  if (!word || !code) return null;
  return code === 'yes' && depends.test(rest(word)) ? null : code;
}

/** True where a message begins with a yes and goes on: "yes he is outside". */
export const beginsWithYes = (plain: string): boolean => yes.split(',').some((word) => plain.startsWith(`${word} `));
