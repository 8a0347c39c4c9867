// A table of where replies may go.
import { expect, test } from '@jest/globals';
import { allowsServiceUrl } from '../../../src/channels/bot-framework/service-url.ts';

test.each([
  ['https://smba.trafficmanager.net/uk/', true],
  ['https://smba.trafficmanager.net/emea/99999999-8888/', true],
  ['https://webchat.botframework.com/', true],
  ['https://smba.infra.gcc.teams.microsoft.com/teams', true],
  ['http://smba.trafficmanager.net/uk/', false],
  ['https://evil.trafficmanager.net/', false],
  ['https://smba.trafficmanager.net.evil.example/', false],
  ['https://evilbotframework.com/', false],
  ['https://user:word@smba.trafficmanager.net/', false],
  ['https://smba.trafficmanager.net@evil.example/', false],
  ['http://127.0.0.1:56150/_connector', false],
  ['http://169.254.169.254/metadata/', false],
  ['file:///etc/passwd', false],
  ['no address', false],
  ['', false],
])('in production %s: %s', (url, allowed) => {
  expect(allowsServiceUrl(url, false)).toBe(allowed);
});

test('in development this machine is let through too, and no other', () => {
  expect(allowsServiceUrl('http://127.0.0.1:56150/_connector', true)).toBe(true);
  expect(allowsServiceUrl('http://localhost:56150', true)).toBe(true);
  expect(allowsServiceUrl('http://10.0.0.1:56150', true)).toBe(false);
  expect(allowsServiceUrl('http://127.0.0.1.evil.example/', true)).toBe(false);
});
