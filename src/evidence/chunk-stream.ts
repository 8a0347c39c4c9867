// A stream in parts of one size, the last one shorter: what is sealed and kept is never more than a part at a time.

/** Bytes of one sealed part. */
export const partBytes = 256 * 1024;

/**
 * @yields exactly `partBytes`, at last 1 to `partBytes`; nothing for an empty stream. It is one buffer, filled again: what
 * is to outlive the next part is copied.
 */
export async function* inParts(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const part = Buffer.allocUnsafe(partBytes);
  let filled = 0;
  for await (const chunk of stream) {
    for (let at = 0; at < chunk.length; ) {
      const take = Math.min(partBytes - filled, chunk.length - at);
      part.set(chunk.subarray(at, at + take), filled);
      filled += take;
      at += take;
      if (filled < partBytes) continue;
      yield part;
      filled = 0;
    }
  }
  if (filled > 0) yield part.subarray(0, filled);
}
