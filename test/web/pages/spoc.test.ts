// The force's page over HTTP, on the real server: looking changes nothing, pressing does, strangers get nowhere.
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Server } from 'restify';
import { actMark } from '../../../src/delivery/spoc-link.ts';
import { createLog } from '../../../src/shared/log.ts';
import { closeServer, createServer, listen } from '../../../src/web/http-server.ts';
import { createSpocPages } from '../../../src/web/pages/spoc/spoc-pages.ts';
import { submissionOf, type TestDelivery, withDelivery } from '../../support/delivery.ts';

let bench: TestDelivery;
let server: Server;
let home: string;
beforeAll(async () => {
  bench = await withDelivery();
  server = createServer({ https: false, log: createLog('silent') });
  createSpocPages(bench.delivery.desk).mount(server);
  home = `http://127.0.0.1:${await listen(server, '127.0.0.1', 0)}`;
});
afterAll(async () => {
  await closeServer(server, 100);
  await bench.stop();
});

/** Sends a report, lets it go out, and takes the link from the force's email. */
async function sent(more = {}): Promise<{ reference: string; path: string }> {
  const { reference } = await bench.delivery.submit(submissionOf(more));
  await bench.delivery.work(reference);
  const [email] = (await bench.sink.until(2, reference)).filter((one) => one.to.startsWith('spoc'));
  const [link = ''] = /https:\/\/stand-safe\.example\/spoc\/\S+/.exec(email?.mail.text ?? '') ?? [];
  return { reference, path: new URL(link).pathname };
}
const page = async (path: string) => {
  const response = await fetch(home + path);
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const markIn = (text: string) => /name="mark" value="([^"]+)"/.exec(text)?.[1] ?? '';
async function press(path: string, fields: Record<string, string>) {
  const response = await fetch(home + path, { method: 'POST', body: new URLSearchParams(fields) });
  return { status: response.status, text: await response.text() };
}

/** As `sent`, with the link that came with the copy as well. */
async function sentWithCopy(): Promise<{ reference: string; path: string; copy: string }> {
  const { reference, path } = await sent();
  const email = bench.sink.taken.find((one) => one.raw.includes(reference) && one.to.startsWith('feoa'));
  const [link = ''] = /https:\/\/stand-safe\.example\/spoc\/\S+/.exec(email?.mail.text ?? '') ?? [];
  return { reference, path, copy: new URL(link).pathname };
}

test.each(['cross-site', 'same-site'])(
  'M8: a form that a %s page sends, mark and all, changes nothing',
  async (site) => {
    const { reference, path } = await sent();
    const before = await bench.delivery.book.load(reference);
    const body = new URLSearchParams({ mark: markIn((await page(path)).text), what: 'received' });
    const answer = await fetch(home + path, { method: 'POST', body, headers: { 'Sec-Fetch-Site': site } });
    expect(answer.status).toBe(410);
    expect(await bench.delivery.book.load(reference)).toEqual(before);
  },
);

describe('a copy', () => {
  test.each([
    ['received', {}],
    ['recorded', { crimeNumber: '2600/12345/26' }],
    ['more-wanted', {}],
    ['not-for-us', { passTo: 'national' }],
    ['not-for-us', { passTo: 'kent' }],
  ])('C1, P8: "%s" with %j changes nothing, and the contact is still waited for', async (what, more) => {
    const { reference, path, copy } = await sentWithCopy();
    const before = await bench.delivery.book.load(reference);
    const own = markIn((await page(path)).text);
    const { text } = await page(copy);
    expect(text).toContain('Only its contact at Gwent Police can answer here.');
    expect(markIn(text)).toBe('');
    const { keys } = bench.delivery;
    for (const mark of [own, actMark(decodeURIComponent(copy.slice('/spoc/'.length)), keys)])
      await press(copy, { mark, what, ...more });
    expect(await bench.delivery.book.load(reference)).toEqual(before);
    await press(path, { mark: own, what: 'received' });
    expect((await bench.delivery.status(reference))?.state).toBe('acknowledged');
  });

  test('P8: its email asks for no answer, and after silence the next contact is written to', async () => {
    const { reference, copy } = await sentWithCopy();
    const email = bench.sink.taken.find((one) => one.raw.includes(reference) && one.to.startsWith('feoa'));
    expect(email?.mail.text).toContain('This page shows where the report stands.');
    expect(email?.mail.text).not.toMatch(/press one button|say that you have it/);
    const mark = actMark(decodeURIComponent(copy.slice('/spoc/'.length)), bench.delivery.keys);
    await press(copy, { mark, what: 'received' });
    bench.clock.pass(25 * 3_600_000);
    await bench.delivery.work(reference);
    const boxes = bench.sink.taken.filter((one) => one.raw.includes(reference)).map((one) => one.to.split('@')[0]);
    expect(boxes.sort()).toEqual(['backup', 'feoa', 'spoc']);
  });
});

