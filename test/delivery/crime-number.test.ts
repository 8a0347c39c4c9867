// M8: a crime number reaches the reporter as it was written: it can be nothing else.
import { expect, test } from '@jest/globals';
import { isCrimeNumber } from '../../src/delivery/crime-number.ts';

test.each([
  '42/123456/26',
  'MPS-1234567/26',
  'WM 0012345',
  '2600123456',
  'CR/12345/26',
  '22*123456',
  'NP26 12345',
  '1234567/26',
])('%s is one', (written) => expect(isCrimeNumber(written)).toBe(true));

test.each([
  'evil.com/x',
  '1.example.org',
  'Ring 07700900999 now',
  '07700 900 999',
  'call 44-7700-900999',
  'R 07700900999',
  'nothing at all',
  'CRIME',
  'withdraw 1',
  'do it or we 1',
  'a',
  '',
  '1\u202e2',
  '1<b>2',
  '1'.repeat(31),
])('%j is none', (written) => expect(isCrimeNumber(written)).toBe(false));
