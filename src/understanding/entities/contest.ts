// The election that a sentence names: "for the senedd", "council candidate", "y cyngor", "standing for PCC". Where two are
// named, none is taken: then it is asked.
import { plainWords } from '../../shared/plain-words.ts';

export type ContestCode =
  | 'uk-parliament'
  | 'senedd'
  | 'council'
  | 'mayor'
  | 'police-commissioner'
  | 'parish'
  | 'referendum';

const named: readonly (readonly [ContestCode, RegExp])[] = [
  [
    'police-commissioner',
    /\b(?:pcc|p c c|police (?:and|&) crime (?:commissioner|panel)|police commissioner|comisiynydd (?:yr )?heddlu|gomisiynydd (?:yr )?heddlu)\b/,
  ],
  [
    'parish',
    /\b(?:parish|town|community) counc(?:il|illor|illors)\b|\b(?:c|g|ch|ngh)yngor (?:cymuned|tref|plwyf)\b|\b(?:c|g|ch|ngh)ynghorydd (?:cymuned|tref)\b/,
  ],
  [
    'senedd',
    /\b(?:senedd(?! y du| san| prydain)|(?:y|i r|yr) senedd|welsh (?:parliament|assembly)|senedd cymru|aelod o r senedd|ms candidate)\b/,
  ],
  [
    'uk-parliament',
    /\b(?:general election|westminster|house of commons|parliamentary (?:candidate|by election|election|seat)|ppc|for parliament|(?:an|my|the|our|to be|become|prospective) mp|mp candidate|san steffan|senedd y du|etholiad cyffredinol|aelod seneddol)\b/,
  ],
  ['mayor', /\b(?:mayoral|for mayor|metro mayor|mayor candidate|candidate for mayor|maer|faer)\b/],
  [
    'council',
    /\b(?:(?:county|city|borough|district|unitary|metropolitan|local) council(?:lor)?|council (?:election|candidate|elections|seat|ward|by election|agent|campaign)|local (?:election|elections)|the locals|for (?:the )?council|councillor candidate|ward candidate|(?:c|g|ch|ngh)yngor(?: sir| dinas| lleol| bwrdeistref)?|etholiad(?:au)? lleol)\b/,
  ],
  ['referendum', /\b(?:referendum|refferendwm)\b/],
];

const campaigning =
  /\b(?:stand|standing|stood|run|running|candidate|election|elections|elect|campaign\w*|canvass\w*|leaflet\w*|agent|volunteer\w*|for|sefyll|ymgeisydd|etholiad\w*|ymgyrch\w*|asiant|gwirfoddol\w*|dros|ar gyfer)\b/;

/** @param alone true where the text answers the question which election it is, so that a bare name counts. */
export function readContest(text: string, alone = false): ContestCode | null {
  const plain = plainWords(text.slice(0, 5000));
  if (!alone && !campaigning.test(plain)) return null;
  const found = named.filter(([, words]) => words.test(plain)).map(([code]) => code);
  if (found.length === 1) return found[0] ?? null;
  // A town council is a council; the narrower name is the one that was meant.
  return found.length === 2 && found.includes('parish') && found.includes('council') ? 'parish' : null;
}
