// Everything that delivery signs or names by a secret hangs on one secret (LINK_KEY), each purpose with a key of its own,
// so that a link can never pass for a signature or a Message-ID for a return code.
import { createHmac, createPrivateKey, createPublicKey, hkdfSync, type KeyObject, sign, verify } from 'node:crypto';

export interface DeliveryKeys {
  /** Message-ID for ever of the email about this report to this mailbox. @param domain of our own address. */
  messageId(reference: string, mailbox: string, domain: string): string;
  /** Sixteen digits that only the reporter and we can know. @param draft the random id of the conversation's draft. */
  returnCode(draft: string): string;
  /** Base64url of an HMAC over `words`. */
  linkMark(words: string): string;
  /** Proof in the daily test email that we wrote it, base64url. @param messageId of that very email. */
  probeMark(reference: string, messageId: string): string;
  /** Ed25519 over the bytes of an attachment, in base64. */
  sign(bytes: Buffer): string;
  verify(bytes: Buffer, signature: string): boolean;
  /** The public half in base64 (raw 32 bytes), for checking without our secret. */
  readonly publicKey: string;
}

/** PKCS#8 head of an Ed25519 private key; the 32 bytes of the seed follow (RFC 8410). */
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Checks with the public half alone. @param publicKey raw 32 bytes in base64. */
export function verifySignature(bytes: Buffer, signature: string, publicKey: string): boolean {
  const head = Buffer.from('302a300506032b6570032100', 'hex');
  try {
    const der = Buffer.concat([head, Buffer.from(publicKey, 'base64')]);
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    return verify(null, bytes, key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

/** @param secret at least 32 bytes; the same in every process. */
export function createDeliveryKeys(secret: Buffer): DeliveryKeys {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, 'stand-safe', purpose, 32));
  const mac = (key: Buffer, words: string) => createHmac('sha256', key).update(words).digest();
  const [letter, code, link] = [derive('letter-id'), derive('return-code'), derive('spoc-link')];
  const probe = derive('probe-header');
  const privateKey: KeyObject = createPrivateKey({
    key: Buffer.concat([pkcs8Head, derive('report-signature')]),
    format: 'der',
    type: 'pkcs8',
  });
  const publicKey = createPublicKey(privateKey)
    .export({ format: 'der', type: 'spki' })
    .subarray(-32)
    .toString('base64');
  return {
    messageId: (reference, mailbox, domain) =>
      `<${reference.toLowerCase()}.${mac(letter, `${reference}\n${mailbox}`).toString('hex').slice(0, 20)}@${domain}>`,
    // 2^128 mod 10^16 leaves no digit likelier than another by anything that matters.
    returnCode: (draft) =>
      (BigInt(`0x${mac(code, draft).toString('hex').slice(0, 32)}`) % 10n ** 16n).toString().padStart(16, '0'),
    linkMark: (words) => mac(link, words).toString('base64url'),
    probeMark: (reference, messageId) => mac(probe, `${reference}\n${messageId}`).toString('base64url'),
    sign: (bytes) => sign(null, bytes, privateKey).toString('base64'),
    verify: (bytes, signature) => verifySignature(bytes, signature, publicKey),
    publicKey,
  };
}
