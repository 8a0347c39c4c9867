// When one address asks for very many conversations, each costs its browser a moment of work: a program can do it, a
// person need not notice, and nobody has to read letters off a picture. No list is kept but of what was already used.
import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** Leading zero bits of the hash: about 65,000 tries, half a second on a phone. */
export const proofBits = 16;
const lifeMilliseconds = 5 * 60_000;
const rememberAtMost = 50_000;

export interface ProofOfWork {
  /** @param address binds the work to who asked. */
  challenge(address: string): string;
  /** True once for each challenge that was solved by the address that got it, in time. */
  accept(address: string, challenge: string, answer: number): boolean;
}

function zeroBits(hash: Buffer): number {
  let bits = 0;
  for (const byte of hash) {
    if (byte !== 0) return bits + Math.clz32(byte) - 24;
    bits += 8;
  }
  return bits;
}

/** @param now milliseconds. @param newId unguessable. */
export function createProofOfWork(
  linkKey: Buffer,
  now: () => number,
  newId: () => string,
  bits = proofBits,
): ProofOfWork {
  const key = Buffer.from(hkdfSync('sha256', linkKey, '', 'stand-safe proof of work', 32));
  const used = new Set<string>();
  const mark = (address: string, body: string) =>
    createHmac('sha256', key).update(`${address}\n${body}`).digest('base64url').slice(0, 22);

  return {
    challenge(address) {
      const body = `${now()}.${newId()}`;
      return `${body}.${mark(address, body)}`;
    },
    accept(address, challenge, answer) {
      const at = challenge.lastIndexOf('.');
      const body = challenge.slice(0, at);
      const given = Buffer.from(challenge.slice(at + 1));
      const wanted = Buffer.from(mark(address, body));
      if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return false;
      if (now() - Number(body.split('.')[0]) > lifeMilliseconds || used.has(challenge)) return false;
      if (zeroBits(createHash('sha256').update(`${challenge}.${answer}`).digest()) < bits) return false;
      if (used.size >= rememberAtMost) used.clear();
      used.add(challenge);
      return true;
    },
  };
}
