// The long way through a report: whatever is asked, in both languages, fits a narrow phone, leaves axe with nothing to say
// and can be answered with a thumb; a place that might be two is asked about, and the last answer still ends at the check.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type Language, languages, say } from '../../src/shared/locale.ts';
import { axeViolations, closeBrowser, openBrowser, picture } from '../support/browser.ts';
import { openChat, personAt, sortAccount } from '../support/person.ts';
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

/** What a phone would not forgive: sideways scroll, answers that are cut, too low or out of sight of a screen reader. */
const faults = (page: Page) =>
  page.evaluate(() => {
    const root = document.documentElement;
    const found = root.scrollWidth > root.clientWidth ? ['scrolls sideways'] : [];
    for (const button of document.querySelectorAll<HTMLElement>('#now button[name=press]')) {
      const { height, right } = button.getBoundingClientRect();
      if (height < 44) found.push(`low: ${button.textContent}`);
      if (right > innerWidth || button.scrollWidth > button.clientWidth + 1) found.push(`cut: ${button.textContent}`);
    }
    return found;
  });

/** Does something and waits until it was answered: an echo of it, and at least one message after it. What is shown of an earlier message may change meanwhile. */
async function answered(page: Page, act: () => Promise<void>): Promise<void> {
  const newest = () =>
    page.evaluate(() =>
      Math.max(
        ...[...document.querySelectorAll<HTMLElement>('#main [data-number]')].map((one) => Number(one.dataset.number)),
      ),
    );
  const before = await newest();
  await act();
  await page.waitForFunction(
    (last) =>
      [...document.querySelectorAll<HTMLElement>('#main [data-number]')].some(
        (one) => Number(one.dataset.number) > last + 1,
      ),
    before,
    { timeout: 20_000 },
  );
}

/** Answers whatever comes: by the first button, or by passing over. @returns how many questions came before the check. */
async function answersAll(page: Page, language: Language, look: (state: string) => Promise<void>): Promise<number> {
  const person = personAt(page);
  const pass = language === 'cy' ? 'hepgor' : 'skip';
  const atLast = language === 'cy' ? 'hepgor y gweddill' : 'skip the rest';
  const check = say(language, 'common.check.ask').split('\n')[0] ?? '';
  for (let asked = 0; asked < 60; asked += 1) {
    if ((await page.locator('#question').textContent())?.startsWith(check)) return asked;
    await look(`more-${String(asked).padStart(2, '0')}`);
    const answer = page.locator('#now button[name=press]').first();
    const choices = (await answer.count()) > 0 && asked < 40;
    await answered(page, () => (choices ? answer.click() : person.types(asked < 40 ? pass : atLast)));
  }
  throw new Error('the questions never end');
}

test.each(languages)(
  'P21: in %s every question of a long report can be answered at 320 pixels, and axe finds nothing',
  async (language) => {
    const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    const person = personAt(page);
    const found: string[] = [];
    // The long questions are few kinds over and over: axe reads every sixth of them, and all others.
    const look = async (state: string) => {
      const reads = !/^more-/.test(state) || Number(state.slice(5)) % 6 === 0;
      const all = [...(await faults(page)), ...(reads ? await axeViolations(page) : [])];
      found.push(...all.map((one) => `${state}: ${one}`));
      if (reads) await picture(page, `every-${language}-${state}`);
    };
    await openChat(page, service.url, language);
    await person.presses(language, 'start.danger.no');
    await person.presses(language, 'report.agree.yes');
    await person.reads(language, 'report.account.ask');
    await answered(page, () =>
      person.types(
        language === 'cy' ? 'Gwaeddodd dyn y byddai’n llosgi fy nhŷ' : 'A man shouted that he would burn my house down',
      ),
    );
    await look('kinds');
    await sortAccount(person, language, look);
    await person.presses(language, 'report.when.today');
    await person.reads(language, 'report.for-whom.ask');
    await look('for-whom');
    await person.presses(language, 'report.for-whom.me');
    await person.reads(language, 'report.name.ask');
    await look('name');
    await person.types('Siân Griffiths');
    await person.reads(language, 'report.contact.ask');
    await person.types('07700 900123');
    await person.presses(language, 'report.role.candidate');
    await person.reads(language, 'report.election.ask');
    await look('election');
    await person.presses(language, 'report.election.council');
    await person.reads(language, 'report.place.ask');
    await look('place');
    await answered(page, () => person.types('Newport'));
    await look('place-which');
    await answered(page, () => page.locator('#now button[name=press]').first().click());
    await person.reads(language, 'common.check.ask');
    await look('short-check');
    await answered(page, () => person.presses(language, 'report.more.yes'));
    const asked = await answersAll(page, language, look);
    await look('check');
    expect(asked).toBeGreaterThan(10);
    expect(found).toEqual([]);
    await page.close();
  },
  300_000,
);
