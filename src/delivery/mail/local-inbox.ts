// On a laptop the emails go to a mail server of our own, over real SMTP, and can be read in the browser. It listens on
// loopback alone and sends nothing on. A restart still shows what came before.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { ServiceError } from '../../shared/errors.ts';

export interface InboxLine {
  /** Digits; counts up. */
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  /** ISO time of arrival. */
  readonly receivedAt: string;
}

export interface InboxEmail extends InboxLine {
  readonly from: string;
  readonly messageId: string;
  readonly headers: readonly string[];
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly {
    readonly filename: string;
    readonly contentType: string;
    readonly content: Buffer;
  }[];
  /** As it came over the wire. */
  readonly raw: Buffer;
}

export interface LocalInbox {
  /** `smtp://127.0.0.1:port`, to be used with insecure loopback allowed. */
  readonly url: string;
  /** The newest first. */
  list(): InboxLine[];
  read(id: string): Promise<InboxEmail | null>;
  stop(): Promise<void>;
}

const kept = 200;
const fileName = (id: number) => `${String(id).padStart(8, '0')}.eml`;

const addresses = (found: AddressObject | AddressObject[] | undefined): string =>
  [found ?? []]
    .flat()
    .map((one) => one.text)
    .join(', ');

function lineOf(id: string, mail: ParsedMail): InboxLine {
  const receivedAt = (mail.date ?? new Date(0)).toISOString();
  return { id, to: addresses(mail.to), subject: mail.subject ?? '', receivedAt };
}

/** @param folder where the emails lie as `.eml` files. @param port 0: any free one. */
export async function startLocalInbox(folder: string, port = 0): Promise<LocalInbox> {
  mkdirSync(folder, { recursive: true });
  const files = () =>
    readdirSync(folder)
      .filter((file) => /^\d{8}\.eml$/.test(file))
      .sort();
  const lines = new Map<string, InboxLine>();
  let last = 0;
  for (const file of files()) {
    last = Number(file.slice(0, 8));
    lines.set(String(last), lineOf(String(last), await simpleParser(readFileSync(join(folder, file)))));
  }

  async function keep(raw: Buffer): Promise<void> {
    last += 1;
    const id = last;
    writeFileSync(join(folder, fileName(id)), raw, { mode: 0o600 });
    lines.set(String(id), lineOf(String(id), await simpleParser(raw)));
    for (const file of files().slice(0, -kept)) {
      rmSync(join(folder, file), { force: true });
      lines.delete(String(Number(file.slice(0, 8))));
    }
  }

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        keep(Buffer.concat(parts)).then(
          () => done(),
          (failure) => done(failure as Error),
        );
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((started, failed) => {
    server.server.once('error', (cause) => {
      failed(new ServiceError('delivery-inbox-not-started', { retryable: false, cause }));
    });
    server.listen(port, '127.0.0.1', () => started());
  });

  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    list: () => [...lines.values()].reverse(),
    async read(id) {
      const line = lines.get(id);
      if (!line || !/^\d{1,8}$/.test(id)) return null;
      const raw = readFileSync(join(folder, fileName(Number(id))));
      const mail = await simpleParser(raw);
      return {
        ...line,
        from: addresses(mail.from),
        messageId: mail.messageId ?? '',
        headers: mail.headerLines.map((one) => one.line),
        text: mail.text ?? '',
        html: typeof mail.html === 'string' ? mail.html : '',
        attachments: mail.attachments.map((one) => ({
          filename: one.filename ?? 'attachment',
          contentType: one.contentType,
          content: one.content,
        })),
        raw,
      };
    },
    stop: () => new Promise<void>((stopped) => server.close(() => stopped())),
  };
}
