// Every state that a letter and a delivery can be in, reached over real SMTP and real Redis, with a clock set by hand where
// hours must pass. The table is whole: a state that nothing here reaches fails the last test.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Delivery, Dispatch } from '../../src/delivery/state/delivery.ts';
import { answersFor, submissionOf, type TestDelivery, withDelivery } from '../support/delivery.ts';
import type { Manner } from '../support/smtp-sink.ts';

const minute = 60_000;
const hour = 60 * minute;
let bench: TestDelivery;
beforeAll(async () => {
  bench = await withDelivery();
});
afterAll(() => bench.stop());

const reached = new Set<string>();
const spocSays = (manner: Manner) => (to: string) => (to.startsWith('spoc') ? manner : '250');

function note(delivery: Delivery | undefined, state: string | undefined): Dispatch | undefined {
  const spoc = delivery?.letters.find((one) => one.about === null && one.mailbox.startsWith('spoc'));
  for (const one of delivery?.letters ?? []) {
    reached.add(`letter ${one.state}`);
    if (one.failure) reached.add(`failed ${one.failure}`);
    if (one.deliveredAt) reached.add('letter delivered');
    if (!one.requireTls) reached.add('letter without REQUIRETLS');
    if (one.about) reached.add(`about ${delivery?.followUps.find(({ id }) => id === one.about)?.kind}`);
  }
  for (const one of delivery?.history ?? []) reached.add(`told ${one.kind}`);
  if (delivery?.stuckSince) reached.add('nobody left');
  reached.add(`reporter ${state}`);
  return spoc;
}

const bounced = { kind: 'bounced' as const, answer: { code: 550, enhanced: '5.1.1', reason: 'bounce', queueId: null } };
type Bench = { reference: string; code: string; messageId: string };
const look = async ({ reference }: Bench, times = 1) => {
  for (let at = 0; at < times; at++) {
    await bench.delivery.work(reference);
    note((await bench.delivery.book.load(reference))?.delivery, (await bench.delivery.status(reference))?.state);
  }
};
const press = ({ reference }: Bench, what: 'received' | 'recorded' | 'more-wanted') =>
  bench.delivery.book.change(reference, [
    {
      kind: 'acknowledged',
      acknowledgement: { what, by: 'spoc', at: bench.clock.now().getTime(), crimeNumber: null },
    },
  ]);
const ask = (one: Bench, kind: 'add' | 'contact' | 'withdraw') =>
  bench.delivery.followUp(one.reference, one.code, { kind, words: 'words', language: 'en' }, kind);

