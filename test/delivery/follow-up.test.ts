// What a reporter adds, asks for or takes back after sending, over real Redis and real SMTP, with a clock set by hand.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { FollowUpRequest } from '../../src/delivery/follow-up.ts';
import type { Submission } from '../../src/delivery/submit.ts';
import { submissionOf, type TestDelivery, withDelivery } from '../support/delivery.ts';

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
const later = 'canary-words-that-came-later';
const add: FollowUpRequest = { kind: 'add', words: later, language: 'en' };
const contact: FollowUpRequest = { kind: 'contact', words: 'After six, by text', language: 'cy' };
const withdraw: FollowUpRequest = { kind: 'withdraw', language: 'en' };

async function send(more: Partial<Submission> = {}) {
  const { reference, returnCode } = await bench.delivery.submit(submissionOf(more));
  return { reference, code: returnCode ?? '' };
}
const work = async (reference: string, times = 1) => {
  for (let at = 0; at < times; at++) await bench.delivery.work(reference);
};
const took = (reference: string) =>
  bench.sink.taken.filter((one) => one.mail.headers.get('x-stand-safe-reference') === reference);
const boxes = (reference: string) => took(reference).map((one) => one.to.split('@')[0]);
const allAbout = (reference: string) =>
  took(reference).filter((one) => !/candidate report/.test(one.mail.subject ?? ''));
const about = (reference: string) => allAbout(reference).filter((one) => !one.to.startsWith('feoa'));
const history = async (reference: string) =>
  ((await bench.delivery.status(reference))?.history ?? []).map((one) => one.kind);
const acknowledge = (reference: string) =>
  bench.delivery.book.change(reference, [
    {
      kind: 'acknowledged',
      acknowledgement: { what: 'received', by: 'spoc', at: bench.clock.now().getTime(), crimeNumber: null },
    },
  ]);

