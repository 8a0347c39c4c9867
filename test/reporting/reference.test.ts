// A reference survives being read out over a bad line: one wrong sign, or two swapped, is noticed.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { makeReference, parseReference } from '../../src/reporting/reference.ts';

const signs = '34679ACDEFGHJKMNPQRTWXY';
const seven = fc.array(fc.double({ min: 0, max: 0.9999, noNaN: true }), { minLength: 7, maxLength: 7 });

test('a reference is read back however it was typed', () => {
  fc.assert(
    fc.property(seven, (random) => {
      const reference = makeReference(random);
      expect(reference).toMatch(/^SS-[34679A-Y]{4}-[34679A-Y]{4}$/);
      expect(parseReference(reference.toLowerCase().replaceAll('-', ' '))).toBe(reference);
      expect(parseReference(reference.replaceAll('-', ''))).toBe(reference);
    }),
  );
});

test('any single slip and any two neighbours swapped are noticed', () => {
  fc.assert(
    fc.property(seven, fc.nat(7), fc.constantFrom(...signs), (random, at, sign) => {
      const eight = makeReference(random).replaceAll('-', '').slice(2);
      const slip = eight.slice(0, at) + sign + eight.slice(at + 1);
      if (slip !== eight) expect(parseReference(`SS${slip}`)).toBeNull();
      const swapped = eight.slice(0, at) + (eight[at + 1] ?? '') + eight[at] + eight.slice(at + 2);
      if (at < 7 && swapped !== eight) expect(parseReference(`SS${swapped}`)).toBeNull();
    }),
    { numRuns: 2000 },
  );
});

test.each(['', 'SS-', 'SS-OOOO-IIII', 'hello', 'SS-3333-333', '💥'])('"%s" is not a reference', (words) => {
  expect(parseReference(words)).toBeNull();
});
