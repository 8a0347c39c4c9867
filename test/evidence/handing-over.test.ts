// What becomes of a report's files at the force: each look and each taking is noted, a report that was taken back keeps
// them to itself, and one that was erased has no byte of them left (P14, P15).

import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Server } from 'restify';
import { reportCommand } from '../../src/cli/commands/reports-command.ts';
import type { DeliveryService } from '../../src/delivery/create-delivery.ts';
import type { Evidence } from '../../src/evidence/evidence.ts';
import { type Language, say } from '../../src/shared/locale.ts';
import { createLog } from '../../src/shared/log.ts';
import { createEncryption } from '../../src/storage/encryption.ts';
import { createTrail } from '../../src/storage/trail/create-trail.ts';
import { closeServer, createServer, listen } from '../../src/web/http-server.ts';
import { createSpocPages } from '../../src/web/pages/spoc/spoc-pages.ts';
import { directory, submissionOf, type TestDelivery, withDelivery } from '../support/delivery.ts';
import { testEvidence } from '../support/direct-line-server.ts';
import { allowedFiles } from '../support/files.ts';

let bench: TestDelivery;
let delivery: DeliveryService;
let evidence: Evidence;
let server: Server;
let origin: string;
beforeAll(async () => {
  bench = await withDelivery();
  evidence = testEvidence(bench.redis.redis);
  delivery = await bench.another({ evidence });
  server = createServer({ https: false, log: createLog('silent') });
  createSpocPages(delivery.desk, evidence, createLog('silent')).mount(server);
  origin = `http://127.0.0.1:${await listen(server, '127.0.0.1', 0)}`;
});
afterAll(async () => {
  await closeServer(server, 100);
  await bench.stop();
});

async function* whole(bytes: Buffer) {
  yield bytes;
}

/** A report with a picture and a text, at its force. */
async function sent(language: Language = 'en', types: readonly string[] = ['image/png', 'text/plain']) {
  const conversationId = `talk-${randomUUID()}`;
  for (const file of (await allowedFiles()).filter(([, type]) => types.includes(type))) {
    const [name = '', claimedType = '', bytes = Buffer.alloc(0)] = file ?? [];
    const given = {
      name: `canary ${name}`,
      claimedType,
      size: null,
      channel: 'webchat',
      stream: whole(bytes),
    } as const;
    expect(await evidence.receive(conversationId, given)).toHaveProperty('kept');
  }
  const { reference, returnCode } = await delivery.submit(submissionOf({ conversationId, language }));
  await delivery.work(reference);
  const [email] = (await bench.sink.until(2, reference)).filter((one) => one.to.startsWith('spoc'));
  const home = origin + new URL(/https:\/\/\S+\/spoc\/\S+/.exec(email?.mail.text ?? '')?.[0] ?? '').pathname;
  const see = async (more = '') => (await fetch(home + more)).text();
  const mark = /name="mark" value="([^"]+)"/.exec(await see())?.[1] ?? '';
  const post = (more: string, fields: Record<string, string> = {}) =>
    fetch(home + more, { method: 'POST', body: new URLSearchParams({ mark, ...fields }), redirect: 'manual' });
  return { reference, code: returnCode ?? '', see, post, home };
}

async function typed(...args: string[]) {
  const lines: string[] = [];
  const write = (line: string) => void lines.push(line);
  const { store, book, keys, outbox } = delivery;
  const open = {
    store,
    evidence,
    book,
    keys,
    outbox,
    directory: () => directory,
    now: bench.clock.now,
    trail: createTrail({
      redis: bench.redis.redis,
      box: createEncryption([{ name: 't', secret: Buffer.alloc(32, 7) }]),
      sign: keys.sign,
      now: bench.clock.now,
    }),
    rewriteLog: async () => undefined,
  };
  const door = { open: async () => ({ ...open, close: async () => undefined }), publicKey: () => keys.publicKey };
  const code = await reportCommand(args, { out: write, err: write, stdin: process.stdin }, door);
  return { code, text: lines.join('\n') };
}

