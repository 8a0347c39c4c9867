// What a person cannot be expected to work around: text at twice its size, a screen reader that must hear each question,
// movement that makes ill, a frame on somebody else's page without any script of ours.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { say } from '../../src/shared/locale.ts';
import { axeViolations, closeBrowser, openBrowser, picture } from '../support/browser.ts';
import { openChat, personAt, reportUpToCheck } from '../support/person.ts';
import { type RunningService, startProcess } from '../support/service.ts';

let service: RunningService;
let browser: Browser;
let council: Server;
let councilOrigin: string;
beforeAll(async () => {
  council = createServer((request, response) => {
    const language = request.url?.startsWith('/cy') ? 'cy' : 'en';
    const sandbox = request.url?.endsWith('sandbox')
      ? 'sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"'
      : '';
    const frame = `<iframe ${sandbox} src="${service.url}/chat?embed=1&amp;lang=${language}" title="Stand Safe" width="100%" height="640" referrerpolicy="no-referrer"></iframe>`;
    response.setHeader('Content-Type', 'text/html');
    response.end(`<!doctype html><html lang="${language}"><title>Council</title><main><h1>Council</h1>${frame}</main>`);
  });
  council.listen(0, '127.0.0.1');
  await once(council, 'listening');
  councilOrigin = `http://localhost:${(council.address() as { port: number }).port}`;
  [service, browser] = await Promise.all([
    startProcess({ environment: { WEBCHAT_ORIGINS: councilOrigin } }),
    openBrowser(),
  ]);
}, 120_000);
afterAll(async () => {
  council.close();
  council.closeAllConnections();
  await closeBrowser(browser);
  await service.forget();
}, 60_000);

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test.each(['en', 'cy'] as const)(
  'P21: in %s a whole report is sent with text at twice its size',
  async (language) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 780 } });
    await page.addInitScript(() => {
      const grow = () => document.documentElement?.style.setProperty('font-size', '200%');
      document.addEventListener('readystatechange', grow);
    });
    const person = personAt(page);
    const found: string[] = [];
    await openChat(page, service.url, language);
    await reportUpToCheck(person, language, async (state) => {
      if ((await sideways(page)) > 0) found.push(`${state} scrolls sideways`);
      if (!['danger', 'agree', 'check'].includes(state)) return;
      found.push(...(await axeViolations(page)).map((one) => `${state}: ${one}`));
      await picture(page, `${language}-200-percent-${state}`);
    });
    const size = await page
      .locator('#main :is(.m,.ask) p')
      .first()
      .evaluate((words) => Number.parseFloat(getComputedStyle(words).fontSize));
    expect(size).toBeGreaterThanOrEqual(30);
    await person.presses(language, 'common.button.send');
    await person.reads(language, 'report.sent.thanks');
    expect(await page.locator('#exit').isVisible()).toBe(true);
    expect(found).toEqual([]);
    await page.close();
  },
  90_000,
);

test.each(['en', 'cy'] as const)(
  'P21: in %s each question is spoken by a screen reader once: by focus after a button, by itself while one types',
  async (language) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 780 } });
    const person = personAt(page, 'keyboard');
    await page.addInitScript(() => {
      const spoken: string[] = [];
      Object.assign(window, { spoken });
      new MutationObserver((changes) => {
        for (const change of changes) {
          const place = change.target instanceof Element ? change.target : change.target.parentElement;
          if (!place?.closest('[aria-live], [role=log], [role=status]')) continue;
          for (const node of change.addedNodes) spoken.push(node.textContent ?? '');
        }
      }).observe(document, { subtree: true, childList: true });
    });
    await openChat(page, service.url, language);
    await person.presses(language, 'start.danger.no');
    await person.reads(language, 'report.agree.ask');
    const first = (key: 'report.agree.ask' | 'report.account.ask' | 'report.kinds.ask') =>
      say(language, key).split('\n')[0] ?? '';
    const spoken = (words: string) =>
      page.evaluate(
        (one) => (window as unknown as { spoken: string[] }).spoken.filter((said) => said.includes(one)).length,
        words,
      );
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    expect(await focused()).toContain(first('report.agree.ask'));
    expect(await spoken(first('report.agree.ask'))).toBe(0);
    await person.presses(language, 'report.agree.yes');
    await person.reads(language, 'report.account.ask');
    expect(await focused()).toContain(first('report.account.ask'));
    await person.types(language === 'cy' ? 'Gwaeddodd dyn arna i' : 'A man shouted at me');
    await person.reads(language, 'report.kinds.ask');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    expect(await spoken(first('report.kinds.ask'))).toBe(1);
    expect(await page.locator('#text').getAttribute('aria-label')).toBeTruthy();
    await page.close();
  },
  60_000,
);

