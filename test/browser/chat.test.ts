// The chat in one hand at night: what is asked and where to type are both seen with the keyboard up, lying or standing, light
// or dark; 999 is one tap away; and without script a whole talk goes on.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { say } from '../../src/shared/locale.ts';
import { axeViolations, closeBrowser, openBrowser, picture } from '../support/browser.ts';
import { openChat, personAt, reportUpToCheck } from '../support/person.ts';
import { type RunningService, startProcess } from '../support/service.ts';

let service: RunningService;
let browser: Browser;
beforeAll(async () => {
  [service, browser] = await Promise.all([startProcess(), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await closeBrowser(browser);
  await service.forget();
}, 60_000);

async function outOfSight(page: Page, height: number): Promise<string[]> {
  const missing: string[] = [];
  for (const place of ['#question', '#text', '#send', '.emergency .call', '#exit']) {
    const box = await page.locator(place).boundingBox();
    if (!box || box.y < -1 || box.y + Math.min(box.height, 60) > height + 1) missing.push(`${place} ${box?.y}`);
  }
  return missing;
}

test.each([
  ['en', 360, 420, 'dark'],
  ['cy', 360, 420, 'light'],
  ['en', 740, 360, 'light'],
  ['cy', 360, 740, 'dark'],
] as const)(
  'P21: in %s at %i by %i, %s: the question, the field, 999 and the way out are in view in every state, and axe finds nothing',
  async (language, width, height, colorScheme) => {
    const context = await browser.newContext({ viewport: { width, height }, hasTouch: true, colorScheme });
    const page = await context.newPage();
    const found: string[] = [];
    await openChat(page, service.url, language);
    await reportUpToCheck(personAt(page), language, async (state) => {
      await page.waitForTimeout(100);
      found.push(...(await outOfSight(page, height)).map((one) => `${state}: ${one}`));
      found.push(...(await axeViolations(page)).map((one) => `${state}: ${one}`));
      await picture(page, `chat-${language}-${width}x${height}-${colorScheme}-${state}`);
    });
    const small = await page
      .locator('button:visible, summary:visible, .call:visible, .tick:visible')
      .evaluateAll((all) =>
        all.flatMap((one) => (one.getBoundingClientRect().height < 43.5 ? [one.outerHTML.slice(0, 80)] : [])),
      );
    expect(found).toEqual([]);
    expect(small).toEqual([]);
    await context.close();
  },
  120_000,
);

test('P18: 999 is one tap away in the bar and in the message that speaks of danger', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, colorScheme: 'dark' });
  await openChat(page, service.url, 'en');
  await personAt(page).types('he is outside with a knife');
  await page.locator('#main a.call--in[href="tel:999"]').first().waitFor();
  expect(await page.locator('.emergency a[href="tel:999"]').isVisible()).toBe(true);
  await picture(page, 'chat-danger-dark');
  await page.close();
});

test('words that could not be sent go by themselves once the line is back, and once only', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  const person = personAt(page);
  await openChat(page, service.url, 'en');
  await person.presses('en', 'start.danger.no');
  await person.reads('en', 'report.agree.ask');
  await page.context().setOffline(true);
  await person.types('yes');
  await page.locator('#state', { hasText: say('en', 'pages.chat.state.offline') }).waitFor();
  await page.context().setOffline(false);
  await person.reads('en', 'report.account.ask');
  expect(await page.locator('.m.you', { hasText: /^You: yes$/ }).count()).toBe(1);
  await page.locator('#text').fill('not sent yet');
  await page.reload();
  expect(await page.locator('#text').inputValue()).toBe('not sent yet');
  await page.close();
}, 60_000);

test('without script buttons, words and 999 work, and the answer is where one looks', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });
  const page = await context.newPage();
  await openChat(page, service.url, 'cy');
  await page.locator('#now button[name=press]').nth(1).click();
  await page.locator('#question', { hasText: say('cy', 'report.agree.ask').split('\n')[0] ?? '' }).waitFor();
  expect(page.url()).toMatch(/\/chat#m\d+$/);
  await page.locator('#text').fill('iawn');
  await page.locator('#send').click();
  await page.locator('#question', { hasText: say('cy', 'report.account.ask').split('\n')[0] ?? '' }).waitFor();
  await page.screenshot({ path: 'test/browser/screenshots/chat-no-script.png' });
  await context.close();
}, 60_000);
