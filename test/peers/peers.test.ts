// Mail programs of other people agree: Debian's exim takes a report over STARTTLS, gets not a byte of it behind a wrong
// certificate, says no, and bounces; and the bounce is read back from dovecot over IMAP and counts as failure.
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { simpleParser } from 'mailparser';
import type { DeliveryService } from '../../src/delivery/create-delivery.ts';
import type { Notification } from '../../src/delivery/jobs/report-worker.ts';
import { createLog } from '../../src/shared/log.ts';
import { type Certificates, type KeyPair, makeCertificates } from '../support/certificates.ts';
import { answersFor, directory, submissionOf, type TestDelivery, withDelivery } from '../support/delivery.ts';
import { installPeers, type MailPeers, startMailPeers } from './mail-peers.ts';
import { tapWire, type Wire } from './wire.ts';

const canary = 'canary-words-of-the-person';
const made: Certificates = makeCertificates();
const undo: (() => Promise<unknown>)[] = [];
let bench: TestDelivery;
let peers: MailPeers;

beforeAll(async () => {
  installPeers();
  bench = await withDelivery();
  peers = await startMailPeers(made.right);
}, 300_000);
afterEach(async () => {
  for (const one of undo.splice(0).reverse()) await one();
});
afterAll(async () => {
  await bench.stop();
  await peers.stop();
});

interface Peer {
  readonly service: DeliveryService;
  readonly wire: Wire;
  /** Resolves when the reporter is told this kind of news. */
  heard(kind: string): Promise<Notification>;
  /** Resolves when a report that something was delivered has been read over IMAP. */
  readonly reportRead: Promise<void>;
}

/** One service of ours, its mail going through a tapped wire to exim with this certificate. */
async function serviceTo(pair: KeyPair | null, spoc: string): Promise<Peer> {
  const exim = await peers.exim(pair);
  const wire = await tapWire(exim.port);
  const told: Notification[] = [];
  const waiting: { kind: string; done: (news: Notification) => void }[] = [];
  let readReport: () => void;
  const reportRead = new Promise<void>((done) => {
    readReport = done;
  });
  const service = await bench.another({
    mail: {
      url: `smtp://127.0.0.1:${wire.port}`,
      from: 'reports@stand-safe.example',
      bouncesTo: 'bounces@stand-safe.example',
      allowInsecureLoopback: false,
      ca: made.ca,
    },
    bounceUrl: peers.imapUrl,
    directory: () => ({
      ...directory,
      forces: { ...directory.forces, gwent: { spoc, backup: 'backup@police.example' } },
    }),
    log: createLog('info', { write: (line) => line.includes('"state":"delivered"') && readReport() }),
    tellReporter: async (_reference, news) => {
      told.push(news);
      for (const one of waiting.filter(({ kind }) => kind === news.kind)) one.done(news);
    },
  });
  undo.push(
    () => exim.stop(),
    () => wire.stop(),
    () => service.stop(),
  );
  const heard = (kind: string) =>
    new Promise<Notification>((done) => {
      const before = told.find((one) => one.kind === kind);
      if (before) done(before);
      else waiting.push({ kind, done });
    });
  return { service, wire, heard, reportRead };
}

const send = async (service: DeliveryService) =>
  (await service.submit(submissionOf({ answers: answersFor({ words: canary }) }))).reference;
const letter = async (service: DeliveryService, reference: string) =>
  (await service.book.load(reference))?.delivery.letters.find((one) => one.kind === 'spoc');

