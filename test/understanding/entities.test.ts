// Names, accounts, addresses, vehicles and places, as messages name them.
import { describe, expect, test } from '@jest/globals';
import { readChildren } from '../../src/understanding/entities/children.ts';
import type { Entity } from '../../src/understanding/entities/entity.ts';
import { readHandles } from '../../src/understanding/entities/handles.ts';
import { readLinks } from '../../src/understanding/entities/links.ts';
import { nameOfAnswer, readName } from '../../src/understanding/entities/names.ts';
import { readPlaces } from '../../src/understanding/entities/places.ts';
import { readPlatforms } from '../../src/understanding/entities/platforms.ts';
import { readVehicles } from '../../src/understanding/entities/vehicles.ts';
import { readWeapon } from '../../src/understanding/entities/weapon.ts';

const values = <Value>(found: readonly Entity<Value>[]) => found.map(({ value }) => value);

test.each([
  ["My name's Jo Bloggs and I am a candidate", 'Jo Bloggs'],
  ['my name is sarah jenkins', 'sarah jenkins'],
  ['Fy enw i ydy John Davies', 'John Davies'],
  ['fy enw i yw Siân, ymgeisydd', 'Siân'],
  ['Gwenno Dafydd dw i', 'Gwenno Dafydd'],
  ['John ydw i', 'John'],
  ["Hi, I'm Cllr Graham Whitlow", 'Cllr Graham Whitlow'],
  ['Enw: Rhys ap Rhisiart', 'Rhys ap Rhisiart'],
  ["Siôn yw'n enw i", 'Siôn'],
  ["I'm scared", null],
  ['I am being followed', null],
  ['my name is on the list', null],
  ["my name isn't important", null],
  ['they posted my name and address', null],
  ['He said my name is mud', null],
])('the name in “%s” is %s', (text, name) => {
  expect(readName(text)).toBe(name);
});

test.each([
  ['sarah jenkins, 07700 900812 after 6pm only', 'sarah jenkins'],
  ['Cllr Graham Whitlow', 'Cllr Graham Whitlow'],
  ['its dave', 'dave'],
  ['Bob Smith 07700 900111', 'Bob Smith'],
  ['Mair ap Gwilym', 'Mair ap Gwilym'],
  ["Mary-Jane O'Neill", "Mary-Jane O'Neill"],
  ["I'd rather not say", null],
  ['why do you need that?', null],
  ['no', null],
  ['anonymous', null],
  ['i dont want to give my name', null],
  ['Dwi ddim isio deud', null],
  ['he is outside', null],
  ['change the time', null],
  ['start again', null],
])('“%s”, typed where the name is asked for, is %s', (text, name) => {
  expect(nameOfAnswer(text)).toBe(name);
});

test.each([
  ['(see https://x.com/a_(b)).', ['https://x.com/a_(b)']],
  [
    'it is at www.facebook.com/groups/123, and x.com/dave/status/99!',
    ['www.facebook.com/groups/123', 'x.com/dave/status/99'],
  ],
  ['mail me at jo@gmail.com', []],
  ['Read bbc.co.uk/news. Or t.me/abc?', ['bbc.co.uk/news', 't.me/abc']],
  ['I voted for him.it was', []],
])('links of “%s”', (text, links) => {
  expect(values(readLinks(text))).toEqual(links);
});

test.each([
  ['he posted on X', ['x']],
  ['posted on Facebook and insta', ['facebook', 'instagram']],
  ['ar Ffesbwc', ['facebook']],
  ['ar X ac ar TikTok', ['x', 'tiktok']],
  ['mae o di tecstio fi ar wotsap', ['whatsapp']],
  ['snap election', []],
  ['on X-rated sites', []],
])('platforms of “%s”', (text, platforms) => {
  expect(values(readPlatforms(text))).toEqual(platforms);
});

