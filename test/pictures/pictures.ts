// `npm run pictures`: a picture of every state of the chat and of every page, in both languages, light and dark, on a phone and
// on a desk, for people to look at. The few that README shows are copied to docs/pictures.
// An argument narrows it: `npm run pictures -- en-phone-light`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type Language, languages } from '../../src/shared/locale.ts';
import { closeBrowser, openBrowser } from '../support/browser.ts';
import { startProcess } from '../support/service.ts';
import { type Look, walkChat } from './chat-states.ts';
import { walkPages, walkReport } from './page-states.ts';

interface Set {
  readonly name: string;
  readonly language: Language;
  readonly colorScheme: 'light' | 'dark';
  readonly viewport: { readonly width: number; readonly height: number };
}

const folder = join(import.meta.dirname, 'screenshots');
const shownFolder = join(import.meta.dirname, '..', '..', 'docs', 'pictures');
/** What README shows. */
const shown: Readonly<Record<string, string>> = {
  'en-phone-light/30-start': 'start',
  'en-phone-dark/01-first-question': 'chat-dark',
  'en-phone-light/06-which-fits-ticked': 'kinds',
  'cy-phone-light/14-check': 'check-welsh',
  'en-phone-light/43-email': 'email',
};
const sizes = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 800 } };
const sets = languages.flatMap((language) =>
  (['phone', 'desktop'] as const).flatMap((size) =>
    (['light', 'dark'] as const).map(
      (colorScheme): Set => ({
        name: `${language}-${size}-${colorScheme}`,
        language,
        colorScheme,
        viewport: sizes[size],
      }),
    ),
  ),
);

/** The chat rolls inside the screen; a page is shown in its whole length. */
async function take(page: Page, name: string, state: string): Promise<void> {
  mkdirSync(join(folder, name), { recursive: true });
  const path = join(folder, name, `${state}.png`);
  // The chat may still be rolling to its newest words.
  await page.waitForTimeout(120);
  await page.screenshot({ path, fullPage: Number(state.slice(0, 2)) >= 30 });
  const copy = shown[`${name}/${state}`];
  if (!copy) return;
  mkdirSync(shownFolder, { recursive: true });
  // README shows one screen.
  await page.screenshot({ path: join(shownFolder, `${copy}.png`) });
}

async function pictures(browser: Browser, url: string, { name, language, colorScheme, viewport }: Set): Promise<void> {
  const context = await browser.newContext({ viewport, colorScheme, locale: language === 'cy' ? 'cy-GB' : 'en-GB' });
  const page = await context.newPage();
  const look: Look = (at, state) => take(at, name, state);
  const sent = await walkChat(page, url, language, look);
  await walkPages(page, url, language, look);
  await walkReport(page, url, language, { ...sent, look });
  await context.close();
}

const [wanted = ''] = process.argv.slice(2);
const service = await startProcess();
const browser = await openBrowser();
try {
  for (const set of sets.filter(({ name }) => name.startsWith(wanted))) {
    await pictures(browser, service.url, set);
    process.stdout.write(`${set.name}\n`);
  }
} finally {
  await closeBrowser(browser);
  await service.forget();
}
