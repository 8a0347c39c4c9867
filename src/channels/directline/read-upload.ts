// An upload is one activity and its files, in any order, or one bare file. Files are matched to the activity's
// attachments by name, because clients do not keep the order.
import type { IncomingMessage } from 'node:http';
import { readBody } from '../read-body.ts';
import { type Fault, faults } from './answer.ts';
import type { SentFile } from './conversation-files.ts';

export interface Upload {
  /** JSON text of the activity, without addresses of its files. */
  readonly activity: string;
  readonly files: readonly SentFile[];
}

/** Files that one post may bring. */
const mostFiles = 10;
/** A name that is shown and may be a file's: no folders, no line breaks, not without end. */
const cleanName = (name: string) => name.replace(/[\u0000-\u001f\u007f/\\:*?"<>|]+/g, '_').slice(0, 120) || 'file';

function bareFile(request: IncomingMessage, bytes: Buffer, contentType: string): Upload {
  const named = /filename="?([^";]+)"?/.exec(String(request.headers['content-disposition'] ?? ''))?.[1];
  const file = { name: cleanName(named ?? 'file'), contentType, bytes };
  return { activity: JSON.stringify({ type: 'message' }), files: [file] };
}

/** @param ceiling bytes of the whole upload. */
export async function readUpload(request: IncomingMessage, ceiling: number): Promise<Upload | Fault> {
  const contentType = String(request.headers['content-type'] ?? '');
  const body = await readBody(request, ceiling);
  if (body === 'too-large') return faults.tooLarge;
  if (body === 'cut-off' || body.length === 0 || !/^[\w.+-]+\/[\w.+-]+/.test(contentType)) return faults.badUpload;
  if (!/^multipart\/form-data/i.test(contentType)) return bareFile(request, body, contentType);
  try {
    const form = await new Response(new Uint8Array(body), { headers: { 'Content-Type': contentType } }).formData();
    const files: SentFile[] = [];
    let activity = JSON.stringify({ type: 'message' });
    for (const [name, part] of form) {
      if (name === 'activity') activity = typeof part === 'string' ? part : await part.text();
      else if (typeof part !== 'string') {
        files.push({
          name: cleanName(part.name),
          contentType: part.type || 'application/octet-stream',
          bytes: Buffer.from(await part.arrayBuffer()),
        });
      }
    }
    return files.length > 0 && files.length <= mostFiles ? { activity, files } : faults.badUpload;
  } catch {
    return faults.badUpload;
  }
}
