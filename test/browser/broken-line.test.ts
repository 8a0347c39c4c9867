// A line that breaks at every turn of a talk, before the words have left or after they have arrived: nothing is lost and
// nothing is said twice. The same holds for a reload in the middle, and for words sent faster than they are answered.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { say } from '../../src/shared/locale.ts';
import { closeBrowser, openBrowser } from '../support/browser.ts';
import { untilInbox } from '../support/inbox.ts';
import { openChat, personAt, reportUpToCheck } from '../support/person.ts';
import { type RunningService, startProcess } from '../support/service.ts';
import { referenceIn } from '../support/tell.ts';

let service: RunningService;
let browser: Browser;
beforeAll(async () => {
  [service, browser] = await Promise.all([startProcess(), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await closeBrowser(browser);
  await service.forget();
}, 60_000);

/** Breaks the first try of each message. @returns how many tries were broken so far. */
async function breakEveryLine(page: Page): Promise<() => number> {
  let broken = 0;
  const tried = new Set<string>();
  await page.route('**/chat*', async (route) => {
    const body = route.request().postData() ?? '';
    const id = new URLSearchParams(body).get('id') ?? '';
    if (route.request().method() !== 'POST' || body.includes('press=news') || tried.has(id)) return route.fallback();
    tried.add(id);
    broken += 1;
    // Every second one arrives, and only its answer is lost.
    if (broken % 2 === 0) await route.fetch();
    return route.abort('connectionreset');
  });
  return () => broken;
}

test.each(['en', 'cy'] as const)(
  'in %s a whole report is sent though the line breaks at every turn, and each thing is said once',
  async (language) => {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    const person = personAt(page);
    await openChat(page, service.url, language);
    const broken = await breakEveryLine(page);
    await reportUpToCheck(person, language);
    await person.presses(language, 'common.button.send');
    await page.locator('#main strong.code').first().waitFor({ timeout: 30_000 });
    const reference = referenceIn((await person.transcript()).join('\n'));
    await page.unroute('**/chat*');
    await page.reload();
    const own = await page.locator('.m.you').allInnerTexts();
    expect(broken()).toBeGreaterThanOrEqual(13);
    expect(own).toHaveLength(broken());
    expect(await untilInbox(service.url, reference)).not.toEqual([]);
    await page.close();
  },
  180_000,
);

test('words sent before the answer to the words before them wait their turn, over a reload as well', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const person = personAt(page);
  await openChat(page, service.url, 'en');
  await page.context().setOffline(true);
  await person.types('no');
  await person.types('yes, I agree');
  await person.types('Somebody tore down my posters in Cardiff');
  expect(await page.locator('#waiting .m').count()).toBe(3);
  await page.context().setOffline(false);
  await person.reads('en', 'report.kinds.ask');
  await page.locator('#waiting:empty').waitFor({ state: 'attached' });
  expect(await page.locator('.m.you').count()).toBe(3);
  await page.close();
}, 60_000);

test('what was on its way when the page was loaded again is sent then, once', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const person = personAt(page);
  await openChat(page, service.url, 'en');
  await person.presses('en', 'start.danger.no');
  await person.reads('en', 'report.agree.ask');
  // It arrives, and its answer never comes.
  await page.route('**/chat*', async (route) => {
    if (route.request().postData()?.includes('text=yes')) await route.fetch();
    return route.abort('connectionreset');
  });
  await person.types('yes');
  await page.locator('#state', { hasText: say('en', 'pages.chat.state.offline') }).waitFor();
  await page.unroute('**/chat*');
  await page.reload();
  await person.reads('en', 'report.account.ask');
  expect(await page.locator('.m.you').count()).toBe(2);
  await page.close();
}, 60_000);
