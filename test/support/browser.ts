// Real Chromium, fetched by the system's package manager where the machine has none, with a profile of its own.
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, type BrowserServer, chromium, type Page } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome'];
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A frame on somebody else's site has no cookies, as in Safari and Firefox.
  '--test-third-party-cookie-phaseout',
];

function installed(): string | undefined {
  for (const name of names) {
    const found = spawnSync('which', [name], { encoding: 'utf8' });
    if (found.status === 0) return found.stdout.trim();
  }
  return undefined;
}

/** @returns the path of Chromium; installs it first where it is missing and that is possible. */
function chromiumPath(): string {
  const here = installed();
  if (here) return here;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const words of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const [program = 'apt-get', ...rest] = [...sudo, 'apt-get', ...words];
    spawnSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const now = installed();
  if (!now) throw new Error('Chromium is needed: apt-get install chromium');
  return now;
}

const servers = new Map<Browser, BrowserServer>();

/** @param asPeopleHaveIt with the pages that a browser puts aside and shows again by the Back button. */
export async function openBrowser(asPeopleHaveIt = false): Promise<Browser> {
  const server = await chromium.launchServer({
    executablePath: chromiumPath(),
    args: flags,
    host: '127.0.0.1',
    ...(asPeopleHaveIt ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {}),
  });
  const browser = await chromium.connect(server.wsEndpoint());
  servers.set(browser, server);
  return browser;
}

/** Ends it, by force where a page that is on its way to a place that does not answer keeps it from ending. */
export async function closeBrowser(browser: Browser): Promise<void> {
  const server = servers.get(browser);
  servers.delete(browser);
  const late = setTimeout(() => void server?.kill(), 10_000);
  await server?.close();
  clearTimeout(late);
}

const screenshotFolder = join(import.meta.dirname, '..', 'browser', 'screenshots');

/** Resolves when nothing on the page has moved for a moment: the chat rolls to its newest words. */
async function still(page: Page): Promise<void> {
  const moved = page.waitForFunction(
    () => {
      const words = [...document.querySelectorAll('.m, .ask, h1')].at(-1)?.getBoundingClientRect();
      const seen = window as unknown as { lastSeen?: string; sameFor?: number };
      const now = `${words?.top} ${words?.bottom}`;
      seen.sameFor = seen.lastSeen === now ? (seen.sameFor ?? 0) + 1 : 0;
      seen.lastSeen = now;
      return seen.sameFor > 3;
    },
    undefined,
    { polling: 80, timeout: 3000 },
  );
  // Without script a page cannot be asked, and does not move.
  await moved.catch(() => undefined);
}

/** Leaves a picture in `test/browser/screenshots/`. */
export async function picture(page: Page, name: string, fullPage = false): Promise<void> {
  mkdirSync(screenshotFolder, { recursive: true });
  await still(page);
  await page.screenshot({ path: join(screenshotFolder, `${name}.png`), fullPage });
}

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/** Violations of WCAG 2.2 AA and of good practice that axe finds, one line each. */
export async function axeViolations(page: Page): Promise<string[]> {
  const { readFileSync } = await import('node:fs');
  await page.evaluate(readFileSync(axePath, 'utf8'));
  const violations = (await page.evaluate(
    // In the page, where axe lives.
    'axe.run(document, { resultTypes: ["violations"] }).then((found) => found.violations)',
  )) as Violation[];
  return violations.map(
    (one) =>
      `${one.id} (${one.impact}): ${one.help}\n    ${one.nodes.map((node) => node.html.slice(0, 200)).join('\n    ')}`,
  );
}
