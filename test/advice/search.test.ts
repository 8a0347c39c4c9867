// Advice is found by what people type: in either language, misspelt, mutated, or not at all.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createAdviceSearch } from '../../src/advice/search.ts';
import { welshBeginnings } from '../../src/understanding/morphology/welsh-beginnings.ts';

const search = createAdviceSearch();

describe('the search for advice', () => {
  test.each([
    ['someone is following me', 'stalking'],
    ['I cannot sleep', 'look-after-yourself'],
    ['they know where I live', 'private-details'],
    ['my account was hacked', 'account-security'],
    ['white powder', 'post-and-packages'],
    ['a deepfake of me', 'fakes'],
    ['tyres slashed', 'travel'],
    ['hustings', 'public-events'],
    ['surgery', 'meetings'],
    ['presiding officer', 'polling-day'],
    ['volunteers', 'your-team'],
    ['racist comments on Facebook', 'online-abuse'],
    ['FEOA', 'before-you-start'],
    ['cyfrif wedi’i hacio', 'account-security'],
    ["cyfrif wedi'i hacio", 'account-security'],
    ['powdr gwyn', 'post-and-packages'],
    ['hustyngau', 'public-events'],
    ['gorsaf bleidleisio', 'polling-day'],
    ['rwy’n ofnus', 'look-after-yourself'],
    ['sylwadau hiliol', 'online-abuse'],
    ['plant', 'home-and-family'],
    ['galwadau ffôn', 'phone-calls'],
  ])('“%s” finds its topic first', (words, id) => {
    expect(search(words)[0]).toBe(id);
  });

  test.each([
    ['staking', 'stalking'],
    ['canvasing', 'canvassing'],
    ['suspisious parcel', 'post-and-packages'],
    ['my acount was haked', 'account-security'],
    ['evidance', 'keep-evidence'],
    ['stelco', 'stalking'],
    ['hustingau', 'public-events'],
  ])('forgives a slip of spelling: “%s”', (words, id) => {
    expect(search(words)).toContain(id);
  });

  test.each([
    ['dystiolaeth', 'keep-evidence'],
    ['thystiolaeth', 'keep-evidence'],
    ['nhystiolaeth', 'keep-evidence'],
    ['fy nghartref', 'home-and-family'],
    ['i gartref', 'home-and-family'],
    ['a chartref', 'home-and-family'],
    ['ganfasio', 'canvassing'],
    ['wirfoddolwyr', 'your-team'],
    ['gymhorthfa', 'meetings'],
    ['fy mhlant', 'home-and-family'],
    ['ei hetholiad', 'polling-day'],
  ])('knows a Welsh word by any of its beginnings: “%s”', (words, id) => {
    expect(search(words)).toContain(id);
  });

  test('folds accents and capitals, and takes both languages in one breath', () => {
    expect(search('TRÊN')).toEqual(search('tren'));
    expect(search('stalking stelcio')[0]).toBe('stalking');
  });

  test('answers nothing to nothing, and never more than five', () => {
    expect(search('')).toEqual([]);
    expect(search('🙂 ??')).toEqual([]);
    expect(search('the and of i y yr')).toEqual([]);
    expect(search('phone house car party letter computer team court police photo').length).toBeLessThanOrEqual(5);
  });

  test('never throws and never takes long, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (words) => {
        expect(search(words).length).toBeLessThanOrEqual(5);
      }),
      { numRuns: 300 },
    );
    expect(search('a'.repeat(200_000))).toEqual([]);
    expect(search('letter '.repeat(20_000))).toContain('post-and-packages');
  });
});

test('a Welsh word may have begun in several ways, and a short one is left alone', () => {
  expect(welshBeginnings('fangor')).toEqual(['bangor', 'mangor']);
  expect(welshBeginnings('nghaerdydd')).toEqual(['caerdydd']);
  expect(welshBeginnings('orsaf')).toEqual(['gorsaf']);
  expect(welshBeginnings('hymosodiad')).toEqual(['ymosodiad']);
  expect(welshBeginnings('ty')).toEqual([]);
});
