// P9: what comes back is read, matched and acted on; what anybody could have made up is not.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createProbe } from '../../src/delivery/jobs/probe.ts';
import { envelopeIdOf } from '../../src/delivery/jobs/report-worker.ts';
import { readReturned } from '../../src/delivery/mail/bounce.ts';
import { applyBounce, applyProbe } from '../../src/delivery/mail/bounce-reader.ts';
import { createLog } from '../../src/shared/log.ts';
import { submissionOf, type TestDelivery, withDelivery } from '../support/delivery.ts';

const id = 'ss-7k3m-9qxd.0123456789abcdef0123';
const lines = (...all: string[]) => Buffer.from(all.join('\r\n'));

/** A report of delivery as Postfix writes it. */
const postfix = (more: {
  action?: string;
  status?: string;
  envelopeId?: string;
  messageId?: string;
  diagnostic?: string;
}) =>
  lines(
    'Return-Path: <>',
    'From: MAILER-DAEMON@mx.police.example (Mail Delivery System)',
    'Subject: Undelivered Mail Returned to Sender',
    'To: bounces@stand-safe.example',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="B"',
    '',
    '--B',
    'Content-Type: text/plain',
    '',
    'I am sorry to have to inform you that your message could not be delivered.',
    '--B',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.police.example',
    ...(more.envelopeId ? [`Original-Envelope-Id: ${more.envelopeId}`] : []),
    '',
    'Final-Recipient: rfc822; spoc@gwent.police.example',
    `Action: ${more.action ?? 'failed'}`,
    `Status: ${more.status ?? '5.1.1'}`,
    `Diagnostic-Code: smtp; ${more.diagnostic ?? '550 5.1.1 <spoc@gwent.police.example>: user unknown'}`,
    '',
    '--B',
    'Content-Type: text/rfc822-headers',
    '',
    ...(more.messageId ? [`Message-ID: ${more.messageId}`] : []),
    'Subject: [RED] Operation Ford',
    '',
    '--B--',
    '',
  );

describe('reading', () => {
  test.each([
    ['the envelope id', { envelopeId: id }],
    ['the Message-ID of the returned headers', { messageId: `<${id}@stand-safe.example>` }],
  ])('a failure is matched by %s', async (_name, more) => {
    expect(await readReturned(postfix(more))).toEqual({
      kind: 'bounce',
      bounce: {
        action: 'failed',
        envelopeId: id,
        reference: 'SS-7K3M-9QXD',
        recipients: ['spoc@gwent.police.example'],
        answer: { code: 550, enhanced: '5.1.1', reason: 'bounce', queueId: null },
      },
    });
  });

  test.each(['delayed', 'delivered', 'relayed'])('"%s" is not a failure', async (action) => {
    expect(await readReturned(postfix({ action, envelopeId: id, status: '2.0.0' }))).toMatchObject({
      bounce: { action },
    });
  });

  test('prose of an old server counts when it comes from the mail system and names our Message-ID', async () => {
    const exim = (from: string, sender: string) =>
      lines(
        `Return-Path: ${sender}`,
        `From: ${from}`,
        'Subject: Mail delivery failed: returning message to sender',
        '',
        'A message that you sent could not be delivered.',
        'SMTP error: 550 5.2.1 mailbox disabled',
        `Message-ID: <${id}@stand-safe.example>`,
        '',
      );
    expect(await readReturned(exim('Mailer-Daemon@mx.example', '<>'))).toMatchObject({
      bounce: { action: 'failed', envelopeId: id, answer: { enhanced: '5.2.1' } },
    });
    expect((await readReturned(exim('Nia <nia@evil.example>', '<nia@evil.example>'))).kind).toBe('other');
  });

  test('an answer by a person and garbage are no reports; a made-up action is judged by its status', async () => {
    expect(
      (await readReturned(lines('From: PC 42 <pc42@gwent.police.example>', 'Subject: Re: report', '', `Got it, ${id}`)))
        .kind,
    ).toBe('other');
    expect((await readReturned(Buffer.from([0, 255, 13, 10, 13, 10, 7]))).kind).toBe('other');
    const exploded = { action: 'exploded', envelopeId: id };
    expect(await readReturned(postfix(exploded))).toMatchObject({ kind: 'bounce', bounce: { action: 'failed' } });
  });
});

