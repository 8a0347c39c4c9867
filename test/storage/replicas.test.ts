// P1 where another machine takes over: a report is thanked for once a copy has it. Real servers; a replica that stands still is
// one that lags behind.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { findDurability } from '../../src/storage/durability.ts';
import { connectRedis, type Store, waitForRedis } from '../../src/storage/redis.ts';
import { freePort } from '../support/service.ts';

const folders: string[] = [];
const servers: ChildProcess[] = [];
const clients: Store[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) client.disconnect();
  for (const server of servers.splice(0)) {
    server.kill('SIGCONT');
    server.kill('SIGKILL');
    if (server.exitCode === null && server.signalCode === null) await once(server, 'exit');
  }
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function start(...more: string[]): Promise<{ server: ChildProcess; client: Store; port: number; url: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'stand-safe-replicas-'));
  folders.push(folder);
  const port = await freePort();
  const base = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'yes'];
  const server = spawn('redis-server', [...base, '--appendfsync', 'always', ...more], { stdio: 'ignore' });
  servers.push(server);
  const url = `redis${more.includes('--cluster-enabled') ? '+cluster' : ''}://127.0.0.1:${port}`;
  const client = connectRedis(`redis://127.0.0.1:${port}`);
  clients.push(client);
  await waitForRedis(client, 10_000);
  return { server, client, port, url };
}

async function untilLinked(replica: Store): Promise<void> {
  const isLinked = async () => (await replica.info('replication')).includes('master_link_status:up');
  while (!(await isLinked())) await new Promise(setImmediate);
}

test('P1: with a replica that lags nobody is thanked; once it follows, they are', async () => {
  const master = await start();
  const replica = await start('--replicaof', '127.0.0.1', String(master.port), '--repl-diskless-sync-delay', '0');
  await untilLinked(replica.client);
  const durability = await findDurability(master.client, true);
  await master.client.set('report', 'one');
  await durability.confirm();
  expect(await replica.client.get('report')).toBe('one');

  replica.server.kill('SIGSTOP');
  await master.client.set('report', 'two');
  await expect(durability.confirm()).rejects.toMatchObject({ code: 'storage-not-durable', retryable: true });
  replica.server.kill('SIGCONT');
  await durability.confirm();
  expect(await replica.client.get('report')).toBe('two');
}, 60_000);

test('P1: behind a Sentinel a master without any replica thanks nobody; alone by choice it does', async () => {
  const alone = await start();
  await alone.client.set('report', 'one');
  await expect((await findDurability(alone.client, true, 1)).confirm()).rejects.toMatchObject({
    code: 'storage-not-durable',
  });
  await (await findDurability(alone.client, true)).confirm();
}, 60_000);

test('P19: with every node of a cluster away a turn ends, and a start says why', async () => {
  const node = await start('--cluster-enabled', 'yes', '--cluster-announce-ip', '127.0.0.1');
  await (node.client as unknown as { call(...words: string[]): Promise<unknown> }).call(
    'CLUSTER',
    'ADDSLOTSRANGE',
    '0',
    '16383',
  );
  const cluster = connectRedis(node.url);
  clients.push(cluster);
  await waitForRedis(cluster, 10_000);
  await cluster.set('{a}', 'b');
  node.server.kill('SIGKILL');
  await once(node.server, 'exit');
  await expect(cluster.get('{a}')).rejects.toThrow();
  const late = connectRedis(node.url);
  clients.push(late);
  await expect(waitForRedis(late, 300)).rejects.toMatchObject({ code: 'storage-unreachable' });
}, 60_000);
