// A bounce is not a delivery (P9). The mailbox that our envelopes name as sender is read over IMAP, as soon as something
// arrives and every minute besides; what was understood is done and deleted, the rest is left for a person, marked read.
import { timingSafeEqual } from 'node:crypto';
import type { ImapFlow } from 'imapflow';
import { failureFields, type Log } from '../../shared/log.ts';
import type { DeliveryKeys } from '../delivery-keys.ts';
import type { DeliveryRepository } from '../delivery-repository.ts';
import type { Outbox } from '../jobs/outbox.ts';
import type { DeliveryEvent } from '../state/step-delivery.ts';
import { type Bounce, type Returned, readReturned } from './bounce.ts';
import { fetchReturned } from './fetch-returned.ts';
import { matchLetter } from './match-letter.ts';
import type { createReturnedMail } from './returned-mail.ts';

export interface BounceReader {
  start(): void;
  stop(): Promise<void>;
  /** Reads what is there now. @returns how many emails were understood. */
  once(): Promise<number>;
}

export interface BounceReaderDeps {
  /** `imap://user:password@host:143` (STARTTLS is required) or `imaps://…`. */
  readonly url: string;
  readonly book: DeliveryRepository;
  readonly outbox: Pick<Outbox, 'hand'>;
  readonly keys: Pick<DeliveryKeys, 'probeMark'>;
  /** Keeps what was not acted on for the operator. */
  readonly leave: ReturnType<typeof createReturnedMail>;
  readonly now: () => Date;
  readonly log: Log;
  readonly allowInsecureLoopback: boolean;
  readonly ca?: string | Buffer;
  /** Milliseconds between two readings. */
  readonly every?: number;
}

/** Finds the dispatch a bounce belongs to and does what it means. @returns false when it is none of ours. */
export async function applyBounce(
  bounce: Bounce,
  deps: Pick<BounceReaderDeps, 'book' | 'outbox' | 'log'>,
): Promise<boolean> {
  const reference = bounce.envelopeId?.slice(0, 12).toUpperCase();
  if (!reference) return false;
  const opened = await deps.book.load(reference);
  const letter = opened && matchLetter(bounce, opened.delivery.letters);
  if (!letter) return false;
  const { messageId } = letter;
  const { enhanced: enhancedCode, code: smtpCode } = bounce.answer;
  deps.log.info('delivery-report-read', {
    reference,
    contact: letter.kind,
    state: bounce.action,
    smtpCode,
    enhancedCode,
  });
  const events: Partial<Record<Bounce['action'], DeliveryEvent>> = {
    failed: { kind: 'bounced', messageId, answer: bounce.answer },
    delivered: { kind: 'delivered', messageId },
    relayed: { kind: 'delivered', messageId },
  };
  const event = events[bounce.action];
  if (event) {
    const changed = await deps.book.change(reference, [event]);
    if (changed) await deps.outbox.hand(reference, changed.revision).catch(() => undefined);
  }
  return true;
}

function isEqual(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * Closes the daily test that came back. A reference is no secret (it stands in every subject), so three things must hold:
 * the report is a daily test, the Message-ID is that of its own email, and the header carries our keyed mark of both.
 * @returns false when one of them does not; then nothing was changed.
 */
export async function applyProbe(
  probe: Extract<Returned, { kind: 'probe' }>,
  deps: Pick<BounceReaderDeps, 'book' | 'keys' | 'now'>,
): Promise<boolean> {
  const { reference, mark, messageId } = probe;
  if (!isEqual(mark, deps.keys.probeMark(reference, messageId))) return false;
  const opened = await deps.book.load(reference);
  if (!opened?.kept.probe || !opened.delivery.letters.some((one) => one.messageId === messageId)) return false;
  const acknowledgement = { what: 'received', by: 'spoc', at: deps.now().getTime(), crimeNumber: null } as const;
  return (await deps.book.change(reference, [{ kind: 'acknowledged', acknowledgement }])) !== null;
}

/** @returns a reader of one mailbox; it connects anew for every reading that finds the line down. */
export function createBounceReader(deps: BounceReaderDeps): BounceReader {
  const url = new URL(deps.url.replace(/^imap/, 'http'));
  const secure = deps.url.startsWith('imaps:');
  const plain = deps.allowInsecureLoopback && !secure;
  let client: ImapFlow | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = true;
  let reading: Promise<number> = Promise.resolve(0);

  async function connected(): Promise<ImapFlow> {
    if (client?.usable) return client;
    // Only whoever reads bounces pays for it in memory; so it is with the parser in `bounce.ts`.
    const { ImapFlow } = await import('imapflow');
    const fresh = new ImapFlow({
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: Number(url.port) || (secure ? 993 : 143),
      secure,
      ...(plain ? {} : { doSTARTTLS: !secure }),
      tls: { rejectUnauthorized: !plain, minVersion: 'TLSv1.2', ...(deps.ca ? { ca: deps.ca } : {}) },
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
      logger: false,
      socketTimeout: 120_000,
    });
    fresh.on('error', () => undefined);
    fresh.on('exists', () => poll(0));
    await fresh.connect();
    await fresh.mailboxOpen('INBOX');
    client = fresh;
    return fresh;
  }

  async function isDone(returned: Returned): Promise<boolean> {
    if (returned.kind === 'bounce') return applyBounce(returned.bounce, deps);
    return returned.kind === 'probe' && applyProbe(returned, deps);
  }

  async function readAll(): Promise<number> {
    const imap = await connected();
    const unseen = await imap.search({ seen: false }, { uid: true });
    let understood = 0;
    for (const uid of unseen || []) {
      const email = await fetchReturned(imap, uid);
      if (!email) continue;
      const returned = await readReturned(email.raw);
      if (await isDone(returned)) {
        understood += 1;
        await imap.messageDelete(String(uid), { uid: true });
      } else {
        await deps.leave(returned, email.from, uid);
        await imap.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true });
      }
    }
    return understood;
  }

  function once(): Promise<number> {
    reading = reading.catch(() => 0).then(readAll);
    return reading;
  }

  function poll(wait: number): void {
    if (stopped) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      once()
        .catch((failure) => {
          client?.close();
          deps.log.warn('delivery-bounces-not-read', failureFields(failure));
        })
        .finally(() => poll(deps.every ?? 60_000));
    }, wait);
  }

  return {
    once,
    start() {
      stopped = false;
      poll(0);
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await reading.catch(() => 0);
      await client?.logout().catch(() => undefined);
      client?.close();
    },
  };
}
