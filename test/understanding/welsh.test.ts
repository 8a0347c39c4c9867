import { describe, expect, test } from '@jest/globals';
import {
  evenWelsh,
  normaliseWelsh,
  radicalForms,
  verbsOf,
  welshForms,
  welshKey,
  welshKeys,
} from '../../src/understanding/morphology/welsh.ts';

describe('mutations', () => {
  test.each([
    ['losgi', 'llosgi'],
    ['ladd', 'lladd'],
    ['dorri', 'torri'],
    ['drywanu', 'trywanu'],
    ['nhrywanu', 'trywanu'],
    ['nghartref', 'cartref'],
    ['fygwth', 'bygwth'],
    ['mygwth', 'bygwth'],
    ['falu', 'malu'],
    ['phen', 'pen'],
    ['mhen', 'pen'],
    ['nghi', 'ci'],
    ['ngwddf', 'gwddf'],
    ['chartref', 'cartref'],
    ['thŷ', 'tŷ'],
    ['anfon', 'anfon'],
    ['hanfon', 'anfon'],
    ['wn', 'gwn'],
    ['ardd', 'gardd'],
    ['rwyg', 'rhwyg'],
    ['nilyn', 'dilyn'],
    ['nwyn', 'dwyn'],
    ['ddilyn', 'dilyn'],
  ])('%s may be %s', (said, radical) => {
    expect(radicalForms(said)[0]).toBe(said);
    expect(radicalForms(said)).toContain(radical);
  });

  test.each(['llosgi', 'rhegi', 'ffon', 'x', ''])('%s is itself alone', (word) => {
    expect(radicalForms(word)).toEqual([word]);
  });

  test('every verb is found in each of its four forms', () => {
    const four = {
      taro: ['taro', 'daro', 'nharo', 'tharo'],
      bygwth: ['bygwth', 'fygwth', 'mygwth', 'bygwth'],
      curo: ['curo', 'guro', 'nghuro', 'churo'],
      pledu: ['pledu', 'bledu', 'mhledu', 'phledu'],
      dilyn: ['dilyn', 'ddilyn', 'nilyn', 'dilyn'],
    };
    for (const [radical, forms] of Object.entries(four))
      for (const form of forms) expect(welshForms(form)).toContain(welshKey(radical));
  });
});

describe('verbs', () => {
  test.each([
    ['laddodd', 'lladd', 'past', 3],
    ['losga', 'llosgi', 'future', 1],
    ['fygythiodd', 'bygwth', 'past', 3],
    ['wedws', 'dweud', 'past', 3],
    ['ddudodd', 'dweud', 'past', 3],
    ['wedodd', 'dweud', 'past', 3],
    ['deud', 'dweud', 'verb-noun', 0],
    ['weud', 'dweud', 'verb-noun', 0],
    ['nath', 'gwneud', 'past', 3],
    ['wnaeth', 'gwneud', 'past', 3],
    ['boerodd', 'poeri', 'past', 3],
    ['lladdwyd', 'lladd', 'past', 0],
    ['ddaeth', 'dod', 'past', 3],
    ['drawodd', 'taro', 'past', 3],
    ['isio', 'eisiau', 'verb-noun', 0],
    ['moyn', 'eisiau', 'verb-noun', 0],
    ['ddilynodd', 'dilyn', 'past', 3],
    ['saethith', 'saethu', 'future', 3],
  ] as const)('%s is of %s', (form, lemma, tense, person) => {
    expect(verbsOf(form)).toContainEqual({ lemma, tense, person });
    expect(welshForms(form)).toContain(welshKey(lemma));
  });

  test.each([
    ['coese', 'coesau'],
    ['fygythiada', 'bygythiadau'],
    ['bigwth', 'bygwth'],
    ['ffenast', 'ffenestr'],
    ['wthnos', 'wythnos'],
    ['negesuon', 'negeseuon'],
    ['gyllath', 'cyllell'],
    ['bowdwr', 'powdr'],
    ['sgrifennu', 'ysgrifennu'],
  ])('%s is written %s', (said, usual) => {
    expect(welshForms(said)).toContain(welshKey(usual));
  });
});

