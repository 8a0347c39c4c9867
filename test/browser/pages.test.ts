// Pages in a real browser: axe at nothing, no sideways scroll down to 320 pixels and at four times the size, usable in
// high contrast and without script, and light.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Request } from 'playwright-core';
import { say } from '../../src/shared/locale.ts';
import { axeViolations, closeBrowser, openBrowser, picture } from '../support/browser.ts';
import { type PagesServer, pagesServer } from '../support/pages-server.ts';
import { type TestRedis, withRedis } from '../support/redis.ts';

let redis: TestRedis;
let server: PagesServer;
let browser: Browser;
beforeAll(async () => {
  redis = await withRedis();
  [server, browser] = await Promise.all([pagesServer(redis), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await closeBrowser(browser);
  await server.stop();
  await redis.stop();
}, 60_000);

const paths = [
  '/',
  '/cy',
  '/advice',
  '/cy/cyngor',
  '/advice?topic=stalking',
  '/privacy',
  '/cy/privacy',
  '/accessibility',
  '/cy/accessibility',
  '/status',
  '/cy/status',
];
const nameOf = (path: string) => `page${path.replace(/\/$/, '').replace(/[/?=]/g, '-') || '-start'}`;

describe.each(paths)('%s', (path) => {
  test('P21: axe finds nothing, and nothing scrolls sideways on a narrow phone or at 400 %', async () => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    await page.goto(server.origin + path);
    expect(await axeViolations(page)).toEqual([]);
    await picture(page, nameOf(path), true);
    for (const viewport of [
      { width: 320, height: 256 },
      { width: 1280, height: 900 },
    ]) {
      await page.setViewportSize(viewport);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([viewport.width, over]).toEqual([viewport.width, 0]);
    }
    await page.close();
  });
});

test('P21: an error is announced, has its link, and leaves axe with nothing to say', async () => {
  for (const path of ['/status', '/cy/status']) {
    const page = await browser.newPage({ viewport: { width: 390, height: 780 } });
    await page.goto(server.origin + path);
    await page.locator('form button').click();
    await page.locator('#problems').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await picture(page, `${nameOf(path)}-problem`, true);
    await page.locator('#problems a').first().click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('reference');
    await page.close();
  }
});

test('P21: text at twice its size loses nothing', async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 780 } });
  await page.goto(server.origin);
  await page.evaluate(() => {
    document.documentElement.style.setProperty('font-size', '200%');
  });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over).toBe(0);
  await picture(page, 'page-start-200', true);
  await page.close();
});

test('P21: every link and button that is a target of its own is at least 44 pixels high', async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 780 } });
  await page.goto(server.origin);
  const low = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.top a, .choices a, .foot a')]
      .filter((one) => one.getBoundingClientRect().height < 44 && one.className !== 'top__name')
      .map((one) => `${one.textContent?.trim()} ${one.getBoundingClientRect().height}`),
  );
  expect(low).toEqual([]);
  await page.close();
});

test.each(['/', '/cy'])(
  'P18: on a small phone 999, the way to begin and the way out are all on the first screen of %s',
  async (path) => {
    const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
    await page.goto(server.origin + path);
    await picture(page, `phone${nameOf(path)}`);
    const below = await page.evaluate(() =>
      ['.danger__call', '.choices li:first-child a', '#exit'].filter(
        (one) => (document.querySelector(one)?.getBoundingClientRect().bottom ?? Number.NaN) > innerHeight,
      ),
    );
    expect(below).toEqual([]);
    expect(await page.locator('.choices a').first().isVisible()).toBe(true);
    await page.close();
  },
);

test('P21: in forced colours the danger block and the way out keep their edges', async () => {
  const context = await browser.newContext({ forcedColors: 'active', viewport: { width: 390, height: 780 } });
  const page = await context.newPage();
  await page.goto(server.origin);
  await picture(page, 'page-start-forced-colours');
  const edge = await page.evaluate(() => getComputedStyle(document.querySelector('.danger') as Element).borderTopWidth);
  expect(edge).toBe('4px');
  await context.close();
});

test.each([
  ['/', 'en'],
  ['/cy', 'cy'],
] as const)('without script %s leads to a chat that works, and the way out leads away', async (path, language) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 780 } });
  const page = await context.newPage();
  await page.goto(server.origin + path);
  await page.locator(`.choices a[lang=${language}]`).click();
  await page.waitForURL('**/chat*');
  await page.locator('#question', { hasText: `hello in ${language}` }).waitFor();
  await page.locator('#text').fill('anybody there');
  await page.locator('#send').click();
  await page.locator('#question', { hasText: 'you said: anybody there' }).waitFor();
  expect(await page.locator('#state').isVisible()).toBe(false);
  expect(await page.locator('.scripted:visible').count()).toBe(0);
  await picture(page, `${language}-chat-no-script`);
  expect(await page.locator('#exit').getAttribute('href')).toBe('/exit');
  await context.close();
});

test.each(['en', 'cy'] as const)(
  'P16: in %s a chat that finds too many others says so, with 999 and 101, and can be tried again',
  async (language) => {
    const crowded = await pagesServer(redis, undefined, { line: { limits: { tokensPerAddressWithWork: 0 } } });
    const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
    const answer = await page.goto(`${crowded.origin}/chat?lang=${language}`);
    expect(answer?.status()).toBe(429);
    expect(await page.locator('h1').textContent()).toBe(say(language, 'pages.busy.title'));
    expect(await page.locator('main a[href="tel:999"]').isVisible()).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
    await picture(page, `${language}-chat-busy`);
    await page.close();
    await crowded.stop();
  },
);

test('S7: the start page weighs at most 60 kB and brings no script but the one for the exit key', async () => {
  const page = await browser.newPage();
  const requests: Request[] = [];
  page.on('response', (response) => requests.push(response.request()));
  await page.goto(server.origin, { waitUntil: 'networkidle' });
  page.removeAllListeners('response');
  const sizes = await Promise.all(requests.map((request) => request.sizes()));
  const bytes = sizes.reduce((sum, one) => sum + one.responseBodySize + one.responseHeadersSize, 0);
  const scripts = requests.filter((request) => request.resourceType() === 'script').map((request) => request.url());
  expect(scripts).toHaveLength(1);
  expect(scripts[0]).toContain('/assets/site-');
  expect(bytes).toBeLessThan(60_000);
  await page.close();
});
