// What leaves the house leaves over verified TLS or not at all, says nothing it should not, and comes back with a verdict.
import { type AddressInfo, createServer as createPlainServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { SMTPServerOptions } from 'smtp-server';
import { createMailer, type EmailToSend, type Mailer, type Sent } from '../../src/delivery/mail/mailer.ts';
import { type Certificates, makeCertificates } from '../support/certificates.ts';
import { type SmtpSink, startSmtpSink } from '../support/smtp-sink.ts';

const words = 'canary-of-the-report';
const timeouts = { connect: 700, greeting: 700, socket: 700, whole: 2500 };
const letter: EmailToSend = {
  email: {
    subject: `${words} ŷ`,
    text: words,
    html: `<p>${words}</p>`,
    attachments: [],
    headers: { 'X-Stand-Safe-Reference': 'SS-7K3M-9QXD' },
  },
  to: 'spoc@gwent.police.example',
  messageId: '<ss-7k3m-9qxd.abc@stand-safe.example>',
  envelopeId: 'ss-7k3m-9qxd.abc',
  date: new Date('2026-11-23T20:00:00Z'),
  requireTls: true,
};
const usual = {
  from: 'reports@stand-safe.example',
  bouncesTo: 'bounces@stand-safe.example',
  allowInsecureLoopback: false,
  timeouts,
};

let certificates: Certificates;
const open: { stop(): Promise<void> }[] = [];
const mailers: Mailer[] = [];
beforeAll(() => {
  certificates = makeCertificates();
});
afterEach(async () => {
  for (const one of mailers.splice(0)) one.close();
  for (const one of open.splice(0)) await one.stop();
});

async function sinkWith(options: SMTPServerOptions): Promise<SmtpSink> {
  const sink = await startSmtpSink(options);
  open.push(sink);
  return sink;
}
function send(
  url: string,
  more: Partial<Parameters<typeof createMailer>[0]> = {},
  changes: Partial<EmailToSend> = {},
): Promise<Sent> {
  const mailer = createMailer({ ...usual, url, ca: certificates.ca, ...more });
  mailers.push(mailer);
  return mailer.send({ ...letter, ...changes });
}
const tls = (pair: { key: string; cert: string }): SMTPServerOptions => ({ ...pair, disabledCommands: ['AUTH'] });

/** A server that speaks line by line as told, and keeps all that was said to it. */
async function scripted(
  answer: (line: string, socket: Socket) => string | null,
): Promise<{ url: string; heard: () => string }> {
  let heard = '';
  const sockets = new Set<Socket>();
  const server: Server = createPlainServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.write('220 here\r\n');
    socket.on('data', (data) => {
      heard += data;
      for (const line of String(data).split('\r\n').filter(Boolean)) {
        const said = answer(line, socket);
        if (said !== null) socket.write(said);
      }
    });
  });
  await new Promise<void>((started) => server.listen(0, '127.0.0.1', () => started()));
  open.push({
    stop: () =>
      new Promise((stopped) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => stopped());
      }),
  });
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, heard: () => heard };
}

describe('TLS', () => {
  test('P12: goes out over STARTTLS with a certificate that was checked, asking for a report of delivery', async () => {
    const sink = await sinkWith(tls(certificates.right));
    const sent = await send(`smtp://localhost:${sink.port}`);
    expect(sent).toMatchObject({ verdict: 'accepted', answer: { code: 250, reason: 'accepted' } });
    const [taken] = sink.taken;
    expect(taken).toMatchObject({
      from: 'bounces@stand-safe.example',
      to: 'spoc@gwent.police.example',
      envelopeId: letter.envelopeId,
      requireTls: false,
    });
    expect(taken?.mail.messageId).toBe(letter.messageId);
    expect(taken?.mail.subject).toBe(`${words} ŷ`);
    expect(taken?.raw).toContain('Auto-Submitted: auto-generated');
  });

  test.each(['otherHost', 'expired', 'selfSigned'] as const)(
    'P12: a certificate that is wrong (%s) gets 0 bytes of a report',
    async (kind) => {
      const sink = await sinkWith(tls(certificates[kind]));
      const sent = await send(`smtp://localhost:${sink.port}`);
      expect(sent).toMatchObject({ verdict: 'deferred', answer: { code: 0, reason: 'tls' } });
      const implicit = await sinkWith({ ...tls(certificates[kind]), secure: true });
      expect((await send(`smtps://localhost:${implicit.port}`)).verdict).toBe('deferred');
      expect(sink.bytes() + implicit.bytes()).toBe(0);
    },
  );

  test('P12: a server without STARTTLS, or one that takes it back, gets 0 bytes of a report', async () => {
    const sink = await sinkWith({ disabledCommands: ['STARTTLS', 'AUTH'] });
    expect((await send(sink.url)).verdict).toBe('deferred');
    expect(sink.bytes()).toBe(0);
    const refuses = await scripted((line) =>
      /^EHLO/i.test(line) ? '250-here\r\n250 STARTTLS\r\n' : '454 4.7.0 not now\r\n',
    );
    expect((await send(refuses.url)).verdict).toBe('deferred');
    expect(refuses.heard()).not.toMatch(/MAIL FROM|canary|gwent/i);
  });

  test('P12: answers smuggled in before the handshake are not believed', async () => {
    const smuggler = await scripted((line) => {
      if (/^EHLO/i.test(line)) return '250-here\r\n250 STARTTLS\r\n';
      return /^STARTTLS/i.test(line) ? '220 go\r\n250 ok\r\n250 ok\r\n354 go\r\n250 taken\r\n' : null;
    });
    expect((await send(smuggler.url)).verdict).toBe('deferred');
    expect(smuggler.heard()).not.toMatch(/MAIL FROM|canary|gwent/i);
  });

  test('P12: plain SMTP is for this machine alone, when the operator says so', async () => {
    const sink = await sinkWith({});
    expect((await send(sink.url, { allowInsecureLoopback: true })).verdict).toBe('accepted');
    expect(() => createMailer({ ...usual, url: 'smtp://mail.example:25', allowInsecureLoopback: true })).toThrow(
      'delivery-insecure',
    );
  });

  test('TLS on every further hop is asked for where the server knows how, and left out where it does not', async () => {
    const knows = await sinkWith({ ...tls(certificates.right), hideREQUIRETLS: false } as SMTPServerOptions);
    const sent = await send(`smtp://localhost:${knows.port}`);
    expect(sent.verdict).toBe('accepted');
    expect(knows.taken[0]?.requireTls).toBe(true);
    const doesNot = await sinkWith(tls(certificates.right));
    const mailer = createMailer({ ...usual, url: `smtp://localhost:${doesNot.port}`, ca: certificates.ca });
    mailers.push(mailer);
    expect((await mailer.send(letter)).verdict).toBe('accepted');
    expect((await mailer.send({ ...letter, messageId: '<two@stand-safe.example>' })).verdict).toBe('accepted');
  });
});

