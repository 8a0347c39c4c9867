// A name that looks like half a postcode is a name; a place given by a map is answered honestly.
import { describe, expect, test } from '@jest/globals';
import { place } from '../../src/engine/fields/place.ts';
import type { PlaceField } from '../../src/engine/form.ts';
import { createGazetteer } from '../../src/routing/places.ts';
import { readGazetteerTables } from '../../src/storage/gazetteer-file.ts';
import { tools } from '../support/talk.ts';

const gazetteer = createGazetteer(await readGazetteerTables());
const forcesOf = (words: string) => {
  const found = gazetteer.find(words);
  if (found.outcome === 'force') return [found.place.force];
  return found.outcome === 'ask' ? [...new Set(found.choices.map(({ force }) => force))] : found.outcome;
};

describe('half a postcode inside a name', () => {
  test.each([
    ['HS2 site', 'unknown'],
    ['EH1 bar', 'unknown'],
    ['room G12', 'unknown'],
    ['car park EH5', 'unknown'],
    ['HS3 railway', 'unknown'],
    ['DD4 crew', 'unknown'],
    ['near the HS2 works in Aylesbury', ['thames-valley']],
    ['the HS2 compound near Wendover', ['thames-valley']],
    ['HS2 2 miles from Aylesbury', ['thames-valley']],
    ['HS2 depot, Birmingham', ['west-midlands']],
    ['FK1 bar Cardiff', ['south-wales']],
    ['ZE2 band in Cardiff', ['south-wales']],
    ['PA2 system at the hall in Swansea', ['south-wales']],
    ['ML5 team Bristol', ['avon-and-somerset']],
    ['Platform G1 Cardiff Central', ['south-wales']],
    ['E10 fuel Cardiff', ['metropolitan', 'south-wales']],
  ])('“%s” is not Scotland', (words, forces) => expect(forcesOf(words)).toEqual(forces));

  test.each([
    'HS1 2AB',
    'EH1',
    'DG1',
    'in EH1',
    'EH1 area',
    'Leith, EH6',
    'Princes Street EH2',
    '12 Byres Road, G12',
    'Glasgow G12',
    'Stornoway HS1',
    'Belfast BT1',
  ])('“%s” is outside England and Wales still', (words) => expect(forcesOf(words)).toBe('out_of_scope'));

  test.each(['Cardiff CF10', 'by Tesco in CF10', 'CF10', 'CF10 area'])('“%s” is found as before', (words) =>
    expect(forcesOf(words)).toEqual(['south-wales']),
  );
});

describe('a place given by a map', () => {
  const said = (words: string) =>
    place.parse({ kind: 'place' } as unknown as PlaceField, { words, code: null, selected: [] }, tools);
  test.each([
    '///filled.count.soap',
    'filled.count.soap',
    '///bath.reading.hull',
    'https://w3w.co/filled.count.soap',
    'what3words filled.count.soap',
    'what3words: ///filled.count.soap',
    'https://what3words.com/filled.count.soap',
    '51.4816, -3.1791',
    '51.4816 N, 3.1791 W',
    'geo:51.48,-3.18',
    'https://maps.app.goo.gl/abc123',
    'https://maps.apple.com/?ll=51.48,-3.18',
    'Location: https://maps.google.com/?q=51.5,-3.2',
    '51°28\'53"N 3°10\'45"W',
    'dropped pin',
    'my location',
    'fy lleoliad',
    'ST 1876 7654',
    '9C3RFRJC+2V',
    'https://www.openstreetmap.org/#map=18/51.48/-3.18',
  ])('“%s”: asked for a postcode or a town', (words) =>
    expect(said(words)).toEqual({ kind: 'problem', say: 'common.place.mapPin' }),
  );

  test.each(['Newport', 'the bus stop in Cardiff', 'Cardiff CF10 1AA'])('“%s” is no map', (words) =>
    expect(said(words)).not.toEqual({ kind: 'problem', say: 'common.place.mapPin' }),
  );
});
