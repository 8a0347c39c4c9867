// Files from Teams are fetched where Teams lays them, with our token only where it belongs, and every failure has an end.
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Activity } from 'botbuilder';
import { createAttachedFiles } from '../../../src/channels/bot-framework/attached-files.ts';

const seen: { url: string; authorization: string | undefined }[] = [];
let url = '';
const server = createServer((request: IncomingMessage, response) => {
  const path = request.url ?? '';
  seen.push({ url: path, authorization: request.headers.authorization });
  if (path === '/silence') return;
  if (path === '/hang-up') return void request.socket.destroy();
  const moved = { '/away': 'https://evil.example/x', '/round': '/round', '/next': '/file' }[path];
  if (moved) response.writeHead(302, { Location: moved });
  if (path === '/gone') response.writeHead(404);
  response.end('the bytes');
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

const token = { get: async () => 'our-token' };
const filesOf = (activity: Partial<Activity>, production = false) =>
  createAttachedFiles({ token: () => token, production, patience: 300 })(activity);
const shared = (downloadUrl: string): Partial<Activity> => ({
  attachments: [
    {
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      contentUrl: 'https://tenant-my.sharepoint.com/personal/x/threat.png',
      name: 'threat.png',
      content: { downloadUrl, uniqueId: '1', fileType: 'png' },
    },
  ],
});
const pasted = (contentUrl: string): Partial<Activity> => ({
  text: 'look',
  attachments: [
    { contentType: 'image/png', contentUrl },
    { contentType: 'text/html', content: '<p><img src="x"></p>' },
  ],
});

async function bytes(activity: Partial<Activity>, production = false): Promise<string> {
  const [file] = filesOf(activity, production);
  const chunks: Uint8Array[] = [];
  for await (const chunk of (await file?.fetch())?.stream ?? []) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

test('a shared file comes by its own address, which our token never sees', async () => {
  expect(await bytes(shared(`${url}/file`))).toBe('the bytes');
  expect(seen.at(-1)).toEqual({ url: '/file', authorization: undefined });
  expect(await bytes(shared(`${url}/next`))).toBe('the bytes');
});

test('a pasted picture comes with our token, and its text is no file', async () => {
  expect(filesOf(pasted(`${url}/picture`))).toHaveLength(1);
  expect(await bytes(pasted(`${url}/picture`))).toBe('the bytes');
  expect(seen.at(-1)).toEqual({ url: '/picture', authorization: 'Bearer our-token' });
});

test.each(['/silence', '/hang-up', '/gone', '/away', '/round'])(
  '%s ends in a failure, not in waiting',
  async (path) => {
    await expect(bytes(shared(url + path))).rejects.toMatchObject({ code: 'channels-file' });
  },
);

test.each([
  'http://tenant.sharepoint.com/file',
  'https://tenant.sharepoint.com:8443/file',
  'https://sharepoint.com.evil.example/file',
  'https://evilsharepoint.com/file',
  'https://user@tenant.sharepoint.com/file',
  'http://169.254.169.254/metadata/identity',
  'http://127.0.0.1:6379/',
  'file:///etc/passwd',
])('in production nothing is asked of %s', async (address) => {
  const before = seen.length;
  await expect(bytes(shared(address), true)).rejects.toMatchObject({ code: 'channels-file' });
  await expect(bytes(pasted(address), true)).rejects.toMatchObject({ code: 'channels-file' });
  expect(seen.length).toBe(before);
});

test('cards, cut attachments and other things are no files', () => {
  const attachments = [
    { contentType: 'application/vnd.microsoft.card.adaptive', content: {} },
    { contentType: 'application/vnd.microsoft.teams.file.download.info' },
    { contentType: 'application/vnd.microsoft.teams.file.download.info', content: { downloadUrl: 7 } },
    { contentType: 'image/png' },
    {},
  ] as never;
  expect(filesOf({ attachments })).toEqual([]);
});
