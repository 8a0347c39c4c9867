// The status page in a browser: all that may be done there, in both languages, with nothing for axe to say.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { axeViolations, closeBrowser, openBrowser, picture } from '../support/browser.ts';
import { submissionOf, type TestDelivery, withDelivery } from '../support/delivery.ts';
import { type PagesServer, pagesServer } from '../support/pages-server.ts';

let bench: TestDelivery;
let server: PagesServer;
let browser: Browser;
beforeAll(async () => {
  bench = await withDelivery();
  const { delivery, clock } = bench;
  const status = (reference: string, code: string) => delivery.status(reference, code);
  const pages = { status, follow: delivery, now: () => clock.now().getTime() };
  [server, browser] = await Promise.all([pagesServer(bench.redis, undefined, { pages }), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await closeBrowser(browser);
  await server.stop();
  await bench.stop();
}, 60_000);

test.each([
  ['/status', 'en'],
  ['/cy/status', 'cy'],
] as const)(
  'P21: %s adds, asks first before withdrawing, saves the copy, and axe finds nothing',
  async (path, language) => {
    const { reference, returnCode } = await bench.delivery.submit(submissionOf({ language }));
    await bench.delivery.work(reference);
    const page = await browser.newPage({ viewport: { width: 390, height: 780 } });
    await page.goto(server.origin + path);
    await page.fill('#reference', reference);
    await page.fill('#code', returnCode ?? '');
    await page.locator('main form button').click();
    await page.locator('#words').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await picture(page, `status-found-${language}`, true);
    await page.fill('#words', 'One more thing');
    await page.locator('button[value=add]').click();
    await page.locator('#said').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    );
    await page.setViewportSize({ width: 390, height: 780 });
    const saved = page.waitForEvent('download');
    await page.locator('button[value=copy]').click();
    expect((await saved).suggestedFilename()).toBe(`stand-safe-${reference}.txt`);
    await page.locator('button[value=withdraw]').click();
    await page.locator('button[value=withdraw-yes]').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await picture(page, `status-withdraw-${language}`, true);
    expect(page.url()).toBe(server.origin + path);
    await page.close();
  },
  90_000,
);
