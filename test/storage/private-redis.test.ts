// The private Redis ends with whoever started it, however that ends, and keeps what it answered for.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { startPrivateRedis } from '../../src/storage/private-redis.ts';
import { connectRedis, waitForRedis } from '../../src/storage/redis.ts';

const owner = `
import { startPrivateRedis } from ${JSON.stringify(join(import.meta.dirname, '../../src/storage/private-redis.ts'))};
import { connectRedis, waitForRedis } from ${JSON.stringify(join(import.meta.dirname, '../../src/storage/redis.ts'))};
const { socket } = await startPrivateRedis(process.argv[1]);
const client = connectRedis(socket);
await waitForRedis(client, 5000);
await client.set('kept', 'yes');
process.stdout.write('ready');
setInterval(() => undefined, 1000);
`;

test('ends when its owner is killed, and what was written is there at the next start', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'stand-safe-owner-'));
  const child = spawn(process.execPath, ['--input-type=module', '--eval', owner, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((ready) => child.stdout.once('data', ready));
  child.kill('SIGKILL');
  await new Promise((gone) => child.once('exit', gone));
  const second = await startPrivateRedis(dataDir);
  const client = connectRedis(second.socket);
  await waitForRedis(client, 5000);
  expect(await client.get('kept')).toBe('yes');
  await expect(startPrivateRedis(dataDir)).rejects.toThrow('storage-in-use');
  client.disconnect();
  await second.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

test('H6: what it writes is readable by its owner alone', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'stand-safe-owner-'));
  const server = await startPrivateRedis(dataDir);
  const folder = join(dataDir, 'redis');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(folder, name)));
  expect(files.length).toBeGreaterThan(1);
  expect(files.filter((one) => (one.mode & 0o077) !== 0)).toEqual([]);
  expect(statSync(folder).mode & 0o077).toBe(0);
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});
