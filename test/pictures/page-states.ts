// The pages beside the chat, in the states that a person or an officer meets: the start, advice, a report's status, what
// went wrong, the force's page and the email that leads there.
import type { Page } from 'playwright-core';
import type { Language } from '../../src/shared/locale.ts';
import { forcePage } from '../support/force-page.ts';
import { untilInbox } from '../support/inbox.ts';
import type { Look, SentReport } from './chat-states.ts';

/** Everything that needs no report. */
export async function walkPages(page: Page, url: string, language: Language, look: Look): Promise<void> {
  const under = language === 'cy' ? '/cy' : '';
  const advice = language === 'cy' ? '/cy/cyngor' : '/advice';
  const paths = [
    ['30-start', under || '/'],
    ['31-advice', advice],
    ['32-advice-topic', `${advice}?topic=stalking`],
    ['33-status', `${under}/status`],
    ['35-privacy', `${under}/privacy`],
    ['36-accessibility', `${under}/accessibility`],
    ['37-not-found', `${under || ''}/nothing-here`],
  ] as const;
  for (const [state, path] of paths) {
    await page.goto(url + path);
    await look(page, state);
  }
  await page.goto(`${url}${under}/status`);
  await page.locator('form button').first().click();
  await page.locator('#problems').waitFor();
  await look(page, '34-status-problem');
}

/** What comes of a report that was sent. */
export async function walkReport(
  page: Page,
  url: string,
  language: Language,
  report: SentReport & { readonly look: Look },
): Promise<void> {
  const { reference, code, look } = report;
  await page.goto(`${url}${language === 'cy' ? '/cy' : ''}/status`);
  await page.fill('#reference', reference);
  await page.fill('#code', code);
  await page.locator('main form button').click();
  await page.locator('#words').waitFor();
  await look(page, '40-status-found');
  await page.locator('button[value=withdraw]').click();
  await page.locator('button[value=withdraw-yes]').waitFor();
  await look(page, '41-status-withdraw');
  const { home } = await forcePage(url, reference);
  await page.goto(`${home}?lang=${language}`);
  await look(page, '42-force');
  const emails = await untilInbox(url, reference);
  const email = emails.find((one) => one.to.startsWith('election-spoc'));
  await page.goto(`${url}${email?.path ?? ''}/html`.replace(/\?[^/]*\/html/, '/html'));
  await look(page, '43-email');
}
