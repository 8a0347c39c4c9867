// Spoken and spelled forms are evened before a time is read: "wythnos nôl" is "wythnos yn ôl", "the fifth of November" and
// "y pumed o Dachwedd" are the 5th.

const english =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth'
    .concat(' fifteenth sixteenth seventeenth eighteenth nineteenth twentieth')
    .split(' ');
const tens: Readonly<Record<string, number>> = { twenty: 20, thirty: 30 };
const month =
  '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ion|chwef|mawrth|fawrth|ebrill|mai|fai|meh|feh|gorff|awst|medi|fedi|hyd|tach|dach|rhag|rag)';
const ordinal = new RegExp(`\\b(?:(twenty|thirty) )?(${english.join('|')})(?= (?:of )?${month})`, 'g');

const welsh = 'cyntaf ail trydydd pedwerydd pumed chweched seithfed wythfed nawfed degfed'.split(' ');
const late: Readonly<Record<string, number>> = { deuddegfed: 12, pymthegfed: 15, deunawfed: 18, ugeinfed: 20 };
const cyfrif = new RegExp(`\\b(${[...welsh, ...Object.keys(late)].join('|')})(?= (?:o )?${month})`, 'g');

const forms: readonly (readonly [RegExp, string])[] = [
  [/\b(?:yn n ?ol|nol)\b/g, 'yn ol'],
  [/\bwythnose\b/g, 'wythnosau'],
  [/\b(dd?)yddie\b/g, '$1yddiau'],
  [/\bmisodd\b/g, 'misoedd'],
  [/\b([cg])wpwl\b/g, '$1wpl'],
  [/(?<!\bi )\bddo\b/g, 'ddoe'],
  [/\bechdo\b/g, 'echdoe'],
  [/\btrw r\b/g, 'drwy r'],
  [/\bdros y sul\b/g, 'dros y penwythnos'],
  [/\bf?b?(lwyddyn) (?:diwethaf|ddiwethaf|d+wetha|dwytha)\b/g, 'llynedd'],
];

/** @param text lower case, no accents. @returns the same with one form for each. */
export function writtenOut(text: string): string {
  const evened = forms.reduce((sum, [said, form]) => sum.replace(said, form), text);
  return evened
    .replace(ordinal, (_, ten: string | undefined, name: string) => {
      const number = english.indexOf(name) + 1 + (tens[ten ?? ''] ?? 0);
      return number <= 31 ? `${number}th` : name;
    })
    .replace(cyfrif, (name) => `${late[name] ?? welsh.indexOf(name) + 1}fed`);
}