test.each([
  ['@patriotdave88 said', ['patriotdave88']],
  ['mail jo@gmail.com now', []],
  ['blackmail on snapchat as lucy_xo', ['lucy_xo']],
  ['account called TruthWarrior.', ['TruthWarrior']],
  ["cyfrif o'r enw rory1", ['rory1']],
  ['my account has been hacked', []],
  ['see instagram.com/bad.guy/ and x.com/i/status/3', ['bad.guy']],
  ['meet @ 5pm @5pm', []],
  ['u/angry_man', ['angry_man']],
])('account names of “%s”', (text, handles) => {
  expect(values(readHandles(text))).toEqual(handles);
});

test.each([
  ['silver Corsa, reg ends KXT', 'KXT', true, 'silver corsa'],
  ['a white Ford Focus AB12 CDE', 'AB12 CDE', false, 'white ford focus'],
  ['reg ab12 cde', 'AB12 CDE', false, null],
  ['X123 ABC parked', 'X123 ABC', false, null],
  ['car coch tu allan', null, false, 'car coch'],
  ['fan wen tu allan', null, false, 'fan wen'],
  ['mewn Corsa arian', null, false, 'corsa arian'],
  ['the red car was AB12CDE', 'AB12 CDE', false, 'red car'],
])('the vehicle of “%s”', (text, plate, partial, description) => {
  expect(values(readVehicles(text))).toEqual([{ plate, partial, description }]);
});

test.each(['I live in CF10 1AA', 'the focus was on us', 'white van man', 'ab12cde is my login'])(
  '“%s” names no vehicle',
  (text) => {
    expect(readVehicles(text)).toEqual([]);
  },
);

test.each([
  ['12 high street cowbridge CF71 7AD', ['12 high street', 'CF71 7AD']],
  ['i know where you live on station rd im coming', ['station rd']],
  ['outside Tesco in Cardiff', ['Tesco', 'Cardiff']],
  ['in Newcastle upon Tyne on Monday', ['Newcastle upon Tyne']],
  ['my house at 4 Elm Close', ['4 Elm Close']],
  ['Heol y Bont, Aberystwyth', ['Heol y Bont']],
  ['the middle of the road', []],
  ['ar Facebook', []],
  ['he was in May', []],
])('places of “%s”', (text, places) => {
  expect(values(readPlaces(text)).map(({ name }) => name)).toEqual(places);
});

test('a mutated Welsh name may be its radical', () => {
  expect(values(readPlaces('yng Nghaerdydd'))).toEqual([{ kind: 'name', name: 'Nghaerdydd', mayBe: ['Caerdydd'] }]);
});

describe('spoken of, denied or not spoken of', () => {
  test.each([
    ['guy with a machete', true],
    ['roedd ganddo gyllell', true],
    ['bom dan y car', true],
    ['no gun but he had a bat', true],
    ["he didn't have a knife", false],
    ['doedd dim cyllell', false],
    ['gwn i ddim', null],
    ["they're gunning for me", null],
    ['bullet points', null],
  ])('weapon: “%s” is %s', (text, value) => {
    expect(readWeapon(text).value).toBe(value);
  });

  test.each([
    ['my kids school', true],
    ['fy mhlant', true],
    ['my 14 year old son', true],
    ['no kids', false],
    ['the power plant', null],
    ['plant a tree', null],
  ])('children: “%s” is %s', (text, value) => {
    expect(readChildren(text).value).toBe(value);
  });
});

const readers = {
  readName,
  nameOfAnswer,
  readLinks,
  readPlatforms,
  readHandles,
  readVehicles,
  readPlaces,
  readWeapon,
  readChildren,
};
test.each(Object.entries(readers))('%s reads 60,000 characters of anything in bounded time', (_, reader) => {
  for (const piece of [
    'a',
    'A ',
    '@',
    'a.',
    'www.',
    'x.com/',
    'https://a)',
    'my name is ',
    '12 a ',
    'in A',
    'no ',
    'silver ',
    'AB12 ',
    '_a1',
    "'",
    '((',
    'knife no ',
  ]) {
    const begun = performance.now();
    reader(piece.repeat(60_000 / piece.length));
    expect(performance.now() - begun).toBeLessThan(500);
  }
});
