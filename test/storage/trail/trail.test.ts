// P31: ten kinds of tampering with the trail are found, on a real Redis; two processes append without losing or doubling a line.
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createDeliveryKeys } from '../../../src/delivery/delivery-keys.ts';
import { createEncryption } from '../../../src/storage/encryption.ts';
import { createTrail, trailKey, trailPlace } from '../../../src/storage/trail/create-trail.ts';
import { hashOf } from '../../../src/storage/trail/trail-entry.ts';
import { verifyTrail } from '../../../src/storage/trail/verify-trail.ts';
import { type TestRedis, withRedis } from '../../support/redis.ts';

const box = createEncryption([{ name: 'k', secret: Buffer.alloc(32, 1) }]);
const keys = createDeliveryKeys(Buffer.alloc(32, 2));
const event = { kind: 'state' as const, what: 'acknowledged', reference: 'SS-7K3M-9QXD' };
let redis: TestRedis;
let clock = 0;
const day = 86_400_000;
beforeAll(async () => {
  redis = await withRedis('everysec');
});
afterAll(() => redis.stop());

const trail = () => createTrail({ redis: redis.redis, box, sign: keys.sign, now: () => new Date(clock) });
const faults = async () => {
  const today = new Date(clock).toISOString().slice(0, 10);
  return [...new Set(verifyTrail(await trail().read(), keys.verify, today).map((one) => one.fault))];
};
const line = async (n: number): Promise<string> =>
  box.open(trailPlace(n), (await redis.redis.hget(trailKey, String(n))) ?? '');
const put = (n: number | string, text: string): Promise<number> =>
  redis.redis.hset(trailKey, String(n), box.seal(trailPlace(n), text));
/** As somebody with the data keys would: every hash after `from` is made anew. */
async function relink(from: number, to: number): Promise<void> {
  for (let n = from; n <= to; n++) {
    const before = hashOf(await line(n - 1));
    await put(n, JSON.stringify({ ...JSON.parse(await line(n)), n, before }));
  }
  const head = JSON.parse(box.open(trailPlace('head'), (await redis.redis.hget(trailKey, 'head')) ?? ''));
  await put('head', JSON.stringify({ ...head, last: to, hash: hashOf(await line(to)) }));
}

// Lines 1 2 | 3 seal | 4 5 | 6 seal | 7
beforeEach(async () => {
  await redis.redis.del(trailKey);
  clock = Date.parse('2026-05-01T10:00:00Z');
  for (const wait of [0, 1, day, 1, day]) {
    clock += wait;
    await trail().append(event);
  }
});

test('P31: a trail that nobody touched is whole', async () => {
  expect([await faults(), await redis.redis.hlen(trailKey)]).toEqual([[], 8]);
});

const kinds: readonly [string, () => Promise<unknown>, string][] = [
  ['a line cut out', async () => void (await redis.redis.hdel(trailKey, '4')), 'line-missing'],
  ['the end cut off', async () => void (await redis.redis.hdel(trailKey, '6', '7')), 'line-missing'],
  [
    'the beginning cut off',
    async () => {
      await redis.redis.hdel(trailKey, '1', '2');
      const head = JSON.parse(box.open(trailPlace('head'), (await redis.redis.hget(trailKey, 'head')) ?? ''));
      await put('head', JSON.stringify({ ...head, first: 3 }));
    },
    'line-missing',
  ],
  [
    'two boxes swapped',
    async () => {
      const [one, two] = await redis.redis.hmget(trailKey, '4', '5');
      await redis.redis.hset(trailKey, '4', two ?? '', '5', one ?? '');
    },
    'line-unreadable',
  ],
  [
    'two lines swapped with the data keys',
    async () => {
      const [one, two] = [await line(4), await line(5)];
      await put(4, two);
      await put(5, one);
    },
    'number',
  ],
  [
    'a line changed with the data keys',
    async () => void (await put(4, (await line(4)).replace('acknowledged', 'passed-on'))),
    'chain',
  ],
  [
    'a day written anew with all its hashes',
    async () => {
      await put(4, (await line(4)).replace('acknowledged', 'passed-on'));
      await relink(5, 7);
    },
    'signature',
  ],
  [
    'a day taken out with all its hashes',
    async () => {
      await put(4, await line(7));
      await redis.redis.hdel(trailKey, '5', '6', '7');
      await relink(4, 4);
    },
    'day-missing',
  ],
  ['a line put in after the end', async () => void (await put(8, await line(7))), 'line-beyond-end'],
  ['the head replaced', async () => void (await redis.redis.hset(trailKey, 'head', 'k.forged')), 'head'],
  ['all of it gone', async () => void (await redis.redis.del(trailKey)), 'empty'],
];
test.each(kinds)('P31: %s', async (_name, bend, fault) => {
  await bend();
  expect(await faults()).toContain(fault);
});

test('P31: days without an event are closed too; a clock set back turns no order; a year later old lines are gone', async () => {
  clock += 3 * day;
  expect(await faults()).toEqual(['day-missing']);
  await trail().sealDays();
  expect(await faults()).toEqual([]);
  clock -= day;
  await trail().append(event);
  clock += day;
  expect(await faults()).toEqual([]);
  clock += 365 * day;
  await trail().sealDays();
  expect([await faults(), await redis.redis.hexists(trailKey, '1')]).toEqual([[], 0]);
});

test('P31: two processes at once lose and double no line, and no word gets in', async () => {
  const other = await redis.connect();
  const second = createTrail({ redis: other, box, sign: keys.sign, now: () => new Date(clock) });
  await Promise.all(Array.from({ length: 40 }, (_, at) => (at % 2 ? trail() : second).append(event)));
  expect([await faults(), await redis.redis.hlen(trailKey)]).toEqual([[], 48]);
  await expect(trail().append({ ...event, what: 'He said he would come' })).rejects.toThrow();
});
