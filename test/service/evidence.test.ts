// Files on their whole way, through the real service: from the chat into a report, to the force's page and out again with
// the same hash; wiped where the person leaves; no name and no byte of them in any email, log or job.
import { createHash, createPublicKey, randomBytes, verify } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { openKeys } from '../../src/cli/open-reports.ts';
import { parseConfig } from '../../src/shared/config.ts';
import { say } from '../../src/shared/locale.ts';
import { lifeOf } from '../../src/storage/keys.ts';
import { socketFor } from '../../src/storage/private-redis.ts';
import { connectRedis, type Store, waitForRedis } from '../../src/storage/redis.ts';
import { allowedFiles, picture } from '../support/files.ts';
import { entriesOf, forcePage } from '../support/force-page.ts';
import { type InboxRow, openEmail, untilEmails } from '../support/inbox.ts';
import { type Line, openLine } from '../support/line.ts';
import { type RunningService, startProcess } from '../support/service.ts';
import { referenceIn, tellUpToCheck } from '../support/tell.ts';

let service: RunningService;
let redis: Store;
const lines: Line[] = [];
beforeAll(async () => {
  service = await startProcess();
  redis = connectRedis(socketFor(service.dataDir));
  await waitForRedis(redis, 5000);
}, 60_000);
afterEach(() => {
  for (const line of lines.splice(0)) line.close();
});
afterAll(async () => {
  redis.disconnect();
  await service.forget();
});

const canary = 'zebra-canary';
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const bare = (bytes: Buffer) => URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
async function chat(language: 'en' | 'cy'): Promise<Line> {
  const line = await openLine(service.url, language);
  lines.push(line);
  return line;
}
const attached = (files: readonly (readonly [string, Buffer])[], text = '') => ({
  type: 'message',
  text,
  attachments: files.map(([name, bytes]) => ({
    contentType: 'application/octet-stream',
    contentUrl: bare(bytes),
    name,
  })),
});
const fileKeys = () => redis.keys('v1:file*');

describe.each(['en', 'cy'] as const)('files in %s', (language) => {
  test('P17: ten files of ten kinds reach the force with their hashes, one by one and as one signed archive', async () => {
    const line = await chat(language);
    await tellUpToCheck(line, language, language);
    const files = (await allowedFiles()).slice(language === 'en' ? 0 : 2, language === 'en' ? 10 : 12);
    const sent = files.map(([name, , bytes]) => [`${canary} ${name}`, bytes] as const);
    const first = await line.turn(attached(sent.slice(0, 1)));
    expect(first).toContain(canary);
    expect(first).toContain(say(language, 'evidence.goes'));
    expect(first).toContain(say(language, 'evidence.first'));
    const rest = await line.turn(attached(sent.slice(1)));
    expect(rest).not.toContain(say(language, 'evidence.first'));
    expect(rest).toContain(`${say(language, 'evidence.label')}: 10`);
    const reference = referenceIn(await line.press('send'));

    const { email, page, post, home } = await forcePage(service.url, reference);
    expect(email).toContain('Files: 10');
    expect(page).toContain(say('en', 'evidence.spoc.first'));
    expect((await post('/files')).status).toBe(303);
    await post('', { what: 'received' });
    const looked = await post('/files');
    expect(looked.status).toBe(200);
    expect(looked.headers.get('content-security-policy')).toContain("default-src 'none'");
    const list = await looked.text();
    expect(list).toContain('data:image/webp;base64,');
    expect(list).toContain(say('en', 'evidence.spoc.not-scanned'));
    for (const [, , bytes] of files) expect(list).toContain(sha256(bytes));
    const takes = [...list.matchAll(/\/files\/([\w-]+)\/take/g)].map((found) => found[1] ?? '');
    expect(takes).toHaveLength(10);
    const out: string[] = [];
    for (const id of takes) {
      const taken = await post(`/files/${id}/take`);
      expect(taken.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''/);
      expect(taken.headers.get('x-content-type-options')).toBe('nosniff');
      expect(taken.headers.get('content-security-policy')).toContain('sandbox');
      out.push(sha256(new Uint8Array(await taken.arrayBuffer())));
    }
    expect(out.sort()).toEqual(files.map(([, , bytes]) => sha256(bytes)).sort());

    const zip = await entriesOf(Buffer.from(await (await post('/files/all')).arrayBuffer()));
    const manifest = zip.get('manifest.json') ?? Buffer.alloc(0);
    const listed = (JSON.parse(manifest.toString()) as { files: { name: string; sha256: string }[] }).files;
    listed.forEach((file, index) => {
      const bytes = zip.get(`${String(index + 1).padStart(2, '0')}-${file.name}`) ?? Buffer.alloc(0);
      expect(sha256(bytes)).toBe(file.sha256);
    });
    const settings = parseConfig({ DATA_DIR: service.dataDir });
    const raw = 'config' in settings ? openKeys(settings.config).publicKey : '';
    const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(raw, 'base64')]);
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    const signature = Buffer.from(zip.get('manifest.json.ed25519')?.toString().trim() ?? '', 'base64');
    expect(verify(null, manifest, key, signature)).toBe(true);
    expect(email).toContain(raw);

    const png = takes[0] ?? '';
    const clear = await (await post(`/files/${png}/show`)).text();
    expect(clear).toContain(say('en', 'evidence.spoc.pictureClear', { number: 1 }));
    expect((await fetch(`${home}/files/${png}/take`, { redirect: 'manual' })).status).toBe(303);
    expect((await post('/files', { mark: 'wrong' })).status).toBe(303);

    // The content ends with the report's: 72 hours after the answer, not 30 days after it was sent.
    const lives = await Promise.all((await fileKeys()).map((one) => redis.pttl(one)));
    expect(Math.max(...lives)).toBeLessThanOrEqual(lifeOf('reportDone'));
    expect(email).not.toContain(canary);
    expect(service.output()).not.toContain(canary);
    for (const job of await redis.keys('*queue*')) {
      const type = await redis.type(job);
      const held = type === 'hash' ? JSON.stringify(await redis.hgetall(job)) : '';
      expect(held).not.toContain(canary);
    }
  });

  test('P17: what is refused is said with its name and reason, and the question stands', async () => {
    const line = await chat(language);
    const said = await line.turn(
      attached([
        ['a.zip', Buffer.from('PK\u0003\u0004')],
        ['empty.png', Buffer.alloc(0)],
      ]),
    );
    expect(said).toContain(say(language, 'evidence.problem.archive', { name: 'a.zip' }));
    expect(said).toContain(say(language, 'evidence.problem.empty', { name: 'empty.png' }));
    expect(said).toContain(say(language, 'start.danger.ask').split('\n')[0]);
  });

  test('P15: leaving, or asking for it, makes every part of every file unreadable', async () => {
    const line = await chat(language);
    await tellUpToCheck(line, language, language);
    const before = new Set(await fileKeys());
    const two = async () =>
      attached([
        ['a.png', await picture('png', 300)],
        ['b.jpg', await picture('jpeg', 301)],
      ]);
    await line.turn(await two());
    const mine = async () => (await fileKeys()).filter((one) => !before.has(one));
    expect(await mine()).toHaveLength(3);
    expect(await line.type(language === 'cy' ? 'dileu ffeiliau' : 'remove files')).toContain(
      say(language, 'evidence.removed'),
    );
    expect(await mine()).toEqual([]);
    await line.turn(await two());
    await line.type(language === 'cy' ? 'gadael' : 'exit');
    expect(await mine()).toEqual([]);
  });

  test('a file sent after the report joins it, and the force is told', async () => {
    const line = await chat(language);
    await tellUpToCheck(line, language, language);
    const reference = referenceIn(await line.press('send'));
    const { post } = await forcePage(service.url, reference);
    await post('', { what: 'received' });
    const bytes = await picture('png', 77);
    await line.turn(attached([['later.png', bytes]]));
    await line.until((text) => text.includes(say(language, 'evidence.later', { reference })));
    const toSpoc = ({ to, subject }: InboxRow) => to.startsWith('election-spoc') && subject.includes(reference);
    const emails = await untilEmails(service.url, toSpoc, 2);
    const texts = await Promise.all(emails.map((row) => openEmail(service.url, row)));
    expect(texts.some((text) => text.includes('Files added: 1'))).toBe(true);
    expect(await (await post('/files')).text()).toContain(sha256(bytes));
  });
});

