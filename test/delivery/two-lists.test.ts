// P1, P2: the lists of open and of undelivered reports say what the record says, even after a write that came late.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { submissionOf, type TestDelivery, withDelivery } from '../support/delivery.ts';

const hour = 3_600_000;
let bench: TestDelivery;
beforeAll(async () => {
  bench = await withDelivery();
});
afterAll(() => bench.stop());

const open = 'v1:open:{reports}';
const undelivered = 'v1:undelivered:{reports}';
const lines = async (reference: string) => {
  const { redis } = bench.redis;
  return { open: await redis.zscore(open, reference), undelivered: await redis.zscore(undelivered, reference) };
};
/** What the line of an older revision leaves behind when it comes after that of a newer one. */
async function lateLine(reference: string) {
  await bench.redis.redis.zadd(undelivered, 'NX', 1, reference);
  await bench.redis.redis.zadd(open, 0, reference);
}
async function sent() {
  const submission = submissionOf();
  const { reference } = await bench.delivery.submit(submission);
  await bench.delivery.work(reference);
  return { reference, submission };
}
const press = (reference: string) => {
  const at = bench.clock.now().getTime();
  const acknowledgement = { what: 'received', by: 'spoc', at, crimeNumber: null } as const;
  return bench.delivery.book.change(reference, [{ kind: 'acknowledged', acknowledgement }]);
};

test('P2: a delivered report that a late write lists as undelivered is off that list after one look', async () => {
  const { reference } = await sent();
  await lateLine(reference);
  const looked = await bench.delivery.work(reference);
  expect(await lines(reference)).toEqual({ open: String(looked?.dueAt), undelivered: null });
});

test('P2: one that is where it should be is on neither list after one look', async () => {
  const { reference } = await sent();
  await press(reference);
  await bench.delivery.work(reference);
  await lateLine(reference);
  await bench.delivery.work(reference);
  expect(await lines(reference)).toEqual({ open: null, undelivered: null });
});

test('P2: one that no mail server has taken, and that a late write took off the list, is on it again', async () => {
  bench.sink.recipient = () => '451 4.7.1 later';
  const { reference } = await sent();
  bench.sink.recipient = () => '250';
  const before = await lines(reference);
  expect(before.undelivered).not.toBeNull();
  await bench.redis.redis.zrem(undelivered, reference);
  await bench.delivery.work(reference);
  expect(await lines(reference)).toEqual(before);
});

test('P2: pressed again after it was delivered, it is looked at at once and does not count as undelivered', async () => {
  const { reference, submission } = await sent();
  const { store } = bench.delivery;
  const report = {
    content: '{}',
    delivery: '{}',
    receipt: '{}',
    returnCodeHash: '',
    dueAt: bench.clock.now().getTime(),
  };
  bench.clock.pass(hour);
  expect(await store.create(reference, { ...report, draft: submission.draft })).toBe('existed');
  expect(await store.due(0, 500)).toContainEqual({ reference, dueAt: 0 });
  await bench.delivery.work(reference);
  expect((await lines(reference)).undelivered).toBeNull();
});
