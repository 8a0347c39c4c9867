// P17: files that a person sends in Teams obey the same rules as in the web chat: judged by their bytes, kept sealed with
// the hash of what came, refused with a reason, and never in the way of the words beside them.
import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Activity } from 'botbuilder';
import sharp from 'sharp';
import { createTakeFiles } from '../../src/bot/receive-attachments.ts';
import { createTeamsBot } from '../../src/bot/teams-bot.ts';
import { createAttachedFiles } from '../../src/channels/bot-framework/attached-files.ts';
import { createEvidence } from '../../src/evidence/create-evidence.ts';
import { type Evidence, evidenceLimits, type Received, receivedFiles } from '../../src/evidence/evidence.ts';
import { createLog } from '../../src/shared/log.ts';
import { createEncryption } from '../../src/storage/encryption.ts';
import { createEvidenceStore } from '../../src/storage/evidence-store.ts';
import { createTeamsStore } from '../../src/storage/teams-store.ts';
import { type Microsoft, startMicrosoft } from '../support/microsoft.ts';
import { type TestRedis, withRedis } from '../support/redis.ts';
import { openDoor, personal, type TestDoor } from '../support/teams-door.ts';

const photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#833' } })
  .png()
  .toBuffer();
let microsoft: Microsoft;
let redis: TestRedis;
let door: TestDoor;
let files: Server;
let url = '';
let evidence: Evidence;
let turns: { text: string; received: readonly Received[] | undefined }[] = [];
const lines: string[] = [];

beforeAll(async () => {
  [microsoft, redis] = await Promise.all([startMicrosoft(), withRedis()]);
  files = createServer((request, response) => {
    if (request.url === '/gone') response.writeHead(404);
    if (request.url === '/fails') response.writeHead(503);
    if (request.url === '/program') return void response.end(Buffer.from('MZ\u0090 a program'));
    if (request.url === '/large') return void response.end(Buffer.concat([photo, Buffer.alloc(evidenceLimits.file)]));
    response.end(photo);
  });
  await new Promise<void>((resolve) => files.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(files.address() as AddressInfo).port}`;
  const box = createEncryption([{ name: 'test', secret: Buffer.alloc(32, 3) }]);
  let ids = 0;
  evidence = createEvidence({
    store: createEvidenceStore(redis.redis, box),
    scanner: null,
    now: () => new Date(),
    newId: () => `${++ids}`.padStart(32, 'x'),
    sign: () => '',
  });
  const log = createLog('debug', { write: (line) => void lines.push(line) });
  const filesOf = createAttachedFiles({ token: () => null, production: false });
  const takeFiles = createTakeFiles({ evidence, filesOf, channel: 'teams', log });
  const store = createTeamsStore(redis.redis, box, Date.now);
  const erase = (id: string) => evidence.erase(id);
  const deps = { store, erase, chatUrl: () => 'https://x.example/chat', soFar: async () => null, takeFiles, log };
  const bot = createTeamsBot(deps, async ({ activity, turnState }) => {
    turns.push({ text: activity.text, received: turnState.get(receivedFiles) });
  });
  door = await openDoor(microsoft, redis, bot);
});
afterEach(() => {
  turns = [];
});
afterAll(async () => {
  await door.stop();
  await microsoft.stop();
  await redis.stop();
  files.close();
  files.closeAllConnections();
});

const shared = (path: string, name: string) => ({
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  name,
  content: { downloadUrl: url + path, uniqueId: path, fileType: '' },
});
const send = (chat: string, attachments: object[], more: Partial<Activity> = {}) =>
  door.send(personal(microsoft, { conversation: { id: chat } as never, attachments: attachments as never, ...more }));

test('a shared file and a pasted picture are kept, with the hash of their bytes', async () => {
  const pasted = { contentType: 'image/png', contentUrl: `${url}/pasted` };
  expect(await send('a:one', [shared('/file', 'threat.png')], { text: 'look' })).toBe(200);
  expect(turns[0]?.text).toBe('look');
  const sha256 = createHash('sha256').update(photo).digest('hex');
  expect(turns[0]?.received).toMatchObject([{ kept: { name: 'threat.png', sha256, size: photo.length } }]);
  await send('a:two', [pasted, { contentType: 'text/html', content: '<p>look</p>' }]);
  expect(turns[1]?.received).toMatchObject([{ kept: { name: 'image.png', sha256 } }]);
  expect(await evidence.list('a:one')).toHaveLength(1);
});

test('the same message delivered twice keeps its file once', async () => {
  const again = { id: 'the-same', text: '' };
  await send('a:three', [shared('/file', 'threat.png')], again);
  await send('a:three', [shared('/file', 'threat.png')], again);
  expect(await evidence.list('a:three')).toHaveLength(1);
});

test('what cannot be kept has a reason, one for each file, and the words beside it are heard', async () => {
  const sent = [shared('/program', 'photo.png'), shared('/large', 'large.png'), shared('/gone', 'gone.png')];
  expect(await send('a:four', sent, { text: 'canary-4711' })).toBe(200);
  expect(turns[0]?.text).toBe('canary-4711');
  const problems = turns[0]?.received?.map((one) => 'problem' in one && one.problem);
  expect(problems?.slice(1)).toEqual(['too-large', 'not-fetched']);
  expect(['script', 'not-allowed-type']).toContain(problems?.[0]);
  expect(await evidence.list('a:four')).toEqual([]);
});

test('a picture out of a search lies elsewhere: said with what to do; a store that fails is asked again', async () => {
  const gif = { contentType: 'image/gif', name: 'lol.gif', contentUrl: 'https://media.giphy.example/lol.gif' };
  await send('a:gif', [gif, shared('/fails', 'photo.png')]);
  expect(turns[0]?.received).toEqual([
    { problem: 'not-fetched', name: 'lol.gif' },
    { problem: 'broken', name: 'photo.png' },
  ]);
});

test('a message without a file, and a file in a group, leave nothing', async () => {
  await send('a:five', []);
  expect(turns[0]?.received).toBeUndefined();
  const group = { id: '19:group', conversationType: 'groupChat', isGroup: true } as never;
  await send('19:group', [shared('/file', 'threat.png')], { conversation: group });
  expect(await evidence.list('19:group')).toEqual([]);
});

test('P13: neither a name nor an address of a file is logged', () => {
  expect(lines.join('')).toContain('a file could not be taken in');
  expect(lines.join('')).not.toMatch(/gone\.png|threat|127\.0\.0\.1|canary/);
});
