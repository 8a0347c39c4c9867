// The few fields of a form that works without script, read with a ceiling of their own.
import type { IncomingMessage } from 'node:http';

/** @param ceiling in bytes. @returns the fields, or undefined when the body is too large or was cut off. */
export async function readForm(request: IncomingMessage, ceiling = 8 * 1024): Promise<URLSearchParams | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > ceiling) return undefined;
      chunks.push(chunk);
    }
  } catch {
    return undefined;
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}
