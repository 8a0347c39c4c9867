// P18: danger is heard in Welsh as it is spoken and typed in a hurry, north and south; a denial, a threat that was told of
// and an ordinary day of canvassing raise no alarm.
import { expect, test } from '@jest/globals';
import { pressingDanger } from '../../src/understanding/pressing-danger.ts';
import { recognise } from '../../src/understanding/recognise.ts';

const sensed = (words: string) => pressingDanger(recognise(words));

test.each([
  'mae na rywun yn yr ardd',
  'ma boi wrth y drws',
  'mae dynion tu allan i’r tŷ',
  'ma na foi yn sefyll tu allan i’r tŷ',
  'ma fe mas tu fas nawr',
  'maen nhw’n cnocio',
  'mae o’n trio dod mewn',
  'ma fe’n trial dod miwn',
  'ma nhw’n malu ffenestri fi',
  'help plis',
  'plis helpwch',
  'dewch glou',
  'gyrrwch yr heddlu rŵan',
  'ma cyllell ’da fe',
  'ma fe’n dilyn fi',
  'ma rywun yn dilyn fi',
  'mae car yn dilyn fi',
  'mae’n mynd i’n lladd i',
  'smo fi’n saff',
  'sai’n saff',
  'dwi’m yn saff adra',
])('P18: “%s” is danger', (words) => {
  expect(['now', 'home']).toContain(sensed(words));
});

test.each(['sai moyn byw rhagor', 'dwi’m isio byw', 'smo fi moyn byw', 'fi moyn marw'])(
  'P18: “%s” is heard as their own thought',
  (words) => {
    expect(sensed(words)).toBe('self-harm');
  },
);

test.each([
  'dwi ddim mewn perygl rŵan',
  'dwi’m mewn perygl',
  'sa i mewn perygl',
  'smo fi mewn perygl',
  'wedodd e fod e’n mynd i lladd fi',
  'ddudodd o bod o am ladd fi',
  'dan ni’n cnocio drysau yn y dre bore fory',
  'mae rhywun yn dilyn fi ar Facebook',
  'o’n i’n cnocio drysau a ddaru boi weiddi arna i',
  'dwi’m isio sefyll eto',
])('“%s” raises no alarm', (words) => {
  expect(sensed(words)).toBeNull();
});

test.each(['fi ’di ca’l crasfa', 'ma fe’n mynd i lladd fi'])(
  'P18: “%s” may be danger: it is asked about, or shown',
  (words) => {
    expect(recognise(words).danger.level).not.toBe('none');
  },
);
