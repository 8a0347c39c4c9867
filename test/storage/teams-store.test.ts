// What a chat is owed keeps its order, however often a turn of it is tried again.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createEncryption } from '../../src/storage/encryption.ts';
import { createTeamsStore } from '../../src/storage/teams-store.ts';
import { type TestRedis, withRedis } from '../support/redis.ts';

let server: TestRedis;
beforeAll(async () => {
  server = await withRedis();
});
afterAll(() => server.stop());

test('a turn that is kept once more does not move behind the later ones', async () => {
  let now = 1000;
  const box = createEncryption([{ name: 'test', secret: Buffer.alloc(32, 1) }]);
  const store = createTeamsStore(await server.connect(), box, () => {
    now += 1;
    return now;
  });
  await store.keepUnsaid('chat', 'first', ['one', 'two']);
  await store.keepUnsaid('chat', 'second', ['three']);
  await store.keepUnsaid('chat', 'first', ['two']);
  const owed = await store.readUnsaid('chat');
  expect(owed.map(({ turn, activities }) => [turn, activities])).toEqual([
    ['first', ['two']],
    ['second', ['three']],
  ]);
});
