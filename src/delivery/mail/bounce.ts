// What came back to our bounce mailbox: which email, failed or merely late or delivered, and why; an automatic reply, or an answer of
// a person. Matched by what only we and the servers on the way can know (ENVID, Message-ID, return path), never by an address alone.
import type { ParsedMail } from 'mailparser';
import type { MailAnswer } from '../state/delivery.ts';
import words from './bounce-words.json' with { type: 'json' };
import { type DeliveryAction, fieldsIn, type RecipientStatus, readStatuses } from './delivery-status.ts';
import { holdsOne, isFromSystem, readProse } from './read-prose.ts';

export interface Bounce {
  readonly action: DeliveryAction;
  /** `ss-7k3m-9qxd.0f3a…`, the part of our Message-ID before the @; null when it could not be read. */
  readonly envelopeId: string | null;
  /** Our reference in the headers that came back, for a relay that gives letters a Message-ID of its own. */
  readonly reference: string | null;
  /** Mailboxes that the report is about; empty where it does not say. */
  readonly recipients: readonly string[];
  readonly answer: MailAnswer;
}

/** What an email in the bounce mailbox is. `probe`: it says that it is our daily test; `mark` and `messageId` prove it. */
export type Returned =
  | { readonly kind: 'bounce'; readonly bounce: Bounce }
  | { readonly kind: 'probe'; readonly reference: string; readonly mark: string; readonly messageId: string }
  | { readonly kind: 'auto-reply' | 'reply'; readonly envelopeId: string | null }
  | { readonly kind: 'other' };

const statusType = /^message\/(global-)?delivery-status$/i;
/** The part of our Message-ID before the @. */
const idForm = /\b(ss-[0-9a-z]{4}-[0-9a-z]{4}\.[0-9a-f]{20})(?![0-9a-f])/i;
const referenceForm = /^[ >]*X-Stand-Safe-Reference:\s*(SS-[0-9A-Z]{4}-[0-9A-Z]{4})\s*$/im;
/** The order in which one mailbox is judged by several blocks about it. */
const gravest: readonly DeliveryAction[] = ['failed', 'delivered', 'relayed', 'delayed', 'expanded'];
/** Characters of a message that are read: a returned letter may hold forty megabytes. */
const readAtMost = 200_000;

function attachedText(mail: ParsedMail, type: RegExp): string {
  return mail.attachments
    .filter((one) => type.test(one.contentType))
    .map((one) => one.content.subarray(0, readAtMost).toString('utf8'))
    .join('\n\n');
}

const plain = (mail: ParsedMail): string =>
  [mail.subject ?? '', mail.text ?? '', String(mail.html || '').replace(/<[^>]{0,500}>/g, ' ')]
    .join('\n')
    .slice(0, readAtMost);

/** Quoted-printable that a server quoted as words keeps its soft line ends. */
const unfolded = (text: string): string => text.replace(/=\r?\n/g, '').replace(/\r?\n[ \t]+/g, ' ');

function idIn(mail: ParsedMail, everything: string): string | null {
  const addressed = mail.headerLines
    .filter(({ key }) =>
      ['to', 'delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'received'].includes(key),
    )
    .map(({ line }) => line)
    .join('\n');
  return (
    (idForm.exec(everything) ?? idForm.exec(addressed) ?? idForm.exec(mail.inReplyTo ?? ''))?.[1]?.toLowerCase() ?? null
  );
}

/** The blocks about one mailbox become one answer; several mailboxes are told apart by whoever knows ours. */
function fromStatuses(
  statuses: readonly RecipientStatus[],
  id: string | null,
  reference: string | null,
): Bounce | null {
  const [worst] = [...statuses].sort((one, other) => gravest.indexOf(one.action) - gravest.indexOf(other.action));
  if (!worst) return null;
  const about = statuses.filter(({ action }) => action === worst.action);
  const recipients = about.flatMap(({ recipient, original }) => [recipient, original]).filter((one) => one !== null);
  return {
    action: worst.action,
    envelopeId: id,
    reference,
    recipients: [...new Set(recipients)],
    answer: worst.answer,
  };
}

/** A person or a program answered: whoever reads it must not take it for a failure. */
function readReply(mail: ParsedMail, own: string, id: string | null): Returned | null {
  const marked =
    mail.headers.get('auto-submitted') ??
    mail.headers.get('x-autoreply') ??
    mail.headers.get('x-auto-response-suppress');
  const isAutomatic =
    (marked !== undefined && marked !== 'no') ||
    holdsOne(`${mail.subject ?? ''}\n${own.slice(0, 600)}`, words.automatic);
  const answers = idForm.test(`${mail.inReplyTo ?? ''} ${[mail.references ?? []].flat().join(' ')}`);
  if (isAutomatic && (answers || id)) return { kind: 'auto-reply', envelopeId: id };
  return answers ? { kind: 'reply', envelopeId: id } : null;
}

function readBounce(mail: ParsedMail, own: string, id: string | null, reference: string | null): Bounce | null {
  const status = attachedText(mail, statusType);
  const statuses = readStatuses(status || (/^[ >]*(?:final-recipient|action):/im.test(own) ? own : ''));
  const bounce = fromStatuses(statuses, id, reference);
  if (bounce && (status || isFromSystem(mail))) return bounce;
  const isReply = holdsOne(`${mail.subject ?? ''}`, words.automatic) || /permanently staffed/i.test(own);
  // It counts only when it comes from a mail system and names our letter.
  if (isReply || !isFromSystem(mail) || (!id && !reference)) return null;
  const prose = readProse(mail, own);
  return prose && { ...prose, envelopeId: id, reference };
}

/** @param raw one email of the bounce mailbox as it came. */
export async function readReturned(raw: Buffer): Promise<Returned> {
  const { simpleParser } = await import('mailparser');
  const mail = await simpleParser(raw, {
    keepDeliveryStatus: true,
    skipImageLinks: true,
    maxHtmlLengthToParse: readAtMost,
  });
  const probe = mail.headers.get('x-stand-safe-probe');
  const [, probed, mark] =
    /^(SS-[0-9A-Z]{4}-[0-9A-Z]{4}) ([\w-]{43})$/.exec(typeof probe === 'string' ? probe : '') ?? [];
  if (probed && mark) return { kind: 'probe', reference: probed, mark, messageId: mail.messageId ?? '' };
  // A server that wrote its parts wrongly leaves the parser with nothing: then the words are read as they came.
  const whole = raw.subarray(0, readAtMost).toString('utf8');
  const own =
    (mail.text ?? '').trim() || mail.html ? plain(mail) : `${plain(mail)}\n${whole.replace(/^[\s\S]*?\r?\n\r?\n/, '')}`;
  const returned = attachedText(mail, /^(?:text\/|message\/)/i);
  const status = attachedText(mail, statusType);
  const everything = unfolded([status, fieldsIn(returned).get('message-id') ?? '', returned, own, whole].join('\n'));
  const id = idIn(mail, everything);
  const reference = referenceForm.exec(everything)?.[1] ?? id?.slice(0, 12).toUpperCase() ?? null;
  const bounce = readBounce(mail, own, id, reference);
  if (bounce) return { kind: 'bounce', bounce };
  return readReply(mail, own, id) ?? { kind: 'other' };
}
