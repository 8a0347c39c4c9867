// Files in, and files back out: in under the person's token; out under an address that only the conversation holds,
// because a picture in a page cannot show a token.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Fault, faults, refuse } from './answer.ts';
import type { ConversationFiles } from './conversation-files.ts';
import { type Incoming, readIncoming } from './incoming.ts';
import { readUpload } from './read-upload.ts';
import { isFault, type Person } from './tokens.ts';

interface Deps {
  readonly files: ConversationFiles | undefined;
  readonly uploadBytes: number;
  readonly newId: () => string;
  readonly time: () => string;
}

export interface FileRoutes {
  /** Keeps the files. @param address where they will be fetched from. */
  upload(request: IncomingMessage, person: Person, address: string): Promise<Incoming | Fault>;
  /** @param path below `/v3/directline/`. @returns false when the path is not one of a file. */
  download(path: readonly string[], response: ServerResponse): Promise<boolean>;
}

/** What a browser may show in place; everything else is handed over as a file. */
const shownInPlace = /^image\/(png|jpeg|gif|webp)$/;

export function createFileRoutes(deps: Deps): FileRoutes {
  const { files } = deps;
  return {
    async upload(request, person, address) {
      if (!files) return faults.noFiles;
      const upload = await readUpload(request, deps.uploadBytes);
      if (isFault(upload)) return upload;
      const incoming = readIncoming(upload.activity, person, deps.time());
      if (isFault(incoming)) return incoming;
      const given = incoming.echo.attachments ?? [];
      const base = `${address}/v3/directline/conversations/${person.conversationId}/attachments`;
      const attachments = await Promise.all(
        upload.files.map(async (file) => {
          const id = deps.newId();
          await files.keep(person.conversationId, id, file);
          const before = given.find((one) => one.name === file.name) ?? {};
          return { ...before, name: file.name, contentType: file.contentType, contentUrl: `${base}/${id}` };
        }),
      );
      return { ...incoming, echo: { ...incoming.echo, attachments } };
    },

    async download(path, response) {
      const [room, conversationId = '', what, id = ''] = path;
      if (room !== 'conversations' || what !== 'attachments' || path.length !== 4) return false;
      const known = /^[\w-]{1,64}$/.test(conversationId) && /^[\w-]{16,64}$/.test(id);
      const file = known ? await files?.fetch(conversationId, id) : undefined;
      if (!file) {
        refuse(response, faults.noPath);
        return true;
      }
      const place = shownInPlace.test(file.contentType) ? 'inline' : 'attachment';
      response.writeHead(200, {
        'Content-Type': shownInPlace.test(file.contentType) ? file.contentType : 'application/octet-stream',
        'Content-Length': file.bytes.length,
        'Content-Disposition': `${place}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'no-store',
        'Referrer-Policy': 'no-referrer',
      });
      response.end(file.bytes);
      return true;
    },
  };
}
