// A reload, a lost network, a server that restarts, a change of language: the conversation goes on and no answer is lost.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type Language, languages, say } from '../../src/shared/locale.ts';
import { axeViolations, closeBrowser, openBrowser, picture } from '../support/browser.ts';
import { openChat, personAt, tellAccount } from '../support/person.ts';
import { type RunningService, startProcess } from '../support/service.ts';

let service: RunningService;
let browser: Browser;
let council: Server;
let councilOrigin: string;
beforeAll(async () => {
  council = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(
      `<!doctype html><html lang="cy"><title>Cyngor</title><main><h1>Cyngor</h1><script src="${service.url}/embed.js" data-language="cy"></script></main></html>`,
    );
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

async function upToKinds(page: Page, language: Language): Promise<void> {
  await openChat(page, service.url, language);
  await tellAccount(personAt(page), language);
}

const newPage = () => browser.newPage({ viewport: { width: 390, height: 780 } });

test.each(languages)(
  'in %s a reload shows the conversation again and goes on with the same question',
  async (language) => {
    const page = await newPage();
    await upToKinds(page, language);
    const before = await personAt(page).transcript();
    await page.reload();
    const person = personAt(page);
    await person.reads(language, 'report.kinds.ask');
    expect((await person.transcript()).slice(0, before.length)).toEqual(before);
    await person.types(say(language, 'report.kinds.none'));
    await person.reads(language, 'report.risks.ask');
    await page.close();
  },
);

test('P20: a change of language in the middle turns the whole page and keeps every answer', async () => {
  const page = await newPage();
  await upToKinds(page, 'en');
  await page.locator('#language').click();
  const person = personAt(page);
  await person.reads('cy', 'report.kinds.ask');
  expect(await page.evaluate(() => [document.documentElement.lang, document.title])).toEqual([
    'cy',
    'Rhoi gwybod – Sefyll yn Ddiogel',
  ]);
  expect(await page.locator('#exit').textContent()).toContain('Gadael y dudalen hon');
  expect(await page.locator('#text').getAttribute('placeholder')).toBe('Teipiwch eich ateb');
  expect(await axeViolations(page)).toEqual([]);
  await picture(page, 'switch-en-cy');
  await person.types(say('cy', 'report.kinds.none'));
  await person.reads('cy', 'report.risks.ask');
  await page.reload();
  await person.reads('cy', 'report.risks.ask');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('cy');
  await page.close();
});

test.each(languages)(
  'in %s a lost network is said honestly, and the conversation goes on when it is back',
  async (language) => {
    const page = await newPage();
    await upToKinds(page, language);
    await page.context().setOffline(true);
    await page.locator('#state', { hasText: say(language, 'pages.chat.state.offline') }).waitFor();
    expect(await page.locator('#state').textContent()).toBe(say(language, 'pages.chat.state.offline'));
    expect(await axeViolations(page)).toEqual([]);
    await picture(page, `${language}-chat-offline`);
    await page.context().setOffline(false);
    await page.locator('#state').waitFor({ state: 'hidden', timeout: 30_000 });
    const person = personAt(page);
    await person.types(say(language, 'report.kinds.none'));
    await person.reads(language, 'report.risks.ask');
    await page.close();
  },
  60_000,
);

test.each(languages)(
  'in %s a server that restarts in the middle is found again, with every answer',
  async (language) => {
    const page = await newPage();
    await upToKinds(page, language);
    await service.end('SIGTERM');
    await page.locator('#state', { hasText: say(language, 'pages.chat.state.offline') }).waitFor();
    service = await service.again();
    await page.locator('#state').waitFor({ state: 'hidden', timeout: 45_000 });
    const person = personAt(page);
    await person.types(say(language, 'report.kinds.none'));
    await person.reads(language, 'report.risks.ask');
    await page.close();
  },
  120_000,
);

test.each(languages)(
  'in %s on paper the conversation is plain lines and nothing else of the page',
  async (language) => {
    const page = await newPage();
    await upToKinds(page, language);
    await page.emulateMedia({ media: 'print' });
    const paper = (await page.locator('#main').innerText()).replace(/\s+/g, ' ');
    expect(paper).toContain(`${say(language, 'pages.chat.us')}: `);
    expect(paper).toContain(`${say(language, 'pages.chat.you')}: ${say(language, 'start.danger.no')}`);
    expect(paper).toContain(say(language, 'report.kinds.ask').split('\n')[0]);
    for (const one of ['.top', '#compose', '.emergency', '#now .tick'])
      expect(await page.locator(one).first().isVisible()).toBe(false);
    await picture(page, `${language}-chat-print`, true);
    await page.close();
  },
);

test.each(languages)(
  'P21: in %s, at 400 %% and in forced colours the chat can still be used, and axe finds nothing',
  async (language) => {
    const small = await browser.newContext({ viewport: { width: 320, height: 256 } });
    const page = await small.newPage();
    const person = personAt(page);
    await openChat(page, service.url, language);
    await person.reads(language, 'start.danger.ask');
    expect(await axeViolations(page)).toEqual([]);
    await picture(page, `${language}-chat-400-percent`);
    await person.presses(language, 'start.danger.no');
    await person.reads(language, 'report.agree.ask');
    const exit = await page.locator('#exit').boundingBox();
    expect(exit && exit.y >= 0 && exit.y + exit.height <= 256).toBe(true);
    await small.close();
    const forced = await browser.newContext({ forcedColors: 'active', viewport: { width: 390, height: 780 } });
    const other = await forced.newPage();
    await openChat(other, service.url, language);
    await personAt(other).reads(language, 'start.danger.ask');
    expect(await axeViolations(other)).toEqual([]);
    await picture(other, `${language}-chat-forced-colours`);
    await forced.close();
  },
);

test('P21: answers are at least 44 pixels high and wrap in whole words at 320 pixels', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  const person = personAt(page);
  await openChat(page, service.url, 'cy');
  await person.presses('cy', 'start.danger.no');
  await person.reads('cy', 'report.agree.ask');
  const sizes = await page.locator('#now button[name=press]').evaluateAll((buttons) =>
    buttons.map((button) => {
      const { height, right } = button.getBoundingClientRect();
      return { high: height >= 44, inside: right <= innerWidth, cut: button.scrollWidth > button.clientWidth + 1 };
    }),
  );
  expect(sizes.length).toBeGreaterThan(0);
  for (const size of sizes) expect(size).toEqual({ high: true, inside: true, cut: false });
  await page.close();
});

test('on another site the chat works in a frame, where that site is named', async () => {
  const page = await browser.newPage({ viewport: { width: 800, height: 900 } });
  await page.goto(councilOrigin);
  const frame = page.frameLocator('iframe');
  await frame.locator('#now button[name=press]').first().click({ timeout: 20_000 });
  await frame.locator('#main :is(.m,.ask)').nth(2).waitFor();
  expect(await page.locator('iframe').getAttribute('title')).toContain('Sefyll yn Ddiogel');
  await picture(page, 'embedded');
  await page.close();
  const stranger = await browser.newPage();
  await stranger.goto(councilOrigin.replace('localhost', '127.0.0.1'));
  expect(
    await stranger
      .frames()[1]
      ?.locator('#main')
      .count()
      .catch(() => 0),
  ).toBe(0);
  await stranger.close();
});
