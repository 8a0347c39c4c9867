// How people who know nothing of parties and elections say what they are and which election it was, in both languages.
import type { contests, roles } from '../src/reporting/report.ts';

type Lay = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** None of a list of choices. */
const none = [
  '=no',
  '=none',
  'none of them',
  'none of these',
  '=nothing',
  '=na',
  '=neb',
  'dim un',
  'dim un o r rhain',
].concat(['dim un ohonyn nhw']);

/** By step, then by code. */
export const laySynonyms: Lay = {
  kinds: { none },
  risks: { none },
  role: {
    campaigner: [
      'do the leaflets',
      'deliver leaflets',
      'leaflets',
      'help out',
      'knock doors',
      'knocking doors',
      'canvass',
    ].concat(['canvasser', 'rhannu taflenni', 'taflennu', 'canfasio', 'helpu r ymgyrch', 'helpu allan']),
    family: [
      'my husband is the candidate',
      'my wife is the candidate',
      'my mum is the candidate',
      'my dad is the candidate',
    ].concat(['fy ngwr yw r ymgeisydd', 'fy ngwraig yw r ymgeisydd', 'mam ydy r ymgeisydd', 'dad ydy r ymgeisydd']),
    other: [
      'just a voter',
      'a voter',
      'only a voter',
      'member of the public',
      'resident',
      'my friend is the candidate',
    ].concat([
      'my neighbour is the candidate',
      'dim ond pleidleisiwr',
      'pleidleisiwr',
      'aelod o r cyhoedd',
      'trigolyn',
    ]),
  } satisfies Partial<Record<(typeof roles)[number], readonly string[]>>,
  election: {
    council: [
      'the locals',
      'locals in may',
      'local election',
      'local elections',
      'the council one',
      'etholiad lleol',
    ].concat(['etholiadau lleol', 'y cyngor', 'etholiad y cyngor']),
    'uk-parliament': [
      'the general',
      'general election',
      'the big one',
      'westminster',
      'etholiad cyffredinol',
      'san steffan',
    ],
  } satisfies Partial<Record<(typeof contests)[number], readonly string[]>>,
};
