// Verbs of what people report, in the forms of speech and of writing, north and south: "laddodd", "mi ladda i", "gwedws".
// Only stems are listed; the endings make the rest. All is without accents and without mutation.
import { irregular, regular } from './welsh-verb-list.ts';

export type Tense = 'verb-noun' | 'present' | 'past' | 'future' | 'conditional' | 'imperative';

export interface VerbForm {
  /** The verb-noun as a dictionary has it. */
  readonly lemma: string;
  readonly tense: Tense;
  /** 1, 2 or 3; 0 where nobody is named: "lladdwyd", "lladd". */
  readonly person: 0 | 1 | 2 | 3;
}

type Ending = readonly [ending: string, tense: Tense, person: VerbForm['person']];
const endingsOf = (tense: Tense, person: VerbForm['person'], list: string): Ending[] =>
  list.split(' ').map((ending) => [ending, tense, person] as const);
const endings: readonly Ending[] = [
  ...endingsOf('future', 1, 'af a wn'),
  ...endingsOf('future', 2, 'i wch'),
  ...endingsOf('future', 3, 'iff ith ant an'),
  ...endingsOf('future', 0, 'ir'),
  ...endingsOf('past', 1, 'ais es is asom son'),
  ...endingsOf('past', 2, 'aist est ist asoch och soch'),
  ...endingsOf('past', 3, 'odd ws asant on'),
  ...endingsOf('past', 0, 'wyd wd'),
  ...endingsOf('conditional', 2, 'et ech'),
  ...endingsOf('conditional', 3, 'ai en ent'),
  ...endingsOf('conditional', 0, 'id it'),
  ...endingsOf('imperative', 2, 'wch a'),
];

const table = new Map<string, VerbForm[]>();
function add(form: string, made: VerbForm): void {
  const known = table.get(form);
  if (!known) table.set(form, [made]);
  else if (!known.some((one) => one.lemma === made.lemma && one.tense === made.tense)) known.push(made);
}

for (const line of regular.trim().split('\n')) {
  const [lemma = '', rest = ''] = line.split(': ');
  const [stems = '', spellings = ''] = rest.split(' | ');
  for (const noun of [lemma, ...spellings.split(' ')]) if (noun) add(noun, { lemma, tense: 'verb-noun', person: 0 });
  for (const stem of stems.split(' '))
    for (const [ending, tense, person] of endings)
      if (!(stem.endsWith('i') && ending.startsWith('i'))) add(stem + ending, { lemma, tense, person });
}
for (const line of irregular.trim().split('\n')) {
  const [lemma = '', ...groups] = line.split(' | ');
  for (const group of groups) {
    const [kind = '', forms = ''] = group.split(': ');
    const [tense, person] = kind.split(' ') as [Tense, string];
    for (const form of forms.split(' ')) add(form, { lemma, tense, person: Number(person) as VerbForm['person'] });
  }
}

/** @param radical a word in lower case, without accents or mutation. @returns the verbs that it may be a form of. */
export const welshVerbs = (radical: string): readonly VerbForm[] => table.get(radical) ?? [];