test('sound and film are played on the page itself when they are asked for, which is noted; nothing of them is an address', async () => {
  const { reference, post } = await sent('en', ['audio/mpeg', 'video/mp4']);
  await post('', { what: 'received' });
  const before = await (await post('/files')).text();
  expect(before.match(/Play it here/g)).toHaveLength(2);
  expect(before).not.toMatch(/<(?:audio|video)/);
  for (const { id, type } of await evidence.listOf(reference)) {
    const answer = await post(`/files/${id}/show`);
    expect(answer.headers.get('content-security-policy')).toContain('media-src data:');
    const page = await answer.text();
    const [, tag, bytes = ''] =
      /<(audio|video) controls preload="metadata" src="data:[^;]+;base64,([^"]+)"/.exec(page) ?? [];
    expect(type.startsWith(`${tag}/`)).toBe(true);
    expect(createHash('sha256').update(Buffer.from(bytes, 'base64')).digest('hex')).toBe(
      (await evidence.listOf(reference)).find((one) => one.id === id)?.sha256,
    );
    expect(page).not.toContain('autoplay');
  }
  expect((await evidence.accesses(reference)).filter((one) => one.what === 'show')).toHaveLength(2);
});

test('P13: each look and each taking is noted with its time and the kind of link, without a name, and an operator sees it', async () => {
  const { reference, post, home } = await sent();
  await post('/files');
  await fetch(`${home}/files/all`);
  expect(await evidence.accesses(reference)).toEqual([]);
  await post('', { what: 'received' });
  await post('/files', { mark: 'not the mark of the page' });
  expect(await evidence.accesses(reference)).toEqual([]);
  const [picture, text] = await evidence.listOf(reference);
  await post('/files');
  await post(`/files/${picture?.id}/show`);
  await (await post(`/files/${text?.id}/take`)).arrayBuffer();
  await (await post('/files/all')).arrayBuffer();
  const at = expect.stringMatching(/^\d{4}-\d\d-\d\dT/);
  expect(await evidence.accesses(reference)).toEqual([
    { at, what: 'list', file: null, link: 'spoc' },
    { at, what: 'show', file: picture?.id, link: 'spoc' },
    { at, what: 'take', file: text?.id, link: 'spoc' },
    { at, what: 'all', file: null, link: 'spoc' },
  ]);
  const shown = await typed('show', reference);
  expect(shown.text.match(/files (?:list|show [\w-]+|take [\w-]+|all) {2}by the link of spoc/g)).toHaveLength(4);
  expect(shown.text).not.toContain('canary');
  // The notes are sealed, and outlive the files.
  const kept = await bench.redis.redis.lrange(`v1:access:{${reference}}`, 0, -1);
  expect(kept.join()).not.toMatch(/list|spoc/);
  expect((await typed('erase', reference)).code).toBe(0);
  expect(await evidence.accesses(reference)).toHaveLength(4);
});

test.each(['en', 'cy'] as const)(
  'a report that the person took back says so on the force’s page (%s), and its files are handed over no more',
  async (language) => {
    const { reference, code, see, post } = await sent(language);
    const asked = `?lang=${language}`;
    const words = (part: 'withdrawn' | 'withdrawnFiles' | 'see') =>
      say(language, `evidence.spoc.${part}`, { at: '' }).split(':')[0] ?? '';
    await post('', { what: 'received' });
    const [file] = await evidence.listOf(reference);
    expect(await see(asked)).toContain(words('see'));
    expect(await see(asked)).not.toContain(words('withdrawn'));
    expect((await post(`/files/${file?.id}/take`)).status).toBe(200);
    expect(await delivery.followUp(reference, code, { kind: 'withdraw', language }, 'k')).toBe('done');
    const page = await see(asked);
    expect(page).toContain(words('withdrawn'));
    expect(page).toContain(words('withdrawnFiles'));
    expect(page).not.toContain(words('see'));
    for (const path of ['/files', '/files/all', `/files/${file?.id}/take`, `/files/${file?.id}/show`]) {
      expect([path, (await post(path)).status]).toEqual([path, 303]);
    }
  },
);

test('P15: report erase leaves no part of a file and no list of the report’s files in Redis', async () => {
  const before = new Set(await bench.redis.redis.keys('*'));
  const { reference, post, see } = await sent();
  await post('', { what: 'received' });
  const ids = (await evidence.listOf(reference)).map((one) => one.id);
  const keysOfFiles = async () =>
    (await bench.redis.redis.keys('*')).filter((key) => !before.has(key) && /^v1:(?:file|evidence):/.test(key));
  expect(await keysOfFiles()).toHaveLength(3);
  expect((await typed('erase', reference)).code).toBe(0);
  expect(await keysOfFiles()).toEqual([]);
  for (const id of ids) expect(await evidence.open(reference, id)).toBeNull();
  expect(await evidence.manifest(reference)).toBeNull();
  expect((await post('/files')).status).toBe(303);
  expect(await see()).toContain(say('en', 'email.spoc.gone'));
});
