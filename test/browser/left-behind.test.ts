// P15: what is left behind on a device: nothing by the Back button, nothing in another tab, nothing in any store of the
// browser, and a conversation that has ended is said to have ended.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { say } from '../../src/shared/locale.ts';
import { socketFor } from '../../src/storage/private-redis.ts';
import { connectRedis, type Store, waitForRedis } from '../../src/storage/redis.ts';
import { axeViolations, closeBrowser, openBrowser, picture } from '../support/browser.ts';
import { conversationOf, openChat, personAt, tellAccount } from '../support/person.ts';
import { type RunningService, startProcess } from '../support/service.ts';

let service: RunningService;
let browser: Browser;
let redis: Store;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  [service, browser] = await Promise.all([startProcess(), openBrowser(true)]);
  redis = connectRedis(socketFor(service.dataDir));
  await waitForRedis(redis, 5000);
}, 120_000);
afterAll(async () => {
  redis.disconnect();
  await closeBrowser(browser);
  await service.forget();
}, 60_000);
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 390, height: 780 } });
  // The world outside is not there in a test: a page of no meaning stands in for where the way out leads.
  await context.route('**/exit', (route) =>
    route.request().method() === 'GET'
      ? route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Weather</title><h1>Weather</h1>' })
      : route.continue(),
  );
  page = await context.newPage();
});

async function talk(on: Page, language: 'en' | 'cy', more = ''): Promise<void> {
  await openChat(on, service.url, language, more);
  await tellAccount(personAt(on), language);
}

/** Everything that anybody can read on a page now. */
const words = (on: Page) => on.evaluate(() => document.body?.textContent ?? '');

test.each(['en', 'cy'] as const)(
  'P15: in %s nothing of a talk comes back by Back or by a store',
  async (language) => {
    await page.goto(service.url + (language === 'cy' ? '/cy' : '/'));
    await talk(page, language);
    await page.locator('#exit').click();
    await page.waitForURL('**/exit');
    await picture(page, `${language}-exit`);
    await page.evaluate(() => void setTimeout(() => history.back()));
    await page.waitForURL(/\/(cy)?$/, { waitUntil: 'commit' });
    await page.locator('.choices').waitFor();
    expect(await words(page)).not.toContain('Siân Griffiths');
    expect(await context.cookies(service.url)).toEqual([]);
    await page.goto(service.url);
    const kept = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      document.cookie,
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
      (await navigator.serviceWorker.getRegistrations()).length,
    ]);
    expect(kept).toEqual([0, 0, '', 0, 0, 0]);
    await context.close();
  },
  120_000,
);

test('P15: a page that the browser put aside is blank there, and shows nothing of a talk that was left meanwhile', async () => {
  await talk(page, 'en', '&shared=1');
  await page.evaluate(() => {
    const seen = (event: PageTransitionEvent) =>
      event.persisted && console.log(`aside ${getComputedStyle(document.body).display}`);
    window.addEventListener('pagehide', seen);
    window.addEventListener('pageshow', seen);
  });
  const said: string[] = [];
  page.on('console', (line) => said.push(line.text()));
  await page.goto(`${service.url}/privacy`);
  await page.evaluate(() => void setTimeout(() => history.back()));
  await personAt(page).reads('en', 'start.danger.ask');
  expect(await words(page)).not.toContain('Siân Griffiths');
  for (const line of said.filter((one) => one.startsWith('aside'))) expect(line).toBe('aside none');
  await context.close();
}, 120_000);

test('P15: leaving in one tab leaves in every tab of ours', async () => {
  await talk(page, 'en');
  const other = await context.newPage();
  await openChat(other, service.url, 'en');
  await personAt(other).reads('en', 'report.kinds.ask');
  const third = await context.newPage();
  await third.goto(`${service.url}/status`);
  const id = await conversationOf(page);
  await page.locator('#exit').click();
  for (const one of [page, other, third]) await one.waitForURL('**/exit');
  const left = async () => (await redis.exists(`v1:talk:{${id}}`)) === 1;
  for (const begun = Date.now(); Date.now() - begun < 5000 && (await left()); ) await new Promise(setImmediate);
  expect(await left()).toBe(false);
  await context.close();
}, 120_000);

test.each(['en', 'cy'] as const)(
  'in %s a conversation that has ended is said to have ended, and a new one begins',
  async (language) => {
    await talk(page, language);
    const id = await conversationOf(page);
    // As its time ends it: every key of it is gone.
    await redis.del(await redis.keys(`*{${id}}*`));
    await page.reload();
    const person = personAt(page);
    await person.reads(language, 'start.danger.ask');
    expect(await page.locator('#notice').textContent()).toBe(say(language, 'pages.chat.lost'));
    expect(await words(page)).not.toContain('Siân Griffiths');
    expect(await axeViolations(page)).toEqual([]);
    await picture(page, `${language}-chat-lost`);
    await person.presses(language, 'start.danger.no');
    await person.reads(language, 'report.agree.ask');
    await context.close();
  },
  120_000,
);

test.each(['en', 'cy'] as const)(
  'in %s the privacy notice is a press away, and the talk stays where it is',
  async (language) => {
    await talk(page, language);
    await page.locator('.more summary').click();
    const opened = context.waitForEvent('page');
    await page.locator('.menu a', { hasText: say(language, 'pages.footer.privacy') }).click();
    const notice = await opened;
    await notice.waitForURL(`**${language === 'cy' ? '/cy' : ''}/privacy`);
    expect(await notice.evaluate(() => document.documentElement.lang)).toBe(language);
    await personAt(page).reads(language, 'report.kinds.ask');
    await page.locator('#language').click();
    await page.locator(`html[lang=${language === 'cy' ? 'en' : 'cy'}]`).waitFor();
    expect(await page.locator('.menu a').first().getAttribute('href')).toBe(
      language === 'cy' ? '/privacy' : '/cy/privacy',
    );
    await context.close();
  },
  120_000,
);
