// P15: leaving blanks the page, wipes the server and the browser, and leads away; by button, by key, by a typed word.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { socketFor } from '../../src/storage/private-redis.ts';
import { connectRedis, type Store, waitForRedis } from '../../src/storage/redis.ts';
import { closeBrowser, openBrowser, picture } from '../support/browser.ts';
import { conversationOf, openChat, personAt } from '../support/person.ts';
import { type RunningService, startProcess } from '../support/service.ts';

let service: RunningService;
let browser: Browser;
let redis: Store;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  [service, browser] = await Promise.all([startProcess(), openBrowser()]);
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
  page = await context.newPage();
});

/** The world outside is not there in a test: that the browser asks for the neutral page is enough. */
const untilAway = () => page.waitForRequest('https://www.bbc.co.uk/weather');

/** The failed way to the neutral page may still be ending, and a page that ends can push out the one that begins. */
async function comeBack(): Promise<void> {
  for (let tries = 0; tries < 5; tries += 1) {
    const there = await page.goto(`${service.url}/chat`).catch(() => null);
    if (there?.ok()) return;
    await page.waitForLoadState().catch(() => undefined);
  }
  throw new Error('the chat page did not open again');
}

/** Talks a little, then resolves with the conversation's id. */
async function talk(language: 'en' | 'cy'): Promise<string> {
  const person = personAt(page);
  await openChat(page, service.url, language);
  await person.reads(language, 'start.danger.ask');
  await person.presses(language, 'start.danger.no');
  await person.reads(language, 'report.agree.ask');
  return conversationOf(page);
}

/** How much of a conversation can still be read: draft, transcript, files, whatever has its id in its name. */
async function left(conversationId: string): Promise<number> {
  const keys = await redis.keys(`*{${conversationId}}*`);
  const log = `v1:log:{${conversationId}}`;
  return keys.filter((key) => key !== log).length + (await redis.xlen(log));
}

/** Milliseconds until nothing is left. */
async function untilWiped(conversationId: string): Promise<number> {
  const begun = Date.now();
  while ((await left(conversationId)) > 0 && Date.now() - begun < 5000)
    await new Promise((resume) => setTimeout(resume, 10));
  return Date.now() - begun;
}

describe.each([
  ['the button', async () => page.locator('#exit').click()],
  [
    'Shift three times',
    async () => {
      for (let press = 0; press < 3; press += 1) await page.keyboard.press('Shift');
    },
  ],
] as const)('leaving by %s', (_name, leave) => {
  test('P15: wipes the conversation in under a second and leads to a page that says nothing', async () => {
    const conversationId = await talk('en');
    expect(await left(conversationId)).toBeGreaterThan(0);
    const away = untilAway();
    await leave();
    expect(await untilWiped(conversationId)).toBeLessThan(1000);
    await away;
    await comeBack();
    expect(await page.evaluate(() => sessionStorage.getItem('stand-safe'))).toBeNull();
    expect(await conversationOf(page)).not.toBe(conversationId);
    await context.close();
  });
});

test.each([
  ['exit', 'en'],
  ['gadael', 'cy'],
] as const)('P15: the typed word “%s” wipes and leaves', async (word, language) => {
  const conversationId = await talk(language);
  const away = untilAway();
  await personAt(page).types(word);
  await away;
  expect(await untilWiped(conversationId)).toBeLessThan(1000);
  await context.close();
});

test('P15: the page is blank at once, even where the network is gone', async () => {
  await talk('en');
  await context.setOffline(true);
  const blank = page.waitForEvent('console', (line) => line.text().startsWith('the page is shown as'));
  await page.evaluate(() => {
    const tell = () => console.log(`the page is shown as ${getComputedStyle(document.body).display}`);
    window.addEventListener('stand-safe:leave', tell);
  });
  await page.locator('#exit').click({ noWaitAfter: true });
  expect((await blank).text()).toBe('the page is shown as none');
  await context.close();
});

test('Shift that is part of typing does not leave', async () => {
  await talk('en');
  const box = page.locator('#text');
  await box.focus();
  for (const letter of ['A', 'B', 'C', 'D']) await page.keyboard.press(`Shift+${letter}`);
  expect(await box.inputValue()).toBe('ABCD');
  await page.keyboard.press('Shift');
  expect(await page.locator('#exit-said').textContent()).toContain('2 more times');
  expect(page.url()).toContain('/chat');
  await context.close();
});

test('P15: what leaving cannot erase is said beforehand', async () => {
  await page.goto(service.url);
  expect(await page.locator('main').textContent()).toContain('It cannot delete the history of your browser');
  await talk('cy');
  await page.locator('.more summary').click();
  expect(await page.locator('.menu').textContent()).toContain('ddim yn dileu hanes eich porwr');
  await picture(page, 'cy-chat-options');
  await context.close();
});

test('on a shared device nothing is kept in the browser', async () => {
  const person = personAt(page);
  await openChat(page, service.url, 'en', '&shared=1');
  await person.reads('en', 'start.danger.ask');
  const kept = async () => [
    ...(await page.evaluate(() => [sessionStorage.length, localStorage.length])),
    (await context.cookies()).length,
  ];
  await page.locator('#text').fill('half a word');
  expect(await kept()).toEqual([0, 0, 0]);
  await openChat(page, service.url, 'en');
  await person.reads('en', 'start.danger.ask');
  expect(await kept()).toEqual([0, 0, 1]);
  await page.locator('#text').fill('half a word');
  expect(await kept()).toEqual([1, 0, 1]);
  await page.locator('.more summary').click();
  await page.locator('#shared').click();
  await page.locator('#shared-on').waitFor({ state: 'attached' });
  expect(await kept()).toEqual([0, 0, 0]);
  await context.close();
});
