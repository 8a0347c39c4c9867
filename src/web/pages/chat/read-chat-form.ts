// A form of the chat page, with files or without. Files are taken in while they arrive, once the fields before them have
// said whose they are; a form from nobody leaves nothing behind.
import type { IncomingMessage } from 'node:http';
import { evidenceLimits, type Received } from '../../../evidence/evidence.ts';
import { boundaryOf, type FormPart, readMultipart } from '../../../evidence/read-multipart.ts';
import { readForm } from '../../read-form.ts';
import type { ChatFile } from './chat-talk.ts';

export interface ChatForm {
  readonly fields: URLSearchParams;
  readonly files: readonly Received[];
}

/** Takes one file in for the person whom these fields name; undefined where they name nobody. */
export type TakeFile = (fields: URLSearchParams, file: ChatFile) => Promise<Received | undefined>;

/** Bytes of a form without files, and of one with them. */
const formCeiling = 256 * 1024;
const uploadCeiling = evidenceLimits.report + 4 * 1024 * 1024;
const mostParts = 60;

async function textOf(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size <= formCeiling) chunks.push(Buffer.from(chunk));
  }
  return Buffer.concat(chunks).toString('utf8');
}

async function* upTo(request: IncomingMessage): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > uploadCeiling) return;
    yield chunk;
  }
}

/** Adds one part to the form. */
async function readPart(part: FormPart, form: { fields: URLSearchParams; files: Received[] }, take: TakeFile) {
  const { fileName: name, contentType: claimedType, body: stream } = part;
  if (name === undefined) form.fields.append(part.field, await textOf(stream));
  else if (name !== '') {
    const received = await take(form.fields, { name, claimedType, size: null, stream });
    if (received) form.files.push(received);
  }
}

/** @returns undefined when the form is too large or cannot be read. */
export async function readChatForm(request: IncomingMessage, take: TakeFile): Promise<ChatForm | undefined> {
  const contentType = String(request.headers['content-type'] ?? '');
  const boundary = boundaryOf(contentType);
  if (boundary === undefined) {
    const fields = await readForm(request, formCeiling);
    return fields && { fields, files: [] };
  }
  if (Number(request.headers['content-length'] ?? 0) > uploadCeiling) return undefined;
  const form = { fields: new URLSearchParams(), files: [] as Received[] };
  let parts = 0;
  try {
    for await (const part of readMultipart(upTo(request), boundary)) {
      parts += 1;
      if (parts > mostParts) return undefined;
      await readPart(part, form, take);
    }
  } catch {
    // What came whole before the line broke is kept, and the person hears of every file.
    if (form.files.length === 0) return undefined;
  }
  return form;
}
