// The role that the writer gives as theirs, in a sentence: "I'm the Labour candidate", "Cllr Graham Whitlow here", "fi yw'r
// asiant". What is said of somebody else ("my candidate", "his agent") is no role of the writer.
import { plainWords } from '../../shared/plain-words.ts';

export type RoleCode =
  | 'candidate'
  | 'agent'
  | 'campaigner'
  | 'elected'
  | 'staff'
  | 'family'
  | 'election-staff'
  | 'journalist';

/** Party names and such, that stand between "the" and the role. */
const between = '(?:(?!not |never |no |ddim |nid |n t )[a-z]+ ){0,4}?';
const iAm =
  '(?:i m|i am|im|i was|we re|as|name s [a-z ]{2,40}?|this is [a-z ]{2,40}?|i stand as|standing as|i work as|speaking as)';
const article = '(?: (?:a|an|the|your|our))?';
const iAmWelsh = '(?:fi (?:yw|ydy|ydi)(?: r)?|(?:rw|dw|rwy|dwi|wi|rydw)(?: i)?(?: n| yn)?|yr? wyf(?: i)?(?: yn)?|fel)';

const nouns: Readonly<Record<RoleCode, { readonly en: string; readonly cy: string }>> = {
  'election-staff': {
    en: 'returning officer|deputy returning officer|poll clerk|presiding officer|count(?:ing)? (?:staff|assistant|agent s clerk)|electoral (?:services|registration) [a-z]+',
    cy: 'swyddog canlyniadau|clerc pleidleisio|swyddog llywyddu|swyddog etholiadau?',
  },
  agent: { en: 'election agent|agent|organiser', cy: 'asiant(?: etholiad)?|hasiant|threfnydd|trefnydd' },
  staff: {
    en: 'caseworker|office manager|researcher|staffer|communications officer|campaign manager|assistant(?: to)?',
    cy: 'gweithiwr achos|rheolwr swyddfa|ymchwilydd|aelod o staff|rheolwr ymgyrch',
  },
  elected: {
    en: '(?:county |town |city |parish |borough |district |community |sitting )?councill?or|cllr|mp|ms|member of parliament|senedd member|member of the senedd|mayor|pcc|police and crime commissioner',
    cy: '(?:g|ng)?(?:ynghorydd|cynghorydd)|gynghorydd|aelod (?:seneddol|o r senedd)|maer|faer',
  },
  candidate: { en: 'candidate|ppc|nominee', cy: 'n?ymgeisydd|ymgeisydd' },
  campaigner: {
    en: 'volunteer|canvasser|leafleter|activist|campaigner|teller|party member|supporter',
    cy: 'gwirfoddolwr(?:aig)?|wirfoddolwr(?:aig)?|canfasiwr|ganfasiwr|ymgyrchydd|cefnogwr|gefnogwr',
  },
  journalist: {
    en: 'journalist|reporter|photographer|local democracy reporter',
    cy: 'newyddiadurwr(?:aig)?|gohebydd|ohebydd',
  },
  family: {
    en: '(?:candidate|councillor|mp|agent) s (?:wife|husband|partner|son|daughter|mum|mother|dad|father|brother|sister)',
    cy: '(?:gwraig|gwr|wraig|wr|merch|ferch|mab|fab|mam|fam|tad|dad) (?:i r |yr |i )?(?:ymgeisydd|cynghorydd)',
  },
};

const standing =
  /\b(?:i m|i am|im|i was|we re|who s) (?:[a-z]+ )?(?:standing|running|up for election|on the ballot)(?! (?:outside|at|by|in the (?:street|road|queue|rain|doorway)|near|next|on the|there|around|down|late|out))\b|^(?:standing|running) for\b|\b(?:rw|dw|rwy|dwi|wi|rydw|ro(?:e)?dd?wn)(?: i)?(?: n| yn) sefyll (?:fel|dros|ar gyfer|yn yr|i r|am)\b/;
const titled = /^(?:hi |hello |helo )?(?:this is |i m |it s )?(?:cllr|councillor|cynghorydd|cyng) [a-z]/;

/** One noun of a role as the whole of an answer: "labour candidate", "council agent". */
const soleNoun = (noun: string) =>
  new RegExp(
    `^(?!.*\\b(?:my|his|her|their|our|not|n t|never|ddim|nid|fy|ei|eu)\\b)(?:(?:a|an|the) )?${between}(?:${noun})\\b(?! s\\b)`,
  );

/** @returns the role, or null where the writer gives none as theirs. @param alone whether a noun without "I am" counts. */
export function readRole(text: string, alone = false): RoleCode | null {
  const plain = plainWords(text.slice(0, 5000)).replace(/[\u0300-\u036f]/g, '');
  if (titled.test(plain)) return 'elected';
  if (standing.test(plain)) return 'candidate';
  for (const [code, { en, cy }] of Object.entries(nouns) as [RoleCode, { en: string; cy: string }][]) {
    const said = new RegExp(
      `\\b${iAm}${article} ${between}(?:${en})\\b(?! s\\b)|\\b${iAmWelsh} ${between}(?:${cy})\\b|\\b(?:${cy}) (?:ydw|dw|wdw|yw|wyf) i\\b`,
    );
    if (said.test(plain)) return code;
    if (alone && plain.split(' ').length <= 14 && (soleNoun(en).test(plain) || soleNoun(cy).test(plain))) return code;
  }
  return null;
}
