// Anybody who was handed a report can check, without us and without a network, that it came from this service and was
// not changed: the attachment's bytes, the signature of the email's body, our public key.
import { createHash } from 'node:crypto';
import { simpleParser } from 'mailparser';
import { verifySignature } from './delivery-keys.ts';

export interface Verified {
  readonly genuine: boolean;
  readonly reference: string | null;
  /** Of the attachment, hex. */
  readonly hash: string;
  readonly fault: string;
}

/**
 * @param file the whole email as it came (`.eml`), or the attachment alone. @param signature base64; null: look for it
 * in the email. @param publicKey raw 32 bytes in base64.
 */
export async function verifyReport(file: Buffer, signature: string | null, publicKey: string): Promise<Verified> {
  const isAttachment = /^\s*\{/.test(file.subarray(0, 100).toString('utf8'));
  const mail = isAttachment ? null : await simpleParser(file);
  const attached = mail?.attachments.find((one) => /^report-SS-.*\.json$/.test(one.filename ?? ''))?.content;
  const bytes = isAttachment ? file : (attached ?? Buffer.alloc(0));
  const hash = createHash('sha256').update(bytes).digest('hex');
  const given = signature ?? /Ed25519[^:]*:\s*([A-Za-z0-9+/=]{86,88})/.exec(mail?.text ?? '')?.[1] ?? '';
  const reference = /"reference": "(SS-[0-9A-Z]{4}-[0-9A-Z]{4})"/.exec(bytes.toString('utf8'))?.[1] ?? null;
  const fault =
    bytes.length === 0
      ? 'no report is attached'
      : given === ''
        ? 'no signature was given'
        : 'the signature does not fit';
  const genuine = bytes.length > 0 && verifySignature(bytes, given, publicKey);
  return { genuine, reference, hash, fault: genuine ? '' : fault };
}
