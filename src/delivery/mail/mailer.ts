// Sends one email to one mailbox over verified TLS, and classifies the result: accepted, deferred or refused. What became of
// it is a value. No byte of a report goes to a server whose certificate was not checked (P12), and no send can hang for ever.
import { createTransport } from 'nodemailer';
import { ServiceError } from '../../shared/errors.ts';
import type { MailAnswer } from '../state/delivery.ts';
import { composeMime } from './mime.ts';
import type { UsableKey } from './pgp.ts';
import { returnPathFor } from './return-path.ts';
import { acceptedAnswer, judgeFailure, type SmtpFailure, type Verdict } from './smtp-reply.ts';

export interface Attachment {
  readonly filename: string;
  readonly content: string | Buffer;
  readonly contentType: string;
}

export interface Email {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly Attachment[];
  /** Extra headers; names and values of ours, never a word of the reporter. */
  readonly headers: Readonly<Record<string, string>>;
  /** Encrypted to this key, with this subject outside; absent: protected by TLS alone. */
  readonly pgp?: { readonly key: UsableKey; readonly subject: string };
}

export interface EmailToSend {
  readonly email: Email;
  readonly to: string;
  readonly messageId: string;
  /** Comes back in a report of failed delivery (RFC 3461 ENVID). */
  readonly envelopeId: string;
  readonly date: Date;
  /** False: do not ask for TLS on every further hop (RFC 8689), because a hop cannot. TLS to our server stays required. */
  readonly requireTls: boolean;
  /** False: no report of delivery is wanted, because nobody would act on it. */
  readonly reports?: boolean;
}

export interface Sent {
  readonly verdict: Verdict;
  readonly answer: MailAnswer;
}

export interface Mailer {
  /** Never throws: whatever happened is a verdict. */
  send(letter: EmailToSend): Promise<Sent>;
  close(): void;
}

export interface MailerOptions {
  /** `smtp://user:password@host:587` (STARTTLS is required) or `smtps://…`. */
  readonly url: string;
  readonly from: string;
  /** Where bounces go: a mailbox that we read. */
  readonly bouncesTo: string;
  /** True: every letter has a return path of its own, the mailbox with the letter's id as a tag. */
  readonly tagged?: boolean;
  /** True where the operator allowed plain SMTP to this very machine. */
  readonly allowInsecureLoopback: boolean;
  readonly connections?: number;
  /** Certificate authorities to trust besides the system's; for tests and private relays. */
  readonly ca?: string | Buffer;
  /** Milliseconds: to connect, for the greeting, between two answers, and for the whole. */
  readonly timeouts?: { connect: number; greeting: number; socket: number; whole: number };
}

const usualTimeouts = { connect: 15_000, greeting: 15_000, socket: 60_000, whole: 120_000 };
const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/;

const wanted = ({ reports = true }: EmailToSend) =>
  reports ? (['failure', 'delay', 'success'] as const).slice() : (['never'] as const).slice();

/** @returns one pool of connections to one mail server. @throws ServiceError `delivery-insecure` for plain SMTP to elsewhere. */
export function createMailer(options: MailerOptions): Mailer {
  const url = new URL(options.url.replace(/^smtp/, 'http'));
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const secure = options.url.startsWith('smtps:');
  if (options.allowInsecureLoopback && !loopback.test(url.hostname)) {
    throw new ServiceError('delivery-insecure', {
      retryable: false,
      hint: 'plain SMTP is for loopback addresses only',
    });
  }
  const plain = options.allowInsecureLoopback && !secure;
  const timeouts = options.timeouts ?? usualTimeouts;
  let offersRequireTls = !plain;
  let takesTags = options.tagged === true;
  const returnPath = (letter: EmailToSend): string =>
    takesTags ? returnPathFor(options.bouncesTo, letter.envelopeId) : options.bouncesTo;
  const transport = createTransport({
    pool: true,
    host,
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    ...(plain ? { ignoreTLS: true } : { requireTLS: true }),
    tls: { rejectUnauthorized: true, minVersion: 'TLSv1.2', ...(options.ca ? { ca: options.ca } : {}) },
    ...(url.username
      ? { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }
      : {}),
    maxConnections: options.connections ?? 10,
    maxMessages: 500,
    // Only where not a byte was sent does the pool itself try again, once; everything else is ours to decide.
    maxRequeues: 1,
    connectionTimeout: timeouts.connect,
    greetingTimeout: timeouts.greeting,
    socketTimeout: timeouts.socket,
    disableFileAccess: true,
    disableUrlAccess: true,
    logger: false,
  });

  async function attempt(letter: EmailToSend, asksRequireTls: boolean): Promise<Sent> {
    // Whole before a line is opened for it: one write instead of dozens, and a fault in it is found before MAIL FROM.
    const raw = await composeMime(letter, options.from);
    const over = new AbortController();
    const late = setTimeout(() => over.abort(), timeouts.whole);
    try {
      const info = await transport.sendMail({
        raw,
        messageId: letter.messageId,
        envelope: { from: returnPath(letter), to: [letter.to] },
        dsn: { id: letter.envelopeId, return: 'headers', notify: wanted(letter), recipient: letter.to },
        requireTLSExtensionEnabled: asksRequireTls,
        signal: over.signal,
      });
      return { verdict: 'accepted', answer: acceptedAnswer(String(info.response ?? '')) };
    } finally {
      clearTimeout(late);
    }
  }

  return {
    async send(letter) {
      const asks = offersRequireTls && letter.requireTls;
      try {
        return await attempt(letter, asks).catch((failure) => {
          const { code, command, responseCode } = failure as SmtpFailure;
          // Found out before anything was said about the report: this server does not know the extension,
          if (asks && code === 'EREQUIRETLS') offersRequireTls = false;
          // or lets its user send from the very address of the account alone.
          else if (takesTags && command === 'MAIL FROM' && Number(responseCode) >= 500) takesTags = false;
          else throw failure;
          return attempt(letter, offersRequireTls && letter.requireTls);
        });
      } catch (failure) {
        return judgeFailure(failure as SmtpFailure);
      }
    },
    close: () => transport.close(),
  };
}
