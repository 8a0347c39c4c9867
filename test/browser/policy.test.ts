// A report whose words try to be code goes through every page that shows them: chat, status, inbox, email, the force's
// page. Nothing runs, the policy has nothing to stop, nobody else is asked for anything, and no page keeps a cookie.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { closeBrowser, openBrowser, picture } from '../support/browser.ts';
import { forcePage } from '../support/force-page.ts';
import { readInbox } from '../support/inbox.ts';
import { openChat, personAt, sortAccount } from '../support/person.ts';
import { type RunningService, startProcess } from '../support/service.ts';

let service: RunningService;
let browser: Browser;
let context: BrowserContext;
const complaints: string[] = [];
beforeAll(async () => {
  [service, browser] = await Promise.all([startProcess(), openBrowser()]);
  context = await browser.newContext({ viewport: { width: 390, height: 780 } });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (stopped) => {
      console.warn(`stopped by the policy: ${stopped.violatedDirective} ${stopped.blockedURI} ${stopped.sample}`);
    });
  });
}, 120_000);
afterAll(async () => {
  await closeBrowser(browser);
  await service.forget();
}, 60_000);

async function watchedPage(): Promise<Page> {
  const page = await context.newPage();
  page.on('dialog', (dialog) => {
    complaints.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (line) => {
    const answer = /status of 40[04]/.test(line.text());
    const stopped = line.text().startsWith('stopped by the policy');
    if (stopped || (line.type() === 'error' && !answer)) complaints.push(`${page.url()}: ${line.text()}`);
  });
  page.on('pageerror', (failure) => complaints.push(failure.message));
  page.on('request', (request) => {
    const own = request.url().startsWith(service.url) || /^(data|blob):/.test(request.url());
    if (!own) complaints.push(`foreign request ${request.url()}`);
  });
  return page;
}

const code =
  '<img src=x onerror=alert(1)><script>alert(2)</script>"\'><svg onload=alert(3)> {{7*7}} [a](javascript:alert(4)) ![x](http://evil.example/x.png) http://evil.example/';

/** What would stand on a page if words had become code. */
const becameCode = (page: Page, where: string) =>
  page
    .locator(where)
    .locator('img[src=x], script:not([type="application/json"]), svg[onload], a[href^=javascript], a[href*="evil"]')
    .count();

test('P13 P21: words that try to be code stay words on every page that shows them', async () => {
  const page = await watchedPage();
  const person = personAt(page);
  await openChat(page, service.url, 'en');
  await person.presses('en', 'start.danger.no');
  await person.presses('en', 'report.agree.yes');
  await person.reads('en', 'report.account.ask');
  await person.types(`A man shouted that he would burn my house down ${code}`);
  await sortAccount(person, 'en');
  await person.presses('en', 'report.understood.yes');
  await person.presses('en', 'report.when.today');
  await person.presses('en', 'report.for-whom.me');
  await person.reads('en', 'report.name.ask');
  await person.types(code);
  await person.reads('en', 'report.contact.ask');
  await person.types('07700 900123');
  await person.presses('en', 'report.role.candidate');
  await person.presses('en', 'report.election.council');
  await person.reads('en', 'report.place.ask');
  await person.types('Cardiff');
  await person.reads('en', 'common.check.ask');
  await picture(page, 'policy-check');
  await person.presses('en', 'common.button.send');
  const reference = /SS-[0-9A-Z]{4}-[0-9A-Z]{4}/;
  await page.locator('#main :is(.m,.ask)', { hasText: /\d{4} \d{4} \d{4} \d{4}/ }).waitFor();
  const said = (await person.transcript()).join('\n');
  const mine = reference.exec(said)?.[0] ?? '';
  expect(await becameCode(page, '#main')).toBe(0);

  const status = await watchedPage();
  await status.goto(`${service.url}/status`);
  await status.fill('#reference', mine);
  await status.fill('#code', /\d{4} \d{4} \d{4} \d{4}/.exec(said)?.[0] ?? '');
  await status.locator('main form button').first().click();
  await status.fill('#words', code);
  await status.locator('button[value=add]').click();
  await status.locator('#said').waitFor();
  expect(await becameCode(status, 'main')).toBe(0);
  await status.fill('#words', code.repeat(400));
  await status.locator('button[value=add]').click();
  await status.locator('#problems').waitFor();
  expect(await becameCode(status, 'main')).toBe(0);

  const force = await watchedPage();
  await force.goto((await forcePage(service.url, mine)).home);
  expect(await becameCode(force, 'main')).toBe(0);
  await picture(force, 'policy-force', true);

  const inbox = await watchedPage();
  await inbox.goto(`${service.url}/dev/inbox`);
  for (const row of await readInbox(service.url)) {
    await inbox.goto(service.url + row.path);
    expect(await becameCode(inbox, 'main')).toBe(0);
    for (const frame of inbox.frames().slice(1)) expect(await frame.locator('img, script, svg').count()).toBe(0);
  }
  expect(complaints).toEqual([]);
}, 120_000);

test('no page has a script or a style of its own inside or asks anybody else for anything; only the chat sets a cookie', async () => {
  await context.close();
  context = await browser.newContext();
  const page = await watchedPage();
  const plain = ['', 'privacy', 'accessibility', 'status', 'nothing-here'];
  const all = plain.flatMap((name) => [`/${name}`, `/cy/${name}`]);
  for (const path of [...all, '/chat?lang=cy&shared=1', '/chat']) {
    const answer = await page.goto(service.url + path);
    const policy = (await answer?.headerValue('content-security-policy')) ?? '';
    expect([path, policy.includes('unsafe')]).toEqual([path, false]);
    const inside = await page.evaluate(() => ({
      scripts: [...document.scripts].filter((one) => !one.src && one.type !== 'application/json').length,
      styles: document.querySelectorAll('[style], body style').length,
      handlers: [...document.querySelectorAll('*')].filter((one) => [...one.attributes].some((a) => /^on/.test(a.name)))
        .length,
    }));
    expect([path, inside]).toEqual([path, { scripts: 0, styles: 0, handlers: 0 }]);
    const chat = path === '/chat' ? ['stand-safe true Strict -1'] : [];
    const cookies = await context.cookies();
    expect(cookies.map((one) => `${one.name} ${one.httpOnly} ${one.sameSite} ${one.expires}`)).toEqual(chat);
  }
  expect(complaints).toEqual([]);
  await page.close();
}, 60_000);
