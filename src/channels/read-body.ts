// Nobody fills our memory with one request: a body is counted while it arrives and cut off at its ceiling, before any
// of it is read as JSON (P16).
import type { IncomingMessage } from 'node:http';

/** Bytes that a body may have where nothing else is said. */
const bodyCeiling = 256 * 1024;

/**
 * @returns the whole body; 'too-large' past `ceiling` bytes (the rest is not read); 'cut-off' when the client left.
 */
export function readBody(request: IncomingMessage, ceiling = bodyCeiling): Promise<Buffer | 'too-large' | 'cut-off'> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > ceiling) {
    request.resume();
    return Promise.resolve('too-large');
  }
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > ceiling) {
        request.removeAllListeners('data');
        request.resume();
        resolve('too-large');
      } else chunks.push(chunk);
    });
    request.once('end', () => resolve(chunks.length === 1 ? (chunks[0] ?? Buffer.alloc(0)) : Buffer.concat(chunks)));
    request.once('error', () => resolve('cut-off'));
    request.once('close', () => resolve('cut-off'));
  });
}
