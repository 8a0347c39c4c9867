// Yes and no as people write them, in both languages. Welsh has no one word for either: the verb of the question answers,
// in its spelling of the north and of the south. A whole message counts, or one that begins so and only says more of it.

const yes =
  'yes,y,ye,yeah,yep,yup,aye,aye aye,yh,yeh,yea,yah,ya,yas,yass,yis,uh huh,mhm,mm hm,mmhm,sure,sure thing,definitely,absolutely,of course,affirmative,indeed,go on,go on then,go for it,yes go on,aye go on,wrth gwrs,siwr iawn,yn bendant,ie te,ia tad,ie siwr,o r gorau,ewch,ewch ati,cer amdani,ia dos,yes please,yes ok,yes okay,ok yes,ie ok,ia ok,ok ie,ok ia,iawn ok,ie ie,ia ia,ok,okay,oce,ie,ia,iep,ie plis,ia plis,ia siwr,ie siwr,iawn,cytuno,ydw,yndw,odw,ydy,ydi,yndi,ody,odi,ydyn,yndyn,ydym,oes,wes,do,byddaf,bydda,byddwn,gallaf,galla,gallai,galle,gallen,hoffwn,hoffwn i,liciwn,liciwn i,licen i,dylai,dyle,dylen,cewch,cei,caiff,can,can nhw,gewch';
const no =
  'no,n,nope,nah,naw,nay,nuh uh,no way,not really,not at all,negative,definitely not,absolutely not,no ta,nah ta,nah mate,dim o gwbl,ddim o gwbl,ddim wir,na ddim wir,yn bendant ddim,no thanks,na,na na,nage,naci,na dim,na ddim,na dim rwan,na ddim rwan,na dim nawr,na ddim nawr,dim nawr,dim rwan,nac ydw,nag ydw,nag w,nagw,nag wdw,nagdw,nac ydy,nag ydy,nac ydi,nag ydi,nacdi,nag yw,nagyw,nadi,nag yw e,nac ydyn,nag ydyn,nac oes,nag oes,nagoes,nagos,nag os,nac os,naddo,nadd,nado,na fyddaf,na fydda,na allaf,na alla,na allai,na alle,na hoffwn,na licen,na liciwn,na ddylai,na ddylen,na chewch,na chei,na chaiff,na chan,dim diolch,na dim diolch,sdim,na sdim';

const meaning = new Map(
  [
    [yes, 'yes'],
    [no, 'no'],
  ].flatMap(([words, code]) => (words ?? '').split(',').map((word) => [word, code as 'yes' | 'no'])),
);

/** @param plain plain words: lower case, no accents, no punctuation. @returns null where it is neither, or more than one. */
export const yesOrNo = (plain: string): 'yes' | 'no' | null => meaning.get(plain) ?? null;

/** Words with which a longer message may begin to say yes or no; "can", "do" and "y" begin other sentences too. */
const beginnings = {
  yes: /^(?:yes|yeah|yep|yup|aye|yh|yeh|ok|okay|ie|ia|ydw|ydy|ydi|oes|cewch|hoffwn)\b/,
  no: /^(?:no|nope|nah|naw|na|nac oes|nag oes|nac ydw|nac ydy|nage|naddo|na chewch|na hoffwn|dim diolch)\b/,
};
/** After a yes: more of the same, and nothing that takes it back or adds to it. */
const affirming =
  /^(?: (?:yes|please|thanks|thank|you|ok|okay|sure|of|course|fine|right|correct|that|it|s|is|broadly|mostly|all|exactly|i|can|may|do|agree|send|go|ahead|ie|ia|plis|diolch|siwr|hynny|dyna|fe|fo|e|o|n|yn|mae|ma|gywir|iawn|cytuno|rydw|dw|dwi|rwy|ewch|ymlaen|anfonwch))*$/;

/** Words that a plain yes or no does not have. */
export const isDenied = (plain: string): boolean =>
  /\b(?:no|not|n t|nt|dont|never|nothing|but|except|apart|unless|if|only|wait|stop|cancel|na|ddim|dim|ond|heblaw|os|nid)\b/.test(
    plain,
  );

/** A short message that begins with a yes or no and does not take it back: "yes that’s right", "no it was Friday". */
export function beginsYesOrNo(plain: string): 'yes' | 'no' | null {
  if (plain.split(' ').length > 8) return null;
  if (beginnings.no.test(plain)) return 'no';
  return beginnings.yes.test(plain) && affirming.test(plain.replace(beginnings.yes, '')) ? 'yes' : null;
}

/** True where a message begins with a yes and goes on: "yes he is outside". */
export const beginsWithYes = (plain: string): boolean =>
  /^(?:yes|yeah|yep|yup|aye|yh|yeh|ie|ia|oes|ydw|ydyn)\b/.test(plain);
