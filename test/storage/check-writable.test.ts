// H4: ready means that something can be kept, against a real Redis that is full, and one that only reads.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { checkWritable, memoryUsed } from '../../src/storage/check-writable.ts';
import { keyFor } from '../../src/storage/keys.ts';
import { type TestRedis, withRedis } from '../support/redis.ts';

let server: TestRedis;
beforeEach(async () => {
  server = await withRedis('everysec');
});
afterEach(() => server.stop());

test('a Redis that is well is writable, and the key has an end', async () => {
  await checkWritable(server.redis);
  expect(await server.redis.pttl(keyFor('limit', 'ready'))).toBeGreaterThan(0);
  expect(await memoryUsed(server.redis)).toBe(0);
});

test('a full Redis answers PING and is not ready', async () => {
  await server.redis.call('CONFIG', 'SET', 'maxmemory', '1');
  expect(await server.redis.ping()).toBe('PONG');
  await expect(checkWritable(server.redis)).rejects.toThrow('OOM');
  expect(await memoryUsed(server.redis)).toBeGreaterThan(1);
});

test('a replica that only reads answers PING and is not ready', async () => {
  await server.redis.call('REPLICAOF', '127.0.0.1', '1');
  expect(await server.redis.ping()).toBe('PONG');
  await expect(checkWritable(server.redis)).rejects.toThrow();
});