describe('something added', () => {
  test('P7: goes to the contact who has the report, once, in its thread, and the person sees queued and taken', async () => {
    const { reference, code } = await send();
    await work(reference);
    expect(await bench.delivery.followUp(reference, code, add, 'k1')).toBe('done');
    expect(await history(reference)).toEqual(['accepted', 'add']);
    await work(reference, 2);
    expect(allAbout(reference).map((one) => one.to)).toEqual(
      expect.arrayContaining(['spoc@gwent.police.example', 'feoa@gwent.police.example']),
    );
    expect(allAbout(reference)).toHaveLength(2);
    const [letter] = about(reference);
    const first = took(reference).find((one) => one.to.startsWith('spoc'));
    expect(letter?.mail.inReplyTo).toBe(first?.mail.messageId);
    expect(letter?.mail.references).toContain(first?.mail.messageId);
    expect(letter?.mail.messageId).not.toBe(first?.mail.messageId);
    expect(letter?.mail.subject).toContain(reference);
    expect(letter?.mail.subject).not.toContain('canary');
    expect(letter?.mail.text).toContain(`> ${later}`);
    expect(letter?.mail.html).toContain(later);
    expect(letter?.mail.text).toContain('020 7183 8750');
    expect(await history(reference)).toEqual(['accepted', 'add', 'add-taken']);
    expect(bench.told.filter((one) => one.reference === reference).map((one) => one.kind)).toEqual([
      'accepted',
      'add-taken',
    ]);
  });

  test('danger in what was added raises the letter and says so; a calm word does not', async () => {
    const { reference, code } = await send();
    await work(reference);
    await bench.delivery.followUp(reference, code, { ...add, words: 'He is outside my house now with a knife' }, 'k1');
    await work(reference, 2);
    expect(about(reference)[0]?.mail.subject).toMatch(/^\[RED\].*RAISED to RED/);
    expect(about(reference)[0]?.raw).toMatch(/^Importance: high/im);
    await bench.delivery.followUp(reference, code, { ...add, words: 'My new number is 07700 900456.' }, 'k2');
    await work(reference, 2);
    expect(about(reference)[1]?.mail.subject).toMatch(/^\[STANDARD\]/);
  });

  test('P5: asked ten times at once with one key it is one wish and one letter', async () => {
    const { reference, code } = await send();
    await work(reference);
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => bench.delivery.followUp(reference, code, add, 'same')),
    );
    expect(new Set(outcomes)).toEqual(new Set(['done']));
    await work(reference, 3);
    expect(about(reference)).toHaveLength(1);
    expect(await bench.delivery.followUp(reference, code, add, 'other')).toBe('done');
    await work(reference);
    expect(about(reference)).toHaveLength(2);
  });

  test('P2: while the report itself waits, what was added goes with it, in one email', async () => {
    bench.sink.recipient = () => '451 4.7.1 later';
    const { reference, code } = await send();
    await work(reference);
    expect(await bench.delivery.followUp(reference, code, add, 'k')).toBe('done');
    bench.sink.recipient = () => '250';
    bench.clock.pass(minute);
    await work(reference, 2);
    expect(boxes(reference).sort()).toEqual(['feoa', 'spoc']);
    expect(took(reference)[0]?.mail.text).toContain(later);
    expect(await history(reference)).toEqual(['add', 'accepted', 'add-taken']);
  });

  test('P8: a contact who gets the report later gets what was added with it', async () => {
    const { reference, code } = await send();
    await work(reference);
    await bench.delivery.followUp(reference, code, add, 'k');
    bench.clock.pass(25 * hour);
    await work(reference, 2);
    const backup = took(reference).filter((one) => one.to.startsWith('backup'));
    expect(backup).toHaveLength(1);
    expect(backup[0]?.mail.text).toContain(later);
  });

  test('P9: refused by a mailbox that took the report: the next contact gets both', async () => {
    const { reference, code } = await send();
    await work(reference);
    await acknowledge(reference);
    bench.sink.recipient = (to) => (to.startsWith('spoc') ? '550 5.1.1 gone' : '250');
    expect(await bench.delivery.followUp(reference, code, add, 'k')).toBe('done');
    await work(reference, 2);
    const backup = took(reference).filter((one) => one.to.startsWith('backup'));
    expect(backup[0]?.mail.text).toContain(later);
    expect(await history(reference)).toContain('add-taken');
  });

  test('P2: refused everywhere: the person hears 101, and it is tried again every six hours', async () => {
    const { reference, code } = await send();
    await work(reference);
    bench.sink.recipient = () => '550 5.1.1 gone';
    await bench.delivery.followUp(reference, code, add, 'k');
    await work(reference, 4);
    expect(about(reference)).toHaveLength(0);
    expect(await history(reference)).toContain('unanswered');
    expect(await history(reference)).not.toContain('add-taken');
    bench.sink.recipient = () => '250';
    bench.clock.pass(6 * hour + 1);
    await work(reference, 2);
    expect(await history(reference)).toContain('add-taken');
  });

  test('P14: taken late, it keeps the content until it was taken, never beyond thirty days', async () => {
    const { reference, code } = await send();
    await work(reference);
    await acknowledge(reference);
    const life = () => bench.redis.redis.pttl(`v1:report:{${reference}}`);
    expect(await life()).toBeLessThanOrEqual(72 * hour);
    bench.sink.recipient = () => 'drop';
    await bench.delivery.followUp(reference, code, add, 'k');
    expect(await life()).toBeGreaterThan(29 * 24 * hour);
    bench.sink.recipient = () => '250';
    await work(reference);
    bench.clock.pass(minute);
    await work(reference);
    expect(await life()).toBeLessThanOrEqual(72 * hour);
  });
});

describe('who asks', () => {
  test('a code that is not the report’s own opens nothing', async () => {
    const { reference } = await send();
    expect(await bench.delivery.followUp(reference, '0000000000000000', add, 'k')).toBe('unknown');
    expect(await bench.delivery.followUp('SS-7K3M-9QXD', '0000000000000000', add, 'k')).toBe('unknown');
    expect(await history(reference)).toEqual([]);
  });

  test('P14: after the content has ended it is too late, and a wish that was granted is still granted', async () => {
    const { reference, code } = await send();
    await work(reference);
    expect(await bench.delivery.followUp(reference, code, contact, 'before')).toBe('done');
    await bench.redis.redis.del(`v1:report:{${reference}}`);
    expect(await bench.delivery.followUp(reference, code, contact, 'before')).toBe('done');
    expect(await bench.delivery.followUp(reference, code, add, 'after')).toBe('too-late');
  });

  test('P13: no word of it in the log, in a key or in a job', async () => {
    const { reference, code } = await send();
    await bench.delivery.followUp(reference, code, add, later);
    await work(reference, 2);
    expect(bench.logged.join('\n')).not.toContain('canary');
    const { redis } = bench.redis;
    for (const key of await redis.keys('*')) {
      const kept = (await redis.type(key)) === 'hash' ? JSON.stringify(await redis.hgetall(key)) : key;
      expect(kept).not.toContain('canary');
    }
  });
});

describe('asked to be contacted', () => {
  test('says so first, with the way to reach the person and their own words', async () => {
    const { reference, code } = await send();
    await work(reference);
    await bench.delivery.followUp(reference, code, contact, 'k');
    await work(reference);
    const [letter] = about(reference);
    expect(letter?.mail.subject).toContain('asks to be contacted');
    expect(letter?.mail.text).toContain('> After six, by text');
    expect(letter?.mail.text).toContain('Atebwch yn Gymraeg');
  });
});

