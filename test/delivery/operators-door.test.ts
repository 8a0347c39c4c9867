// What an operator can do with a report: see it without its words, send it again, end it, and check that it is genuine.

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ReportsDoor, reportCommand, reportsCommand } from '../../src/cli/commands/reports-command.ts';
import { createEncryption } from '../../src/storage/encryption.ts';
import { createTrail, trailKey } from '../../src/storage/trail/create-trail.ts';
import { answersFor, directory, submissionOf, type TestDelivery, withDelivery } from '../support/delivery.ts';
import { testEvidence } from '../support/direct-line-server.ts';

let bench: TestDelivery;
let door: ReportsDoor;
beforeAll(async () => {
  bench = await withDelivery();
  const { store, book, keys, outbox } = bench.delivery;
  const open = {
    store,
    evidence: testEvidence(bench.redis.redis),
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
    close: async () => undefined,
  };
  door = { open: async () => open, publicKey: () => keys.publicKey };
});
afterAll(() => bench.stop());

async function typed(command: typeof reportCommand, ...args: string[]) {
  const lines: string[] = [];
  const io = {
    out: (line: string) => void lines.push(line),
    err: (line: string) => void lines.push(line),
    stdin: process.stdin,
  };
  const code = await command(args, io, door);
  return { code, text: lines.join('\n') };
}
async function sent(): Promise<string> {
  const { reference } = await bench.delivery.submit(submissionOf({ answers: answersFor({ words: 'canary' }) }));
  await bench.delivery.work(reference);
  return reference;
}
const emailTo = (reference: string) =>
  bench.sink.taken.filter((one) => one.raw.includes(reference) && one.to.startsWith('spoc'));

test('P13: reports and report show say where everything stands and no word, unless --with-content is typed', async () => {
  const reference = await sent();
  expect((await typed(reportsCommand, '--open')).text).toContain(`${reference}\t`);
  expect((await typed(reportsCommand)).text).not.toContain('canary');
  const shown = await typed(reportCommand, 'show', reference.toLowerCase());
  expect(shown.text).toContain('spoc  accepted');
  expect(shown.text).not.toMatch(/canary|Nia|@gwent/);
  expect((await typed(reportCommand, 'show', reference, '--with-content')).text).toContain('canary');
  expect((await typed(reportCommand, 'show', 'SS-0000-0000')).code).toBe(2);
});

test('reports: urgency, age, operation, force and whose turn; filters and one JSON object a line', async () => {
  const reference = await sent();
  const { text } = await typed(reportsCommand, '--json', '--urgency', 'standard', '--turn', 'spoc');
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.find((one) => one.reference === reference)).toMatchObject({
    urgency: 'standard',
    operation: 'ford',
    force: 'gwent',
    turn: 'spoc',
    ageHours: 0,
  });
  expect((await typed(reportsCommand, '--json', '--urgency', 'red')).text).not.toContain(reference);
  expect((await typed(reportsCommand, '--nonsense')).code).toBe(2);
});

test('P5: sent again keeps reference and Message-ID and says so in the subject', async () => {
  const reference = await sent();
  expect((await typed(reportCommand, 'resend', reference)).code).toBe(0);
  await bench.delivery.work(reference);
  const [first, second] = emailTo(reference);
  expect(second?.mail.messageId).toBe(first?.mail.messageId);
  expect(second?.mail.subject).toContain('[SENT AGAIN]');
});

test('P7: sent again an hour later the reporter hears nothing, and nobody is alarmed: it was taken before and is taken now', async () => {
  const reference = await sent();
  bench.clock.pass(3_600_000);
  await typed(reportCommand, 'resend', reference);
  await bench.delivery.work(reference);
  expect(emailTo(reference)).toHaveLength(2);
  expect(bench.told.filter((one) => one.reference === reference).map((one) => one.kind)).toEqual(['accepted']);
  expect(bench.logged.filter((line) => line.includes('delivery-late') && line.includes(reference))).toEqual([]);
});

test('a report is genuine as it came, by email or by attachment, and not when a letter of it was changed', async () => {
  const reference = await sent();
  const folder = mkdtempSync(join(tmpdir(), 'stand-safe-verify-'));
  const [email] = emailTo(reference);
  const at = (name: string, content: string | Buffer) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const whole = await typed(reportCommand, 'verify', at('a.eml', email?.raw ?? ''));
  expect(whole).toMatchObject({ code: 0 });
  expect(whole.text).toContain(reference);
  const json = email?.mail.attachments[0]?.content ?? Buffer.alloc(0);
  const signature = /Ed25519[^:]*:\s*(\S+)/.exec(email?.mail.text ?? '')?.[1] ?? '';
  expect((await typed(reportCommand, 'verify', at('a.json', json), '--signature', signature)).code).toBe(0);
  const forged = Buffer.from(json.toString('utf8').replace('canary', 'canard'));
  expect((await typed(reportCommand, 'verify', at('b.json', forged), '--signature', signature)).code).toBe(1);
  expect(whole.text).toContain(email?.mail.text?.match(/[0-9a-f]{64}/)?.[0] ?? 'no hash');
});

test('P14: erased is unreadable at once, is written to nobody any more, and leaves the bare receipt', async () => {
  const reference = await sent();
  expect((await typed(reportCommand, 'erase', reference)).code).toBe(0);
  const { redis } = bench.redis;
  expect(await redis.exists(`v1:report:{${reference}}`)).toBe(0);
  expect(await redis.exists(`v1:returnCode:{${reference}}`)).toBe(0);
  bench.clock.pass(48 * 3_600_000);
  await bench.delivery.work(reference);
  expect(emailTo(reference)).toHaveLength(1);
  expect((await bench.delivery.status(reference))?.state).toBe('erased');
  expect((await typed(reportCommand, 'erase', 'SS-3333-3333')).code).not.toBe(0);
});

test('P31: a damaged trail is said, and keeps nobody from erasing', async () => {
  const reference = await sent();
  await bench.redis.redis.hset(trailKey, 'head', 'damaged');
  const erased = await typed(reportCommand, 'erase', reference);
  await bench.redis.redis.del(trailKey);
  expect(erased.code).toBe(0);
  expect(erased.text).toContain('the trail was not written');
  expect((await bench.delivery.status(reference))?.state).toBe('erased');
});
