// What thumbs do to postcodes, and what each sort of postcode truly is.
import { describe, expect, test } from '@jest/globals';
import type { PlaceFinding } from '../../src/routing/place-finding.ts';
import { createGazetteer } from '../../src/routing/places.ts';
import { readGazetteerTables } from '../../src/storage/gazetteer-file.ts';

const { find } = createGazetteer(await readGazetteerTables());
const outcomeOf = (finding: PlaceFinding): string => {
  if (finding.outcome === 'force') return finding.place.force;
  if (finding.outcome === 'ask') return `ask ${finding.reason}`;
  if (finding.outcome === 'out_of_scope') return finding.elsewhere;
  return finding.outcome === 'unknown' ? finding.reason : 'invalid';
};

describe('P6: postcodes as people type them', () => {
  test.each([
    'CF10 1AA',
    'cf10 1aa',
    'cf101aa',
    'CF101AA.',
    'cf 10 1aa',
    'C F 1 0 1 A A',
    'CF10-1AA',
    '  cf10   1aa  ',
    '“CF10 1AA”',
    'CF1O 1AA',
    'CFI0 1AA',
    'CFlO lAA',
    'CF10 IAA',
    'CF1 01AA',
    'CF10 1',
    'CF10 1A',
    'cf10',
    'CF10, Cardiff',
    'Cardiff CF10 1AA',
    'my postcode is CF10 1AA',
    'near cf101aa, by the castle',
    'Cod post: CF10 1AA',
    'wrth ymyl CF10',
    '12 High Street, CF10 1AA, UK',
  ])('P6: "%s" is read as Cardiff', (words) => {
    expect(outcomeOf(find(words))).toBe('south-wales');
  });

  test.each([
    ['S014 7DU', 'hampshire'],
    ['0X1 1AA', 'thames-valley'],
    ['LI 8JQ', 'merseyside'],
    ['sw1a1aa', 'metropolitan'],
    ['EC1A 7AA and CF10 1AA', 'ask several-places'],
    ['CF10 1AA or CF11 9AA', 'south-wales'],
    ['Leeds, CF10 1AA', 'ask several-places'],
    ['Newport, NP20 1AA', 'gwent'],
    ['CH4', 'ask half-postcode'],
    ['CH4 8', 'ask half-postcode'],
    ['CH4 8ZZ', 'ask split-postcode'],
    ['EC1', 'ask half-postcode'],
    ['W1', 'metropolitan'],
    ['CF', 'ask half-postcode'],
    ['TR', 'devon-and-cornwall'],
    ['BT', 'northern-ireland'],
    ['LD7 1DY', 'west-mercia'],
    ['TD15 1XX', 'northumbria'],
    ['TD15', 'ask half-postcode'],
    ['AB10 1XG', 'scotland'],
    ['EH1 1YZ', 'scotland'],
    ['BT1 5GS', 'northern-ireland'],
    ['IM1 1AA', 'isle-of-man'],
    ['JE2 3AB', 'jersey'],
    ['GY1 1AA', 'guernsey'],
    ['BFPO 57', 'bfpo'],
    ['bfpo57', 'bfpo'],
    ['BF1 1AA', 'bfpo'],
    ['GX11 1AA', 'overseas'],
    ['BX1 1LT', 'not-geographic'],
    ['GIR 0AA', 'not-geographic'],
    ['SR43 4AA', 'po-box'],
    ['WV98 2AA', 'po-box'],
    ['ZZ1 1AA', 'no-such-postcode'],
    ['QQ99 9ZZ', 'no-such-postcode'],
    ['on the M4', 'not-found'],
    ['junction 23 of the M25', 'not-found'],
  ])('P6: "%s" comes to %s', (words, outcome) => {
    expect(outcomeOf(find(words))).toBe(outcome);
  });

  test('P6: in a split sector the force is shown with what it could be instead, told apart by council', () => {
    const finding = find('LD7 1DY');
    expect(finding).toMatchObject({
      outcome: 'force',
      sure: false,
      place: { kind: 'postcode', code: 'LD7 1DY', withinEn: 'Shropshire', force: 'west-mercia' },
      others: [{ force: 'dyfed-powys', withinEn: 'Powys' }],
    });
  });

  test('P6: half a postcode in two forces asks for the whole of it, the likelier force first', () => {
    const finding = find('CH4');
    expect(finding).toMatchObject({ outcome: 'ask', needs: 'postcode' });
    expect(finding.outcome === 'ask' ? finding.choices.map(({ force }) => force) : []).toEqual([
      'cheshire',
      'north-wales',
    ]);
  });

  test('P6: a postcode that was corrected or cannot exist is not sure, and a motorway is not an outcode', () => {
    for (const words of ['CF1O 1AA', 'CF10 1CI', 'M4', 'M25'])
      expect(find(words)).toMatchObject({ outcome: 'force', sure: false });
    expect(find('CF10 1AA')).toMatchObject({ outcome: 'force', sure: true });
  });

  test('P6: a postcode issued after the table was made is settled where its outcode has one force', () => {
    expect(find('NP20 9ZZ')).toMatchObject({ outcome: 'force', place: { force: 'gwent' } });
  });
});
