// L2: what cannot be seen in a report's own words does not reach the force.
import { expect, test } from '@jest/globals';
import { sanitiseText } from '../../src/delivery/emails/sanitise-text.ts';

test.each([0x61c, 0xe0041, 0x3164, 0x2800, 0x200b, 0x202e, 0x115f])('U+%s is taken out', (code) => {
  expect(sanitiseText(`a${String.fromCodePoint(code)}b`)).toBe('a b');
});

test.each([
  ['www.пример.рф', 'www[.]пример[.]рф'],
  ['x@пример.рф', 'x@пример[.]рф'],
  ['see EVIL.com/x', 'see EVIL[.]com/x'],
  ['I ❤️ it. He left', 'I ❤️ it. He left'],
])('L2: %s reads %s', (given, read) => expect(sanitiseText(given)).toBe(read));
