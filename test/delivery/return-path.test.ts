// P9: every letter has a return path of its own; a bounce is acted on by proof alone; what is not acted on is counted, kept for the
// operator and alarms; and a letter that comes back whole costs no memory.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mailCommand } from '../../src/cli/commands/mail-command.ts';
import { returnedCommand } from '../../src/cli/commands/returned-command.ts';
import { envelopeIdOf } from '../../src/delivery/jobs/report-worker.ts';
import { readReturned } from '../../src/delivery/mail/bounce.ts';
import { applyBounce } from '../../src/delivery/mail/bounce-reader.ts';
import { readReturnedFile } from '../../src/delivery/mail/fetch-returned.ts';
import { createMailer } from '../../src/delivery/mail/mailer.ts';
import { returnPathFor } from '../../src/delivery/mail/return-path.ts';
import { createReturnedMail, type ReturnedMail } from '../../src/delivery/mail/returned-mail.ts';
import { createLog } from '../../src/shared/log.ts';
import { submissionOf, type TestDelivery, withDelivery } from '../support/delivery.ts';
import { startSmtpSink } from '../support/smtp-sink.ts';

const id = 'ss-7k3m-9qxd.0123456789abcdef0123';
const lines = (...all: string[]) => Buffer.from(all.join('\r\n'));
const letter = {
  email: { subject: 'x', text: 'x', html: '', attachments: [], headers: {} },
  to: 'spoc@gwent.police.example',
  messageId: `<${id}@stand-safe.example>`,
  envelopeId: id,
  date: new Date('2026-11-23T20:00:00Z'),
  requireTls: true,
};
const mailerTo = (url: string, tagged: boolean) =>
  createMailer({
    url,
    from: 'reports@stand-safe.example',
    bouncesTo: 'bounces@stand-safe.example',
    allowInsecureLoopback: true,
    tagged,
  });

