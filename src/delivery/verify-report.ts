// Anybody who was handed a report can check, without us and without a network, that it came from this service and was
// not changed: the attachment's bytes, the signature of the email's body, our public key.
import { createHash } from 'node:crypto';
import { type ParsedMail, simpleParser } from 'mailparser';
import { verifySignature } from './delivery-keys.ts';
import { letterDigest, proofMark } from './emails/sign-letter.ts';

export interface Verified {
  readonly genuine: boolean;
  readonly reference: string | null;
  /** Of the attachment, hex. */
  readonly hash: string;
  readonly fault: string;
}

/** A reporter's copy ends with the signature over all lines before it; how lines end does not matter. */
function readCopy(text: string): { bytes: Buffer; signature: string } | null {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const plain = lines.map((line) => line.trimEnd()).join('\n');
  const [, words = '', signature = ''] =
    /^(Stand Safe · Sefyll yn Ddiogel\n[\s\S]*\n\n)[^\n]*\(Ed25519\): ([A-Za-z0-9+/=]{86,88})\s*$/.exec(plain) ?? [];
  return words ? { bytes: Buffer.from(words), signature } : null;
}

function verifyCopy(copy: { bytes: Buffer; signature: string }, signature: string | null, publicKey: string): Verified {
  const hash = createHash('sha256').update(copy.bytes).digest('hex');
  const reference = /SS-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(copy.bytes.toString('utf8'))?.[0] ?? null;
  const genuine = verifySignature(copy.bytes, signature ?? copy.signature, publicKey);
  return { genuine, reference, hash, fault: genuine ? '' : 'the signature does not fit' };
}

/** What stands below the heading of the proof: a signature in somebody's own words is none. */
const proofOf = (text: string): string => {
  const at = text.lastIndexOf(proofMark);
  return at < 0 ? '' : text.slice(at);
};

/** A letter without a signature of its own is refused too: whoever changes a word could take the line away. */
function readableFault(mail: ParsedMail, proof: string, publicKey: string): string {
  const given = /Ed25519[^:\n]*HTML[^:\n]*:\s*([A-Za-z0-9+/=]{86,88})/.exec(proof)?.[1];
  if (given === undefined) return 'the readable part is not signed';
  const contents = mail.attachments.map(({ content }) => content);
  const digest = letterDigest(mail.text ?? '', mail.html || '', contents);
  return verifySignature(digest, given, publicKey) ? '' : 'the readable part was changed';
}

/**
 * @param file the reporter's copy, the whole email as it came (`.eml`), or the attachment alone. @param signature base64; null: look for it
 * in the email. @param publicKey raw 32 bytes in base64.
 */
export async function verifyReport(file: Buffer, signature: string | null, publicKey: string): Promise<Verified> {
  const text = file.toString('utf8');
  const copy = readCopy(text);
  if (copy) return verifyCopy(copy, signature, publicKey);
  const isAttachment = /^\s*\{/.test(text.slice(0, 100));
  const mail = isAttachment ? null : await simpleParser(file);
  const mailed = mail?.attachments.find((one) => /^stand-safe-SS-.*\.txt$/.test(one.filename ?? ''));
  const mailedCopy = mailed ? readCopy(mailed.content.toString('utf8')) : null;
  if (mailedCopy) return verifyCopy(mailedCopy, signature, publicKey);
  const attached = mail?.attachments.find((one) =>
    /^(?:report|follow-up)-SS-.*\.json$/.test(one.filename ?? ''),
  )?.content;
  const bytes = isAttachment ? file : (attached ?? Buffer.alloc(0));
  const hash = createHash('sha256').update(bytes).digest('hex');
  const proof = proofOf(mail?.text ?? '');
  const given = signature ?? /Ed25519[^:]*:\s*([A-Za-z0-9+/=]{86,88})/.exec(proof)?.[1] ?? '';
  const reference = /"reference": "(SS-[0-9A-Z]{4}-[0-9A-Z]{4})"/.exec(bytes.toString('utf8'))?.[1] ?? null;
  const fault =
    bytes.length === 0
      ? 'no report is attached'
      : given === ''
        ? 'no signature was given'
        : 'the signature does not fit';
  const readable = mail ? readableFault(mail, proof, publicKey) : '';
  const isSigned = bytes.length > 0 && verifySignature(bytes, given, publicKey);
  return { genuine: isSigned && readable === '', reference, hash, fault: isSigned ? readable : fault };
}
