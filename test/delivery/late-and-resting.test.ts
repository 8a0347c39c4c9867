// Two rows of the table that only time or trouble brings about, over real SMTP and real Redis: an attempt given up for dead
// whose answer comes after all, where a yes counts and a no does not; and a domain that rests, which uses up no attempt.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { DeliveryService } from '../../src/delivery/create-delivery.ts';
import { attemptLife } from '../../src/delivery/state/step-delivery.ts';
import { answersFor, submissionOf, type TestDelivery, withDelivery } from '../support/delivery.ts';
import type { Manner } from '../support/smtp-sink.ts';

const hour = 3_600_000;
let bench: TestDelivery;
beforeAll(async () => {
  bench = await withDelivery();
});
afterAll(() => bench.stop());
beforeEach(() => {
  bench.sink.recipient = () => '250';
  bench.sink.data = () => '250';
});

const sentIn = async (by: DeliveryService, force = 'gwent', election = {}) =>
  (await by.submit(submissionOf({ answers: answersFor({ force, ...election }) }))).reference;
const lettersOf = async (reference: string) => (await bench.delivery.book.load(reference))?.delivery.letters ?? [];
const spocOf = async (reference: string) => (await lettersOf(reference)).find((one) => one.kind === 'spoc');
const reporterOf = async (reference: string) => (await bench.delivery.status(reference))?.state;
const takenFor = (reference: string, who: string) =>
  bench.sink.taken.filter((one) => one.to.startsWith(who) && one.mail.subject?.includes(reference)).length;

/** Which attempt is answered how, in this order, and where the letter and the reporter are then. */
type Answer = readonly [attempt: 1 | 2, manner: Manner, stands: string];
const yes: Answer = [1, '250', 'accepted accepted'];
const late: readonly [name: string, first: Answer, second: Answer][] = [
  ['a yes counts while the second attempt waits for its next turn', [2, '451 4.7.1 later', 'waiting queued'], yes],
  ['a yes counts after the second attempt was refused', [2, '550 5.1.1 unknown', 'failed queued'], yes],
  ['a yes counts once when the second attempt is taken too', yes, [2, '250', 'accepted accepted']],
  ...(['451 4.7.1 later', '550 5.1.1 unknown', 'drop'] as const).flatMap((no): [string, Answer, Answer][] => [
    [`a yes counts, and "${no}" to the second attempt does not undo it`, yes, [2, no, 'accepted accepted']],
    [
      `"${no}" counts for nothing while the second waits`,
      [2, '451 4.7.1 later', 'waiting queued'],
      [1, no, 'waiting queued'],
    ],
    [
      `"${no}" counts for nothing once the second was taken`,
      [2, '250', 'accepted accepted'],
      [1, no, 'accepted accepted'],
    ],
    [
      `"${no}" counts for nothing while the second is under way`,
      [1, no, 'sending queued'],
      [2, '250', 'accepted accepted'],
    ],
  ]),
];

describe('an attempt that said nothing for three minutes is begun again by whoever looks; its own answer comes late', () => {
  test.each(late)('%s', async (_name, ...answers: Answer[]) => {
    const processes = [await bench.another(), await bench.another()] as const;
    const held: { arrived: PromiseWithResolvers<void>; answer: PromiseWithResolvers<Manner> }[] = [];
    let asked = 0;
    bench.sink.data = (to) => {
      if (!to.startsWith('spoc')) return '250';
      const hold = held[asked++];
      hold?.arrived.resolve();
      return hold?.answer.promise ?? '250';
    };
    // An election without a copy: one letter, so nothing else is under way when the clock goes on.
    const reference = await sentIn(processes[0], 'gwent', { election: 'parish' });
    const looks: Promise<unknown>[] = [];
    async function beginAndHold(by: DeliveryService): Promise<void> {
      const arrived = Promise.withResolvers<void>();
      held.push({ arrived, answer: Promise.withResolvers<Manner>() });
      const look = by.work(reference);
      looks.push(look);
      await Promise.race([arrived.promise, look]);
    }
    await beginAndHold(processes[0]);
    bench.clock.pass(attemptLife - 1);
    await processes[1].work(reference);
    expect([asked, (await spocOf(reference))?.attempts]).toEqual([1, 1]);
    bench.clock.pass(1);
    await beginAndHold(processes[1]);
    expect(asked).toBe(2);
    expect(await spocOf(reference)).toMatchObject({ state: 'sending', attempts: 2 });

    for (const [attempt, manner, stands] of answers) {
      const before = await spocOf(reference);
      held[attempt - 1]?.answer.resolve(manner);
      await looks[attempt - 1];
      const after = await spocOf(reference);
      expect(`${after?.state} ${await reporterOf(reference)}`).toBe(stands);
      if (attempt === 1 && manner !== '250') expect(after).toEqual(before);
    }
    const third = (await spocOf(reference))?.state === 'waiting' ? 1 : 0;
    bench.clock.pass(hour);
    await processes[1].work(reference);
    expect([asked, (await spocOf(reference))?.attempts]).toEqual([2 + third, 2 + third]);
    const accepted = bench.told.filter((one) => one.reference === reference && one.kind === 'accepted');
    expect(accepted.map(({ to }) => to)).toEqual(['spoc']);
    expect(takenFor(reference, 'spoc')).toBe(answers.filter(([, manner]) => manner === '250').length + third);
  });
});

test('while a domain rests a letter to it waits without using up an attempt, and another domain is written to', async () => {
  const one = await bench.another();
  const rcpt: string[] = [];
  let down = true;
  bench.sink.recipient = (to) => {
    if (to.endsWith('@gwent.police.example')) rcpt.push(to);
    return down && to.endsWith('@gwent.police.example') ? '451 4.4.1 no answer' : '250';
  };
  for (let failures = 0; failures < 5; failures += 2) await one.work(await sentIn(one));
  const [before, begun] = [rcpt.length, bench.clock.now().getTime()];
  const reference = await sentIn(one);
  const stands = async () => (await lettersOf(reference)).map(({ kind, state, attempts }) => [kind, state, attempts]);
  const untouched = ['spoc', 'copy'].map((kind) => [kind, 'waiting', 0]);

  const looked = await one.work(reference);
  expect([await stands(), rcpt.length, await reporterOf(reference)]).toEqual([untouched, before, 'queued']);
  const over = (await spocOf(reference))?.nextAt ?? 0;
  expect([looked?.dueAt, over > begun]).toEqual([over, true]);
  const kent = await sentIn(one, 'kent');
  await one.work(kent);
  expect([await reporterOf(kent), takenFor(kent, 'spoc')]).toEqual(['accepted', 1]);

  bench.clock.pass(over - begun - 1);
  await one.work(reference);
  expect([await stands(), rcpt.length]).toEqual([untouched, before]);
  bench.clock.pass(1);
  await one.work(reference);
  const tried = [['spoc', 'waiting', 1], untouched[1]];
  expect([await stands(), rcpt.length]).toEqual([tried, before + 1]);

  down = false;
  bench.clock.pass(hour);
  await one.work(reference);
  expect(await stands()).toEqual([['spoc', 'accepted', 2], untouched[1]]);
  bench.clock.pass(1_000);
  await one.work(reference);
  expect(await stands()).toEqual([
    ['spoc', 'accepted', 2],
    ['copy', 'accepted', 1],
  ]);
  expect([await reporterOf(reference), takenFor(reference, 'spoc'), takenFor(reference, 'feoa')]).toEqual([
    'accepted',
    1,
    1,
  ]);
});
