// Servers that do not speak RFC 3464 say in prose what became of a letter. Words that it is only late count for more than words
// of failure: a warning speaks of both. What is final in so many words or by its code counts for more than "temporary".
import type { ParsedMail } from 'mailparser';
import type { MailAnswer } from '../state/delivery.ts';
import words from './bounce-words.json' with { type: 'json' };

export interface Prose {
  readonly action: 'failed' | 'delayed' | 'delivered';
  /** Every mailbox that is named; whose of them it is, whoever knows ours can tell. */
  readonly recipients: readonly string[];
  readonly answer: MailAnswer;
}

/** Mailboxes that mail programs write from; the whole of the part before the @, or all of the name. */
const systemAddress =
  /^(?:mailer-?daemon|mail-?daemon|daemon|mdaemon|post+master|mailer|mail|mail-?delivery(?:[-.]?system)?|mail-?system|bounces?|returns?|(?:do-?)?no-?t?-?reply|ms-?exchange|microsoftexchange[0-9a-f]*)(?:[+=-][^@]*)?(?:@|$)/i;
const systemName = /mail (?:delivery|administrator|gateway|system)|daemon|post+master|system administrator/i;
/** Programs that never write for themselves: such a sender needs no return path to say so. */
const daemon = /^mailer-?daemon(?:@|$)/i;
const finalCode =
  /\b5\.\d{1,3}\.\d{1,3}\b|\b5[05]\d(?:-|[ :](?!(?:bytes|kb|mb|messages?|recipients?|seconds?|minutes?|hours?)\b))/i;
/** Where the letter that came back begins. Its words are ours, and those of the person: they say nothing of its delivery. */
const returnedLetter =
  /^[ >|]*(?:-{2,}[^\n]{0,20}(?:original message|copy of (?:your|the) message|message (?:text|header)s? follows?|below this line|unsent message|returned message)|original message headers|(?:received|return-path|message-id|dkim-signature|x-stand-safe-[a-z]+):)/im;

/** @returns whether one of the words stands in the text, in whatever case. */
export function holdsOne(text: string, list: readonly string[]): boolean {
  const low = text.toLowerCase();
  return list.some((one) => low.includes(one));
}

/** @returns whether mail programs, and no people, write from an address like this. */
export const isSystemAddress = (address: string): boolean => systemAddress.test(address);

/** From the mail system itself: a null or its own return path, and a sender that is no person. */
export function isFromSystem(mail: ParsedMail): boolean {
  const sender = mail.from?.value[0]?.address ?? '';
  const name = mail.from?.value[0]?.name ?? mail.from?.text ?? '';
  if (daemon.test(sender) || daemon.test(name)) return true;
  const path = mail.headerLines.find((one) => one.key === 'return-path')?.line ?? 'Return-Path: <>';
  const from = /<?([^<>\s]*)>?\s*$/.exec(path.replace(/^return-path:/i, ''))?.[1] ?? '';
  const isSystem = (address: string) => address === '' || isSystemAddress(address);
  return isSystem(from) && (isSystem(sender) || systemName.test(name));
}

/** What the server itself says; everything where the letter stands in front of it. */
function ownWords(text: string): string {
  const at = returnedLetter.exec(text)?.index ?? text.length;
  return text.slice(0, at).trim().length < 20 ? text : text.slice(0, at);
}

function isLate(said: string): boolean {
  if (holdsOne(said, words.continuing)) return true;
  if (finalCode.test(said)) return false;
  if (holdsOne(said, words.delayed)) return true;
  return holdsOne(said, words.temporary) && !holdsOne(said, words.final);
}

function namedIn(said: string): readonly string[] {
  const named = [...said.matchAll(/[^\s<>;:,"()'|&[\]]+@[^\s<>;:,"()'|&[\]]+/g)].map(([one]) =>
    one.toLowerCase().replace(/[.:]+$/, ''),
  );
  return [...new Set(named.filter((one) => !isSystemAddress(one) && !/^ss-[0-9a-z]{4}-[0-9a-z]{4}\./.test(one)))];
}

/** @param own what the server itself wrote. @returns null where it tells of no failure and no delay. */
export function readProse(mail: ParsedMail, own: string): Prose | null {
  const said = `${mail.subject ?? ''}\n${ownWords(own)}`;
  const enhanced = /\b[45]\.\d{1,3}\.\d{1,3}\b/.exec(said)?.[0] ?? '';
  const code = Number(/\b([45]\d\d)[ -]/.exec(said)?.[1] ?? 0);
  const late = isLate(said);
  const hasFailed = holdsOne(said, words.failed) || holdsOne(said, words.final) || /^5/.test(enhanced) || code >= 500;
  const recipients = namedIn(`${mail.subject ?? ''}\n${own}`).slice(0, 50);
  if (!late && !hasFailed && holdsOne(said, words.delivered))
    return { action: 'delivered', recipients, answer: { code: 0, enhanced: '2.0.0', reason: 'bounce', queueId: null } };
  if (!late && !hasFailed && !/delivery status notification|returned|undeliver/i.test(mail.subject ?? '')) return null;
  return {
    action: late ? 'delayed' : 'failed',
    recipients,
    answer: { code, enhanced, reason: 'bounce', queueId: null },
  };
}
