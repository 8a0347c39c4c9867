// Every state of a whole talk and of the pages beside it, as different eyes see them: light, dark, forced colours, and text at
// twice its size. In each, axe finds nothing, nothing scrolls sideways, and what is pressed is large enough for a thumb.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Language } from '../../src/shared/locale.ts';
import { walkChat } from '../pictures/chat-states.ts';
import { walkPages } from '../pictures/page-states.ts';
import { axeViolations, closeBrowser, openBrowser } from '../support/browser.ts';
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

/** Sideways scroll and targets below 44 pixels; what is hidden, and links within a sentence, are not targets. */
const tooSmall = (page: Page) =>
  page.evaluate(() => {
    const root = document.documentElement;
    const sideways = root.scrollWidth > root.clientWidth ? ['scrolls sideways'] : [];
    const targets = 'main button, main summary, .call, .tick, #exit, #language, #send, #picked button';
    const low = [...document.querySelectorAll<HTMLElement>(targets)].filter((one) => {
      const { width, height } = one.getBoundingClientRect();
      return width > 1 && (height < 43.5 || width < 43.5);
    });
    return [...sideways, ...low.map((one) => `small: ${one.outerHTML.slice(0, 90)}`)];
  });

async function enlarge(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const grow = () => document.documentElement?.style.setProperty('font-size', '200%');
    document.addEventListener('readystatechange', grow);
  });
}

const eyes: readonly (readonly [Language, string, BrowserContextOptions])[] = [
  ['en', 'light', { colorScheme: 'light' }],
  ['cy', 'dark', { colorScheme: 'dark' }],
  ['en', 'forced colours', { forcedColors: 'active' }],
  ['cy', '200 %', { viewport: { width: 390, height: 780 } }],
  ['en', '320 pixels', { viewport: { width: 320, height: 568 } }],
];

test.each(eyes)(
  'P21: in %s, %s: axe finds nothing in any state, nothing is cut or too small',
  async (language, manner, options) => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
    const page = await context.newPage();
    if (manner === '200 %') await enlarge(page);
    const found: string[] = [];
    const look = async (at: Page, state: string) => {
      const all = [...(await axeViolations(at)), ...(await tooSmall(at))];
      found.push(...all.map((one) => `${state}: ${one}`));
    };
    await walkChat(page, service.url, language, look);
    await walkPages(page, service.url, language, look);
    expect(found).toEqual([]);
    await context.close();
  },
  240_000,
);