describe('headers', () => {
  test('no line break in any part makes a header or a recipient of its own', async () => {
    const sink = await sinkWith({});
    const bad = 'x\r\nBcc: thief@evil.example\r\n\r\nbody';
    const changes = { email: { ...letter.email, subject: bad, headers: { 'X-Stand-Safe-Reference': bad } } };
    await send(sink.url, { allowInsecureLoopback: true }, changes);
    const [taken] = sink.taken;
    expect(taken?.mail.bcc).toBeUndefined();
    expect(taken?.raw).not.toMatch(/^Bcc:/im);
    const to = await send(
      sink.url,
      { allowInsecureLoopback: true },
      { to: 'a@b.example>\r\nRCPT TO:<thief@evil.example' },
    );
    expect(to.verdict).not.toBe('accepted');
    expect(sink.taken).toHaveLength(1);
  });
});

describe('verdicts', () => {
  test.each([
    ['550 5.1.1 no such user', 'refused', 'recipient'],
    ['450 4.2.0 greylisted', 'deferred', 'recipient'],
    ['451 4.7.1 try later', 'deferred', 'recipient'],
    ['552 too many recipients', 'deferred', 'recipient'],
    ['550 4.2.1 says two things', 'deferred', 'recipient'],
  ] as const)('P2: RCPT answered with "%s" is %s', async (answer, verdict, reason) => {
    const sink = await sinkWith({});
    sink.recipient = () => answer;
    expect(await send(sink.url, { allowInsecureLoopback: true })).toMatchObject({
      verdict,
      answer: { code: Number(answer.slice(0, 3)), reason },
    });
    expect(sink.bytes()).toBe(0);
  });

  test.each([
    ['554 5.7.1 refused as spam', 'refused'],
    ['452 4.3.1 disk full', 'deferred'],
    ['552 5.3.1 mail system full', 'deferred'],
    ['drop', 'deferred'],
    ['drop-after-taking', 'deferred'],
    ['silent', 'deferred'],
  ] as const)('P2: the end of the email answered with "%s" is %s', async (answer, verdict) => {
    const sink = await sinkWith({});
    sink.data = () => answer;
    expect((await send(sink.url, { allowInsecureLoopback: true })).verdict).toBe(verdict);
  });

  test.each([
    ['refused sender', (line: string) => (/^MAIL/i.test(line) ? '550 5.7.1 not you\r\n' : '250 ok\r\n'), 'relay'],
    ['garbage', () => 'what?\r\n', 'connection'],
    ['nothing', () => null, 'timeout'],
    ['one letter at a time', () => '2', 'timeout'],
  ] as const)('P2: trouble that is not about the mailbox (%s) is tried again', async (_name, answer, reason) => {
    const server = await scripted(answer as (line: string) => string | null);
    const sent = await send(server.url, { allowInsecureLoopback: true });
    expect(sent).toMatchObject({ verdict: 'deferred', answer: { reason } });
    expect(server.heard()).not.toContain(words);
  });

  test('P2: nobody at the door is tried again', async () => {
    const sink = await startSmtpSink();
    await sink.stop();
    expect(await send(sink.url, { allowInsecureLoopback: true })).toMatchObject({
      verdict: 'deferred',
      answer: { reason: 'unreachable' },
    });
  });
});