describe('the return path of a letter', () => {
  test.each([
    ['bounces@stand-safe.example', id, `bounces+${id}@stand-safe.example`],
    ['a.b@x.example', 'daily-test', 'a.b+daily-test@x.example'],
    [`${'a'.repeat(40)}@x.example`, id, `${'a'.repeat(40)}@x.example`],
    ['bounces@stand-safe.example', 'no id', 'bounces@stand-safe.example'],
  ])('%s with %s is %s', (mailbox, envelopeId, path) => {
    expect(returnPathFor(mailbox, envelopeId)).toBe(path);
  });

  test('goes over the wire, and the id in a header of our own beside it', async () => {
    const sink = await startSmtpSink();
    const mailer = mailerTo(sink.url, true);
    expect((await mailer.send(letter)).verdict).toBe('accepted');
    expect(sink.taken[0]?.from).toBe(`bounces+${id}@stand-safe.example`);
    expect(sink.taken[0]?.raw).toContain(`X-Stand-Safe-Letter: ${id}`);
    mailer.close();
    await sink.stop();
  });

  test('a server that lets its user send from the address of the account alone gets that one', async () => {
    const heard: string[] = [];
    const server = createServer((socket) => {
      let inData = false;
      socket.on('error', () => undefined).write('220 here\r\n');
      socket.on('data', (data) => {
        for (const line of String(data).split('\r\n')) {
          if (inData ? line === '.' : line !== '') {
            heard.push(line);
            const isRefused = /^MAIL FROM:<[^>]*\+/i.test(line);
            const isData = /^DATA/i.test(line);
            inData = isData;
            socket.write(isRefused ? '550 5.7.60 not your address\r\n' : isData ? '354 go\r\n' : '250 ok\r\n');
          }
        }
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const mailer = mailerTo(`smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, true);
    expect((await mailer.send(letter)).verdict).toBe('accepted');
    expect((await mailer.send(letter)).verdict).toBe('accepted');
    const froms = heard.filter((line) => /^MAIL FROM/i.test(line)).map((line) => /<([^>]*)>/.exec(line)?.[1]);
    expect(froms).toEqual([
      `bounces+${id}@stand-safe.example`,
      'bounces@stand-safe.example',
      'bounces@stand-safe.example',
    ]);
    mailer.close();
    await new Promise((done) => server.close(done));
  });
});

describe('acting on what comes back', () => {
  let bench: TestDelivery;
  beforeAll(async () => {
    bench = await withDelivery();
  });
  afterAll(() => bench.stop());

  async function accepted() {
    const { reference } = await bench.delivery.submit(submissionOf());
    await bench.delivery.work(reference);
    const sent = (await bench.delivery.book.load(reference))?.delivery.letters.find((one) => one.kind === 'spoc');
    return { reference, mailbox: sent?.mailbox ?? '', envelopeId: envelopeIdOf(sent?.messageId ?? '') };
  }
  const bounceOf = (to: string, mailbox: string, header: string) =>
    lines(
      'Return-Path: <>',
      'From: Mail Delivery System <mailer-daemon@mx.example>',
      `To: ${to}`,
      'Subject: Undeliverable',
      '',
      `<${mailbox}>: 550 5.1.1 user unknown`,
      'Message-ID: <0102@eu-west-2.amazonses.com>',
      header,
      '',
    );
  async function hear(raw: Buffer) {
    const alarms: [string, string][] = [];
    const returned = await readReturned(raw);
    const { book, outbox, returned: store } = bench.delivery;
    const deps = { book, outbox, log: createLog('silent') };
    const done = returned.kind === 'bounce' && (await applyBounce(returned.bounce, deps));
    const leave = createReturnedMail({
      store,
      alarm: (reference, reason) => void alarms.push([reference, reason]),
      now: bench.clock.now,
      log: deps.log,
    });
    if (!done) await leave(returned, 'mailer-daemon@mx.example', 7);
    const [newest] = await store.list();
    return { done, alarms, newest: newest === undefined ? null : (JSON.parse(newest) as ReturnedMail) };
  }
  const stateOf = async (reference: string) =>
    (await bench.delivery.book.load(reference))?.delivery.letters.find((one) => one.kind === 'spoc')?.state;

  test('a relay that puts a Message-ID of its own: the return path alone, or our header alone, proves the letter', async () => {
    for (const way of ['path', 'header'] as const) {
      const { reference, mailbox, envelopeId } = await accepted();
      const to = way === 'path' ? `bounces+${envelopeId}@stand-safe.example` : 'bounces@stand-safe.example';
      const header = way === 'header' ? `X-Stand-Safe-Letter: ${envelopeId}` : `X-Stand-Safe-Reference: ${reference}`;
      expect((await hear(bounceOf(to, mailbox, header))).done).toBe(true);
      expect(await stateOf(reference)).toBe('failed');
    }
  });

  test('a reference and an address anybody can know: nothing is changed, the operator is told', async () => {
    const { reference, mailbox } = await accepted();
    const forged = bounceOf('bounces@stand-safe.example', mailbox, `X-Stand-Safe-Reference: ${reference}`);
    const heard = await hear(forged);
    expect(heard).toMatchObject({ done: false, alarms: [[reference, 'returned']] });
    expect(heard.newest).toEqual({
      at: bench.clock.now().toISOString(),
      reason: 'unproven',
      reference,
      from: 'mx.example',
      uid: 7,
    });
    expect(await stateOf(reference)).toBe('accepted');
  });

  test('a member of a group behind our mailbox: the letter arrived, the operator is told', async () => {
    const { reference, envelopeId } = await accepted();
    const heard = await hear(bounceOf(`bounces+${envelopeId}@stand-safe.example`, 'leaver@police.example', ''));
    expect(heard).toMatchObject({ done: false, newest: { reason: 'other-mailbox', reference } });
    expect(await stateOf(reference)).toBe('accepted');
  });

  test.each([
    ['a person answered', 'pc@police.example', 'Subject: Re: Report', 'Thank you, I ring her.', 'reply', 1],
    ['an absent officer', 'pc@police.example', 'Auto-Submitted: auto-replied', 'I am away.', 'auto-reply', 0],
  ])('%s: kept, and alarms only where a person is needed', async (_what, from, header, words, reason, alarms) => {
    const { reference, envelopeId } = await accepted();
    const raw = lines(`From: ${from}`, `In-Reply-To: <${envelopeId}@stand-safe.example>`, header, '', words);
    const heard = await hear(raw);
    expect(heard.newest).toMatchObject({ reason, reference });
    expect(heard.alarms).toHaveLength(alarms);
  });

  test('the operator sees what was left, and it ends by itself', async () => {
    const out: string[] = [];
    const io = { out: (line: string) => void out.push(line), err: (line: string) => void out.push(line) };
    const open = async () => ({ list: bench.delivery.returned.list, close: () => undefined });
    expect(await returnedCommand([], io, open)).toBe(0);
    expect(out.at(-1)).toBe(`${await bench.delivery.returned.count()} emails came back and were left for a person`);
    expect(out[0]).toMatch(/^2026-11-23T20:00:00.000Z\tauto-reply\tSS-\w{4}-\w{4}\tmx\.example\tmail 7$/);
    expect(await bench.redis.redis.pttl('v1:returned:{mail}')).toBeGreaterThan(0);
    expect(await bench.redis.redis.lindex('v1:returned:{mail}', 0)).not.toContain('mx.example');
    expect(await returnedCommand(['--what'], io, open)).toBe(2);
  });
});

describe('a letter that comes back whole', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'returned-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const status = [
    '--B',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx',
    '',
    'Final-Recipient: rfc822; spoc@gwent.police.example',
    'Action: failed',
    'Status: 5.1.1',
    '',
  ];
  const returned = ['--B', 'Content-Type: message/rfc822', '', `Message-ID: <${id}@stand-safe.example>`, ''];
  const head = [
    'Return-Path: <>',
    'From: mailer-daemon@mx.example',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="B"',
    '',
  ];
  const bulk = `${'A'.repeat(76)}\r\n`.repeat(400_000);

  test.each([
    ['behind what the server says', [...head, ...status, ...returned, bulk, '--B--']],
    ['in front of it', [...head, ...returned, bulk, ...status, '--B--']],
  ])('%s: under a megabyte of thirty is read, and read rightly', async (_where, all) => {
    const file = join(folder, 'big.eml');
    await writeFile(file, all.join('\r\n'));
    expect((await readReturnedFile(file))?.length).toBeLessThan(2 ** 20);
    const out: string[] = [];
    const letterOption = `SS-7K3M-9QXD=${id}@stand-safe.example=spoc@gwent.police.example`;
    await mailCommand(['read', file, '--letter', letterOption], { out: (line) => void out.push(line), err: () => {} });
    expect(JSON.parse(out[0] ?? '')).toEqual({
      kind: 'failed',
      reference: 'SS-7K3M-9QXD',
      recipient: 'spoc@gwent.police.example',
    });
  });
});
