// Behaviour that the words of a report may point to, for the force alone, never for the reporter: a possible offence
// is an indicator with the facts that suggest it. Editable data with a date, because the law moves.

export interface Offence {
  /** Kebab-case; stored in the report. */
  readonly code: string;
  readonly act: string;
  readonly section: string;
  /** Staff may look it up; the date on which the entry was last read at source. */
  readonly lastChecked: string;
  /** Phrases that suggest it, as plain words, in English and in Welsh. */
  readonly phrases: readonly RegExp[];
}

const on = '2026-11-23';

export const offences: readonly Offence[] = [
  {
    code: 'threat-to-kill',
    act: 'Offences against the Person Act 1861',
    section: '16',
    lastChecked: on,
    phrases: [
      /\b(kill|murder|shoot|stab|behead|hang) (you|me|us|him|her|them|my|your)\b/,
      /\b(kill|murder|shoot|stab)(ing)? (you|me|us|yourself)\b/,
      /\bdeath threats?\b/,
      /\byou(’|'| a)?re? (a )?dead\b/,
      /\b(fy lladd|dy ladd|eich lladd|ein lladd|ei ladd|ei lladd|bygythiad(au)? i ladd|saethu|trywanu)\b/,
    ],
  },
  {
    code: 'threatening-message',
    act: 'Online Safety Act 2023',
    section: '181',
    lastChecked: on,
    phrases: [
      /\b(rape|burn|bomb|acid|break your|smash your|petrol)\b/,
      /\b(treisio|llosgi eich|bomio|asid|torri eich)\b/,
    ],
  },
  {
    code: 'harassment',
    act: 'Protection from Harassment Act 1997',
    section: '2',
    lastChecked: on,
    phrases: [
      /\b(every (day|night|week)|again and again|keeps? (on )?\w+ing|repeatedly|constantly|for (weeks|months))\b/,
      /\b(bob (dydd|nos|wythnos)|dro ar ol tro|yn gyson|o hyd ac o hyd|ers (wythnosau|misoedd))\b/,
    ],
  },
  {
    code: 'stalking',
    act: 'Protection from Harassment Act 1997',
    section: '2A',
    lastChecked: on,
    phrases: [
      /\b(follow(s|ed|ing)? (me|us|her|him)|stalk\w*|watching (me|us|my)|waiting (outside|for me)|tracker|tracking me)\b/,
      /\b(dilyn|fy nilyn|ein dilyn|stelcio|gwylio|aros y tu allan|traciwr)\b/,
    ],
  },
  {
    code: 'criminal-damage',
    act: 'Criminal Damage Act 1971',
    section: '1',
    lastChecked: on,
    phrases: [
      /\b(smashed|broke(n)?|slashed|graffiti|vandal\w*|keyed|brick through|set fire|arson|damaged)\b/,
      /\b(torri|torrwyd|difrod\w*|graffiti|fandal\w*|cynnau tan|llosgi bwriadol|bricsen)\b/,
    ],
  },
  {
    code: 'assault',
    act: 'Criminal Justice Act 1988',
    section: '39',
    lastChecked: on,
    phrases: [
      /\b(punch\w*|kick\w*|pushed (me|us|her|him)|shoved|spat|spit|hit (me|us|her|him)|grabbed|threw \w+ at)\b/,
      /\b(dyrnu|cicio|gwthio|poeri|poerodd|fy nharo|ymosod\w*|gafael yn)\b/,
    ],
  },
];

/** Offences that the plain words of an account may point to, with what was found in them. */
export function indicatorsIn(plain: string): { offence: string; facts: string[] }[] {
  return offences.flatMap((offence) => {
    const facts = offence.phrases.flatMap((phrase) => phrase.exec(plain)?.[0] ?? []);
    return facts.length > 0 ? [{ offence: offence.code, facts: [...new Set(facts)] }] : [];
  });
}
