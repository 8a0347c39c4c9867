// One returned email out of the mailbox, without its weight: a server may send a letter of forty megabytes back whole. What it says stands
// at the head, with some servers behind the letter; the middle is never fetched.
import { open } from 'node:fs/promises';
import type { ImapFlow } from 'imapflow';

const headBytes = 512 * 1024;
const tailBytes = 256 * 1024;

export interface ReturnedSource {
  readonly raw: Buffer;
  /** Address of the sender, '' where there is none. */
  readonly from: string;
}

/** What is read of one of this size: all of it, or head and tail. */
async function headAndTail(size: number, read: (start: number, length: number) => Promise<Buffer>): Promise<Buffer> {
  if (size <= headBytes + tailBytes) return read(0, headBytes + tailBytes);
  return Buffer.concat([await read(0, headBytes), Buffer.from('\r\n'), await read(size - tailBytes, tailBytes)]);
}

/** @returns null when it is gone. */
export async function fetchReturned(imap: Pick<ImapFlow, 'fetchOne'>, uid: number): Promise<ReturnedSource | null> {
  const found = await imap.fetchOne(String(uid), { size: true, envelope: true }, { uid: true });
  if (!found) return null;
  const read = async (start: number, maxLength: number) => {
    const part = await imap.fetchOne(String(uid), { source: { start, maxLength } }, { uid: true });
    return (part && part.source) || Buffer.alloc(0);
  };
  return {
    raw: await headAndTail(found.size ?? 0, read),
    from: found.envelope?.from?.[0]?.address?.toLowerCase() ?? '',
  };
}

/** The same of a file. @returns null where there is none. */
export async function readReturnedFile(path: string): Promise<Buffer | null> {
  const file = await open(path).catch(() => null);
  if (!file) return null;
  try {
    const found = await file.stat();
    if (!found.isFile()) return null;
    const read = async (start: number, length: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(length, found.size)), 0, null, start);
      return buffer.subarray(0, bytesRead);
    };
    return await headAndTail(found.size, read);
  } finally {
    await file.close();
  }
}
