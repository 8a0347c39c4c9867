// In which language a clause is. “I’m” holds a Welsh “’m”, and “be” is Welsh for “what”: a word that changes the meaning of a clause,
// such as a denial, counts only in its own language. What is neither, or both, is read in both.
import type { Token } from './tokens.ts';

/** Words of one language that are none of the other. */
const words: Readonly<Record<'en' | 'cy', ReadonlySet<string>>> = {
  en: new Set(
    'the and to of my he she was is that they me with said it in for you on at we our his her have has had been but not this from what who when were are as by if or an be will would can could there them us him about just out up so all their your after because then than into over'.split(
      ' ',
    ),
  ),
  cy: new Set(
    'y yr yn ac wedi mae ma maen nhw dw dwi wi rwy fi fy ei eu ein eich ar gan gyda efo hefo roedd oedd oes ddim nid na mi fe fo bod fod gael cael ond neu os pan hwn hon hyn yw ydi ydy sy sydd wnaeth nath rhywun dyn ges ces bydd bydda byddai bydde ti chi ni fan rwan nawr heno ers at drwy trwy dan hefyd iawn eisiau isio moyn mynd dod dweud deud gweud eto'.split(
      ' ',
    ),
  ),
};

function majority(tokens: readonly Token[]): 'en' | 'cy' | null {
  let english = 0;
  let welsh = 0;
  for (const { text } of tokens) {
    if (words.en.has(text)) english += 1;
    if (words.cy.has(text)) welsh += 1;
  }
  return english === welsh ? null : english > welsh ? 'en' : 'cy';
}

/** @returns by clause its language; null where nothing tells. */
export function clauseLanguages(tokens: readonly Token[]): ReadonlyMap<number, 'en' | 'cy' | null> {
  const whole = majority(tokens);
  const clauses = new Map<number, Token[]>();
  for (const token of tokens)
    (clauses.get(token.clause) ?? clauses.set(token.clause, []).get(token.clause))?.push(token);
  return new Map([...clauses].map(([clause, own]) => [clause, majority(own) ?? whole]));
}
