// Names that need no table of their own: the police forces, and the countries of the world as the language data of the
// runtime has them in English and Welsh, so that "Sbaen" is answered with the truth and not with a spelling suggestion.
import { codeOfForce } from './force-codes.ts';
import { forces } from './forces.ts';
import { type NameRow, writeNameRow } from './name-row.ts';

/** Region codes that are no country, are no longer one, or belong to the tables of these islands. */
const skipped = new Set(
  'GB UK GG JE IM CQ EU EZ UN XA XB ZZ QO AQ HM BV CP DD DY FX HV NH RH SU TP VD YD YU ZR SH MF'.split(' '),
);

const line = (row: Pick<NameRow, 'kind' | 'nameEn' | 'nameCy' | 'alts' | 'forces'>): string =>
  writeNameRow({ ...row, within: [], code: '', people: 0, near: [], where: '', like: [], key: '' });

function countryLines(): string[] {
  const english = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const welsh = new Intl.DisplayNames('cy', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => !skipped.has(code));
  return codes.flatMap((code) => {
    const name = english.of(code);
    return name ? [line({ kind: 'y', nameEn: name, nameCy: welsh.of(code) ?? '', alts: [], forces: ['X'] })] : [];
  });
}

/** Lines in the form of the table of names: 43 forces with their other names, and the countries overseas. */
export function fixedNames(): string {
  const police = forces.map(({ id, nameEn, nameCy, aliases }) =>
    line({
      kind: 'f',
      nameEn,
      nameCy: nameCy === nameEn ? '' : nameCy,
      alts: aliases,
      forces: [codeOfForce.get(id) ?? ''],
    }),
  );
  return `${[...police, ...countryLines()].join('\n')}\n`;
}
