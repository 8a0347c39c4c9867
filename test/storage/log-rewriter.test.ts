// H6: what was deleted cannot be read on disk either, not even with the data keys: sealed boxes are cut out of the append-only
// file before and after, as somebody would who has the disk.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createLog } from '../../src/shared/log.ts';
import { createEncryption } from '../../src/storage/encryption.ts';
import { createLogRewriter } from '../../src/storage/log-rewriter.ts';
import { type TestRedis, withRedis } from '../support/redis.ts';

const box = createEncryption([{ name: 'test', secret: Buffer.alloc(32, 7) }]);
const place = 'v1:talk:{gone}';
let redis: TestRedis;
beforeEach(async () => {
  redis = await withRedis();
});
afterEach(() => redis.stop());

/** A file may go while it is looked at: it has been replaced. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}

/** Whatever of the boxes of this place can still be opened from the disk. */
function readable(): string[] {
  const folder = join(redis.dataDir, 'redis');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => /\.(aof|rdb)$/.test(name)).map((name) => textOf(join(folder, name)));
  const boxes = files.flatMap((text) => text.match(/test\.[A-Za-z0-9_+/=.-]{20,}/g) ?? []);
  return boxes.flatMap((one) => {
    try {
      return [box.open(place, one)];
    } catch {
      return [];
    }
  });
}

const isWriting = async () =>
  /aof_rewrite_(?:in_progress|scheduled):1/.test(await redis.redis.call('INFO', 'persistence').then(String));

async function untilWritten(): Promise<void> {
  while (await isWriting()) await new Promise(setImmediate);
}

test('a box stays readable after its key is deleted, until something was said to be erased', async () => {
  const rewriter = createLogRewriter({ redis: redis.redis, log: createLog('silent') });
  await redis.redis.set(place, box.seal(place, 'Siân Griffiths, 14 Stryd Fawr'));
  await redis.redis.del(place);
  expect(readable()).toEqual(['Siân Griffiths, 14 Stryd Fawr']);
  await rewriter.now();
  await untilWritten();
  expect(readable()).toEqual([]);
});

test('many erasures are one pass, and the last of them is not forgotten', async () => {
  const rewriter = createLogRewriter({ redis: redis.redis, pause: 200, log: createLog('silent') });
  await redis.redis.set(place, box.seal(place, 'one'));
  await redis.redis.del(place);
  rewriter.erased();
  while ((await redis.redis.exists('v1:{log}:rewritten')) === 0 && readable().length > 0)
    await new Promise(setImmediate);
  await untilWritten();
  await redis.redis.set(place, box.seal(place, 'two'));
  await redis.redis.del(place);
  rewriter.erased();
  while (readable().length > 0) await new Promise(setImmediate);
  expect(readable()).toEqual([]);
  rewriter.stop();
}, 30_000);
