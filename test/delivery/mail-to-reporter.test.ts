// Emails that a person asked to have themselves: on disk first, sent once, wiped when taken, and never many.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { MailToSend } from '../../src/delivery/reporter-emails.ts';
import { answersFor, submissionOf, type TestDelivery, withDelivery } from '../support/delivery.ts';

let bench: TestDelivery;
beforeAll(async () => {
  bench = await withDelivery();
});
beforeEach(() => {
  bench.sink.recipient = () => '250';
});
afterAll(() => bench.stop());

const minute = 60_000;
let count = 0;
const mailOf = (more: Partial<MailToSend> = {}): MailToSend => {
  count += 1;
  return {
    to: `person-${count}@home.example`,
    language: 'cy',
    subject: 'Cyngor',
    text: `canary-advice-${count}`,
    key: `key-${count}`,
    conversationId: `talk-${count}`,
    ...more,
  };
};
const open = () => bench.redis.redis.zrange('v1:open:{reports}', '0', '-1');
const took = (to: string) => bench.sink.taken.filter((one) => one.to === to);

async function workAll() {
  for (const id of await open()) await bench.delivery.work(id);
}

describe('an email to the person', () => {
  test('P1: is on disk before it is promised, goes once, and nothing of it is left when it was taken', async () => {
    const mail = mailOf();
    expect(await bench.delivery.mailToReporter(mail)).toBe('done');
    expect(await bench.delivery.mailToReporter(mail)).toBe('done');
    const [id = ''] = await open();
    expect(JSON.stringify(await bench.redis.redis.hgetall(`v1:note:{${id}}`))).not.toContain('canary');
    expect(await bench.redis.redis.pttl(`v1:note:{${id}}`)).toBeLessThanOrEqual(24 * 60 * minute);
    await Promise.all([bench.delivery.work(id), bench.delivery.work(id)]);
    expect(await bench.delivery.mailToReporter(mail)).toBe('done');
    await workAll();
    expect(took(mail.to)).toHaveLength(1);
    expect(took(mail.to)[0]?.mail.text).toContain('canary-advice');
    expect(await open()).toEqual([]);
    expect(bench.logged.join('\n')).not.toMatch(/canary|home\.example/);
  });

  test('P2: is tried again when the server says later, and given up when it says never', async () => {
    bench.sink.recipient = () => '451 4.7.1 later';
    const [later, never] = [mailOf(), mailOf({ to: 'nobody@gone.example' })];
    await bench.delivery.mailToReporter(later);
    await workAll();
    bench.sink.recipient = (to) => (to.includes('gone') ? '550 5.1.1 unknown' : '250');
    await bench.delivery.mailToReporter(never);
    bench.clock.pass(minute);
    await workAll();
    await workAll();
    expect(took(later.to)).toHaveLength(1);
    expect(took(never.to)).toEqual([]);
    expect(await open()).toEqual([]);
  });

  test('P16: three an hour from one conversation and three to one address; a repeat does not count', async () => {
    const from = { conversationId: 'one-talk' };
    const mails = [mailOf(from), mailOf(from), mailOf(from), mailOf(from)];
    const said = [];
    for (const mail of mails)
      said.push(await bench.delivery.mailToReporter(mail), await bench.delivery.mailToReporter(mails[0] ?? mail));
    expect(said).toEqual(['done', 'done', 'done', 'done', 'done', 'done', 'too-often', 'done']);
    const to = { to: 'stranger@home.example' };
    const many = [];
    for (let at = 0; at < 5; at++) many.push(await bench.delivery.mailToReporter(mailOf(to)));
    expect(many).toEqual(['done', 'done', 'done', 'too-often', 'too-often']);
    await workAll();
    expect(took('stranger@home.example')).toHaveLength(3);
  });

  test('P2: a queue that lost the job loses no email: the sweep finds it', async () => {
    const mail = mailOf();
    const service = await bench.another({ now: () => new Date(), sweepEvery: 20 });
    await bench.delivery.mailToReporter({ ...mail });
    await bench.redis.redis.del(...(await bench.redis.redis.keys('{v1:queue}*')));
    await service.start();
    await bench.sink.until(1, `canary-advice-${count}`);
    expect(took(mail.to)).toHaveLength(1);
    // Its clock is four days ahead of the bench's: left running, it would take the bench's leases for expired.
    await service.stop();
  });
});

test('H8: the copy that is mailed holds no word of the report: nobody has shown whose address it is', async () => {
  const choice = (code: string) => ({ kind: 'choice' as const, codes: [code] });
  const contact = { kind: 'contact' as const, contactKind: 'email' as const, value: 'victim@home.example' };
  const more = { contact, safeHow: choice('email'), whoReads: choice('no') };
  const words = 'canary-threat https://evil.example/pay';
  const { reference } = await bench.delivery.submit(submissionOf({ answers: answersFor({ words, more }) }));
  await workAll();
  const [mail, ...others] = took('victim@home.example');
  expect(others).toEqual([]);
  expect(mail?.mail.text).toContain(reference);
  expect(mail?.mail.text).toMatch(/\/status/);
  expect(mail?.mail.text).toMatch(/If you did not make this report/);
  expect(mail?.mail.attachments).toEqual([]);
  expect(mail?.raw).not.toMatch(/canary|evil\.example|Nia Example/);
});
