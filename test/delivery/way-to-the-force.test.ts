// Every turn a delivery can take, over real SMTP and real Redis, with a clock set by hand where hours must pass.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { attemptLife } from '../../src/delivery/state/step-delivery.ts';
import type { Submission } from '../../src/delivery/submit.ts';
import { answersFor, submissionOf, type TestDelivery, withDelivery } from '../support/delivery.ts';

let bench: TestDelivery;
beforeAll(async () => {
  bench = await withDelivery();
});
beforeEach(() => {
  bench.sink.recipient = () => '250';
  bench.sink.data = () => '250';
});
afterAll(() => bench.stop());

const minute = 60_000;
const hour = 60 * minute;
const canary = 'canary-words-of-the-person';
const send = async (more: Partial<Submission> = {}) =>
  (await bench.delivery.submit(submissionOf({ answers: answersFor({ words: canary }), ...more }))).reference;
const took = (reference: string) => bench.sink.taken.filter((one) => one.raw.includes(reference));
const boxes = (reference: string) => took(reference).map((one) => one.to.split('@')[0]);
const told = (reference: string) => bench.told.filter((one) => one.reference === reference).map((one) => one.kind);
const state = async (reference: string) => (await bench.delivery.status(reference))?.state;

describe('the way to a force', () => {
  test('P7: accepted, then told once', async () => {
    const reference = await send();
    expect(await state(reference)).toBe('queued');
    await bench.delivery.work(reference);
    await bench.delivery.work(reference);
    expect(boxes(reference).sort()).toEqual(['feoa', 'spoc']);
    expect(told(reference)).toEqual(['accepted']);
    expect(await state(reference)).toBe('accepted');
  });

  test('P2: greylisted is tried again, and arrives', async () => {
    bench.sink.recipient = (to) => (to.startsWith('spoc') ? '451 4.7.1 come back later' : '250');
    const reference = await send();
    await bench.delivery.work(reference);
    await bench.delivery.work(reference);
    expect(boxes(reference)).toEqual(['feoa']);
    bench.sink.recipient = () => '250';
    bench.clock.pass(minute);
    await bench.delivery.work(reference);
    expect(boxes(reference)).toEqual(['feoa', 'spoc']);
  });

  test('P9: a mailbox that does not exist: the backup is written to in the same breath, and the reporter hears it', async () => {
    bench.sink.recipient = (to) => (to.startsWith('spoc') ? '550 5.1.1 unknown' : '250');
    const reference = await send();
    const looked = await bench.delivery.work(reference);
    expect(looked?.dueAt).toBeLessThanOrEqual(bench.clock.now().getTime());
    await bench.delivery.work(reference);
    expect(boxes(reference).sort()).toEqual(['backup', 'feoa']);
    expect(told(reference)).toEqual(['backup']);
    expect(await state(reference)).toBe('backup');
    const backup = took(reference).find((one) => one.to.startsWith('backup'));
    expect(backup?.mail.text).toContain('did not answer or could not be reached');
  });

  test('P8: silence: backup, national desk, then the truth, each mailbox once', async () => {
    const reference = await send({ answers: answersFor({ worry: 'fear-for-life', words: canary }) });
    await bench.delivery.work(reference);
    for (let at = 0; at < 8; at++) {
      bench.clock.pass(31 * minute);
      await bench.delivery.work(reference);
      await bench.delivery.work(reference);
    }
    expect(boxes(reference)).toEqual(expect.arrayContaining(['spoc', 'feoa', 'backup', 'desk']));
    expect(boxes(reference)).toHaveLength(4);
    expect(told(reference)).toEqual(['accepted', 'backup', 'backup', 'unanswered']);
    expect(new Set(took(reference).map((one) => one.mail.messageId)).size).toBe(4);
    expect(took(reference)[0]?.mail.subject).toMatch(/^\[RED\]/);
    expect(
      bench.logged.filter((line) => line.includes(reference) && line.includes('delivery-unanswered')),
    ).toHaveLength(1);
  });

  test('P5: the line dropped after DATA: it comes twice, with one Message-ID', async () => {
    let drops = 1;
    bench.sink.data = (to) => (to.startsWith('spoc') && drops-- > 0 ? 'drop-after-taking' : '250');
    const reference = await send();
    await bench.delivery.work(reference);
    bench.clock.pass(minute);
    await bench.delivery.work(reference);
    const twice = took(reference).filter((one) => one.to.startsWith('spoc'));
    expect(twice).toHaveLength(2);
    expect(new Set(twice.map((one) => one.mail.messageId)).size).toBe(1);
  });

  test('P5: many workers in two processes at once send each email once', async () => {
    const other = await bench.another();
    const reference = await send();
    const workers = Array.from({ length: 12 }, (_, at) => (at % 2 ? bench.delivery : other).work(reference));
    await Promise.all(workers);
    expect(boxes(reference).sort()).toEqual(['feoa', 'spoc']);
  });

  test('P5: a worker that died in the middle is believed dead after three minutes, not before', async () => {
    const reference = await send();
    const opened = await bench.delivery.book.load(reference);
    const letters = opened?.delivery.letters ?? [];
    await bench.delivery.book.change(
      reference,
      letters.map(({ messageId }) => ({ kind: 'begin', messageId })),
    );
    await bench.delivery.work(reference);
    bench.clock.pass(attemptLife - 1);
    await bench.delivery.work(reference);
    expect(boxes(reference)).toEqual([]);
    bench.clock.pass(1);
    await bench.delivery.work(reference);
    expect(boxes(reference).sort()).toEqual(['feoa', 'spoc']);
  });

  test('P2: the mail server away: kept, alarmed on, the reporter told the truth, and sent when it is back', async () => {
    bench.sink.recipient = () => 'drop';
    const reference = await send();
    for (let at = 0; at < 6; at++) {
      await bench.delivery.work(reference);
      bench.clock.pass(5 * minute);
    }
    expect(told(reference)).toEqual(['delayed']);
    expect(await state(reference)).toBe('queued');
    const undelivered = await bench.delivery.oldestUndelivered();
    expect(undelivered.age).toBeGreaterThan(15 * minute);
    expect(bench.logged.some((line) => line.includes(reference) && line.includes('delivery-late'))).toBe(true);
    bench.sink.recipient = () => '250';
    bench.clock.pass(31 * minute);
    await bench.delivery.work(reference);
    // The domain had rested: it is tried with one letter first, the other follows.
    bench.clock.pass(2000);
    await bench.delivery.work(reference);
    expect(boxes(reference).sort()).toEqual(['feoa', 'spoc']);
    expect(await bench.redis.redis.zscore('v1:undelivered:{reports}', reference)).toBeNull();
  });

  test('P2: given up after six days of trouble, the next contact has it long since, and nothing is lost', async () => {
    bench.sink.recipient = (to) => (to.startsWith('spoc@gwent') ? '451 4.4.1 no answer' : '250');
    const reference = await send();
    for (let at = 0; at < 7 * 24; at++) {
      await bench.delivery.work(reference);
      bench.clock.pass(hour);
    }
    expect(boxes(reference)).toEqual(expect.arrayContaining(['feoa', 'backup', 'desk']));
    expect(boxes(reference)).toHaveLength(3);
    const opened = await bench.delivery.book.load(reference);
    expect(opened?.delivery.letters.find((one) => one.kind === 'spoc')?.failure).toBe('gave-up');
  });

  test('P7: news that cannot be told is told later, and P13: no word of the person is in any log line or job', async () => {
    let deaf = true;
    const service = await bench.another({
      tellReporter: async (_reference, news) => {
        if (deaf) throw new TypeError(canary);
        bench.told.push(news);
      },
    });
    const { reference } = await service.submit(submissionOf({ answers: answersFor({ words: canary }) }));
    await service.work(reference);
    expect(told(reference)).toEqual([]);
    deaf = false;
    bench.clock.pass(minute);
    await service.work(reference);
    expect(told(reference)).toEqual(['accepted']);
    expect(bench.logged.join('\n')).not.toMatch(/canary|Nia Example|442071838750|@gwent/);
    const { redis } = bench.redis;
    for (const key of await redis.keys('*')) {
      const kept = (await redis.type(key)) === 'hash' ? JSON.stringify(await redis.hgetall(key)) : key;
      expect(kept).not.toMatch(/canary|Nia Example|442071838750|@gwent/);
    }
  });
});
