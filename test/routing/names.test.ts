// Names as people say them in both languages: what is sure, what is shown, what is asked, and what is said to be elsewhere.
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
const choicesOf = (finding: PlaceFinding): string[] =>
  finding.outcome === 'ask'
    ? finding.choices.map(({ nameEn, withinEn, force }) => `${nameEn}, ${withinEn}: ${force}`)
    : [];

describe('P6: names', () => {
  test.each([
    // Councils, as they are called and as they were.
    ['Cardiff Council', 'south-wales'],
    ['Cyngor Caerdydd', 'south-wales'],
    ['Cyngor Dinas Caerdydd', 'south-wales'],
    ['Cyngor Sir Gaerfyrddin', 'dyfed-powys'],
    ['Cyngor Sir Ynys Môn', 'north-wales'],
    ['Cyngor Gwynedd', 'north-wales'],
    ['Durham County Council', 'durham'],
    ['London Borough of Hackney', 'metropolitan'],
    ['Hull City Council', 'humberside'],
    ['Allerdale', 'cumbria'],
    ['Corby Borough Council', 'northamptonshire'],
    ['Taunton Deane', 'avon-and-somerset'],
    ['Penwith', 'devon-and-cornwall'],
    ['Mid Bedfordshire', 'bedfordshire'],
    ['RCT', 'south-wales'],
    ['NPT', 'south-wales'],
    // Constituencies: 2024, 2026, and the old names.
    ['Caerfyrddin', 'dyfed-powys'],
    ['Dwyrain Caerdydd', 'south-wales'],
    ['Ceredigion Preseli constituency', 'dyfed-powys'],
    ['etholaeth Bangor Conwy Môn', 'north-wales'],
    ['Casnewydd Islwyn', 'gwent'],
    ['Gŵyr Abertawe', 'south-wales'],
    ['Brecon and Radnorshire', 'dyfed-powys'],
    ['Brycheiniog a Sir Faesyfed', 'dyfed-powys'],
    ['Haltemprice and Howden', 'humberside'],
    ['Selby', 'ask several-places'],
    ['Hexham', 'northumbria'],
    ['Wetherby and Easingwold', 'ask two-forces'],
    ['Montgomeryshire and Glyndŵr', 'ask two-forces'],
    ['Maldwyn a Glyndŵr', 'ask two-forces'],
    ['Gwynedd Maldwyn', 'ask two-forces'],
    ['Brycheiniog Tawe Nedd', 'ask two-forces'],
    // Counties, old and short, and areas that are too large.
    ['Kent', 'kent'],
    ['Notts', 'nottinghamshire'],
    ['Sir Gâr', 'dyfed-powys'],
    ['Morgannwg', 'ask two-forces'],
    ['Lincolnshire', 'ask two-forces'],
    ['South Wales', 'ask two-forces'],
    ['De Cymru', 'ask two-forces'],
    ['Gogledd Cymru', 'north-wales'],
    ['London', 'ask several-places'],
    ['Llundain', 'ask two-forces'],
    ['Yorkshire', 'ask two-forces'],
    ['England', 'ask two-forces'],
    ['Cymru', 'ask two-forces'],
    ['Tees Valley', 'ask two-forces'],
    ['Liverpool City Region', 'ask two-forces'],
    // Forces by name, and police who are not one.
    ['Heddlu Gwent', 'gwent'],
    ['the Met', 'metropolitan'],
    ['Dyfed Powys Police', 'dyfed-powys'],
    ['South Wales Police', 'south-wales'],
    ['British Transport Police', 'not-geographic'],
    ['Police Scotland', 'scotland'],
    ['PSNI', 'northern-ireland'],
    // Towns and villages, with and without what tells them apart.
    ['Ashford', 'ask several-places'],
    ['Ashford, Kent', 'kent'],
    ['Ashford Kent', 'kent'],
    ['Ashford (Surrey)', 'surrey'],
    ['Newport', 'ask several-places'],
    ['Newport, Gwent', 'gwent'],
    ['Newport, Isle of Wight', 'hampshire'],
    ['Newport, Shropshire', 'west-mercia'],
    ['Richmond, North Yorkshire', 'north-yorkshire'],
    ['Richmond, London', 'metropolitan'],
    ['Derby ward', 'merseyside'],
    ['Croydon, Surrey', 'metropolitan'],
    ['Bolton, Lancashire', 'ask several-places'],
    ['Southport, Lancs', 'ask two-forces'],
    ['Merthyr', 'ask several-places'],
    ['Stratford', 'ask several-places'],
    ['Bangor, Gwynedd', 'north-wales'],
    ['12 Heol Fawr, Caernarfon, Gwynedd', 'north-wales'],
    ['Church Road, Cardiff', 'south-wales'],
    ['Flat 3, 10 Castle Street, Swansea', 'south-wales'],
    // Elsewhere.
    ['Edinburgh', 'scotland'],
    ['Caeredin', 'scotland'],
    ['Perth, Scotland', 'scotland'],
    ['Glasgow East', 'scotland'],
    ['Belfast', 'northern-ireland'],
    ['Isle of Man', 'isle-of-man'],
    ['Ynys Manaw', 'isle-of-man'],
    ['St Helier, Jersey', 'jersey'],
    ['Guernsey', 'guernsey'],
    ['Sark', 'guernsey'],
    ['France', 'overseas'],
    ['Sbaen', 'overseas'],
    ['Iwerddon', 'overseas'],
    ['the United States', 'overseas'],
    // Nothing.
    ['', 'invalid'],
    ['   ', 'invalid'],
    ['...', 'invalid'],
    ['💥', 'invalid'],
    ['12345', 'invalid'],
    ['a'.repeat(10_000), 'invalid'],
    ['asdfghjkl', 'not-found'],
    ['at home', 'not-found'],
    ['near the church', 'not-found'],
    ['online', 'not-found'],
    ["Robert'); DROP TABLE students;--", 'not-found'],
  ])('P6: "%s" comes to %s', (words, outcome) => {
    expect(outcomeOf(find(words))).toBe(outcome);
  });

  test.each([
    ['Cardiff', true],
    ['Caerdydd', true],
    ['Kent Police', true],
    ['Powys', true],
    ['Derby ward', true],
    ['Abberley, Worcestershire', true],
    ['Abberley', false],
    ['near Cardiff', false],
    ['I was shouted at in Swansea last night', false],
    ['Swansea station', false],
    ['Manfield', false],
    ['Brighton', false],
    ['Mansfield', false],
    ['Flimwell', false],
    ['Croydon, Surrey', false],
  ])('P6: "%s" is sure: %s', (words, sure) => {
    expect(find(words)).toMatchObject({ outcome: 'force', sure });
  });

  test('P6: a name with several meanings offers them, most likely first, told apart by council and county', () => {
    expect(choicesOf(find('Ashford')).slice(0, 3)).toEqual([
      'Ashford, Kent: kent',
      'Ashford, Spelthorne, Surrey: surrey',
      'Ashford, North Devon, Devon: devon-and-cornwall',
    ]);
    expect(choicesOf(find('Newport'))[0]).toBe('Newport, Newport: gwent');
  });

  test('P6: a constituency in two forces asks for the town or postcode, and tells its parts apart by council', () => {
    expect(find('Wetherby and Easingwold')).toMatchObject({ needs: 'town-or-postcode' });
    expect(choicesOf(find('Wetherby and Easingwold'))).toEqual([
      'Wetherby and Easingwold, North Yorkshire: north-yorkshire',
      'Wetherby and Easingwold, Leeds: west-yorkshire',
    ]);
  });

  test('P6: a small place one slip from a large one elsewhere is shown with it', () => {
    const finding = find('Manfield');
    expect(finding.outcome === 'force' ? finding.others.map(({ nameEn }) => nameEn) : []).toContain('Mansfield');
  });

  test('P6: a place near a force border is shown with the force next door', () => {
    const finding = find('Flimwell');
    expect(finding).toMatchObject({ place: { force: 'sussex' } });
    expect(finding.outcome === 'force' ? finding.others.map(({ force }) => force) : []).toContain('kent');
  });

  test.each([
    ['Cardif', 'south-wales'],
    ['Caerdyd', 'south-wales'],
    ['Birmingam', 'west-midlands'],
    ['Aberystwith', 'dyfed-powys'],
    ['Mertyr Tudful', 'south-wales'],
    ['Cardif, Wales', 'south-wales'],
    ['Cyngor Caerffilli', 'gwent'],
    ['Liecester', 'leicestershire'],
    ['Souh Gloucestershire', 'avon-and-somerset'],
    ['Llandrindodd Wells', 'dyfed-powys'],
  ])('P6: "%s" is misspelt: the right place is offered and none is taken', (words, force) => {
    const finding = find(words);
    expect(finding).toMatchObject({ outcome: 'ask', reason: 'spelling' });
    expect(finding.outcome === 'ask' ? finding.choices.map((place) => place.force) : []).toContain(force);
  });

  test('P6: letters that are broken, decomposed, in capitals or without accents are the same name', () => {
    for (const words of ['Gŵyr', 'Gwyr', 'GŴYR', 'Gŵyr'.normalize('NFD'), 'gwˆyr'.replace('ˆ', '\u0302'), ' gŵyr! ']) {
      expect(outcomeOf(find(words))).toBe('south-wales');
    }
    expect(outcomeOf(find('CwmbrÃ¢n'))).toBe('gwent');
  });
});
