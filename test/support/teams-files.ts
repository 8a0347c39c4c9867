// Where Teams lays the files that a person sends: OneDrive with an address of its own for each, and Teams' own store for
// what is pasted into a message. Both over HTTP on this machine, with the attachments that name them.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Attachment } from 'botbuilder';

export interface TeamsFiles {
  /** What stands in a message with this file. */
  shared(name: string): Attachment;
  /** A picture that was pasted into the message. */
  pasted(name: string, type: string): Attachment;
  /** Names of the files that were fetched, in order. */
  readonly fetched: string[];
  close(): void;
}

/** @param files by name. */
export async function openTeamsFiles(files: ReadonlyMap<string, Buffer>): Promise<TeamsFiles> {
  const fetched: string[] = [];
  const server = createServer((request, response) => {
    const name = decodeURIComponent((request.url ?? '').slice(1));
    const bytes = files.get(name);
    fetched.push(name);
    // OneDrive says little about what it gives out.
    response.writeHead(bytes ? 200 : 404, { 'Content-Type': 'application/octet-stream' });
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = (name: string) =>
    `http://127.0.0.1:${(server.address() as AddressInfo).port}/${encodeURIComponent(name)}`;
  return {
    shared: (name) => ({
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      contentUrl: `https://tenant-my.sharepoint.com/personal/someone/${encodeURIComponent(name)}`,
      name,
      content: { downloadUrl: address(name), uniqueId: name, fileType: name.split('.').at(-1) },
    }),
    pasted: (name, contentType) => ({ contentType, contentUrl: address(name) }),
    fetched,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
