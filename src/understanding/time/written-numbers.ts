// Spoken and spelled forms are evened before a time is read: "wythnos nôl" is "wythnos yn ôl", "the fifth of November" and
// "y pumed o Dachwedd" are the 5th.

type Rewriting = readonly [pattern: RegExp, by: (...match: string[]) => string];

const english =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth'
    .concat(' fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth')
    .split(' ');
const numberOf = (name: string): number => (name === 'thirtieth' ? 30 : english.indexOf(name) + 1);
const tens: Readonly<Record<string, number>> = { twenty: 20, thirty: 30 };
const month =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ion|chwef|mawrth|fawrth|ebrill|mai|fai|meh|feh|gorff|orff|awst|medi|fedi|hyd|tach|dach|rhag|rag)';

/** "Twenty first of October". */
export const ordinalDays: Rewriting = [
  new RegExp(`\\b(?:(twenty|thirty) )?(${english.join('|')})(?= (?:of )?(?:last |this )?${month})`, 'g'),
  (_, ten, name = '') => {
    const number = numberOf(name) + (tens[ten ?? ''] ?? 0);
    return number <= 31 ? `${number}th` : name;
  },
];

const ones: Readonly<Record<string, number>> = {
  cyntaf: 1,
  gyntaf: 1,
  unfed: 1,
  ail: 2,
  trydydd: 3,
  drydydd: 3,
  pedwerydd: 4,
  bedwerydd: 4,
  pumed: 5,
  bumed: 5,
  chweched: 6,
  seithfed: 7,
  wythfed: 8,
  nawfed: 9,
  degfed: 10,
  ddegfed: 10,
  deuddegfed: 12,
  ddeuddegfed: 12,
  pymthegfed: 15,
  bymthegfed: 15,
  deunawfed: 18,
  ddeunawfed: 18,
  ugeinfed: 20,
};
const added: Readonly<Record<string, number>> = { 'ar ddeg': 10, 'ar bymtheg': 15, 'ar hugain': 20 };

/** "Y trydydd ar ddeg o Dachwedd", "yr unfed ar hugain o Hydref". */
export const ordinalsOfWelsh: Rewriting = [
  new RegExp(
    `(?<!wythnos )\\b(${Object.keys(ones).join('|')}|deg|ddeg)(?: (ar ddeg|ar bymtheg|ar hugain))?(?= (?:o )?(?:fis )?${month})`,
    'g',
  ),
  (_, one = '', ten) => `${(ones[one] ?? 10) + (added[ten ?? ''] ?? 0)}fed`,
];

/** Spoken form, and the one that is read; `$1` stands for the first group. */
export const forms: readonly (readonly [RegExp, string])[] = [
  [/\b(?:yn n ?ol|nol)\b/g, 'yn ol'],
  [/\bbora\b/g, 'bore'],
  [/\bfora\b/g, 'fore'],
  [/\bnosweth\b/g, 'noson'],
  [/\bpython?os\b|\bpythewnos\b/g, 'pythefnos'],
  [/\bwythnose\b/g, 'wythnosau'],
  [/\bws(?=os\b)/g, 'wsn'],
  [/\b(dd?)yddie\b/g, '$1yddiau'],
  [/\bmisodd\b/g, 'misoedd'],
  [/\b([cg])wpwl\b/g, '$1wpl'],
  [/(?<!\b(?:i|pan|os) )\bddo\b(?! (?:i|di|fo|fe|ni)\b)/g, 'ddoe'],
  [/\bechdo\b/g, 'echdoe'],
  [/\b(?:trw|drw|drwy|trwy) (?=r\b)/g, 'drwy '],
  [/\b(?:dros y|bwrw r|bwrw) sul\b/g, 'dros y penwythnos'],
  [/\btridie\b|\bdridie\b|\bdridiau\b|\btridiau\b/g, 'tri diwrnod'],
  [/\bd+euddydd\b/g, 'dau ddiwrnod'],
  [/\bf?b?(lwyddyn) (?:diwethaf|ddiwethaf|d+wetha|dwytha)\b/g, 'llynedd'],
  [/\bwens?day\b|\bwednsday\b/g, 'wednesday'],
  [/\bthursdy\b|\bthrusday\b/g, 'thursday'],
  [/\b(?:yester day|yesturday|yesterdy|ystrday|yesteday|yday)\b/g, 'yesterday'],
  [/\b(?:2morrow|tomoz|tmrw|tmw|tommorow|tomorow|tommorrow)\b/g, 'tomorrow'],
  [/\b(?:2nite|2night|tonite|tonght)\b/g, 'tonight'],
  [/\bnite\b/g, 'night'],
  [/(?<!\w )\bbout (?=\d)|(?<=\b(?:night|evening|morning|yesterday|today|at) )bout (?=\d|half|quarter)/g, 'about '],
  [/\bthis ?mornin\b/g, 'this morning'],
  [/\blast nyt\b|\blast nit\b/g, 'last night'],
];
