// Pages as a browser without script gets them: in both languages, light, under a strict policy, true to what is kept.

import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { get as ask, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { catalogues } from '../../../src/shared/locale.ts';
import { retention } from '../../../src/shared/retention.ts';
import { keptRows } from '../../../src/web/pages/kept-rows.ts';
import { type PagesServer, pagesServer } from '../../support/pages-server.ts';
import { type TestRedis, withRedis } from '../../support/redis.ts';

let redis: TestRedis;
let server: PagesServer;
let fails = false;
beforeAll(async () => {
  redis = await withRedis();
  const status = async (reference: string, code: string) => {
    if (fails) throw new Error('down');
    if (reference !== 'SS-7K3M-9QXD' || code !== '1234567890123456') return null;
    return {
      draft: 'd',
      reference,
      force: 'gwent',
      sentAt: '2026-11-24T03:00:00.000Z',
      language: 'en',
      operation: 'ford',
      replyWithinHours: 24,
      acceptsReports: true,
      state: 'queued',
      history: [{ kind: 'backup', to: 'national', at: Date.parse('2026-11-24T05:00:00.000Z') }],
    } as never;
  };
  server = await pagesServer(redis, undefined, { pages: { status, origins: ['https://council.example'] } });
}, 60_000);
afterAll(async () => {
  await server.stop();
  await redis.stop();
});

const get = (path: string, init: RequestInit = {}) => fetch(`${server.origin}${path}`, { redirect: 'manual', ...init });
const textOf = async (path: string) => (await get(path)).text();

const pairs = [
  ['/', '/cy'],
  ['/privacy', '/cy/privacy'],
  ['/accessibility', '/cy/accessibility'],
  ['/status', '/cy/status'],
] as const;

describe.each(pairs)('%s and %s', (english, welsh) => {
  test('P20: are the same page in two languages, each a link away from the other', async () => {
    const [en, cy] = await Promise.all([textOf(english), textOf(welsh)]);
    expect(en).toContain('<html lang="en"');
    expect(cy).toContain('<html lang="cy"');
    expect(cy).toMatch(new RegExp(`lang="en" hreflang="en" href="${english.replace('?', '\\?')}(\\?lang=en)?"`));
    const shape = (html: string) =>
      [...html.matchAll(/<(h1|h2|li|p|a|input|button|dt|tr)\b/g)].map((found) => found[1]).join();
    expect(shape(cy)).toBe(shape(en));
  });

  test('run and load nothing but what they name, and stay in no shared cache', async () => {
    for (const path of [english, welsh]) {
      const answer = await get(path);
      const policy = answer.headers.get('content-security-policy') ?? '';
      const html = await answer.text();
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      const nonce = /nonce-([^']+)'/.exec(policy)?.[1] ?? 'none';
      for (const script of html.matchAll(/<script([^>]*)>/g)) expect(script[1]).toContain(`nonce="${nonce}"`);
      expect(html).not.toMatch(/ style=| on\w+="|<style/);
      expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
    }
  });
});

describe('the start page', () => {
  test('P18: says what to do in danger before anything else, the same in both languages', async () => {
    for (const path of ['/', '/cy']) {
      const html = (await textOf(path)).replace(/^[\s\S]*<main/, '');
      const at = (words: string) => html.indexOf(words);
      expect(at('tel:999')).toBeGreaterThan(0);
      expect(at('tel:999')).toBeLessThan(at('<h1'));
      for (const words of ['999', '55', '18000', 'emergencySMS', '999 BSL', '101']) expect(html).toContain(words);
    }
  });

  test('P20: offers both languages alike, on either page', async () => {
    for (const path of ['/', '/cy']) {
      const html = await textOf(path);
      const buttons = [...html.matchAll(/<a class="([^"]+)" role="button"[^>]*lang="(en|cy)"[^>]*href="([^"]+)"/g)];
      expect(buttons.map((one) => one[2]).sort()).toEqual(['cy', 'en']);
      expect(new Set(buttons.map((one) => one[1])).size).toBe(1);
    }
  });

  test('loads no script of the chat', async () => {
    expect(await textOf('/')).not.toMatch(/webchat|chat-[0-9a-f]+\.js/);
  });
});

test('P14: the privacy notice says the times by which things really go', async () => {
  for (const path of ['/privacy', '/cy/privacy']) {
    const html = await textOf(path);
    const numbers = [...html.matchAll(/cell--numeric">(\d+)</g)].map((found) => Number(found[1]));
    expect(numbers).toEqual([
      retention.talk.seconds / 3600,
      retention.reportDone.seconds / 3600,
      retention.report.seconds / 86_400,
      retention.receipt.seconds / 86_400,
      retention.returnCode.seconds / 86_400,
      retention.saved.seconds / 86_400,
      retention.access.seconds / 86_400,
      retention.address.seconds / 86_400,
      retention.draft.seconds / 86_400,
      retention.limit.seconds / 60,
    ]);
  }
});

test('P14: nothing is kept longer than the row of the privacy notice that it stands in', () => {
  const longest = Math.max(...Object.values(retention).map((one) => one.seconds));
  const seconds = { draft: 3600, done: 3600, limits: 60 } as Record<string, number>;
  const rows = new Map(keptRows.map((row) => [row.name, row.number * (seconds[row.name] ?? 86_400)]));
  for (const kind of ['talk', 'log', 'heard', 'file', 'files'] as const)
    expect(retention[kind].seconds).toBe(rows.get('draft'));
  expect(retention.evidence.seconds).toBe(rows.get('report'));
  expect(Math.max(...rows.values())).toBe(longest);
});

describe('coming back to a report', () => {
  const post = (fields: Record<string, string>, path = '/status') =>
    get(path, { method: 'POST', body: new URLSearchParams(fields) });

  test('P7: reference and code show where it went, in the language of the page', async () => {
    const answer = await post({ reference: 'ss 7k3m 9qxd', code: '1234 5678 9012 3456' });
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).toContain('Gwent Police');
    expect(html).toContain('24 November 2026, 05:00');
    const welsh = await (await post({ reference: 'SS-7K3M-9QXD', code: '1234567890123456' }, '/cy/status')).text();
    expect(welsh).toContain('Heddlu Gwent');
    expect(welsh).toContain('24 Tachwedd 2026, 05:00');
  });

  test('what is missing is said beside its field and at the top, and the code is never given back', async () => {
    const answer = await post({ reference: 'nonsense', code: '12' });
    expect(answer.status).toBe(400);
    const html = await answer.text();
    expect(html).toContain('href="#reference"');
    expect(html).toContain('href="#code"');
    expect(html).toContain('aria-describedby="reference-hint reference-error"');
    expect(html).toContain('value="NONSENSE"');
    expect(html).not.toContain('value="12"');
    expect(html).toMatch(/<title>There is a problem/);
  });

  test('what a person typed is shown as text', async () => {
    const html = await (await post({ reference: '"><script>x', code: '' })).text();
    expect(html).not.toContain('<script>x');
  });

  test('P16: guessing is slow, and a failure says what to do', async () => {
    fails = true;
    expect((await post({ reference: 'SS-7K3M-9QXD', code: '1234567890123456' })).status).toBe(503);
    fails = false;
    const statuses: number[] = [];
    for (let tries = 0; tries < 12; tries += 1) {
      statuses.push((await post({ reference: 'SS-7K3M-9QXD', code: '0000000000000000' })).status);
    }
    expect(statuses[0]).toBe(404);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('the way out', () => {
  test('P15: the exit address clears the browser’s store and leads somewhere that says nothing', async () => {
    const [going] = (await once(ask(`${server.origin}/exit`), 'response')) as [IncomingMessage];
    going.resume();
    expect(going.statusCode).toBe(303);
    expect(going.headers.location).toBe('https://www.bbc.co.uk/weather');
    expect(going.headers['clear-site-data']).toContain('"storage"');
    // `fetch` says that nobody goes there: so does a picture on a stranger's page, and it wipes no browser.
    expect((await get('/exit')).headers.get('clear-site-data')).toBeNull();
  });

  test.each([
    ['none', true],
    ['same-origin', true],
    ['same-site', false],
    ['cross-site', false],
  ])('L3, L4: /exit followed from %s empties the browser, its cache too: %s', async (site, empties) => {
    const asked = ask(`${server.origin}/exit`, { headers: { 'Sec-Fetch-Site': site, 'Sec-Fetch-Mode': 'navigate' } });
    const [going] = (await once(asked, 'response')) as [IncomingMessage];
    going.resume();
    expect(going.statusCode).toBe(303);
    expect(going.headers['clear-site-data'] ?? '').toBe(empties ? '"cache", "storage", "cookies"' : '');
  });

  test('P15: with a conversation’s token it is wiped before the answer, an ended token included; without one nothing is', async () => {
    const grant = (await (await get('/v3/directline/tokens/generate', { method: 'POST' })).json()) as {
      token: string;
      conversationId: string;
    };
    const headers = { Authorization: `Bearer ${grant.token}`, 'Content-Type': 'application/json' };
    const path = `/v3/directline/conversations/${grant.conversationId}/activities`;
    await get(path, { method: 'POST', headers, body: JSON.stringify({ type: 'message', text: 'a secret' }) });
    expect(await redis.redis.exists(`v1:log:{${grant.conversationId}}`)).toBe(1);
    expect((await get('/exit', { method: 'POST' })).status).toBe(204);
    expect(await redis.redis.exists(`v1:log:{${grant.conversationId}}`)).toBe(1);
    expect((await get('/exit', { method: 'POST', headers: { Authorization: `Bearer ${grant.token}` } })).status).toBe(
      204,
    );
    expect(await redis.redis.xlen(`v1:log:{${grant.conversationId}}`)).toBe(0);
    expect(await redis.redis.exists(`v1:talk:{${grant.conversationId}}`, `v1:heard:{${grant.conversationId}}`)).toBe(0);
  });
});

describe('embedding', () => {
  test('only named sites may show the chat in a frame, and no other page', async () => {
    const framed = await get('/chat?embed=1');
    expect(framed.headers.get('content-security-policy')).toContain('frame-ancestors https://council.example');
    expect(framed.headers.get('x-frame-options')).toBeNull();
    // A page that may not be framed would be an empty frame where the chat was: every link out of it opens beside it.
    const links = [...(await framed.text()).matchAll(/<a [^>]*href="\/(?!chat|exit)[^>]*>/g)].map(([link]) => link);
    expect(links.length).toBeGreaterThan(2);
    for (const link of links) expect(link).toContain('target="_blank"');
    for (const path of ['/', '/chat', '/status']) {
      const answer = await get(path);
      expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(answer.headers.get('x-frame-options')).not.toBeNull();
    }
    const script = await get('/embed.js');
    expect(script.headers.get('content-type')).toContain('javascript');
  });
});

test('assets are small, typed, and kept for ever under a name that changes with them', async () => {
  const html = await textOf('/chat');
  for (const [, path] of html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)) {
    const answer = await get(path ?? '', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(answer.headers.get('content-encoding')).toBe('gzip');
  }
});

test('a page that does not exist says so, in the language of its address', async () => {
  const html = { headers: { Accept: 'text/html' } };
  const missing = await get('/cy/dim', html);
  expect(missing.status).toBe(404);
  expect(await missing.text()).toContain('Heb ddod o hyd i’r dudalen');
});

test('P20: every word that a template or the chat asks for is in the catalogue', () => {
  const folder = join(import.meta.dirname, '../../../src/web/pages');
  const files = readdirSync(folder).filter((name) => name.endsWith('.njk'));
  const asked = files.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/\bt\('([\w.]+)'\)|data-(?:say|label)="([\w.]+)"/g)].map(
      (found) => `pages.${found[1] ?? found[2]}`,
    ),
  );
  expect(asked.length).toBeGreaterThan(60);
  expect(asked.filter((key) => !catalogues.cy.has(key) || !catalogues.en.has(key))).toEqual([]);
});
