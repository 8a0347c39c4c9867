// A name or an answer that is cut holds no half of a character, wherever the cut falls.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cleanName, shortName } from '../../src/evidence/sanitise-file-name.ts';
import { cutText } from '../../src/shared/cut-text.ts';

const text = fc.string({ unit: 'binary', maxLength: 300 });

test.each([
  ['a😱', 2, 'a'],
  ['a😱', 3, 'a😱'],
  ['😱😱', 1, ''],
  ['𐐷b', 2, '𐐷'],
  ['é', 1, 'é'],
])('%s cut to %i is %s', (whole, atMost, cut) => expect(cutText(whole, atMost)).toBe(cut));

test('no cut of any text leaves half a character', () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 0, max: 300 }), (words, atMost) => {
      const cut = cutText(words, atMost);
      expect(cut.isWellFormed()).toBe(true);
      expect(words.startsWith(cut) && cut.length <= atMost && cut.length >= Math.min(words.length, atMost) - 1).toBe(
        true,
      );
    }),
  );
});

test('file names too, the long and the short, with their ending', () => {
  const given = fc.string({
    unit: fc.oneof(
      fc.constantFrom('😱', 'a', '\ud83d', '\ude31', '🏴󠁧󠁢󠁷󠁬󠁳󠁿'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 200,
  });
  fc.assert(
    fc.property(given, (words) => {
      const name = cleanName(`${words}.png`);
      for (const one of [name, shortName(name)]) {
        expect(one.isWellFormed()).toBe(true);
        expect(() => encodeURIComponent(one)).not.toThrow();
      }
      expect(name.length).toBeLessThanOrEqual(121);
      expect(name.endsWith('.png') || name === 'png').toBe(true);
    }),
  );
});