test.each([
  ['en', 640],
  ['cy', 640],
  ['en', 560],
  ['cy', 560],
] as const)(
  'P18: in %s the first question, its answers, 999 and the way out need no scrolling on a phone %i pixels high',
  async (language, height) => {
    const context = await browser.newContext({ viewport: { width: 360, height }, hasTouch: true, isMobile: true });
    const page = await context.newPage();
    await openChat(page, service.url, language);
    await personAt(page).reads(language, 'start.danger.ask');
    await page.locator('#now button[name=press]').nth(1).waitFor();
    await picture(page, `${language}-phone-${height}`);
    const words = say(language, 'start.danger.ask').split('\n')[0] ?? '';
    const places = [
      page.locator('#main :is(.m,.ask)', { hasText: words }).last(),
      page.locator('#now button[name=press]').nth(0),
      page.locator('#now button[name=press]').nth(1),
      page.locator('#text'),
      page.locator('.emergency .call'),
      page.locator('#exit'),
    ];
    for (const place of places) {
      const box = await place.boundingBox();
      expect([await place.textContent(), box !== null && box.y >= 0 && box.y + box.height <= height]).toEqual([
        expect.anything(),
        true,
      ]);
    }
    // A keyboard takes half of the screen: what one types, and the way out, are still seen.
    await page.setViewportSize({ width: 360, height: 300 });
    await page.locator('#text').tap();
    for (const place of [page.locator('#text'), page.locator('#exit')]) {
      const box = await place.boundingBox();
      expect(box !== null && box.y >= 0 && box.y + box.height <= 300).toBe(true);
    }
    await picture(page, `${language}-phone-${height}-keyboard`);
    await context.close();
  },
  60_000,
);

test('P21: where movement is unwelcome nothing moves', async () => {
  const context = await browser.newContext({ reducedMotion: 'reduce', viewport: { width: 390, height: 780 } });
  const page = await context.newPage();
  await openChat(page, service.url, 'en');
  await personAt(page).reads('en', 'start.danger.ask');
  const longest = await page.evaluate(() =>
    Math.max(0, ...document.getAnimations().map((one) => Number(one.effect?.getComputedTiming().duration ?? 0))),
  );
  expect(longest).toBeLessThan(10);
  await context.close();
});

test.each([
  ['en', '/en'],
  ['cy', '/cy'],
  ['cy', '/cy-sandbox'],
] as const)('on another site a plain frame in %s is enough, at %s', async (language, path) => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.goto(councilOrigin + path);
  const frame = page.frameLocator('iframe');
  await frame.locator('#now button[name=press]').nth(1).click({ timeout: 20_000 });
  const words = say(language, 'report.agree.ask').split('\n')[0] ?? '';
  await frame.locator('#main :is(.m,.ask)', { hasText: words }).waitFor();
  // Third-party cookies are off, and none is asked for: the session travels in the form.
  expect(await page.context().cookies()).toEqual([]);
  await picture(page, `embedded-frame${path.replace('/', '-')}`);
  const away = page.waitForRequest('https://www.bbc.co.uk/weather');
  await frame.locator('#exit').click({ noWaitAfter: true });
  await away;
  await page.close();
});

test('a page of a named site may ask for a conversation of its own; a page of any other may not', async () => {
  const page = await browser.newPage();
  const ask = () =>
    page.evaluate(
      (url) =>
        fetch(`${url}/v3/directline/tokens/generate`, { method: 'POST' }).then(
          (answer) => answer.status,
          () => 'refused',
        ),
      service.url,
    );
  await page.goto(councilOrigin);
  expect(await ask()).toBe(200);
  await page.goto(councilOrigin.replace('localhost', '127.0.0.1'));
  expect(await ask()).toBe('refused');
  await page.close();
});
