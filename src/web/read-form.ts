// The few fields of a form that works without script, read with a ceiling of their own.
import type { IncomingMessage } from 'node:http';

/** @param ceiling in bytes. @returns the fields, or undefined when the body is too large or was cut off. */
export async function readForm(request: IncomingMessage, ceiling = 8 * 1024): Promise<URLSearchParams | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    // Leaving off in the middle must not cut the line on which the answer goes back.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > ceiling) break;
      chunks.push(chunk);
    }
  } catch {
    return undefined;
  }
  if (size > ceiling) {
    request.resume();
    return undefined;
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}
