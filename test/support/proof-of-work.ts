// Finds a number that makes a hash begin with so many zero bits. Half a second on a phone; a thousand conversations at
// once become dear. In small portions, so that the page stays alive.

const portion = 512;

function zeroBits(hash: Uint8Array): number {
  let bits = 0;
  for (const byte of hash) {
    if (byte !== 0) return bits + Math.clz32(byte) - 24;
    bits += 8;
  }
  return bits;
}

/** @returns the first number n for which SHA-256 of `challenge.n` begins with `bits` zero bits. */
export async function solve(challenge: string, bits: number): Promise<number> {
  const encoder = new TextEncoder();
  for (let from = 0; ; from += portion) {
    const tries = Array.from({ length: portion }, (_, index) =>
      crypto.subtle.digest('SHA-256', encoder.encode(`${challenge}.${from + index}`)),
    );
    const found = (await Promise.all(tries)).findIndex((hash) => zeroBits(new Uint8Array(hash)) >= bits);
    if (found >= 0) return from + found;
  }
}
