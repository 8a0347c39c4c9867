// The local inbox: what was sent over real SMTP can be read in a browser, safely, and survives a restart.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Server } from 'restify';
import { type LocalInbox, startLocalInbox } from '../../../src/delivery/mail/local-inbox.ts';
import { createMailer } from '../../../src/delivery/mail/mailer.ts';
import { createLog } from '../../../src/shared/log.ts';
import { closeServer, createServer, listen } from '../../../src/web/http-server.ts';
import { createInboxPages } from '../../../src/web/pages/inbox/inbox-pages.ts';

let folder: string;
let inbox: LocalInbox;
let server: Server;
let home: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stand-safe-inbox-'));
  inbox = await startLocalInbox(folder);
  server = createServer({ https: false, log: createLog('silent') });
  createInboxPages(inbox).mount(server);
  home = `http://127.0.0.1:${await listen(server, '127.0.0.1', 0)}`;
});
afterAll(async () => {
  await closeServer(server, 100);
  await inbox.stop();
  rmSync(folder, { recursive: true });
});

test('an email can be listed, read as text, seen in a sandbox, its attachment saved, and is there after a restart', async () => {
  const mailer = createMailer({
    url: inbox.url,
    from: 'a@stand-safe.example',
    bouncesTo: 'b@stand-safe.example',
    allowInsecureLoopback: true,
  });
  const sent = await mailer.send({
    email: {
      subject: 'Prawf ŵ',
      text: 'in words',
      html: '<p style="color:red">seen</p><script>bad()</script>',
      attachments: [{ filename: 'report-SS-7K3M-9QXD.json', content: '{}', contentType: 'application/json' }],
      headers: {},
    },
    to: 'spoc@gwent.police.example',
    messageId: '<one@stand-safe.example>',
    envelopeId: 'one',
    date: new Date('2026-11-23T10:00:00Z'),
    requireTls: true,
  });
  mailer.close();
  expect(sent.verdict).toBe('accepted');
  const [line] = inbox.list();
  expect(line).toMatchObject({ to: 'spoc@gwent.police.example', subject: 'Prawf ŵ' });
  const list = await (await fetch(`${home}/dev/inbox`)).text();
  expect(list).toContain('Prawf ŵ');
  const read = await (await fetch(`${home}/dev/inbox/${line?.id}`)).text();
  expect(read).toContain('in words');
  expect(read).not.toMatch(/<script/);
  const framed = await fetch(`${home}/dev/inbox/${line?.id}/html`);
  expect(framed.headers.get('content-security-policy')).toContain('sandbox');
  const attachment = await fetch(`${home}/dev/inbox/${line?.id}/attachments/0`);
  expect(attachment.headers.get('content-disposition')).toBe('attachment; filename="report-SS-7K3M-9QXD.json"');
  expect(await attachment.text()).toBe('{}');
  expect((await fetch(`${home}/dev/inbox/999`)).status).toBe(404);
  expect((await fetch(`${home}/dev/inbox/..%2f..%2fetc`)).status).toBe(404);
  const again = await startLocalInbox(folder);
  expect(again.list()).toEqual(inbox.list());
  await again.stop();
});
