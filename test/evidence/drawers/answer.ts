// What the programs of these tests have in common: they hear the head of a picture and answer with bytes of their own.
/** @returns when something has come in. */
export const heard = (): Promise<unknown> => new Promise((resolve) => process.stdin.once('data', resolve));

export function answer(bytes: Buffer): void {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(bytes.length);
  process.stdout.write(Buffer.concat([head, bytes]));
}
