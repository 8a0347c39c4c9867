// Whatever is typed or pasted: no exception, no force outside the table, no sixth outcome, no long wait.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decisionOf } from '../../src/routing/decision-of.ts';
import { type ForceId, forceIds } from '../../src/routing/force-id.ts';
import { forces } from '../../src/routing/forces.ts';
import { createGazetteer } from '../../src/routing/places.ts';
import { readGazetteerTables } from '../../src/storage/gazetteer-file.ts';

const { find } = createGazetteer(await readGazetteerTables());
const known = new Set<string>(forceIds);
const pfas = new Set(forces.map(({ pfa }) => pfa));
const outcomes = ['force', 'ask', 'out_of_scope', 'unknown', 'invalid'];

function holds(words: string): void {
  const finding = find(words);
  const decision = decisionOf(words, finding);
  expect(outcomes).toContain(finding.outcome);
  expect(finding.why.length).toBeGreaterThan(0);
  expect(decision.forces.filter((id: ForceId) => !known.has(id))).toEqual([]);
  expect(decision.pfa.filter((pfa) => !pfas.has(pfa))).toEqual([]);
  expect(decision.forces.length).toBe(decision.pfa.length);
  if (finding.outcome === 'force') expect(decision.forces).toEqual([finding.place.force]);
  if (finding.outcome === 'out_of_scope' || finding.outcome === 'unknown' || finding.outcome === 'invalid') {
    expect(decision.forces).toEqual([]);
  }
}

const word = fc.constantFrom(
  ...'near in yn yng ym i o ger the of Cardiff Caerdydd Bangor Newport Kent CF10 1AA CH4 8ZZ M4 EC1 council cyngor ward , ; - ( ) St Saint & 0 O 1 ŵ and a Scotland Wales England police heddlu'.split(
    ' ',
  ),
);

describe('P6: any input whatever', () => {
  test('P6: no text throws or yields a force outside the table', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), holds), { numRuns: 1_500 });
  });

  test('P6: no mixture of the words that people use throws or yields a force outside the table', () => {
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 14 }).map((words) => words.join(' ')),
        holds,
      ),
      { numRuns: 1_500 },
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 6 }).map((words) => words.join('')),
        holds,
      ),
      { numRuns: 500 },
    );
  });

  test('P6: anything in the shape of a postcode has an outcome, and says the same in lower case and without its space', () => {
    const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPRSTUWYZ');
    const digit = fc.constantFrom(...'0123456789');
    const shape = fc.tuple(
      letter,
      fc.option(letter, { nil: '' }),
      digit,
      fc.option(digit, { nil: '' }),
      digit,
      letter,
      letter,
    );
    fc.assert(
      fc.property(shape, ([a, b, c, d, e, f, g]) => {
        const postcode = `${a}${b}${c}${d} ${e}${f}${g}`;
        holds(postcode);
        const { outcome, forces: said } = decisionOf('', find(postcode));
        const again = decisionOf('', find(postcode.toLowerCase().replace(' ', '')));
        expect([again.outcome, again.forces]).toEqual([outcome, said]);
      }),
      { numRuns: 1_500 },
    );
  });

  test.each([
    ['ten thousand letters', 'x'.repeat(10_000)],
    ['ten thousand spaces and a name', `${' '.repeat(10_000)}Cardiff`],
    ['nine hundred commas', 'a,'.repeat(450)],
    ['a wall of prepositions', 'in near yn o '.repeat(70)],
    ['a wall of outcodes', 'CF10 '.repeat(190)],
    ['control characters', 'Car\u0000diff\u0007\u001b[31m'],
    ['right-to-left and zero-width', '\u202eCardiff\u200b\u200d'],
    ['lone surrogates', '\ud800Cardiff\udfff'],
    ['combining marks by the hundred', `Ca${'\u0301'.repeat(300)}rdiff`],
    ['a script', '<script>alert(1)</script>'],
    ['a prototype', '__proto__ constructor toString hasOwnProperty'],
    ['another alphabet', 'Москва 東京 القاهرة'],
  ])('P6: %s are answered at once', (_name, words) => {
    const before = performance.now();
    holds(words);
    expect(performance.now() - before).toBeLessThan(500);
  });

  test('P6: names in a prototype are not places', () => {
    for (const words of ['__proto__', 'constructor', 'toString', 'valueOf'])
      expect(find(words).outcome).not.toBe('force');
  });
});
