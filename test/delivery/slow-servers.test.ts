// A server that takes its time holds up nobody else: not the news of another server's yes, and not another domain's letters.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { answersFor, submissionOf, type TestDelivery, withDelivery } from '../support/delivery.ts';
import type { Manner } from '../support/smtp-sink.ts';

let bench: TestDelivery;
beforeEach(async () => {
  bench = await withDelivery();
});
afterEach(() => bench.stop());

/** Answers whose mailbox fits are held back until `release`; `came(n)` resolves when so many wait. */
function hold(fits: (mailbox: string) => boolean) {
  const answer = Promise.withResolvers<Manner>();
  const waiting: { count: number; done: () => void }[] = [];
  let held = 0;
  bench.sink.data = (to) => {
    if (!fits(to)) return '250';
    held += 1;
    for (const one of waiting) if (held >= one.count) one.done();
    return answer.promise;
  };
  return {
    release: answer.resolve,
    held: () => held,
    came: (count: number) =>
      new Promise<void>((done) => {
        if (held >= count) done();
        else waiting.push({ count, done });
      }),
  };
}
const report = (answers = {}) => bench.delivery.submit(submissionOf({ answers: answersFor(answers) }));
const toldOf = (reference: string) => bench.told.filter((one) => one.reference === reference).map((one) => one.kind);

test('P7: the reporter hears "taken" while the copy’s server still thinks, and nothing of it twice', async () => {
  const copy = hold((to) => !to.startsWith('spoc'));
  const { reference } = await report({ worry: 'fear-for-life' });
  const told = bench.nextTold();
  const looking = bench.delivery.work(reference);
  await copy.came(1);
  await told;
  expect((await bench.delivery.status(reference))?.state).toBe('accepted');
  // Whoever looks meanwhile, minutes later, has nothing to add.
  bench.clock.pass(90_000);
  await (await bench.another()).work(reference);
  copy.release('250');
  await looking;
  expect(toldOf(reference)).toEqual(['accepted']);
  expect(bench.sink.taken.filter((one) => one.mail.subject?.includes(reference))).toHaveLength(2);
});

test('P5: one slow domain leaves connections for every other', async () => {
  const gwent = hold((to) => to.endsWith('gwent.police.example'));
  const slow = await Promise.all(Array.from({ length: 6 }, () => report()));
  const looks = slow.map(({ reference }) => bench.delivery.work(reference));
  await gwent.came(5);
  const kent = await report({ force: 'kent' });
  await bench.delivery.work(kent.reference);
  expect((await bench.delivery.status(kent.reference))?.state).toBe('accepted');
  expect(gwent.held()).toBe(5);
  gwent.release('250');
  await Promise.all(looks);
  bench.clock.pass(1000);
  for (const { reference } of slow) await bench.delivery.work(reference);
  for (const { reference } of slow) expect((await bench.delivery.status(reference))?.state).toBe('accepted');
});
