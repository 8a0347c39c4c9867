// P14: after a rotation everything that lasts opens with the new key alone, reads as before, and ends when it would have.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { keysCommand } from '../../src/cli/commands/keys-command.ts';
import { createEncryption } from '../../src/storage/encryption.ts';
import { createEvidenceStore } from '../../src/storage/evidence-store.ts';
import { keyFor } from '../../src/storage/keys.ts';
import { createReportStore } from '../../src/storage/report-store.ts';
import { rotateKeys } from '../../src/storage/rotate-keys.ts';
import { type TestRedis, withRedis } from '../support/redis.ts';

const older = { name: 'older', secret: Buffer.alloc(32, 1) };
const newer = { name: 'newer', secret: Buffer.alloc(32, 2) };
const reference = 'SS-7K3M-9QXD';
let redis: TestRedis;
beforeAll(async () => {
  redis = await withRedis('everysec');
});
afterAll(async () => {
  await redis.stop();
});

test('P14: reports, receipts, files and the list of looks open with the new key alone, and end when they would have', async () => {
  const before = createEncryption([older]);
  const reports = createReportStore(redis.redis, before);
  const evidence = createEvidenceStore(redis.redis, before);
  await reports.claim('draft', reference);
  await reports.create(reference, {
    draft: 'draft',
    content: '{"own":"words"}',
    delivery: '{"at":1}',
    receipt: '{"kept":true}',
    returnCodeHash: 'a hash',
    dueAt: 1,
  });
  await evidence.putPart('file-1', 0, Buffer.from([1, 2, 0, 255]));
  const limits = { files: 10, report: 1000 };
  const file = { id: 'file-1', entry: '{"name":"a.png"}', size: 4, sha256: 'f' };
  await evidence.enlist({ kind: 'evidence', id: reference }, file, limits, 60_000);
  await evidence.note(reference, 'looked at');
  const ends = await redis.redis.pttl(keyFor('report', reference));

  const done = await rotateKeys(redis.redis, createEncryption([newer, older]));
  expect(done.unreadable).toBe(0);
  expect(done.resealed).toBeGreaterThanOrEqual(7);

  const alone = createEncryption([newer]);
  const after = createReportStore(redis.redis, alone);
  const kept = createEvidenceStore(redis.redis, alone);
  expect(await after.load(reference)).toMatchObject({ content: '{"own":"words"}', delivery: '{"at":1}', revision: 1 });
  expect(await after.receipt(reference)).toBe('{"kept":true}');
  expect(await after.returnCodeHash(reference)).toBe('a hash');
  expect(await kept.readPart('file-1', 0)).toEqual(Buffer.from([1, 2, 0, 255]));
  expect(await kept.list({ kind: 'evidence', id: reference })).toEqual([
    { id: 'file-1', entry: '{"name":"a.png"}', taken: false },
  ]);
  expect(await kept.notes(reference)).toEqual(['looked at']);
  const left = await redis.redis.pttl(keyFor('report', reference));
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThanOrEqual(ends);
  expect(await rotateKeys(redis.redis, createEncryption([newer, older]))).toMatchObject({ resealed: 0, unreadable: 0 });
  const withoutTheirs = await rotateKeys(
    redis.redis,
    createEncryption([{ name: 'third', secret: Buffer.alloc(32, 3) }]),
  );
  expect(withoutTheirs).toMatchObject({ resealed: 0 });
  expect(withoutTheirs.unreadable).toBeGreaterThan(0);
});

test('`keys rotate` says what was done, and fails where a key is missing', async () => {
  const said: string[] = [];
  const io = { out: (line: string) => said.push(line), err: (line: string) => said.push(line), stdin: process.stdin };
  expect(await keysCommand(['rotate'], io, async () => ({ resealed: 3, ending: 0, unreadable: 0 }))).toBe(0);
  expect(said).toEqual([
    '3 values are sealed anew with the first key of DATA_KEYS.',
    'The older keys can be taken out of DATA_KEYS.',
  ]);
  expect(await keysCommand(['rotate'], io, async () => ({ resealed: 0, ending: 2, unreadable: 1 }))).toBe(1);
  expect(await keysCommand([], io, async () => ({ resealed: 0, ending: 0, unreadable: 0 }))).toBe(2);
});