/** What happens → what must be true of the letter to the election contact, or of what the reporter is told. */
const table: readonly [name: string, happens: (one: Bench) => Promise<unknown>, expected: string[]][] = [
  ['kept', async () => undefined, ['letter waiting', 'reporter queued']],
  ['accepted', look, ['letter accepted', 'told accepted', 'reporter accepted']],
  [
    'greylisted',
    async (one) => {
      bench.sink.recipient = spocSays('451 4.7.1 later');
      await look(one);
    },
    ['letter waiting'],
  ],
  [
    'the process dies in the middle',
    async ({ reference, messageId }) => bench.delivery.book.change(reference, [{ kind: 'begin', messageId }]),
    ['letter sending'],
  ],
  [
    'refused',
    async (one) => {
      bench.sink.recipient = spocSays('550 5.1.1 unknown');
      await look(one, 2);
    },
    ['letter failed', 'failed refused', 'told backup', 'reporter backup'],
  ],
  [
    'bounced',
    async (one) => {
      await look(one);
      await bench.delivery.book.change(one.reference, [{ ...bounced, messageId: one.messageId }]);
      await look(one);
    },
    ['failed bounced', 'told returned', 'told backup'],
  ],
  [
    'refused after DATA',
    async (one) => {
      bench.sink.data = spocSays('554 5.6.0 not like this');
      await look(one, 2);
    },
    ['failed refused', 'told backup'],
  ],
  [
    'a hop further on cannot keep TLS',
    async (one) => {
      await look(one);
      const answer = { code: 550, enhanced: '5.7.30', reason: 'bounce', queueId: null };
      await bench.delivery.book.change(one.reference, [{ kind: 'bounced', messageId: one.messageId, answer }]);
      await look(one);
    },
    ['letter without REQUIRETLS', 'letter accepted'],
  ],
  [
    'everybody refuses, six hours pass, and one takes it',
    async (one) => {
      bench.sink.recipient = () => '550 5.1.1 unknown';
      await look(one, 4);
      bench.sink.recipient = (to) => (to.startsWith('backup') ? '250' : '550 5.1.1 unknown');
      await look(one);
      expect((await bench.delivery.status(one.reference))?.state).toBe('queued');
      bench.clock.pass(6 * hour + 1);
      await look(one);
    },
    ['nobody left', 'told unanswered', 'told backup', 'reporter backup'],
  ],
  [
    'answered while the next contact waits',
    async (one) => {
      bench.sink.recipient = (to) => (to.startsWith('backup') ? '451 4.7.1 later' : '250');
      await look(one);
      bench.clock.pass(25 * hour);
      await look(one, 2);
      const kinds = async () =>
        (await bench.delivery.book.load(one.reference))?.delivery.letters.map(({ kind }) => kind).sort();
      expect(await kinds()).toEqual(['backup', 'copy', 'spoc']);
      await press(one, 'received');
      expect(await kinds()).toEqual(['copy', 'spoc']);
    },
    ['told accepted', 'reporter acknowledged'],
  ],
  [
    'six days of trouble',
    async (one) => {
      bench.sink.recipient = spocSays('451 4.4.1 no answer');
      for (let at = 0; at < 7 * 24; at++) {
        await bench.delivery.work(one.reference);
        bench.clock.pass(hour);
      }
      await look(one);
    },
    ['failed gave-up'],
  ],
  [
    'a report of delivery',
    async (one) => {
      await look(one);
      await bench.delivery.book.change(one.reference, [{ kind: 'delivered', messageId: one.messageId }]);
    },
    ['letter delivered'],
  ],
  [
    'no mail server',
    async (one) => {
      bench.sink.recipient = () => '451 4.3.2 closed';
      await look(one);
      bench.clock.pass(16 * minute);
      await look(one);
    },
    ['told delayed'],
  ],
  [
    'silence of everybody',
    async (one) => {
      for (let at = 0; at < 4; at++) {
        await look(one, 2);
        bench.clock.pass(25 * hour);
      }
      await look(one);
    },
    ['nobody left', 'told unanswered'],
  ],
  [
    'received',
    async (one) => look(one).then(() => press(one, 'received')),
    ['told acknowledged', 'reporter acknowledged'],
  ],
  [
    'not for us',
    async (one) => {
      await look(one);
      const to = { force: 'kent', contacts: [{ kind: 'spoc', mailbox: 'spoc@kent.example' }] } as const;
      const way = { ...to, contacts: [...to.contacts], copies: [], replyWithinHours: 24 };
      await bench.delivery.book.change(one.reference, [{ kind: 'passed-on', by: 'spoc', to: way }]);
      await look(one);
    },
    ['told passed-on'],
  ],
  [
    'added',
    async (one) =>
      look(one)
        .then(() => ask(one, 'add'))
        .then(() => look(one)),
    ['about add', 'told add', 'told add-taken'],
  ],
  [
    'contact',
    async (one) =>
      look(one)
        .then(() => ask(one, 'contact'))
        .then(() => look(one)),
    ['about contact', 'told contact', 'told contact-taken'],
  ],
  [
    'withdrawn after acceptance',
    async (one) =>
      look(one)
        .then(() => ask(one, 'withdraw'))
        .then(() => look(one)),
    ['about withdraw', 'told withdraw', 'told withdraw-taken', 'reporter withdrawn'],
  ],
  ['withdrawn before', async (one) => ask(one, 'withdraw'), ['told stopped', 'reporter withdrawn']],
  [
    'withdrawn while it is being sent, and the process dies',
    async (one) => {
      await bench.delivery.book.change(one.reference, [{ kind: 'begin', messageId: one.messageId }]);
      await ask(one, 'withdraw');
      bench.clock.pass(4 * minute);
      await look(one, 2);
    },
    ['failed withdrawn', 'told withdraw'],
  ],
  ...(['add', 'contact', 'withdraw'] as const).map(
    (kind) =>
      [
        `${kind}, and the mailbox has gone`,
        async (one: Bench) => {
          await look(one);
          await press(one, 'received');
          bench.sink.recipient = () => '550 5.1.1 gone';
          await ask(one, kind);
          await look(one, 4);
        },
        [`told ${kind}-failed`],
      ] as [string, (one: Bench) => Promise<unknown>, string[]],
  ),
];

test.each(table)('%s', async (_name, happens, expected) => {
  bench.sink.recipient = () => '250';
  bench.sink.data = () => '250';
  reached.clear();
  const { reference, returnCode } = await bench.delivery.submit(submissionOf({ answers: answersFor() }));
  const opened = await bench.delivery.book.load(reference);
  const messageId = opened?.delivery.letters[0]?.messageId ?? '';
  await happens({ reference, code: returnCode ?? '', messageId });
  note((await bench.delivery.book.load(reference))?.delivery, (await bench.delivery.status(reference))?.state);
  expect([...reached]).toEqual(expect.arrayContaining(expected));
});

test('no state is left out of the table', () => {
  const shown = new Set(table.flatMap(([, , expected]) => expected));
  const letters = ['waiting', 'sending', 'accepted', 'failed', 'delivered', 'without REQUIRETLS'].map(
    (one) => `letter ${one}`,
  );
  const failures = ['refused', 'bounced', 'gave-up', 'withdrawn'].map((one) => `failed ${one}`);
  const reporter = ['queued', 'accepted', 'acknowledged', 'backup', 'withdrawn'].map((one) => `reporter ${one}`);
  const kinds = ['add', 'contact', 'withdraw'];
  const news = [
    ...['accepted', 'acknowledged', 'backup', 'returned', 'passed-on', 'delayed', 'unanswered', 'stopped'],
    ...kinds.flatMap((kind) => [kind, `${kind}-taken`, `${kind}-failed`]),
  ].map((one) => `told ${one}`);
  expect([...letters, ...failures, ...reporter, ...news].filter((one) => !shown.has(one))).toEqual([]);
});
