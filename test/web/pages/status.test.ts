// Coming back without script: what became of a report, and what may be done about it, on the real pages over a real delivery.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { verifyReport } from '../../../src/delivery/verify-report.ts';
import { answersFor, submissionOf, type TestDelivery, withDelivery } from '../../support/delivery.ts';
import { type PagesServer, pagesServer } from '../../support/pages-server.ts';

let bench: TestDelivery;
let server: PagesServer;
beforeAll(async () => {
  bench = await withDelivery();
  const { delivery, clock } = bench;
  server = await pagesServer(bench.redis, undefined, {
    pages: {
      status: (reference, code) => delivery.status(reference, code),
      follow: delivery,
      now: () => clock.now().getTime(),
    },
  });
});
afterAll(async () => {
  await server.stop();
  await bench.stop();
});

const post = (path: string, fields: Record<string, string>) =>
  fetch(server.origin + path, { method: 'POST', body: new URLSearchParams(fields) });
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? '';

async function opened(path = '/status', words = 'canary-account') {
  const { reference, returnCode } = await bench.delivery.submit(submissionOf({ answers: answersFor({ words }) }));
  await bench.delivery.work(reference);
  const code = returnCode ?? '';
  const html = await (await post(path, { reference, code })).text();
  const mark = hidden(html, 'mark');
  const act = async (what: string, more: Record<string, string> = {}, at = path) =>
    post(at, { mark, wish: `${reference}-${what}`, do: what, ...more });
  return { reference, code, html, mark, act };
}
const letters = (reference: string) =>
  bench.sink.taken.filter(
    (one) =>
      one.raw.includes(reference) && !one.to.startsWith('feoa') && !/candidate report/.test(one.mail.subject ?? ''),
  );

describe.each([
  ['/status', 'en'],
  ['/cy/status', 'cy'],
] as const)('the status page at %s', (path, language) => {
  test('P7, P20: adds, once, however often the form is pressed, and the page then says so', async () => {
    const { reference, act } = await opened(path);
    const answers = await Promise.all([1, 2, 3].map(() => act('add', { words: 'one more thing' })));
    const html = await (answers[0] as Response).text();
    expect(html).toMatch(/id="said"/);
    await bench.delivery.work(reference);
    expect(letters(reference)).toHaveLength(1);
    expect(letters(reference)[0]?.mail.text).toContain('> one more thing');
    const welsh = /Atebwch yn Gymraeg/.test(letters(reference)[0]?.mail.text ?? '');
    expect(welsh).toBe(language === 'cy');
  });

  test('P7: asks for contact without a word more, and withdraws only after asking', async () => {
    const { reference, act } = await opened(path);
    await act('contact', { contactWords: '' });
    const asks = await (await act('withdraw')).text();
    expect(asks).toContain('value="withdraw-yes"');
    await bench.delivery.work(reference);
    expect(letters(reference).map((one) => /asks to be contacted/.test(one.mail.subject ?? ''))).toEqual([true]);
    const done = await (await act('withdraw-yes')).text();
    await bench.delivery.work(reference);
    expect(letters(reference).some((one) => /withdrawn by the reporter/.test(one.mail.subject ?? ''))).toBe(true);
    expect(done).not.toContain('value="withdraw"');
  });

  test('P7: who gave no name is offered no call and told to wait for nobody; with a name both are there', async () => {
    const { name: _name, contact: _contact, ...rest } = answersFor();
    const answers = { ...rest, forWhom: { kind: 'choice' as const, codes: ['anonymous'] } };
    const { reference, returnCode } = await bench.delivery.submit(submissionOf({ answers }));
    const nameless = await (await post(path, { reference, code: returnCode ?? '' })).text();
    expect(nameless).not.toContain('value="contact"');
    expect(nameless).not.toMatch(/24 (hours|awr)/);
    expect(nameless).toContain('0800 555 111');
    const { html } = await opened(path);
    expect(html).toContain('value="contact"');
    expect(html).toMatch(/24 (hours|awr)/);
    expect(html).toContain('Operation Ford');
  });

  test('P10: hands out a signed copy with the answers, the words for 101 and no code', async () => {
    const { reference, code, act } = await opened(path, 'Gair canary â llythyren ŵ\nail linell');
    await act('add', { words: 'added later' });
    const file = await act('copy');
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename="stand-safe-${reference}.txt"`);
    expect(file.headers.get('cache-control')).toBe('no-store');
    const bytes = Buffer.from(await file.arrayBuffer());
    const text = bytes.toString('utf8');
    for (const words of [reference, 'Gair canary â llythyren ŵ', 'ail linell', '+442071838750', '101', 'added later'])
      expect(text).toContain(words);
    expect(text).toContain(language === 'cy' ? 'Heddlu Gwent' : 'Gwent Police');
    expect(text).not.toContain(code);
    const { publicKey } = bench.delivery.keys;
    expect(await verifyReport(bytes, null, publicKey)).toMatchObject({ genuine: true, reference });
    const windows = Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`);
    expect((await verifyReport(windows, null, publicKey)).genuine).toBe(true);
    const changed = Buffer.from(text.replace('ail linell', 'ail linel'));
    expect((await verifyReport(changed, null, publicKey)).genuine).toBe(false);
  });

  test('nothing was typed, or too much: said beside the field, and what was typed is given back', async () => {
    const { act } = await opened(path);
    const empty = await act('add', { words: '  ' });
    expect(empty.status).toBe(400);
    expect(await empty.text()).toContain('href="#words"');
    const long = await act('add', { words: `ŵ${'x'.repeat(5001)}` });
    expect(long.status).toBe(400);
    expect(await long.text()).toContain('ŵxxx');
    const farTooLong = await act('add', { words: `ŵ${'<'.repeat(70_000)}` });
    expect(farTooLong.status).toBe(400);
    expect(await farTooLong.text()).toContain('ŵ&lt;&lt;');
  });
});

