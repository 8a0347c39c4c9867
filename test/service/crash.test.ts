// The worst nights: the power goes between "send" and the email, the mail server is away, Redis is not there at all.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { untilInbox } from '../support/inbox.ts';
import { openLine } from '../support/line.ts';
import { freePort, startProcess } from '../support/service.ts';
import { referenceIn, tellUpToCheck } from '../support/tell.ts';

test('P1: killed between "send" and the email, the report arrives once after the restart', async () => {
  const closed = await freePort();
  const away = {
    SMTP_URL: `smtp://127.0.0.1:${closed}`,
    MAIL_ALLOW_INSECURE_LOOPBACK: 'true',
    MAIL_FROM: 'us@reports.example',
  };
  const service = await startProcess({ environment: away });
  const line = await openLine(service.url, 'en');
  await tellUpToCheck(line, 'en');
  const reference = referenceIn(await line.press('send'));
  expect(reference).not.toBe('');
  // One killed in the middle of an attempt counts as dead only when it could no longer succeed: minutes, for the chaos run.
  await service.said('delivery-deferred');
  await service.end('SIGKILL');
  line.close();

  const again = await service.again({ SMTP_URL: '', MAIL_FROM: '' });
  expect(
    (await untilInbox(again.url, reference, 60_000)).filter((row) => row.to.startsWith('election-spoc')),
  ).toHaveLength(1);
  await again.forget();
}, 120_000);

test('P7: with the mail server down the report is kept and the person is told the truth', async () => {
  const closed = await freePort();
  const service = await startProcess({
    environment: {
      SMTP_URL: `smtp://127.0.0.1:${closed}`,
      MAIL_ALLOW_INSECURE_LOOPBACK: 'true',
      MAIL_FROM: 'us@reports.example',
    },
  });
  const line = await openLine(service.url, 'cy');
  await tellUpToCheck(line, 'cy');
  const thanks = await line.press('send');
  expect(thanks).toContain('wedi’i gadw’n ddiogel');
  expect(thanks).toContain('ar ei ffordd');
  expect(thanks).not.toContain('wedi’i dderbyn gan');
  line.close();
  await service.forget();
}, 60_000);

test('a draft is still there after a restart, at the same question', async () => {
  const service = await startProcess();
  const line = await openLine(service.url, 'en');
  await line.press('no');
  await line.press('yes');
  await service.end('SIGTERM');
  const again = await service.again();
  expect(await line.type('A man shouted at me in the street')).toContain('Which of these fits?');
  line.close();
  await again.forget();
}, 60_000);

test('Redis down at the start: one line that says so and what to do', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'stand-safe-no-redis-'));
  const environment = {
    PATH: process.env.PATH ?? '',
    DATA_DIR: dataDir,
    REDIS_URL: `redis://127.0.0.1:${await freePort()}`,
    PORT: '0',
  };
  const child = spawn(process.execPath, ['src/main.ts'], { cwd: join(import.meta.dirname, '../..'), env: environment });
  let output = '';
  child.stderr.on('data', (data) => {
    output += String(data);
  });
  const [code] = await once(child, 'exit');
  expect(code).toBe(1);
  expect(output.trim().split('\n')).toHaveLength(1);
  expect(output).toMatch(/Redis does not answer: start it, or correct REDIS_URL/);
  rmSync(dataDir, { recursive: true, force: true });
}, 60_000);

test('a faulty configuration is named at once, without values', async () => {
  const environment = { PATH: process.env.PATH ?? '', NODE_ENV: 'production', PORT: 'canary-port' };
  const child = spawn(process.execPath, ['src/main.ts'], { cwd: join(import.meta.dirname, '../..'), env: environment });
  let output = '';
  child.stderr.on('data', (data) => {
    output += String(data);
  });
  const [code] = await once(child, 'exit');
  expect(code).toBe(1);
  expect(output).toContain('PORT');
  expect(output).not.toContain('canary-port');
});

/** Processes whose command line holds these words. */
function processesWith(words: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(words);
    } catch {
      return false;
    }
  });
}

test.each(['SIGINT', 'SIGTERM', 'SIGKILL'] as const)(
  'every process it started ends with it on %s',
  async (signal) => {
    if (process.platform !== 'linux') return;
    const service = await startProcess();
    expect(processesWith(service.dataDir).length).toBeGreaterThan(0);
    await service.end(signal);
    const timeUp = AbortSignal.timeout(10_000);
    while (processesWith(service.dataDir).length > 0 && !timeUp.aborted)
      await new Promise((resume) => setTimeout(resume, 50));
    expect(processesWith(service.dataDir)).toEqual([]);
    rmSync(service.dataDir, { recursive: true, force: true });
  },
  60_000,
);