describe('the page of a force', () => {
  test('P8: opening it changes nothing, however often a scanner does', async () => {
    const { reference, path } = await sent();
    const before = await bench.delivery.book.load(reference);
    const { status, text, headers } = await page(path);
    for (let at = 0; at < 5; at++) await page(path);
    expect(status).toBe(200);
    expect(text).toContain(`Report ${reference}`);
    expect(text).not.toMatch(/<script|Nia|\+44|shouted/i);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await bench.delivery.book.load(reference)).toEqual(before);
  });

  test('P7: a crime number is kept, nobody else is called, and the reporter hears it', async () => {
    const { reference, path } = await sent({ language: 'cy', languagesUsed: ['cy'] });
    const { text } = await page(`${path}?lang=cy`);
    expect(text).toContain('<html lang="cy">');
    expect(text).toMatch(/Mae wedi.{1,5}i gofnodi fel trosedd/);
    const mark = markIn(text);
    expect((await press(path, { mark, what: 'recorded', crimeNumber: '<b>' })).status).toBe(422);
    expect((await press(path, { mark, what: 'recorded', crimeNumber: 'none yet' })).status).toBe(422);
    expect((await press(path, { mark, what: 'recorded', crimeNumber: '2600/12345/26' })).status).toBe(200);
    await bench.delivery.work(reference);
    const told = bench.told.filter((one) => one.reference === reference);
    expect(told.map((one) => one.kind)).toEqual(['accepted', 'acknowledged']);
    expect(told[1]).toMatchObject({ what: 'recorded', crimeNumber: '2600/12345/26', language: 'cy' });
    const status = await bench.delivery.status(reference);
    expect(status?.state).toBe('acknowledged');
    bench.clock.pass(30 * 3_600_000);
    await bench.delivery.work(reference);
    expect(bench.sink.taken.filter((one) => one.raw.includes(reference))).toHaveLength(2);
  });

  test('M8: whoever holds the link cannot fill the person’s chat: ten answers an hour', async () => {
    const { reference, path } = await sent();
    const mark = markIn((await page(path)).text);
    for (let at = 0; at < 10; at++) expect((await press(path, { mark, what: 'received' })).status).toBe(200);
    const eleventh = await press(path, { mark, what: 'received' });
    expect(eleventh.status).toBe(422);
    expect(eleventh.text).toContain('Wait an hour');
    expect((await bench.delivery.status(reference))?.history.filter((one) => one.kind === 'acknowledged')).toHaveLength(
      10,
    );
    bench.clock.pass(3_700_000);
    expect(
      (await press(path, { mark: markIn((await page(path)).text), what: 'recorded', crimeNumber: 'AB 14' })).status,
    ).toBe(200);
  });

  test('P14: content ends 72 hours after the acknowledgement, and a late crime number is still shown', async () => {
    const { reference, path } = await sent();
    const mark = markIn((await page(path)).text);
    await press(path, { mark, what: 'received' });
    const { redis } = bench.redis;
    const left = await redis.pttl(`v1:report:{${reference}}`);
    expect(left).toBeGreaterThan(71 * 3_600_000);
    expect(left).toBeLessThanOrEqual(72 * 3_600_000);
    await redis.pexpire(`v1:report:{${reference}}`, 1);
    while (await redis.exists(`v1:report:{${reference}}`));
    expect((await press(path, { mark, what: 'recorded', crimeNumber: 'AB 12' })).status).toBe(200);
    expect((await bench.delivery.status(reference))?.history.at(-1)).toMatchObject({ crimeNumber: 'AB 12' });
  });

  test('P6: "not for us" sends it to the force that was chosen, once, and never back', async () => {
    const { reference, path } = await sent();
    const mark = markIn((await page(path)).text);
    expect((await press(path, { mark, what: 'not-for-us', passTo: 'atlantis' })).status).toBe(422);
    expect((await press(path, { mark, what: 'not-for-us', passTo: 'south-wales' })).status).toBe(200);
    await bench.delivery.work(reference);
    const there = (await bench.sink.until(4, reference)).filter((one) => one.to.includes('south-wales'));
    const boxes = ['feoa@south-wales.police.example', 'spoc@south-wales.police.example'];
    expect(there.map((one) => one.to).sort()).toEqual(boxes);
    const contact = there.find((one) => one.to === boxes[1]);
    expect(contact?.mail.subject).toContain('South Wales Police');
    const second = new URL(/https:\/\/stand-safe\.example\/spoc\/\S+/.exec(contact?.mail.text ?? '')?.[0] ?? '')
      .pathname;
    await press(second, { mark: markIn((await page(second)).text), what: 'not-for-us', passTo: 'gwent' });
    await bench.delivery.work(reference);
    const all = (await bench.sink.until(5, reference)).map((one) => one.to);
    expect(all.filter((to) => to === 'spoc@gwent.police.example')).toHaveLength(1);
    expect(all.at(-1)).toBe('desk@national.example');
  });

  test('P8: whoever passed it on cannot answer for those who have it now, and whoever has it can', async () => {
    const { reference, path } = await sent();
    const mark = markIn((await page(path)).text);
    await press(path, { mark, what: 'not-for-us', passTo: 'kent' });
    await bench.delivery.work(reference);
    const late = await press(path, { mark, what: 'received' });
    expect(late.text).toContain('passed on to: Kent Police');
    expect(late.text).not.toContain('<button');
    expect((await bench.delivery.book.load(reference))?.delivery.acknowledgements).toEqual([]);
    const there = (await bench.sink.until(4, reference)).find((one) => one.to === 'spoc@kent.police.example');
    const link = /https:\/\/stand-safe\.example(\/spoc\/\S+)/.exec(there?.mail.text ?? '')?.[1] ?? '';
    await press(link, { mark: markIn((await page(link)).text), what: 'received' });
    expect((await bench.delivery.status(reference))?.state).toBe('acknowledged');
  });

  test('what the person took back can be answered, and passed on to nobody', async () => {
    const { reference, path } = await sent();
    const mark = markIn((await page(path)).text);
    await bench.delivery.followUp(reference, null, { kind: 'withdraw', language: 'en' }, 'k');
    expect((await page(path)).text).not.toContain('value="not-for-us"');
    expect((await press(path, { mark, what: 'not-for-us', passTo: 'kent' })).status).toBe(422);
    expect((await bench.delivery.status(reference))?.force).toBe('gwent');
    expect((await press(path, { mark, what: 'received' })).status).toBe(200);
  });

  test('P7: what the person took back stays taken back, however late an answer comes, and the answer is noted', async () => {
    const { reference, path } = await sent();
    const mark = markIn((await page(path)).text);
    await bench.delivery.followUp(reference, null, { kind: 'withdraw', language: 'en' }, 'k');
    await bench.redis.redis.del(`v1:report:{${reference}}`);
    expect((await press(path, { mark, what: 'recorded', crimeNumber: 'AB 13' })).status).toBe(200);
    const status = await bench.delivery.status(reference);
    expect(status?.state).toBe('withdrawn');
    expect(status?.history.at(-1)).toMatchObject({ kind: 'acknowledged', crimeNumber: 'AB 13' });
  });

  test('P16: what strangers post is kept nowhere and ends nothing, and the form goes on', async () => {
    const { path } = await sent();
    const inTheWay = () => readdirSync(tmpdir()).filter((name) => name.startsWith('upload_')).length;
    const before = inTheWay();
    const form = new FormData();
    form.append('file', new Blob(['x'.repeat(5000)]), 'x.bin');
    expect((await fetch(home + path, { method: 'POST', body: form })).status).toBe(410);
    const packed = { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' };
    expect((await fetch(home + path, { method: 'POST', body: 'not packed at all', headers: packed })).status).toBe(410);
    expect((await fetch(home + path, { method: 'POST', body: `what=${'x'.repeat(20_000)}` })).status).toBe(410);
    expect(inTheWay()).toBe(before);
    const answer = await press(path, { mark: markIn((await page(path)).text), what: 'received' });
    expect(answer.status).toBe(200);
  });

  test.each(['changed', 'mark of another page', 'expired'])(
    'P11: a link or mark that is %s does nothing',
    async (fault) => {
      const { reference, path } = await sent();
      const other = await sent();
      const good = markIn((await page(path)).text);
      const wrong = markIn((await page(other.path)).text);
      const target = fault === 'changed' ? path.replace(reference, other.reference) : path;
      if (fault === 'expired') bench.clock.pass(31 * 24 * 3_600_000);
      const response = await press(target, { mark: fault === 'mark of another page' ? wrong : good, what: 'received' });
      expect(response.status).toBe(410);
      expect(response.text).toContain('This link does not work any more');
      expect((await bench.delivery.status(reference))?.state).toBe('accepted');
    },
  );
});
