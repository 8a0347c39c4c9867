// What may be sent comes out byte for byte; what may not is refused with its reason, and leaves nothing behind (P17).
import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Evidence, evidenceProblems, type Received } from '../../src/evidence/evidence.ts';
import { cleanName, shortName } from '../../src/evidence/sanitise-file-name.ts';
import { say } from '../../src/shared/locale.ts';
import { testEvidence } from '../support/direct-line-server.ts';
import { allowedFiles, picture, refusedFiles } from '../support/files.ts';
import { type TestRedis, withRedis } from '../support/redis.ts';

const [allowed, refused] = await Promise.all([allowedFiles(), refusedFiles()]);
let redis: TestRedis;
let evidence: Evidence;
beforeAll(async () => {
  redis = await withRedis('everysec');
  evidence = testEvidence(redis.redis);
});
afterAll(() => redis.stop());

async function* inBits(bytes: Buffer, size = 40_000) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const give = (conversation: string, name: string, bytes: Buffer): Promise<Received> =>
  evidence.receive(conversation, {
    name,
    claimedType: 'image/png',
    size: null,
    channel: 'webchat',
    stream: inBits(bytes),
  });
const newTalk = () => randomBytes(8).toString('hex');
async function contentOf(stream: AsyncIterable<Buffer>) {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
const filesInRedis = async () => (await redis.redis.keys('v1:file:*')).length;
const filled = async (bytes: number, talk: string, index: number) =>
  give(talk, `${index}.mp4`, Buffer.concat([(await allowedFiles())[8]?.[2] ?? Buffer.alloc(0), randomBytes(bytes)]));

test.each(['a', 'ab', 'abc'])(
  'L1: a long name of emoji after %s is cut between characters, so that a force can take it',
  (start) => {
    for (const name of [
      cleanName(`${start}${'😱'.repeat(90)}.png`),
      shortName(`${start}${'😱'.repeat(50)}.png`),
      cleanName('a\ud83d.png'),
    ]) {
      expect(() => encodeURIComponent(name)).not.toThrow();
      expect(name).toMatch(/\.png$/);
      expect(name.length).toBeLessThanOrEqual(120);
    }
  },
);

describe('what may be sent', () => {
  test.each(allowed)('P17: %s is known as %s by its bytes and comes out as it came in', async (name, type, bytes) => {
    const talk = newTalk();
    const received = await give(talk, name, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(received).toMatchObject({
      kept: { name, type, size: bytes.length, sha256, channel: 'webchat', scanned: 'not-scanned' },
    });
    const id = 'kept' in received ? received.kept.id : '';
    const out = await evidence.openSent(talk, id);
    expect((await contentOf(out?.stream as AsyncIterable<Buffer>)).equals(bytes)).toBe(true);
  });

  test('P17: a photo with a film behind it, as phones make them, is kept whole', async () => {
    const [, , film = Buffer.alloc(0)] = (await allowedFiles())[8] ?? [];
    const bytes = Buffer.concat([await picture('jpeg'), film]);
    expect(await give(newTalk(), 'PXL.MP.jpg', bytes)).toMatchObject({
      kept: { size: bytes.length, type: 'image/jpeg' },
    });
  });

  test('P17: a name is freed of folders and unseen letters, and ends as the bytes say', async () => {
    const png = await picture('png');
    expect(await give(newTalk(), '../../etc/\u202egnp.photo', png)).toMatchObject({ kept: { name: 'gnp.photo.png' } });
    expect(cleanName('C:\\a\\b.png')).toBe('b.png');
    expect(cleanName('\u0000')).toBe('file');
    expect(cleanName(`${'a'.repeat(300)}.jpeg`)).toHaveLength(120);
  });

  test('the same bytes again are the same file', async () => {
    const talk = newTalk();
    const png = await picture('png');
    const [one, other] = [await give(talk, 'a.png', png), await give(talk, 'b.png', png)];
    expect(other).toEqual(one);
    expect(await evidence.list(talk)).toHaveLength(1);
  });
});

describe('what may not', () => {
  test.each(refused)('P17: %s (%s) is refused as %s, and leaves nothing', async (_what, name, problem, bytes) => {
    const [talk, before] = [newTalk(), await filesInRedis()];
    expect(await give(talk, name, bytes)).toEqual({ problem, name });
    expect(await evidence.list(talk)).toEqual([]);
    expect(await filesInRedis()).toBe(before);
  });

  test.each(evidenceProblems)(
    'P17 P20: the reason “%s” is said with the name of the file in both languages',
    (problem) => {
      const [en, cy] = (['en', 'cy'] as const).map((language) =>
        say(language, `evidence.problem.${problem}`, { name: 'a.zip' }),
      );
      expect(en).toContain('a.zip');
      expect(cy).toContain('a.zip');
      expect(cy).not.toBe(en);
    },
  );

  test('P17: the eleventh file, and what goes past 40 MB, are refused, also when many come at once', async () => {
    const talk = newTalk();
    const ten = await Promise.all(Array.from({ length: 14 }, (_, index) => filled(100, talk, index)));
    expect(ten.filter((one) => 'kept' in one)).toHaveLength(10);
    expect(ten.filter((one) => 'problem' in one && one.problem === 'too-many')).toHaveLength(4);
    const full = newTalk();
    const large = [];
    for (let index = 0; index < 5; index += 1) large.push(await filled(9_500_000, full, index));
    expect(large.map((one) => ('kept' in one ? 'kept' : one.problem))).toEqual([
      'kept',
      'kept',
      'kept',
      'kept',
      'too-much',
    ]);
  });

  test('a size that is told beforehand is refused before a byte is read', async () => {
    let read = 0;
    async function* never() {
      read += 1;
      yield Buffer.alloc(1);
    }
    const given = { name: 'a.mp4', claimedType: '', size: 11_000_000, channel: 'webchat', stream: never() } as const;
    expect(await evidence.receive(newTalk(), given)).toEqual({ problem: 'too-large', name: 'a.mp4' });
    expect(read).toBe(0);
  });

  test('a file that breaks off is said to be broken, and can be sent again', async () => {
    const talk = newTalk();
    const png = await picture('png', 1200);
    async function* cut() {
      yield png.subarray(0, 100);
      throw new TypeError('socket hang up');
    }
    const given = { name: 'a.png', claimedType: '', size: null, channel: 'webchat', stream: cut() } as const;
    expect(await evidence.receive(talk, given)).toEqual({ problem: 'broken', name: 'a.png' });
    expect(await give(talk, 'a.png', png)).toHaveProperty('kept');
  });
});