describe('withdrawn', () => {
  test('before any attempt: nothing goes out, ever, and its content is gone within a minute', async () => {
    const { reference, code } = await send();
    expect(await bench.delivery.followUp(reference, code, withdraw, 'k')).toBe('stopped');
    await work(reference, 2);
    expect(took(reference)).toEqual([]);
    expect(await history(reference)).toEqual(['stopped']);
    expect((await bench.delivery.status(reference, code))?.state).toBe('withdrawn');
    expect(await bench.redis.redis.pttl(`v1:report:{${reference}}`)).toBeLessThanOrEqual(minute);
    expect(await bench.delivery.followUp(reference, code, withdraw, 'k')).toBe('stopped');
    expect(await bench.delivery.followUp(reference, code, withdraw, 'again')).toBe('already');
    expect(await bench.delivery.followUp(reference, code, add, 'more')).toBe('too-late');
    await bench.redis.redis.del(`v1:report:{${reference}}`);
    expect(await bench.delivery.followUp(reference, code, withdraw, 'k')).toBe('stopped');
    expect(await bench.delivery.followUp(reference, code, withdraw, 'again')).toBe('already');
  });

  test.each(['451 4.7.1 later', '550 5.1.1 unknown'] as const)(
    'after a clear no (%s): it is stopped, and the twin that is not withdrawn goes',
    async (no) => {
      bench.sink.recipient = () => no;
      const [stopped, goes] = [await send(), await send()];
      await work(stopped.reference);
      await work(goes.reference);
      expect(await bench.delivery.followUp(stopped.reference, stopped.code, withdraw, 'k')).toBe('stopped');
      bench.sink.recipient = () => '250';
      bench.clock.pass(7 * hour);
      for (const { reference } of [stopped, goes]) await work(reference, 3);
      expect(took(stopped.reference)).toEqual([]);
      expect(took(goes.reference).length).toBeGreaterThan(0);
    },
  );

  test('after a line that dropped behind DATA nobody can know: no report goes any more, and whoever may have it is told', async () => {
    bench.sink.data = () => 'drop-after-taking';
    const { reference, code } = await send();
    await work(reference);
    const before = took(reference).length;
    expect(before).toBeGreaterThan(0);
    bench.sink.data = () => '250';
    expect(await bench.delivery.followUp(reference, code, withdraw, 'k')).toBe('done');
    bench.clock.pass(hour);
    await work(reference, 3);
    expect(took(reference).length - allAbout(reference).length).toBe(before);
    expect(
      allAbout(reference)
        .map((one) => one.to.split('@')[0])
        .sort(),
    ).toEqual(['feoa', 'spoc']);
  });

  test('P8: after acceptance everybody who has it is told, nobody new is written to, and it is not tried on others', async () => {
    const { reference, code } = await send();
    await work(reference);
    expect(await bench.delivery.followUp(reference, code, withdraw, 'k')).toBe('done');
    await work(reference);
    expect(
      allAbout(reference)
        .map((one) => one.to.split('@')[0])
        .sort(),
    ).toEqual(['feoa', 'spoc']);
    expect(allAbout(reference)[0]?.mail.text).toContain('your force decides');
    // It also goes where the report may never have come: nobody learns there who it was.
    expect(allAbout(reference)[0]?.raw).not.toMatch(/Nia Example|7183/);
    bench.clock.pass(72 * hour);
    await work(reference, 3);
    expect(took(reference)).toHaveLength(4);
    expect(await history(reference)).toEqual(['accepted', 'withdraw', 'withdraw-taken']);
    expect(await bench.delivery.followUp(reference, code, withdraw, 'again')).toBe('already');
    expect(await bench.delivery.followUp(reference, code, add, 'more')).toBe('done');
  });

  test('while it is being sent: taken after all, and then told', async () => {
    const { reference, code } = await send();
    const opened = await bench.delivery.book.load(reference);
    const ids = opened?.delivery.letters.map((one) => one.messageId) ?? [];
    await bench.delivery.book.change(
      reference,
      ids.map((messageId) => ({ kind: 'begin', messageId })),
    );
    expect(await bench.delivery.followUp(reference, code, withdraw, 'k')).toBe('done');
    const answer = { code: 451, enhanced: '4.7.1', reason: 'recipient', queueId: null };
    await bench.delivery.book.change(
      reference,
      ids.map((messageId) => ({ kind: 'deferred', messageId, attempt: 1, answer, random: 0.5 })),
    );
    await work(reference, 2);
    expect(took(reference)).toEqual([]);
    expect(await history(reference)).toEqual(['withdraw', 'stopped']);
  });
});
