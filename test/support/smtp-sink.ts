// A real mail server for tests: takes, refuses, defers, drops the line or stays silent, as told, and keeps what it took.
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** `250`: take it. Another number (with text): answer so. `drop`: end the line. `silent`: never answer. */
export type Manner = '250' | 'drop' | 'drop-after-taking' | 'silent' | `${4 | 5}${number} ${string}`;

export interface Taken {
  readonly to: string;
  readonly from: string;
  readonly raw: string;
  /** What the client asked for: reports of delivery (RFC 3461), TLS on every hop (RFC 8689). */
  readonly envelopeId: string;
  readonly requireTls: boolean;
  readonly mail: ParsedMail;
}

export interface SmtpSink {
  readonly port: number;
  readonly url: string;
  readonly taken: Taken[];
  /** Every byte that ever came in as message data, taken or not. */
  bytes(): number;
  /** Asked at RCPT TO and after DATA for each recipient; may be replaced at any time. */
  recipient: (to: string) => Manner;
  /** A promise holds the answer back until it is kept. */
  data: (to: string) => Manner | Promise<Manner>;
  /** Resolves when so many emails (that hold `words`) were taken. */
  until(count: number, words?: string): Promise<Taken[]>;
  stop(): Promise<void>;
}

const failure = (manner: string) =>
  Object.assign(new Error(manner.slice(4)), { responseCode: Number(manner.slice(0, 3)) });

export async function startSmtpSink(options: SMTPServerOptions = {}, port = 0): Promise<SmtpSink> {
  const taken: Taken[] = [];
  let bytes = 0;
  let waiting: { count: number; words: string; done: (taken: Taken[]) => void }[] = [];
  const holding = (words: string) => taken.filter((one) => one.raw.includes(words));
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    hideDSN: false,
    ...options,
    onRcptTo(address, session, done) {
      const manner = sink.recipient(address.address);
      if (manner === '250') return done();
      if (manner === 'drop' || manner === 'drop-after-taking') return drop(session.id);
      if (manner !== 'silent') done(failure(manner));
    },
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      const to = session.envelope.rcptTo[0]?.address ?? '';
      const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
      stream.on('data', (part: Buffer) => {
        bytes += part.length;
        parts.push(part);
      });
      stream.on('end', async () => {
        const manner = await sink.data(to);
        if (manner === 'silent') return;
        if (manner === 'drop') return drop(session.id);
        if (manner !== '250' && manner !== 'drop-after-taking') return done(failure(manner));
        const raw = Buffer.concat(parts).toString('utf8');
        const asked = session.envelope as { dsn?: { envid?: string }; requireTLS?: boolean };
        const envelope = { envelopeId: asked.dsn?.envid ?? '', requireTls: asked.requireTLS === true };
        taken.push({ to, from, raw, ...envelope, mail: await simpleParser(raw) });
        if (manner === 'drop-after-taking') drop(session.id);
        else done();
        waiting = waiting.filter((one) => holding(one.words).length < one.count || void one.done(holding(one.words)));
      });
    },
  } as SMTPServerOptions);
  function drop(session: string): void {
    for (const connection of (server as unknown as { connections: Set<{ id: string; _socket: { destroy(): void } }> })
      .connections) {
      if (connection.id === session) connection._socket.destroy();
    }
  }
  server.on('error', () => undefined);
  await new Promise<void>((started) => server.listen(port, '127.0.0.1', () => started()));
  const listening = (server.server.address() as AddressInfo).port;
  const sink: SmtpSink = {
    port: listening,
    url: `smtp://127.0.0.1:${listening}`,
    taken,
    bytes: () => bytes,
    recipient: () => '250',
    data: () => '250',
    until: (count, words = '') =>
      holding(words).length >= count
        ? Promise.resolve(holding(words))
        : new Promise((done) => waiting.push({ count, words, done })),
    stop: () =>
      new Promise<void>((stopped) => {
        for (const connection of (server as unknown as { connections: Set<{ _socket: { destroy(): void } }> })
          .connections) {
          connection._socket.destroy();
        }
        server.close(() => stopped());
      }),
  };
  return sink;
}
