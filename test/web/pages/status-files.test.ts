// Files sent after a report, from the status page and without script: behind the code, said one by one, told to the force once.
import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createFileKeeping } from '../../../src/app/start-evidence.ts';
import type { Evidence } from '../../../src/evidence/evidence.ts';
import { say } from '../../../src/shared/locale.ts';
import { submissionOf, type TestDelivery, withDelivery } from '../../support/delivery.ts';
import { testEvidence } from '../../support/direct-line-server.ts';
import { picture, zipOf } from '../../support/files.ts';
import { type PagesServer, pagesServer } from '../../support/pages-server.ts';

let bench: TestDelivery;
let evidence: Evidence;
let server: PagesServer;
beforeAll(async () => {
  bench = await withDelivery();
  const { delivery, clock } = bench;
  evidence = testEvidence(bench.redis.redis);
  server = await pagesServer(bench.redis, undefined, {
    pages: {
      status: (reference, code) => delivery.status(reference, code),
      follow: delivery,
      files: createFileKeeping(evidence, delivery, clock.now),
      now: () => clock.now().getTime(),
    },
  });
});
afterAll(async () => {
  await server.stop();
  await bench.stop();
});

const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? '';
async function opened(path: string) {
  const { reference, returnCode } = await bench.delivery.submit(submissionOf());
  await bench.delivery.work(reference);
  const body = new URLSearchParams({ reference, code: returnCode ?? '' });
  const html = await (await fetch(server.origin + path, { method: 'POST', body })).text();
  const send = (files: readonly [string, Buffer][], mark = hidden(html, 'mark')) => {
    const form = new FormData();
    form.append('mark', mark);
    form.append('wish', 'one-wish');
    for (const [name, bytes] of files) form.append('files', new Blob([new Uint8Array(bytes)]), name);
    return fetch(`${server.origin}${path}/files`, { method: 'POST', body: form });
  };
  return { reference, html, send };
}

describe.each([
  ['/status', 'en'],
  ['/cy/status', 'cy'],
] as const)('files at %s', (path, language) => {
  test('P17, P20: join the report with their hashes; what is refused is said; the force hears of it once', async () => {
    const { reference, html, send } = await opened(path);
    expect(html).toContain('enctype="multipart/form-data"');
    expect(html).toContain(say(language, 'evidence.page.hint'));
    const film = Buffer.concat([await picture('png', 400), randomBytes(700_000)]);
    const files: [string, Buffer][] = [
      ['later.png', film],
      ['all.zip', await zipOf('a', Buffer.from('a'))],
    ];
    const answer = await send(files);
    expect(answer.status).toBe(400);
    const page = (await answer.text()).replaceAll('&#39;', '’');
    expect(page).toContain(say(language, 'evidence.page.done', { names: 'later.png' }));
    expect(page).toContain(say(language, 'evidence.problem.archive', { name: 'all.zip' }));
    expect((await send(files.slice(0, 1))).status).toBe(200);
    const kept = await evidence.listOf(reference);
    expect(kept.map(({ sha256, channel }) => [sha256, channel])).toEqual([
      [createHash('sha256').update(film).digest('hex'), 'page'],
    ]);
    await bench.delivery.work(reference);
    const letters = bench.sink.taken.filter(
      (one) => one.to.startsWith('spoc') && one.mail.text?.includes('Files added: 1'),
    );
    expect(letters.filter((one) => one.raw.includes(reference))).toHaveLength(1);
    expect(bench.sink.taken.some((one) => one.raw.includes('later.png'))).toBe(false);
  });

  test('H2: a form of tiny parts without a mark is answered at its first part, and the rest is never read', async () => {
    const body = `--b\r\n\r\n\r\n${'--b\r\n\r\n\r\n'.repeat(50_000)}`;
    let sent = 0;
    const slowly = new ReadableStream({
      pull(controller) {
        sent += 1;
        // Nothing but the answer ends this body.
        controller.enqueue(Buffer.from(body));
      },
    });
    const headers = { 'Content-Type': 'multipart/form-data; boundary=b' };
    const init = { method: 'POST', body: slowly, headers, duplex: 'half' } as RequestInit;
    const status = await fetch(`${server.origin}${path}/files`, init).then(
      (answer) => answer.status,
      () => 'cut',
    );
    expect([403, 'cut']).toContain(status);
    expect(sent).toBeLessThan(40);
  });

  test('H2: a good mark before more parts than any form has is a form that broke off', async () => {
    const { html } = await opened(path);
    const form = new FormData();
    form.append('mark', hidden(html, 'mark'));
    for (let count = 0; count < 100; count += 1) form.append('wish', '');
    const answer = await fetch(`${server.origin}${path}/files`, { method: 'POST', body: form });
    expect(answer.status).toBe(400);
  });

  test('a mark that was made by somebody else opens nothing, and nothing is kept', async () => {
    const { reference, send } = await opened(path);
    expect((await send([['a.png', await picture('png')]], 'SS-AAAA-AAAA.9999999999999.wrong')).status).toBe(403);
    expect(await evidence.listOf(reference)).toEqual([]);
  });
});
