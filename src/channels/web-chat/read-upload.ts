// An upload is one activity and its files, in any order, or one bare file. Files are taken in while they arrive, one after
// the other; the first thing that is wrong with one ends its reading and not the others'.
import type { IncomingMessage } from 'node:http';
import type { Received } from '../../evidence/evidence.ts';
import { boundaryOf, readMultipart } from '../../evidence/read-multipart.ts';
import { type Fault, faults } from './http-responses.ts';

export interface Upload {
  /** JSON text of the activity, without addresses of its files. */
  readonly activity: string;
  readonly files: readonly Received[];
}

/** A file on its way, as its sender calls it. */
export interface ComingFile {
  readonly name: string;
  readonly claimedType: string;
  readonly size: number | null;
  readonly stream: AsyncIterable<Uint8Array>;
}

/** Takes one file in, or says why not. */
export type Take = (file: ComingFile) => Promise<Received>;

/** More parts than this are no message of a person. */
const mostParts = 40;
const activityCeiling = 256 * 1024;

/** Leaving off in the middle must not cut the line on which the answer goes back. */
const bytesOf = (request: IncomingMessage): AsyncIterable<Buffer> => request.iterator({ destroyOnReturn: false });

async function textOf(body: AsyncIterable<Buffer>): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > activityCeiling) return undefined;
    chunks.push(Buffer.from(chunk));
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function bareFile(request: IncomingMessage, contentType: string, take: Take): Promise<Upload> {
  const named = /filename="?([^";]+)"?/.exec(String(request.headers['content-disposition'] ?? ''))?.[1];
  const size = Number(request.headers['content-length'] ?? Number.NaN);
  const received = await take({
    name: named ?? 'file',
    claimedType: contentType,
    size: Number.isNaN(size) ? null : size,
    stream: bytesOf(request),
  });
  return { activity: JSON.stringify({ type: 'message' }), files: [received] };
}

/** Stops what is longer than it may be. A reader that gets no more sees a file that broke off. */
async function* upTo(ceiling: number, request: IncomingMessage): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of bytesOf(request)) {
    size += chunk.length;
    if (size > ceiling) return;
    yield chunk;
  }
}

/** @param ceiling bytes of the whole upload. @param take is called for one file after the other. */
export async function readUpload(request: IncomingMessage, ceiling: number, take: Take): Promise<Upload | Fault> {
  const contentType = String(request.headers['content-type'] ?? '');
  if (Number(request.headers['content-length'] ?? 0) > ceiling) return faults.tooLarge;
  if (!/^[\w.+-]+\/[\w.+-]+/.test(contentType)) return faults.badUpload;
  if (!/^multipart\/form-data/i.test(contentType)) return bareFile(request, contentType, take);
  const boundary = boundaryOf(contentType);
  if (!boundary) return faults.badUpload;
  const files: Received[] = [];
  let activity = JSON.stringify({ type: 'message' });
  let parts = 0;
  try {
    for await (const part of readMultipart(upTo(ceiling, request), boundary)) {
      parts += 1;
      if (parts > mostParts) return faults.badUpload;
      if (part.field === 'activity') {
        const text = await textOf(part.body);
        if (text === undefined) return faults.tooLarge;
        activity = text;
      } else if (part.fileName !== undefined) {
        const { fileName: name, contentType: claimedType, body: stream } = part;
        files.push(await take({ name, claimedType, size: null, stream }));
      }
    }
  } catch {
    // What came whole before the line broke is kept, and the person hears of every file.
    if (files.length === 0) return faults.badUpload;
  }
  return files.length > 0 ? { activity, files } : faults.badUpload;
}
