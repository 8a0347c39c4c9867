// `/advice` and `/cy/cyngor`: a question is answered first, by a form alone, and stands in no address.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { say } from '../../../src/shared/locale.ts';
import { type PagesServer, pagesServer } from '../../support/pages-server.ts';
import { type TestRedis, withRedis } from '../../support/redis.ts';

let redis: TestRedis;
let server: PagesServer;
beforeAll(async () => {
  redis = await withRedis();
  server = await pagesServer(redis);
}, 60_000);
afterAll(async () => {
  await server.stop();
  await redis.stop();
});

const ask = async (path: string, q: string) =>
  (await fetch(server.origin + path, { method: 'POST', body: new URLSearchParams({ q }) })).text();

test.each([
  ['/advice', 'en', 'white powder in an envelope'],
  ['/cy/cyngor', 'cy', 'powdr gwyn mewn amlen'],
] as const)(
  '%s answers a question first, names its source, and lists what is near',
  async (path, language, question) => {
    const html = await ask(path, question);
    expect(html).toContain(`<html lang="${language}"`);
    const line = say(language, 'advice.topic.post-and-packages.powder');
    expect(html).toContain(line);
    expect(html.indexOf(line)).toBeLessThan(html.indexOf(say(language, 'advice.topic.post-and-packages.title')));
    expect(html).toMatch(/<a class="govuk-link" href="https:\/\/[^"]+" target="_blank" rel="noreferrer">/);
    expect(html).toContain('tel:999');
  },
);

test('each topic is a page of its own in both languages, with who can help in each nation', async () => {
  const english = await (await fetch(`${server.origin}/advice?topic=stalking`)).text();
  expect(english).toContain(say('en', 'advice.topic.stalking.order'));
  expect(english).toContain(say('en', 'pages.advice.wales'));
  const welsh = await (await fetch(`${server.origin}/cy/cyngor?topic=stalking`)).text();
  expect(welsh).toContain(say('cy', 'advice.topic.stalking.order'));
  expect(welsh).toContain('href="/advice?topic=stalking"');
});

test('what fits nothing is said so; what tries to be code stays words; no topic is no error', async () => {
  expect(await ask('/advice', 'zzzz qqqq')).toContain(say('en', 'pages.advice.none'));
  expect(await ask('/advice', '"><script>alert(1)</script>')).not.toContain('<script>alert');
  expect((await fetch(`${server.origin}/advice?topic=nothing`)).status).toBe(200);
  expect(await ask('/advice', '')).not.toContain(say('en', 'pages.advice.none'));
});