describe('acting', () => {
  let bench: TestDelivery;
  beforeAll(async () => {
    bench = await withDelivery();
  });
  afterAll(() => bench.stop());
  const deps = () => ({ book: bench.delivery.book, outbox: bench.delivery.outbox, log: createLog('silent') });

  async function accepted() {
    const { reference } = await bench.delivery.submit(submissionOf());
    await bench.delivery.work(reference);
    const letter = (await bench.delivery.book.load(reference))?.delivery.letters.find((one) => one.kind === 'spoc');
    return { reference, envelopeId: envelopeIdOf(letter?.messageId ?? '') };
  }
  async function hear(raw: Buffer): Promise<boolean> {
    const returned = await readReturned(raw);
    return returned.kind === 'bounce' && applyBounce(returned.bounce, deps());
  }

  test('P9: a bounce undoes the acceptance: the next contact is written to and the reporter hears it, once', async () => {
    const { reference, envelopeId } = await accepted();
    expect(await hear(postfix({ envelopeId }))).toBe(true);
    expect(await hear(postfix({ envelopeId }))).toBe(true);
    await bench.delivery.work(reference);
    const boxes = bench.sink.taken.filter((one) => one.raw.includes(reference)).map((one) => one.to.split('@')[0]);
    expect(boxes.sort()).toEqual(['backup', 'feoa', 'spoc']);
    expect(bench.told.filter((one) => one.reference === reference).map((one) => one.kind)).toEqual([
      'accepted',
      'returned',
      'backup',
    ]);
  });

  test('P9: a delay changes nothing, a delivery is noted, an id that was guessed is not ours', async () => {
    const { reference, envelopeId } = await accepted();
    const before = await bench.delivery.book.load(reference);
    await hear(postfix({ envelopeId, action: 'delayed', status: '4.4.1' }));
    expect((await bench.delivery.book.load(reference))?.delivery).toEqual(before?.delivery);
    expect(await hear(postfix({ envelopeId: `${reference.toLowerCase()}.00000000000000000000` }))).toBe(false);
    await hear(postfix({ envelopeId, action: 'delivered', status: '2.0.0' }));
    expect((await bench.delivery.book.load(reference))?.delivery.letters[0]?.deliveredAt).not.toBeNull();
  });

  test('C1: an email that calls itself the daily test changes nothing about a report, whatever it proves', async () => {
    const { reference } = await accepted();
    const before = await bench.delivery.book.load(reference);
    const messageId = before?.delivery.letters.find((one) => one.kind === 'spoc')?.messageId ?? '';
    const { keys, book } = bench.delivery;
    const email = (header: string, id: string) =>
      lines('Return-Path: <bounces@stand-safe.example>', `X-Stand-Safe-Probe: ${header}`, `Message-ID: ${id}`, '', 'x');
    const proof = { book, keys, now: bench.clock.now };
    // The last one knows even our key: a report that is no daily test is never closed by mail.
    const tries: [string, string][] = [
      [reference, messageId],
      [`${reference} ${'A'.repeat(43)}`, messageId],
      [`${reference} ${keys.linkMark(reference)}`, messageId],
      [`${reference} ${keys.probeMark(reference, messageId)}`, '<other@stand-safe.example>'],
      [`${reference} ${keys.probeMark(reference, messageId)}`, messageId],
    ];
    for (const [header, id] of tries) {
      const returned = await readReturned(email(header, id));
      if (returned.kind === 'probe') expect(await applyProbe(returned, proof)).toBe(false);
      else expect(returned.kind).toBe('other');
    }
    expect(await book.load(reference)).toEqual(before);
    expect((await bench.delivery.status(reference))?.state).toBe('accepted');
  });

  test('P2: the daily test that proves itself is acknowledged, and only then', async () => {
    const { store, keys, outbox, book } = bench.delivery;
    bench.clock.pass(48 * 3_600_000);
    const probe = createProbe({
      store,
      keys,
      hand: outbox.hand,
      mailbox: 'bounces@stand-safe.example',
      mailDomain: 'stand-safe.example',
      now: bench.clock.now,
      random: Math.random,
      log: createLog('silent'),
    });
    const reference = await probe.once();
    await bench.delivery.work(reference);
    const [email] = await bench.sink.until(1, reference);
    const returned = await readReturned(Buffer.from(email?.raw ?? ''));
    if (returned.kind !== 'probe') throw new Error('the daily test is not read as one');
    expect(await applyProbe(returned, { book, keys, now: bench.clock.now })).toBe(true);
    expect((await bench.delivery.status(reference))?.state).toBe('acknowledged');
    bench.clock.pass(48 * 3_600_000);
  });

  test('P2: the daily test goes the real way, once a day over all processes, and its absence is an alarm', async () => {
    const { store, keys, outbox, book } = bench.delivery;
    const probe = () =>
      createProbe({
        store,
        keys,
        hand: outbox.hand,
        mailbox: 'bounces@stand-safe.example',
        mailDomain: 'stand-safe.example',
        now: bench.clock.now,
        random: Math.random,
        log: createLog('silent'),
      });
    const [one, two] = await Promise.all([probe().once(), probe().once()]);
    expect(one).toBe(two);
    await bench.delivery.work(one);
    const taken = await bench.sink.until(1, one);
    expect(taken.map((email) => email.to)).toEqual(['bounces@stand-safe.example']);
    expect(taken[0]?.mail.subject).toContain('daily test');
    expect(taken[0]?.mail.text).toContain('not a report');
    const returned = await readReturned(Buffer.from(taken[0]?.raw ?? ''));
    expect(returned).toMatchObject({ kind: 'probe', reference: one });
    if (returned.kind !== 'probe') throw new Error('the daily test is not read as one');
    const proof = { book, keys, now: bench.clock.now };
    const forged: [string, Partial<typeof returned>][] = [
      ['another mark', { mark: 'A'.repeat(43) }],
      ['another Message-ID', { messageId: '<x@stand-safe.example>' }],
      ['another report', { reference: 'SS-7K3M-9QXD' }],
    ];
    for (const [, change] of forged) expect(await applyProbe({ ...returned, ...change }, proof)).toBe(false);
    expect((await book.load(one))?.delivery.acknowledgements).toEqual([]);
    bench.clock.pass(61 * 60_000);
    await bench.delivery.work(one);
    expect((await book.load(one))?.delivery.stuckSince).not.toBeNull();
    expect(bench.told.some((news) => news.reference === one)).toBe(false);
  });
});