describe('exim and dovecot', () => {
  test('P12: exim takes the report over STARTTLS, whole, with our Message-ID, and an eavesdropper reads nothing', async () => {
    const { service, wire, heard, reportRead } = await serviceTo(made.right, 'spoc@police.example');
    const reference = await send(service);
    await service.start();
    await heard('accepted');
    expect(await letter(service, reference)).toMatchObject({ state: 'accepted', answer: { code: 250 } });
    // P7: exim's own report that it delivered comes back over IMAP; by then the email lies in the mailbox.
    await reportRead;
    expect(wire.sent().toString('latin1')).toMatch(/^EHLO .*\r\nSTARTTLS\r\n/);
    expect(wire.sent().toString('latin1')).not.toMatch(/canary|MAIL FROM|gwent/i);
    const raw = peers.delivered().find((one) => one.includes(reference)) ?? '';
    const mail = await simpleParser(raw);
    expect(mail.text).toContain(canary);
    expect(mail.messageId).toBe((await letter(service, reference))?.messageId);
    expect(mail.attachments[0]?.filename).toBe(`report-${reference}.json`);
    expect(peers.log()).toMatch(/X=TLS1\.[23]/);
  }, 60_000);

  test('P9: exim takes it, then bounces: read from dovecot, matched, and the backup has it', async () => {
    const { service, heard } = await serviceTo(made.right, 'vanished@police.example');
    const reference = await send(service);
    await service.start();
    const news = await heard('backup');
    expect(news).toMatchObject({ reference, to: 'backup' });
    expect(await letter(service, reference)).toMatchObject({
      state: 'failed',
      failure: 'bounced',
      answer: { reason: 'bounce', enhanced: expect.stringMatching(/^5\./) },
    });
  }, 60_000);

  test('P9: a letter of thirty megabytes that comes back whole is read by its head, and what nobody can read is left and listed', async () => {
    const { service, heard } = await serviceTo(made.right, 'spoc@police.example');
    const reference = await send(service);
    await service.start();
    await heard('accepted');
    const id = ((await letter(service, reference))?.messageId ?? '').slice(1).split('@')[0];
    const head = 'Return-Path: <>\r\nFrom: mailer-daemon@mx.example\r\nSubject: Undeliverable\r\n';
    peers.returns(`${head}To: bounces@stand-safe.example\r\n\r\nno words that anybody knows\r\n`);
    peers.returns(
      `${head}To: bounces+${id}@stand-safe.example\r\n\r\n<spoc@police.example>: 550 5.1.1 unknown\r\n${`${'A'.repeat(76)}\r\n`.repeat(400_000)}`,
    );
    await heard('backup');
    expect(await letter(service, reference)).toMatchObject({ state: 'failed', failure: 'bounced' });
    const left = (await service.returned.list()).map((line) => JSON.parse(line) as { reason: string; from: string });
    expect(left).toContainEqual(expect.objectContaining({ reason: 'unknown', from: 'mx.example' }));
  }, 90_000);

  test('P9: a mailbox that exim does not know is never tried again, and the backup has it at once', async () => {
    const { service, heard } = await serviceTo(made.right, 'nobody@police.example');
    const reference = await send(service);
    await service.start();
    await heard('backup');
    expect(await letter(service, reference)).toMatchObject({ failure: 'refused', answer: { code: 550 }, attempts: 1 });
  });

  test('P2: what exim greylists waits and is kept', async () => {
    const { service } = await serviceTo(made.right, 'greylisted@police.example');
    const reference = await send(service);
    await service.work(reference);
    expect(await letter(service, reference)).toMatchObject({ state: 'waiting', answer: { code: 451 } });
  });
});

describe('not a byte of a report', () => {
  test.each([
    ['a certificate signed by nobody', made.selfSigned],
    ['a certificate of another host', made.otherHost],
    ['a certificate that has expired', made.expired],
    ['no TLS at all', null],
  ] as const)('P12: goes to exim with %s; the report waits, and is not lost', async (_why, pair) => {
    const { service, wire } = await serviceTo(pair, 'spoc@police.example');
    const reference = await send(service);
    const before = peers.log().match(/<=/g)?.length ?? 0;
    await service.work(reference);
    const waits = await letter(service, reference);
    expect(waits?.state).toBe('waiting');
    // Without TLS exim answers STARTTLS with a no of its own.
    expect(waits?.answer?.reason).toBe(pair ? 'tls' : 'relay');
    const sent = wire.sent().toString('latin1');
    expect(
      sent
        .replace(/\x16[\s\S]*$/, '')
        .split('\r\n')
        .filter(Boolean),
    ).toEqual(expect.arrayContaining([expect.stringMatching(/^(EHLO|STARTTLS)/)]));
    expect(sent).not.toMatch(/canary|MAIL FROM|RCPT TO|DATA|police\.example|SS-/i);
    expect(peers.log().match(/<=/g)?.length ?? 0).toBe(before);
    expect(peers.delivered().some((one) => one.includes(reference))).toBe(false);
    expect((await service.status(reference))?.state).toBe('queued');
  });
});
