// A report that begins in English and ends in Welsh through the real Web Chat, with the page reloaded on the way: no
// answer is lost, the page speaks Welsh from then on, and the force hears in which language to answer.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { closeBrowser, openBrowser, picture } from '../support/browser.ts';
import { openEmail, untilInbox } from '../support/inbox.ts';
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

test('P20: a switch half-way keeps every answer, on the page and in the email', async () => {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true })).newPage();
  const person = personAt(page);
  await openChat(page, service.url, 'en');
  await person.presses('en', 'start.danger.no');
  await person.presses('en', 'report.agree.yes');
  await person.reads('en', 'report.account.ask');
  await person.types('A man shouted that he would burn my house down');
  await sortAccount(person, 'en');
  await person.presses('en', 'report.when.today');
  await person.reads('en', 'report.for-whom.ask');
  await person.types('Siân Griffiths, 07700 900123');
  await person.presses('en', 'report.role.candidate');
  await person.reads('en', 'report.election.ask');
  await person.types('Cymraeg');
  await person.reads('cy', 'report.election.ask');
  await page.locator('html[lang="cy"]').waitFor({ state: 'attached' });
  await picture(page, 'switch-election');

  await page.reload();
  await person.presses('cy', 'report.election.council');
  await person.reads('cy', 'report.place.ask');
  await person.types('Caerdydd');
  await person.reads('cy', 'common.check.ask');
  await picture(page, 'switch-check');
  await person.presses('cy', 'common.button.send');
  await person.reads('cy', 'report.sent.thanks');
  await picture(page, 'switch-sent');

  const reference = /SS-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec((await person.transcript()).join('\n'))?.[0] ?? '';
  const [email] = (await untilInbox(service.url, reference)).filter((row) => row.to.startsWith('election-spoc'));
  const text = email ? await openEmail(service.url, email) : '';
  expect(text).toContain('English and Welsh were both used');
  expect(text).toContain('Siân Griffiths');
  expect(text).toContain('A man shouted');
}, 120_000);
