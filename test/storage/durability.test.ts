// P1: how this very Redis can promise that a report is on disk is found out at the start: by its settings, by WAITAOF where
// it knows that (7.2 or newer), else not at all, and then production does not start.
import { afterEach, expect, test } from '@jest/globals';
import { findDurability } from '../../src/storage/durability.ts';
import { type TestRedis, withRedis } from '../support/redis.ts';

let redis: TestRedis | undefined;
afterEach(async () => {
  await redis?.stop();
  redis = undefined;
});

/** What the server says of itself: the same test is true of an old and of a new one. */
async function knowsWaitaof({ redis: client }: TestRedis): Promise<boolean> {
  return client.call('COMMAND', 'INFO', 'WAITAOF').then((found) => (found as unknown[])[0] != null);
}

test('P1: a server that syncs always needs no further word', async () => {
  redis = await withRedis('always');
  const durability = await findDurability(redis.redis, true);
  expect(durability.mode).toBe('always');
  await durability.confirm();
});

test('P1: one that syncs every second: each report waits for the disk where the server can say so, else production refuses', async () => {
  redis = await withRedis('everysec');
  const knows = await knowsWaitaof(redis);
  expect((await findDurability(redis.redis, false)).mode).toBe(knows ? 'waitaof' : 'none');
  const required = findDurability(redis.redis, true).then(
    ({ mode }) => mode,
    (failure: { code?: string }) => failure.code,
  );
  expect(await required).toBe(knows ? 'waitaof' : 'storage-not-durable');
  const durability = await findDurability(redis.redis, false);
  await redis.redis.set('kept', 'yes');
  await durability.confirm();
  // Having been asked about a command that it may not know, the line still works.
  expect(await redis.redis.get('kept')).toBe('yes');
});

test('P1: one that writes nothing down is refused, whatever it knows', async () => {
  redis = await withRedis('everysec');
  await redis.redis.call('CONFIG', 'SET', 'appendonly', 'no');
  expect((await findDurability(redis.redis, false)).mode).toBe('none');
  await expect(findDurability(redis.redis, true)).rejects.toMatchObject({ code: 'storage-not-durable' });
});

test('P1: "always" without the file is not always', async () => {
  redis = await withRedis('always');
  await redis.redis.call('CONFIG', 'SET', 'appendonly', 'no');
  await expect(findDurability(redis.redis, true)).rejects.toMatchObject({ code: 'storage-not-durable' });
});

test.each(['allkeys-lru', 'volatile-ttl', 'allkeys-random'])(
  'H4: a Redis that evicts by %s is refused in production',
  async (policy) => {
    redis = await withRedis('always');
    await redis.redis.call('CONFIG', 'SET', 'maxmemory-policy', policy);
    expect((await findDurability(redis.redis, false)).mode).toBe('always');
    await expect(findDurability(redis.redis, true)).rejects.toMatchObject({ code: 'storage-not-durable' });
  },
);