test('P17: kill -9 in the middle of an upload leaves nothing for longer than a quarter of an hour, and it can be sent again', async () => {
  const dying = await startProcess();
  const grant = (await (await fetch(`${dying.url}/v3/directline/tokens/generate`, { method: 'POST' })).json()) as {
    token: string;
    conversationId: string;
  };
  const { hostname, port } = new URL(dying.url);
  const path = `/v3/directline/conversations/${grant.conversationId}/upload`;
  const headers = {
    Authorization: `Bearer ${grant.token}`,
    'Content-Type': 'image/png',
    'Content-Disposition': 'name="file"; filename="door.png"',
  };
  const png = await picture('png', 64);
  const half = request({ hostname, port, path, method: 'POST', headers: { ...headers, 'Content-Length': 5_000_000 } });
  half.on('error', () => undefined);
  half.write(Buffer.concat([png, randomBytes(1_000_000)]));
  const inside = connectRedis(socketFor(dying.dataDir));
  await waitForRedis(inside, 5000);
  let coming: string[] = [];
  while (coming.length === 0) coming = await inside.keys('v1:file:*');
  const life = await inside.pttl(coming[0] ?? '');
  expect(life).toBeGreaterThan(0);
  expect(life).toBeLessThanOrEqual(lifeOf('coming'));
  inside.disconnect();
  await dying.end('SIGKILL');
  const after = await dying.again();
  const again = await fetch(`${after.url}${path}`, { method: 'POST', headers, body: new Uint8Array(png) });
  expect(again.status).toBe(200);
  const activities = await fetch(`${after.url}${path.replace('upload', 'activities')}`, {
    headers: { Authorization: headers.Authorization },
  });
  const { activities: log } = (await activities.json()) as { activities: { attachments?: { contentUrl: string }[] }[] };
  const url = log.flatMap((one) => one.attachments ?? [])[0]?.contentUrl ?? '';
  expect(sha256(new Uint8Array(await (await fetch(url)).arrayBuffer()))).toBe(sha256(png));
  await after.forget();
}, 60_000);
