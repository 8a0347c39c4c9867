// A stream in parts of one size, the last one shorter: what is sealed and kept is never more than a part at a time.

/** Bytes of one sealed part. */
export const partBytes = 256 * 1024;

/** @yields buffers of exactly `partBytes`, the last one of 1 to `partBytes`; nothing for an empty stream. */
export async function* inParts(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let part = Buffer.allocUnsafe(partBytes);
  let filled = 0;
  for await (const chunk of stream) {
    for (let at = 0; at < chunk.length; ) {
      const take = Math.min(partBytes - filled, chunk.length - at);
      part.set(chunk.subarray(at, at + take), filled);
      filled += take;
      at += take;
      if (filled < partBytes) continue;
      yield part;
      part = Buffer.allocUnsafe(partBytes);
      filled = 0;
    }
  }
  if (filled > 0) yield part.subarray(0, filled);
}
