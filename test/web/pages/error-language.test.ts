// A page that says what went wrong says it in the language of the address, else in the one that the browser wants most.
import type { IncomingMessage } from 'node:http';
import { expect, test } from '@jest/globals';
import { languageOfRequest } from '../../../src/web/pages/error-pages.ts';

const request = (url: string, accepted?: string) =>
  ({ url, headers: accepted === undefined ? {} : { 'accept-language': accepted } }) as IncomingMessage;

test.each([
  ['/cy/nowhere', 'en-GB', 'cy'],
  ['/nowhere?lang=cy', 'en-GB', 'cy'],
  ['/nowhere?lang=en', 'cy', 'en'],
  ['/nowhere', undefined, 'en'],
  ['/nowhere', '', 'en'],
  ['/nowhere', '*', 'en'],
  ['/nowhere', 'cy-GB,cy;q=0.9,en;q=0.8', 'cy'],
  ['/nowhere', 'en-GB,en;q=0.9,cy;q=0.8', 'en'],
  ['/nowhere', 'en;q=0.5, cy;q=0.9', 'cy'],
  ['/nowhere', 'fr, cy;q=0.4', 'cy'],
  ['/nowhere', 'CY', 'cy'],
  ['/nowhere', 'en, cy;q=0', 'en'],
  ['/nowhere', 'cyclops, ;;q=x,,', 'en'],
  ['/cynic', undefined, 'en'],
] as const)('%s with “%s” is answered in %s', (url, accepted, language) => {
  expect(languageOfRequest(request(url, accepted))).toBe(language);
});
