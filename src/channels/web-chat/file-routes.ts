// Files in, and files back out: in under the person's token; out under an address that only the conversation holds,
// because a picture in a page cannot show a token. A file that is refused is still a message: the bot says why.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Evidence, Received } from '../../evidence/evidence.ts';
import { cleanName } from '../../evidence/sanitise-file-name.ts';
import { failureFields, type Log } from '../../shared/log.ts';
import { type Fault, faults, refuse } from './http-responses.ts';
import { type Incoming, readIncoming } from './incoming.ts';
import { matchAttachments } from './match-attachments.ts';
import { type ComingFile, readUpload } from './read-upload.ts';
import { isFault, type Person } from './tokens.ts';

/** What a channel needs of evidence. */
export type ChannelFiles = Pick<Evidence, 'receive' | 'openSent'>;

interface Deps {
  readonly files: ChannelFiles | undefined;
  readonly uploadBytes: number;
  readonly time: () => string;
  readonly log: Log;
}

export interface FileRoutes {
  /** Takes the files in. @param address where they will be fetched from. */
  upload(request: IncomingMessage, person: Person, address: string): Promise<Incoming | Fault>;
  /** @param path below `/v3/directline/`. @returns false when the path is not one of a file. */
  download(path: readonly string[], response: ServerResponse): Promise<boolean>;
}

/** What a browser may show in place; everything else is handed over as a file. */
const shownInPlace = /^image\/(png|jpeg|webp)$/;

export function createFileRoutes(deps: Deps): FileRoutes {
  const { files } = deps;

  /** A failure of ours is said as a file that did not arrive whole: it can be sent again. */
  async function take(evidence: ChannelFiles, person: Person, file: ComingFile): Promise<Received> {
    try {
      return await evidence.receive(person.conversationId, { ...file, channel: 'webchat' });
    } catch (failure) {
      deps.log.error('a file could not be kept', failureFields(failure));
      return { problem: 'broken', name: cleanName(file.name) };
    }
  }

  return {
    async upload(request, person, address) {
      if (!files) return faults.noFiles;
      const upload = await readUpload(request, deps.uploadBytes, (file) => take(files, person, file));
      if (isFault(upload)) {
        if (upload !== faults.tooLarge) return upload;
        // Too large to be read at all: the bot still says so, under the name that nobody has read.
        const heard = readIncoming(JSON.stringify({ type: 'message' }), person, deps.time());
        const files = [{ problem: 'too-large', name: '' }] as const;
        return isFault(heard) ? heard : { ...heard, files, after: faults.tooLarge };
      }
      const incoming = readIncoming(upload.activity, person, deps.time());
      if (isFault(incoming)) return incoming;
      const said = matchAttachments(incoming.echo.attachments ?? [], upload.files);
      const base = `${address}/v3/directline/conversations/${person.conversationId}/attachments`;
      const attachments = upload.files.flatMap((one, at) => {
        if (!('kept' in one)) return [];
        const { id, name, type } = one.kept;
        return [{ ...said[at], name, contentType: type, contentUrl: `${base}/${id}` }];
      });
      // What broke off is sent again under the same number, and is not a repeat.
      const whole = upload.files.every((one) => !('problem' in one) || one.problem !== 'broken');
      const clientActivityId = whole ? incoming.clientActivityId : '';
      return { echo: { ...incoming.echo, attachments }, clientActivityId, files: upload.files };
    },

    async download(path, response) {
      const [room, conversationId = '', what, id = ''] = path;
      if (room !== 'conversations' || what !== 'attachments' || path.length !== 4) return false;
      const known = /^[\w-]{1,64}$/.test(conversationId) && /^[\w-]{16,64}$/.test(id);
      const found = known ? await files?.openSent(conversationId, id) : undefined;
      if (!found) {
        refuse(response, faults.noPath);
        return true;
      }
      const { name, type, size } = found.file;
      const inPlace = shownInPlace.test(type);
      response.writeHead(200, {
        'Content-Type': inPlace ? type : 'application/octet-stream',
        'Content-Length': size,
        'Content-Disposition': `${inPlace ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-store',
        'Referrer-Policy': 'no-referrer',
      });
      // A client that leaves, or a file that ends while it is read: the line is cut, nothing false is said.
      await pipeline(found.stream, response).catch(() => response.destroy());
      return true;
    },
  };
}
