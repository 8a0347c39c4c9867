// A real ClamAV: what it finds is refused, what it clears is marked, and while it is away nothing is taken (P17, P19).
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createEvidence } from '../../src/evidence/create-evidence.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import { createScanner } from '../../src/evidence/scanner.ts';
import { createEvidenceStore } from '../../src/storage/evidence-store.ts';
import { type Clamd, harmlessWords, startClamd } from '../support/clamd.ts';
import { testBox } from '../support/direct-line-server.ts';
import { allowedFiles } from '../support/files.ts';
import { type TestRedis, withRedis } from '../support/redis.ts';

let redis: TestRedis;
let clamd: Clamd;
let evidence: Evidence;
const withScanner = (url: string) =>
  createEvidence({
    store: createEvidenceStore(redis.redis, testBox),
    scanner: createScanner(url, { ping: 500, take: 1000, verdict: 10_000 }),
    sign: () => '',
    now: () => new Date(),
    newId: () => randomBytes(18).toString('base64url'),
  });
beforeAll(async () => {
  [redis, clamd] = await Promise.all([withRedis('everysec'), startClamd()]);
  evidence = withScanner(clamd.url);
}, 180_000);
afterAll(async () => {
  await clamd.stop();
  await redis.stop();
});

async function* inBits(bytes: Buffer) {
  for (let at = 0; at < bytes.length; at += 60_000) yield bytes.subarray(at, at + 60_000);
}
const give = (name: string, bytes: Buffer, to = evidence) =>
  to.receive(randomBytes(8).toString('hex'), {
    name,
    claimedType: '',
    size: null,
    channel: 'webchat',
    stream: inBits(bytes),
  });
const noFiles = async () => expect(await redis.redis.keys('v1:file:*')).toEqual([]);

test('P17: what the scanner finds is refused, whatever carries it, and nothing of it stays', async () => {
  const [, , film = Buffer.alloc(0)] = (await allowedFiles())[8] ?? [];
  expect(await give('a.txt', Buffer.from(`hello\n${harmlessWords}\n`))).toEqual({ problem: 'infected', name: 'a.txt' });
  const late = Buffer.concat([film, randomBytes(3_000_000), Buffer.from(harmlessWords)]);
  expect(await give('a.mp4', late)).toEqual({ problem: 'infected', name: 'a.mp4' });
  await noFiles();
});

test('P17: while the scanner is away, or takes connections and says nothing, every file is refused', async () => {
  const nowhere = withScanner('tcp://127.0.0.1:9');
  expect(await give('a.txt', Buffer.from('hello'), nowhere)).toEqual({ problem: 'scanner-down', name: 'a.txt' });
  clamd.freeze();
  const frozen = await give('a.txt', Buffer.from('hello'));
  clamd.thaw();
  expect(frozen).toEqual({ problem: 'scanner-down', name: 'a.txt' });
  await noFiles();
});

test('P17: every kind that is clean is kept and marked so, also ten megabytes', async () => {
  for (const [name, type, bytes] of await allowedFiles()) {
    expect(await give(name, bytes)).toMatchObject({ kept: { type, scanned: 'clean' } });
  }
  const [, , film = Buffer.alloc(0)] = (await allowedFiles())[8] ?? [];
  const large = Buffer.concat([film, randomBytes(10 * 1024 * 1024 - film.length)]);
  expect(await give('large.mp4', large)).toMatchObject({ kept: { size: 10 * 1024 * 1024, scanned: 'clean' } });
});
