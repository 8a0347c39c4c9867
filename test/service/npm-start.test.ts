// As an operator starts and stops it: `npm start` hands the signal on, so that a deployment drains and does not kill; and an
// older Node says in one sentence what is wanted.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { freePort } from '../support/service.ts';

const root = join(import.meta.dirname, '..', '..');

test('P28: SIGTERM to npm start ends the service in order', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'stand-safe-npm-'));
  const npm = spawn('npm', ['start'], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: 'development',
      DATA_DIR: dataDir,
      PORT: String(await freePort()),
      ADMIN_PORT: '0',
    },
  });
  let output = '';
  let heard = (_: void) => undefined as void;
  const hear = (data: Buffer) => {
    output += data.toString();
    if (output.includes('"msg":"started"')) heard();
  };
  const started = new Promise<void>((resolve) => {
    heard = resolve;
  });
  npm.stdout.on('data', hear);
  npm.stderr.on('data', hear);
  await started;
  npm.kill('SIGTERM');
  await Promise.all([once(npm, 'exit'), once(npm.stdout, 'end')]);
  expect(output).toContain('"msg":"stopping"');
  expect(output).not.toContain('did not stop');
  rmSync(dataDir, { recursive: true, force: true });
}, 60_000);

test('an older Node is told what is wanted, and nothing of our code is read by it', () => {
  const start = readFileSync(join(root, 'src/start.mjs'), 'utf8').replace('process.versions.node', '"20.20.2"');
  const answer = spawnSync(process.execPath, [
    '--input-type=module',
    '-e',
    start.replaceAll('process.versions.node', '"20.20.2"'),
  ]);
  expect(answer.status).toBe(1);
  expect(answer.stderr.toString()).toMatch(/^Stand Safe needs Node 24, and this is Node 20\.20\.2\. .*npm start/);
});
