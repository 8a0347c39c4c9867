// P13: what a file is called and what is in it can be read in the chat and at the force, and nowhere else: not in a log, a
// job, an email or in clear in the store, on the paths that succeed and on those that fail.
import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { say } from '../../src/shared/locale.ts';
import { socketFor } from '../../src/storage/private-redis.ts';
import { connectRedis, type Store, waitForRedis } from '../../src/storage/redis.ts';
import { zipOf } from '../support/files.ts';
import { forcePage } from '../support/force-page.ts';
import { openEmail, readInbox, untilEmails } from '../support/inbox.ts';
import { openLine } from '../support/line.ts';
import { type RunningService, startProcess } from '../support/service.ts';
import { referenceIn, tellUpToCheck } from '../support/tell.ts';

let service: RunningService;
let redis: Store;
beforeAll(async () => {
  service = await startProcess({ environment: { LOG_LEVEL: 'debug' } });
  redis = connectRedis(socketFor(service.dataDir));
  await waitForRedis(redis, 5000);
}, 60_000);
afterAll(async () => {
  redis.disconnect();
  await service.forget();
});

const canary = /kestrel-(?:name|words)/i;
const attached = (...files: (readonly [name: string, bytes: Buffer])[]) => ({
  type: 'message',
  text: '',
  attachments: files.map(([name, bytes]) => ({
    contentType: 'text/plain',
    contentUrl: URL.createObjectURL(new Blob([new Uint8Array(bytes)])),
    name: `kestrel-name ${name}`,
  })),
});

/** Everything that lies in the store, as its bytes are. */
async function inClear(): Promise<string[]> {
  const held: string[] = [];
  for (const key of await redis.keys('*')) {
    const type = await redis.type(key);
    if (type === 'string') held.push(key, String(await redis.get(key)));
    if (type === 'hash') held.push(key, ...Object.values(await redis.hgetallBuffer(key)).map((one) => String(one)));
    if (type === 'list') held.push(key, ...(await redis.lrange(key, 0, -1)));
    if (type === 'set') held.push(key, ...(await redis.smembers(key)));
    if (type === 'zset') held.push(key, ...(await redis.zrange(key, '0', '-1')));
    if (type === 'stream') held.push(key, ...(await redis.xrange(key, '-', '+')).flat(2));
  }
  return held;
}

/** Begins to send a file and hangs up in the middle. */
async function breaksOff(): Promise<void> {
  const grant = (await (await fetch(`${service.url}/v3/directline/tokens/generate`, { method: 'POST' })).json()) as {
    token: string;
    conversationId: string;
  };
  const coming = request(`${service.url}/v3/directline/conversations/${grant.conversationId}/upload`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${grant.token}`,
      'Content-Type': 'text/plain',
      'Content-Disposition': 'name="file"; filename="kestrel-name cut.txt"',
      'Content-Length': 5_000_000,
    },
  });
  const before = (await redis.keys('v1:file:*')).length;
  coming.on('error', () => undefined);
  coming.write('kestrel-words '.repeat(40_000));
  while ((await redis.keys('v1:file:*')).length === before);
  coming.destroy();
  while ((await redis.keys('v1:file:*')).length > before);
}

test('P13: no name and no word of a file is in a log, a job, an email or in clear in the store', async () => {
  const line = await openLine(service.url, 'en');
  await tellUpToCheck(line, 'en');
  const words = Buffer.from('kestrel-words: I know where you live\n');
  const kept = await line.turn(attached(['a.txt', words], ['b.txt', Buffer.concat([words, words])]));
  expect(kept).toContain('kestrel-name a.txt');
  const refused = await line.turn(
    attached(
      ['c.zip', await zipOf('kestrel-words.txt', words)],
      ['d.txt', Buffer.concat([words, Buffer.from('<script>')])],
      ['e.bin', Buffer.concat([words, Buffer.from([0, 1])])],
      ['f.txt', Buffer.alloc(0)],
    ),
  );
  for (const one of ['c.zip', 'd.txt', 'e.bin', 'f.txt']) expect(refused).toContain(`kestrel-name ${one}`);
  await breaksOff();
  const reference = referenceIn(await line.press('send'));
  const { post } = await forcePage(service.url, reference);
  await post('', { what: 'received' });
  await line.turn(attached(['later.txt', Buffer.concat([words, words, words])]));
  await line.until((text) => text.includes(say('en', 'evidence.later', { reference })));
  await untilEmails(service.url, (row) => row.to.startsWith('election-spoc') && row.subject.includes(reference), 2);

  const list = await (await post('/files')).text();
  expect(list).toContain('kestrel-name a.txt');
  const [first, second] = [...list.matchAll(/\/files\/([\w-]+)\/take/g)].map((found) => found[1] ?? '');
  const taken = await post(`/files/${first}/take`);
  expect([taken.url, await taken.text()]).toEqual([expect.not.stringMatching(canary), expect.stringMatching(canary)]);
  // One file is lost, one is not what it was: the force gets no part that looks like a whole.
  await redis.hset(`v1:file:{${second}}`, '0', 'not what was sealed');
  await expect(post(`/files/${second}/take`).then((answer) => answer.arrayBuffer())).resolves.toHaveProperty(
    'byteLength',
    0,
  );
  await expect(post('/files/all').then((answer) => answer.arrayBuffer())).rejects.toThrow('terminated');
  line.close();

  expect(service.output()).toContain('"level"');
  expect(service.output()).not.toMatch(canary);
  const emails = await Promise.all((await readInbox(service.url)).map((row) => openEmail(service.url, row)));
  expect(emails.length).toBeGreaterThan(2);
  for (const email of emails) expect(email).not.toMatch(canary);
  const held = await inClear();
  expect(held.some((one) => one.startsWith('v1:file:'))).toBe(true);
  expect(held.some((one) => /queue/.test(one))).toBe(true);
  expect(held.filter((one) => canary.test(one))).toEqual([]);
}, 60_000);
