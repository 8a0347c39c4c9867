// Welsh changes the beginning of a name after a preposition. Every Welsh name of the table is mutated here as grammar has it,
// and must come to the same place.
import { describe, expect, test } from '@jest/globals';
import { forceWithCode } from '../../src/routing/force-codes.ts';
import { readNameRow } from '../../src/routing/name-row.ts';
import { createGazetteer, placesFound } from '../../src/routing/places.ts';
import { readGazetteerTables } from '../../src/storage/gazetteer-file.ts';

const tables = await readGazetteerTables();
const { find } = createGazetteer(tables);

type Rule = readonly (readonly [RegExp, string])[];
const nasal: Rule = [
  [/^C(?!h)/, 'yng Ngh'],
  [/^G/, 'yng Ng'],
  [/^P(?!h)/, 'ym Mh'],
  [/^T(?!h)/, 'yn Nh'],
  [/^B/, 'ym M'],
  [/^D(?!d)/, 'yn N'],
  [/^M/, 'ym M'],
  [/^/, 'yn '],
];
const soft: Rule = [
  [/^Ll/, 'L'],
  [/^Rh/, 'R'],
  [/^(?=Ch|Ph|Th|Dd)/, ''],
  [/^P/, 'B'],
  [/^T/, 'D'],
  [/^C/, 'G'],
  [/^B/, 'F'],
  [/^D/, 'Dd'],
  [/^M/, 'F'],
  [/^G/, ''],
  [/^/, ''],
];
const aspirate: Rule = [
  [/^(?=Ch|Ph|Th)/, ''],
  [/^P/, 'Ph'],
  [/^T/, 'Th'],
  [/^C/, 'Ch'],
  [/^/, ''],
];
const apply = (rule: Rule, name: string): string => {
  const found = rule.find(([from]) => from.test(name));
  return found ? name.replace(found[0], found[1]) : name;
};

const welsh = tables.names
  .join('')
  .split('\n')
  .filter((line) => /^[cpsrawvCTVU]\t/.test(line))
  .map(readNameRow)
  .filter(({ forces }) => forces.length > 0 && forces.every((code) => code.startsWith('W')))
  .flatMap((row) =>
    [row.nameEn, row.nameCy]
      .filter((name) => /^[A-Z]/.test(name))
      .map((name) => ({ name, forces: row.forces.map(forceWithCode) })),
  );

/** Names that are everyday English words are not read as places after a preposition. */
const everyday = /^(Ford|Hill|Star|Box|Castle|Park|Green|Wood|Hall|Stone|Mill|Court|Town|The .*)$/;

describe('P6: mutated names', () => {
  test.each([
    ['yn', (name: string) => apply(nasal, name)],
    ['i', (name: string) => `i ${apply(soft, name)}`],
    ['o', (name: string) => `o ${apply(soft, name)}`],
    ['a', (name: string) => `a ${apply(aspirate, name)}`],
    ['ger', (name: string) => `ger ${name}`],
  ] as const)(
    'P6: every Welsh name after "%s" comes to its own force or to a question that offers it',
    (_word, mutate) => {
      const wrong = welsh
        .filter(({ name }) => !everyday.test(name))
        .filter(({ name, forces }) => {
          const offered = new Set(placesFound(find(mutate(name))).map(({ force }) => force));
          return !forces.every((force) => force && offered.has(force));
        })
        .map(({ name }) => mutate(name));
      expect(wrong).toEqual([]);
      expect(welsh.length).toBeGreaterThan(3_000);
    },
  );

  test.each([
    ['yng Nghaerdydd', 'Caerdydd'],
    ['o Gaerdydd', 'Caerdydd'],
    ['i Gaerdydd', 'Caerdydd'],
    ['a Chaerdydd', 'Caerdydd'],
    ['o Fangor', 'Bangor'],
    ['ym Mhowys', 'Powys'],
    ['i Went', 'Gwent'],
    ['yng Ngwynedd', 'Gwynedd'],
    ['ym Mro Morgannwg', 'Bro Morgannwg'],
    ['o Lanelli', 'Llanelli'],
    ['wrth ymyl Aberystwyth', 'Aberystwyth'],
    ['yn Nhreorci', 'Treorci'],
    ['o Fanceinion', 'Manceinion'],
    ['yn Sir Gaerfyrddin', 'Sir Gaerfyrddin'],
    ['Gaerdydd', 'Caerdydd'],
  ])('P6: "%s" is %s', (words, name) => {
    expect(placesFound(find(words)).map((place) => place.nameCy)).toContain(name);
  });

  test('P6: a Welsh sentence is read like an English one, and shown', () => {
    const finding = find('Cefais fy mygwth y tu allan i’r orsaf bleidleisio yng Nghaerffili ddydd Mawrth');
    expect(finding).toMatchObject({ outcome: 'force', sure: false, place: { force: 'gwent', nameCy: 'Caerffili' } });
  });
});