test('P13: the code stands on no page, and a mark opens one report for half an hour', async () => {
  const { html, code, mark, act, reference } = await opened();
  expect(html).not.toContain(code);
  expect(mark.startsWith(reference)).toBe(true);
  const other = await opened();
  const forged = `${other.reference}${mark.slice(other.reference.length)}`;
  expect((await post('/status', { mark: forged, do: 'copy' })).status).toBe(403);
  expect((await act('copy')).status).toBe(200);
  bench.clock.pass(31 * 60_000);
  const late = await act('add', { words: 'late' });
  expect(late.status).toBe(403);
  expect(await late.text()).toContain('half an hour');
});

test('P14: when the content has ended the page offers nothing but 101', async () => {
  const { reference, act } = await opened();
  await bench.redis.redis.del(`v1:report:{${reference}}`);
  const html = await (await act('show')).text();
  expect(html).toContain('no longer kept here');
  expect(html).not.toContain('name="words"');
  expect(await (await act('add', { words: 'more' })).text()).toContain('can no longer be done here');
});

test('P20: the language is changed with the report open', async () => {
  const { act, reference } = await opened();
  const html = await (await act('show', {}, '/cy/status')).text();
  expect(html).toContain('lang="cy"');
  expect(html).toContain('Heddlu Gwent');
  expect(html).toContain(reference);
});

describe('the copy by email', () => {
  const email = { kind: 'contact' as const, contactKind: 'email' as const, value: 'nia@home.example' };
  const choice = (...codes: string[]) => ({ kind: 'choice' as const, codes });
  const safe = { contact: email, more: choice('yes'), safeHow: choice('text', 'email'), whoReads: choice('no') };
  const notes = async () =>
    (await bench.redis.redis.zrange('v1:open:{reports}', '0', '-1')).filter((id) => id.startsWith('note-'));

  test('is told of once to an address that the person called safe, without words of the report and never with the code', async () => {
    const submission = submissionOf({ answers: answersFor({ more: safe }), language: 'cy' });
    const { returnCode } = await bench.delivery.submit(submission);
    await bench.delivery.submit(submission);
    for (const id of await notes()) await bench.delivery.work(id);
    const mails = bench.sink.taken.filter((one) => one.to === 'nia@home.example');
    expect(mails).toHaveLength(1);
    expect(mails[0]?.mail.attachments).toEqual([]);
    expect(mails[0]?.mail.text).toContain('/cy/status');
    expect(mails[0]?.raw).not.toContain(returnCode ?? 'none');
  });

  test.each([
    ['no word on who reads it', { ...safe, whoReads: { kind: 'skipped' as const } }],
    ['somebody else could read it', { ...safe, whoReads: choice('not-sure') }],
    ['email is not a safe way', { ...safe, safeHow: choice('text') }],
    ['nothing but an address', { contact: email }],
  ])('does not go where there is %s', async (_why, more) => {
    await bench.delivery.submit(submissionOf({ answers: answersFor({ more }) }));
    expect(await notes()).toEqual([]);
  });
});