describe('normaliseWelsh', () => {
  test.each([
    ["Dwi'm yn gwbod pwy odd o", 'dw i ddim yn gwbod pwy oedd fe'],
    ["sa i'n saff 'ma", 'dw i ddim yn saff yma'],
    ["so nhw'n gwrando", 'dydy nhw ddim yn gwrando'],
    ['nath o fygwth lladd fi', 'gwnaeth fe fygwth lladd fi'],
    ["Na'th o ddeud", 'gwnaeth fe ddeud'],
    ["o'dd e tu fas i'r tŷ", 'oedd fe tu allan i y ty'],
    ['mi ladda i di', 'mi ladda i di'],
    ['dwi di cal llond bol', 'dw i wedi cal llond bol'],
    ["fedra i'm cario mlaen", 'fedra i ddim cario mlaen'],
    ["aeth o i'm tŷ", 'aeth fe i fy ty'],
    ["ma fe 'ma nawr", 'mae fe yma nawr'],
    ['bore ma', 'bore yma'],
    ["sdim byd 'di digwydd", 'does dim byd wedi digwydd'],
    ["dwn i'm", 'dw i ddim gwybod'],
    ['rwan', 'nawr'],
    ["o'n i'n canfasio", 'oeddwn i yn canfasio'],
    ['', ''],
  ])('%s', (said, even) => {
    expect(normaliseWelsh(said)).toBe(even);
  });

  test('what is even stays as it is', () => {
    const once = normaliseWelsh("Na'th o ddeud fod o am losgi'n nhŷ i lawr, a dwi'm yn saff 'ma");
    expect(normaliseWelsh(once)).toBe(once);
  });

  test('every word knows where it stood', () => {
    const text = "Wel, dwi'm yn saff.";
    const [, , i, not] = evenWelsh(text);
    expect([i, not].map((one) => text.slice(one?.start, one?.end))).toEqual(["dwi'm", "dwi'm"]);
    expect(evenWelsh(text).at(-1)).toEqual({ word: 'saff', start: 14, end: 18 });
  });

  test.each(["'", 'a', "a'", 'e-', "i'm ", 'sa i ', 'ŷ'])('60,000 characters of %s take no time', (piece) => {
    const text = piece.repeat(60_000 / piece.length);
    const begun = performance.now();
    for (const { word } of evenWelsh(text)) welshForms(word);
    expect(performance.now() - begun).toBeLessThan(500);
  });
});

describe('an entry of the lexicon is found in what people write', () => {
  const contains = (text: string, entry: string): boolean => {
    const forms = evenWelsh(text).map(({ word }) => welshForms(word));
    const keys = welshKeys(entry);
    return forms.some((_, at) => keys.every((key, further) => forms[at + further]?.includes(key)));
  };

  test.each([
    ["mae o am losgi'n nhŷ i", 'llosgi'],
    ["wedodd e bydde fe'n lladd fi", 'lladd'],
    ['mynd i dorri nghoese i', 'torri coesau'],
    ['bygythiodd o fy nhrywanu i', 'trywanu'],
    ['mi gei di farw', 'cei di marw'],
    ['ti ar ben dy hun', 'ar pen dy hun'],
    ['roedd powdwr gwyn yn yr amlen', 'powdr gwyn'],
    ["ma fe tu fas i'r tŷ nawr", 'tu allan'],
    ['mae o tu allan rŵan', 'tu allan nawr'],
    ["fedra i'm cario mlaen", 'ddim cario mlaen'],
    ["sa i'n saff", 'dw i ddim yn saff'],
    ["dwi'm yn saff", 'dw i ddim yn saff'],
    ["odd 'da fe gyllath", 'cyllell'],
    ['ges i fy mygwth', 'bygwth'],
    ['dyn yn fy nilyn i', 'dilyn'],
    ['nath o boeri arna i', 'poeri'],
    ['postiodd rhywun fy nghyfeiriad', 'cyfeiriad'],
    ['isio marw', 'eisiau marw'],
    ['wi moyn marw', 'eisiau marw'],
  ])('%s: %s', (text, entry) => {
    expect(contains(text, entry)).toBe(true);
  });

  test.each([
    ['lladrad yn y dre', 'lladd'],
    ['llosgfynydd', 'llosgi'],
    ['diwedd y cyfarfod', 'dweud'],
  ])('%s: not %s', (text, entry) => {
    expect(contains(text, entry)).toBe(false);
  });
});
