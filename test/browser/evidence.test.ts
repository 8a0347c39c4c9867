// Files on their whole way in real Chromium: picked in the chat on a phone, one of them refused, seen blurred at the force,
// and taken there with the hash they came with. Six kinds in English, six in Welsh.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { say } from '../../src/shared/locale.ts';
import { axeViolations, closeBrowser, openBrowser, picture } from '../support/browser.ts';
import { allowedFiles, refusedFiles } from '../support/files.ts';
import { entriesOf, forcePage } from '../support/force-page.ts';
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

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const onAPhone = () => browser.newPage({ viewport: { width: 360, height: 740 } });
const bubble = (page: Page, words: string) => page.locator('#main :is(.m,.ask)', { hasText: words }).last();
const sidewaysScroll = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Picks files in the chat and sends them. */
async function sends(page: Page, files: readonly (readonly [name: string, mimeType: string, buffer: Buffer])[]) {
  const picked = files.map(([name, mimeType, buffer]) => ({ name, mimeType, buffer }));
  await page.locator('#files').first().setInputFiles(picked);
  await page.locator('#send').click();
}

/** What a press on a button brings as a file. */
async function taken(page: Page, words: string, index = 0): Promise<Buffer> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: words }).nth(index).click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await coming).createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

describe.each([
  ['en', 0],
  ['cy', 6],
] as const)('files in %s', (language, from) => {
  test('P17 P21: six kinds go from the chat to the force and come out as they came in', async () => {
    const files = (await allowedFiles()).slice(from, from + 6);
    const hashes = files.map(([, , bytes]) => sha256(bytes)).sort();
    const chat = await onAPhone();
    const found: string[] = [];
    const look = async (page: Page, state: string) => {
      found.push(...(await axeViolations(page)).map((one) => `${state}: ${one}`));
      if ((await sidewaysScroll(page)) > 0) found.push(`${state}: scrolls sideways`);
      await picture(page, `evidence-${language}-${state}`, state.startsWith('force'));
    };
    await openChat(chat, service.url, language);
    await reportUpToCheck(personAt(chat), language);
    await sends(chat, files);
    await chat.locator('#main .row', { hasText: new RegExp(`^${say(language, 'evidence.label')}\\s*6$`) }).waitFor();
    await bubble(chat, say(language, 'evidence.goes')).scrollIntoViewIfNeeded();
    await look(chat, 'chat-kept');
    const [, name = '', problem, bytes = Buffer.alloc(0)] = (await refusedFiles())[0] ?? [];
    expect(problem).toBe('archive');
    await sends(chat, [[name, 'application/zip', bytes]]);
    await bubble(chat, say(language, 'evidence.problem.archive', { name })).waitFor();
    await look(chat, 'chat-refused');
    await personAt(chat).presses(language, 'common.button.send');
    const thanks = bubble(chat, 'SS-');
    await thanks.filter({ hasText: /SS-[0-9A-Z]{4}-[0-9A-Z]{4}/ }).waitFor();
    const reference = /SS-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec((await thanks.textContent()) ?? '')?.[0] ?? '';

    const word = (part: 'first' | 'see' | 'take' | 'all' | 'show') => say(language, `evidence.spoc.${part}`);
    const force = await onAPhone();
    await force.goto(`${(await forcePage(service.url, reference)).home}?lang=${language}`);
    await force.getByText(word('first')).waitFor();
    await look(force, 'force-first');
    await force.check('#what-received');
    await force.getByRole('button', { name: say(language, 'email.spoc.send') }).click();
    await force.getByRole('button', { name: word('see') }).click();
    await force.getByRole('button', { name: word('all') }).waitFor();
    await look(force, 'force-files');
    const out: string[] = [];
    for (const index of files.keys()) out.push(sha256(await taken(force, word('take'), index)));
    expect(out.sort()).toEqual(hashes);
    const entries = await entriesOf(await taken(force, word('all')));
    const inZip = [...entries].filter(([one]) => !one.startsWith('manifest')).map(([, one]) => sha256(one));
    expect(inZip.sort()).toEqual(hashes);
    if (language === 'en') {
      expect(await force.locator('img.blurred').count()).toBe(3);
      await force
        .getByRole('button', { name: word('show') })
        .first()
        .click();
      await force.locator('img:not(.blurred)').waitFor();
      await look(force, 'force-shown');
    }
    expect(found).toEqual([]);
    await Promise.all([chat.close(), force.close()]);
  }, 180_000);
});
