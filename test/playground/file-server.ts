// Where Teams would lay a file that a person sends: one photo on a port of its own, and the attachment that names it.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Attachment } from 'botbuilder';
import sharp from 'sharp';

export async function openFileServer(): Promise<{ url: string; close(): void }> {
  const png = await sharp({ create: { width: 320, height: 200, channels: 3, background: '#8a2c2c' } })
    .png()
    .toBuffer();
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'image/png', 'Content-Length': png.length });
    response.end(png);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/threat.png`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

export const photo = (downloadUrl: string): Attachment => ({
  contentType: 'application/vnd.microsoft.teams.file.download.info',
  name: 'threat.png',
  content: { downloadUrl, uniqueId: '1', fileType: 'png' },
});
