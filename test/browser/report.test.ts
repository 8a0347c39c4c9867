// Whole reports through the real Web Chat in real Chromium, in both languages: with the mouse on a phone, by keyboard
// alone, at 320 pixels, with every state looked at by axe and left as a picture.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { axeViolations, closeBrowser, openBrowser, picture } from '../support/browser.ts';
import { untilInbox } from '../support/inbox.ts';
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

/** A page that notices whatever it asks of anybody else, and everything that a policy stopped. */
async function watchedPage(width: number, height: number): Promise<{ page: Page; complaints: string[] }> {
  const page = await (await browser.newContext({ viewport: { width, height }, hasTouch: width < 500 })).newPage();
  const complaints: string[] = [];
  page.on('request', (request) => {
    const own = request.url().startsWith(service.url) || /^(data|blob):/.test(request.url());
    if (!own) complaints.push(`foreign request ${request.url()}`);
  });
  page.on('console', (line) => {
    if (line.type() === 'error') complaints.push(line.text());
  });
  page.on('pageerror', (failure) => complaints.push(failure.message));
  return { page, complaints };
}

const sidewaysScroll = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each([
  ['en', 'mouse', 390, 780],
  ['cy', 'mouse', 390, 780],
  ['en', 'keyboard', 1100, 800],
  ['cy', 'keyboard', 320, 640],
] as const)('in %s with the %s at %i pixels', (language, hands, width, height) => {
  test('P21: a whole report is sent, axe finds nothing in any state, nothing scrolls sideways', async () => {
    const { page, complaints } = await watchedPage(width, height);
    const person = personAt(page, hands);
    const found: string[] = [];
    await openChat(page, service.url, language);
    await reportUpToCheck(person, language, async (state) => {
      found.push(...(await axeViolations(page)).map((one) => `${state}: ${one}`));
      if ((await sidewaysScroll(page)) > 0) found.push(`${state}: scrolls sideways`);
      await picture(page, `${language}-${hands}-${width}-${state}`);
    });
    await person.presses(language, 'common.button.send');
    await page
      .locator('#main :is(.m,.ask)', { hasText: /SS-[0-9A-Z]{4}-[0-9A-Z]{4}/ })
      .first()
      .waitFor();
    found.push(...(await axeViolations(page)).map((one) => `sent: ${one}`));
    await picture(page, `${language}-${hands}-${width}-sent`);
    const all = (await person.transcript()).join('\n');
    const reference = /SS-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(all)?.[0] ?? '';
    const emails = await untilInbox(service.url, reference);
    expect(emails.some((row) => row.to === 'election-spoc@south-wales.police.example')).toBe(true);
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 120_000);
});
