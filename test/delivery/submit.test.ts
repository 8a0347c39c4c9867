// From "send" to the force's mail server: once, kept first, and found again whatever the queue forgot.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseReference } from '../../src/reporting/reference.ts';
import { answersFor, directory, submissionOf, type TestDelivery, withDelivery } from '../support/delivery.ts';

let bench: TestDelivery;
const fresh = async () => {
  bench = await withDelivery();
};
afterAll(() => bench.stop());

describe('send', () => {
  beforeAll(fresh);

  test('P1: the report is on disk, sealed, before thank you is said, and P14: has an end', async () => {
    const receipt = await bench.delivery.submit(submissionOf({ answers: answersFor({ words: 'canary-of-words' }) }));
    expect(parseReference(receipt.reference)).toBe(receipt.reference);
    expect(receipt).toMatchObject({ force: 'gwent', operation: 'ford', acceptsReports: false, replyWithinHours: 24 });
    expect(receipt.returnCode).toMatch(/^\d{16}$/);
    const { redis } = bench.redis;
    for (const kind of ['report', 'receipt', 'returnCode']) {
      expect(await redis.pttl(`v1:${kind}:{${receipt.reference}}`)).toBeGreaterThan(0);
    }
    const raw = JSON.stringify(await redis.hgetall(`v1:report:{${receipt.reference}}`));
    expect(raw).not.toContain('canary');
    expect(raw).not.toContain('spoc@');
    expect(await redis.zscore('v1:open:{reports}', receipt.reference)).not.toBeNull();
  });

  test('P1: pressed many times at once by two processes it is one report with one reference and one code', async () => {
    const other = await bench.another();
    const submission = submissionOf();
    const services = [bench.delivery, other];
    const receipts = await Promise.all(Array.from({ length: 20 }, (_, at) => services[at % 2]?.submit(submission)));
    expect(new Set(receipts.map((one) => one?.reference)).size).toBe(1);
    expect(new Set(receipts.map((one) => one?.returnCode)).size).toBe(1);
    bench.clock.pass(16 * 60_000);
    expect(await bench.delivery.submit(submission)).toMatchObject({
      reference: receipts[0]?.reference,
      returnCode: null,
    });
  });

  test('P6: a second force gets a copy where its place was named and agreed to, and not otherwise', async () => {
    const other = {
      kind: 'place',
      words: 'Bryste',
      nameEn: 'Bristol',
      nameCy: 'Bryste',
      code: null,
      placeKind: 'town',
      force: 'south-wales',
    } as const;
    const mailboxes = async (agreed: 'yes' | 'no') => {
      const more = { tellBoth: { kind: 'choice' as const, codes: [agreed] }, otherPlace: other };
      const { reference } = await bench.delivery.submit(
        submissionOf({ draft: `both-${agreed}`, answers: answersFor({ more }) }),
      );
      return (await bench.delivery.book.load(reference))?.delivery.letters.map((letter) => letter.mailbox) ?? [];
    };
    const spoc = directory.forces['south-wales']?.spoc;
    expect(spoc).toBeDefined();
    expect(await mailboxes('yes')).toContain(spoc);
    expect(await mailboxes('no')).not.toContain(spoc);
  });

  test('P6: a report whose force is not one of the 43 is not taken', async () => {
    const submission = submissionOf({ answers: answersFor({ force: 'atlantis' }) });
    await expect(bench.delivery.submit(submission)).rejects.toMatchObject({ code: 'delivery-no-force' });
  });

  test('P1: a reference that belongs to another draft is never used again', async () => {
    const first = await (await bench.another({ random: () => 0.1 })).submit(submissionOf());
    const random = Array.from({ length: 7 }, () => 0.1);
    const second = await (await bench.another({ random: () => random.pop() ?? Math.random() })).submit(submissionOf());
    expect(second.reference).not.toBe(first.reference);
  });
});

describe('on the way', () => {
  // Among the reports above its domain would be busy, for ever by a clock that stands.
  beforeAll(async () => {
    await bench.stop();
    await fresh();
  });

  test('P7: goes to the election contact, with a copy to the adviser, and the reporter hears that it was accepted', async () => {
    await bench.delivery.start();
    const { reference } = await bench.delivery.submit(
      submissionOf({ answers: answersFor({ words: 'He said: your leaflets are rubbish.' }) }),
    );
    const taken = await bench.sink.until(2, reference);
    expect(taken.map((one) => one.to).sort()).toEqual(['feoa@gwent.police.example', 'spoc@gwent.police.example']);
    const mail = taken.find((one) => one.to.startsWith('spoc'))?.mail;
    expect(mail?.subject).toBe(
      `[STANDARD] Operation Ford: candidate report ${reference}, Gwent Police · OFFICIAL-SENSITIVE`,
    );
    expect(mail?.headers.get('x-stand-safe-reference')).toBe(reference);
    expect(mail?.text).toContain('> He said: your leaflets are rubbish.');
    expect(mail?.attachments.map((one) => one.filename)).toEqual([`report-${reference}.json`]);
    expect(new Set(taken.map((one) => one.mail.messageId)).size).toBe(2);
  });

  test('P1: a report that has lost its line in the list of open ones has it again before it is thanked for', async () => {
    const submission = submissionOf();
    const { reference } = await bench.delivery.submit(submission);
    const line = () => bench.redis.redis.zscore('v1:open:{reports}', reference);
    await bench.redis.redis.zrem('v1:open:{reports}', reference);
    expect(await line()).toBeNull();
    expect((await bench.delivery.submit(submission)).reference).toBe(reference);
    expect(await line()).not.toBeNull();
  });

  test('P1: a report that the queue has lost is found by the sweep', async () => {
    const { redis } = bench.redis;
    const idle = await bench.another();
    await bench.delivery.stop();
    const { reference } = await idle.submit(submissionOf());
    await redis.del(...(await redis.keys('{v1:queue}*')));
    await idle.start();
    expect((await bench.sink.until(2, reference)).length).toBe(2);
  });
});
