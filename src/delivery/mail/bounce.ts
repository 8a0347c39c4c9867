// What came back to our bounce mailbox, read by the rules of RFC 3464: which email, failed or merely late or delivered,
// and why. Matched by what only we and the servers on the way can know (ENVID or Message-ID), never by an address alone.
import type { ParsedMail } from 'mailparser';
import type { MailAnswer } from '../state/delivery.ts';

export interface Bounce {
  readonly action: 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';
  /** `ss-7k3m-9qxd.0f3a…`, the part of our Message-ID before the @; null when it could not be read. */
  readonly envelopeId: string | null;
  readonly answer: MailAnswer;
}

/** What an email in the bounce mailbox is. `probe`: it says that it is our daily test; `mark` and `messageId` prove it. */
export type Returned =
  | { readonly kind: 'bounce'; readonly bounce: Bounce }
  | { readonly kind: 'probe'; readonly reference: string; readonly mark: string; readonly messageId: string }
  | { readonly kind: 'other' };

const statusType = /^message\/(global-)?delivery-status$/i;
const idForm = /\b(ss-[0-9a-z]{4}-[0-9a-z]{4}\.[0-9a-f]{20})\b/i;
const actions: readonly string[] = [
  'failed',
  'delayed',
  'delivered',
  'relayed',
  'expanded',
] satisfies Bounce['action'][];

/** `Name: value` lines, folded ones joined; the first of each name wins. */
function fieldsIn(block: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of block.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name = '', value = ''] = /^([A-Za-z-]+):\s*(.*)$/.exec(line) ?? [];
    if (name && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value.trim());
  }
  return fields;
}

function attachedText(mail: ParsedMail, type: RegExp): string {
  return mail.attachments
    .filter((one) => type.test(one.contentType))
    .map((one) => one.content.toString('utf8'))
    .join('\n\n');
}

function readStatus(mail: ParsedMail): Bounce | null {
  const status = attachedText(mail, statusType);
  if (!status) return null;
  const blocks = status.split(/\r?\n\r?\n/).map(fieldsIn);
  const recipient = blocks.find((block) => block.has('action'));
  const action = (recipient?.get('action') ?? '').toLowerCase().split(/[\s(]/)[0] ?? '';
  if (!actions.includes(action)) return null;
  const original = blocks.map((block) => block.get('original-envelope-id')).find(Boolean) ?? '';
  const returned = attachedText(mail, /^(text\/rfc822-headers|message\/(rfc822|global).*)$/i);
  const messageId = fieldsIn(returned).get('message-id') ?? '';
  const diagnostic = recipient?.get('diagnostic-code') ?? '';
  const enhanced = /[245]\.\d{1,3}\.\d{1,3}/.exec(recipient?.get('status') ?? '')?.[0] ?? '';
  const code = Number(/\b([45]\d\d)[ -]/.exec(diagnostic)?.[1] ?? 0);
  return {
    action: action as Bounce['action'],
    envelopeId: (idForm.exec(original) ?? idForm.exec(messageId))?.[1]?.toLowerCase() ?? null,
    answer: { code, enhanced, reason: 'bounce', queueId: null },
  };
}

/**
 * Servers that do not speak RFC 3464 say it in prose. It counts only when it comes from the mail system itself (null
 * sender or mailer-daemon) and names our Message-ID.
 */
function readProse(mail: ParsedMail): Bounce | null {
  const sender = mail.from?.value[0]?.address ?? '';
  const path = mail.headerLines.find((one) => one.key === 'return-path')?.line ?? 'Return-Path: <>';
  const nullSender = /^return-path:\s*<>\s*$/i.test(path);
  if (!nullSender || !/^(mailer-daemon|postmaster|mail-daemon)?(@|$)/i.test(sender)) return null;
  const said = [mail.text ?? '', attachedText(mail, /./)].join('\n');
  const envelopeId = idForm.exec(said)?.[1]?.toLowerCase() ?? null;
  if (
    !envelopeId ||
    !/undeliver|not be delivered|delivery (has )?failed|failure notice|permanent/i.test(`${mail.subject} ${said}`)
  )
    return null;
  const enhanced = /\b5\.\d{1,3}\.\d{1,3}\b/.exec(said)?.[0] ?? '';
  return {
    action: 'failed',
    envelopeId,
    answer: { code: Number(/\b5\d\d\b/.exec(said)?.[0] ?? 0), enhanced, reason: 'bounce', queueId: null },
  };
}

/** @param raw one email of the bounce mailbox as it came. */
export async function readReturned(raw: Buffer): Promise<Returned> {
  const { simpleParser } = await import('mailparser');
  const mail = await simpleParser(raw, { keepDeliveryStatus: true });
  const probe = mail.headers.get('x-stand-safe-probe');
  const [, reference, mark] =
    /^(SS-[0-9A-Z]{4}-[0-9A-Z]{4}) ([\w-]{43})$/.exec(typeof probe === 'string' ? probe : '') ?? [];
  if (reference && mark) return { kind: 'probe', reference, mark, messageId: mail.messageId ?? '' };
  const hasStatus = mail.attachments.some((one) => statusType.test(one.contentType));
  const bounce = hasStatus ? readStatus(mail) : readProse(mail);
  return bounce ? { kind: 'bounce', bounce } : { kind: 'other' };
}
