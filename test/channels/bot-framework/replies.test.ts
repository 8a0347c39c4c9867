// Replies to Teams: what may pass is tried again, what hangs is let go, and what was not taken is never lost in silence: it
// is logged, counted, and said before the next reply or when the message comes again.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { TurnContext } from 'botbuilder';
import { keyFor } from '../../../src/storage/keys.ts';
import { type Manner, type Microsoft, startMicrosoft } from '../../support/microsoft.ts';
import { type TestRedis, withRedis } from '../../support/redis.ts';
import { openDoor, personal, quick, type TestDoor } from '../../support/teams-door.ts';

let microsoft: Microsoft;
let redis: TestRedis;
let door: TestDoor;
const chat = 'a:chat';
const twoLines = async (context: TurnContext) => {
  await context.sendActivities([
    { type: 'message', text: `${context.activity.text}: one` },
    { type: 'message', text: `${context.activity.text}: two` },
  ]);
};
const said = () => microsoft.replies.map(({ activity }) => activity.text);

beforeAll(async () => {
  redis = await withRedis();
});
beforeEach(async () => {
  await redis.redis.flushall();
  microsoft = await startMicrosoft();
  door = await openDoor(microsoft, redis, twoLines);
});
afterEach(async () => {
  await door.stop();
  await microsoft.stop();
});
afterAll(() => redis.stop());

const hear = (text: string, id = text) => door.send(personal(microsoft, { text, id }));

test.each<[string, Manner[]]>([
  ['429 with a time', [{ status: 429, retryAfter: 1 }]],
  ['429 without one', [{ status: 429 }]],
  ['412', [{ status: 412 }]],
  ['502 and 504', [{ status: 502 }, { status: 504 }]],
  ['500 and 503', [{ status: 500 }, { status: 503 }]],
  ['a dropped line', ['hang-up']],
  ['silence', ['silence']],
  ['a token that has run out', [{ status: 401 }]],
])('after %s a reply is tried again and said once, in order', async (_name, manners) => {
  microsoft.manners = manners;
  expect(await hear('first')).toBe(200);
  expect(said()).toEqual(['first: one', 'first: two']);
  expect(door.door.undelivered()).toBe(0);
});

test('a token is fetched once and sent with every reply, and fetched anew when it is refused', async () => {
  await hear('first');
  expect(microsoft.replies.map((one) => one.authorization)).toEqual(['Bearer token-1', 'Bearer token-1']);
  microsoft.manners = [{ status: 401 }];
  await hear('second');
  expect(microsoft.replies.at(-1)?.authorization).toBe('Bearer token-2');
  expect(microsoft.signIns.length).toBe(2);
});

const manyTimes = (manner: Manner): Manner[] => Array.from({ length: 4 }, () => manner);

test.each<[string, Manner]>([
  ['502', { status: 502 }],
  ['504', { status: 504 }],
  ['412', { status: 412 }],
  ['429', { status: 429 }],
  ['a token that is refused', { status: 401 }],
  ['429 for an hour', { status: 429, retryAfter: 3600 }],
  ['a dropped line', 'hang-up'],
  ['silence', 'silence'],
])('when %s goes on, the reply is logged and counted, and said before the next one', async (_name, manner) => {
  microsoft.manners = [{ status: 201 }, ...manyTimes(manner)];
  expect(await hear('first')).toBe(502);
  microsoft.manners = [];
  expect(said()).toEqual(['first: one']);
  expect(door.door.undelivered()).toBe(1);
  expect(door.logged()).toContain('a reply could not be delivered');
  expect(await hear('second')).toBe(200);
  expect(said()).toEqual(['first: one', 'first: two', 'second: one', 'second: two']);
});

test('while we cannot sign in, a reply is kept, and said when we can', async () => {
  microsoft.signIn = { status: 401, body: { error: 'invalid_client', error_description: 'AADSTS7000222: expired' } };
  expect(await hear('first')).toBe(502);
  expect(microsoft.attempts).toEqual([]);
  expect(door.logged()).toContain('channels-sign-in');
  microsoft.signIn = undefined;
  expect(await hear('second')).toBe(200);
  expect(said()).toEqual(['first: one', 'first: two', 'second: one', 'second: two']);
});

test.each([403, 404])(
  'a reply to somebody who is gone (%i) is logged and counted, and nothing is tried until they write',
  async (status) => {
    microsoft.closed.set(chat, status as 403);
    expect(await hear('first')).toBe(502);
    expect([microsoft.attempts.length, door.door.undelivered()]).toEqual([1, 2]);
    expect(door.logged()).toContain('channels-gone');
    const reference = { conversation: { id: chat } as never, serviceUrl: microsoft.serviceUrl };
    expect(await door.door.push(reference, { type: 'message', text: 'news' })).toBe('gone');
    expect(microsoft.attempts.length).toBe(1);
  },
);

const patiently = (later: number[]) => openDoor(microsoft, redis, twoLines, { limits: { ...quick, later } });

test('a person who does not write again gets the reply all the same, once', async () => {
  const patient = await patiently([5, 10, 15]);
  microsoft.manners = manyTimes({ status: 503 });
  expect(await patient.send(personal(microsoft, { text: 'first', id: 'first' }))).toBe(502);
  microsoft.manners = ['hang-up'];
  while (said().length < 2) await microsoft.next();
  expect(await patient.send(personal(microsoft, { text: 'first', id: 'first' }))).toBe(200);
  expect(await patient.send(personal(microsoft, { text: 'second', id: 'second' }))).toBe(200);
  expect(said().slice(0, 2)).toEqual(['first: one', 'first: two']);
  expect(said().slice(-2)).toEqual(['second: one', 'second: two']);
  await patient.stop();
});

test('a person who left, or is gone, is not written to by itself', async () => {
  const patient = await patiently([5, 10]);
  for (const leave of [() => patient.store.eraseUnsaid(chat), () => patient.store.markGone(chat)]) {
    microsoft.manners = manyTimes({ status: 503 });
    await patient.send(personal(microsoft, { text: 'first', id: 'first' }));
    await leave();
    const attempts = microsoft.attempts.length;
    expect(
      await patient.door.push({ conversation: { id: 'a:other' } as never, serviceUrl: microsoft.serviceUrl }, {}),
    ).toBe('said');
    await new Promise((resume) => setTimeout(resume, 60));
    expect(microsoft.attempts.length).toBe(attempts + 1);
  }
  await patient.stop();
});

test('P15: whoever leaves while a reply is tried again leaves nothing of it behind', async () => {
  microsoft.manners = manyTimes({ status: 503 });
  await hear('first');
  microsoft.manners = ['silence'];
  const trying = microsoft.nextAttempt();
  const reference = { conversation: { id: chat } as never, serviceUrl: microsoft.serviceUrl };
  const pushed = door.door.push(reference, { type: 'message', text: 'news' }).catch(() => 'not now');
  await trying;
  await door.store.eraseUnsaid(chat);
  expect(await pushed).toBe('not now');
  expect(await door.store.readUnsaid(chat)).toEqual([]);
});

test('P7: news does not come before the reply that is owed', async () => {
  microsoft.manners = manyTimes('hang-up');
  await hear('first');
  const reference = { conversation: { id: chat } as never, serviceUrl: microsoft.serviceUrl };
  microsoft.manners = ['hang-up'];
  const push = () => door.door.push(reference, { type: 'message', text: 'news' });
  await expect(push()).rejects.toMatchObject({ code: 'channels-undelivered', retryable: true });
  expect(await push()).toBe('said');
  expect(said()).toEqual(['first: one', 'first: two', 'news']);
});

test('the same message again is answered, and what was kept for it is not said twice', async () => {
  microsoft.manners = manyTimes('hang-up');
  expect(await hear('first')).toBe(502);
  expect(await hear('first')).toBe(200);
  expect(said()).toEqual(['first: one', 'first: two']);
  expect(await hear('second')).toBe(200);
  expect(said()).toEqual(['first: one', 'first: two', 'second: one', 'second: two']);
});

test('two turns without an answer are both said, in their order', async () => {
  microsoft.manners = [...manyTimes('hang-up'), ...manyTimes('hang-up')];
  await hear('first');
  await hear('second');
  await hear('third');
  expect(said()).toEqual(['first', 'second', 'third'].flatMap((turn) => [`${turn}: one`, `${turn}: two`]));
});

test('P13 P14: what is kept is sealed, has an end, and is in no log', async () => {
  microsoft.manners = manyTimes({ status: 502 });
  await hear('canary-4711', 'message-one');
  const key = keyFor('unsaid', chat);
  expect(JSON.stringify(await redis.redis.hgetall(key))).not.toContain('canary');
  expect(await redis.redis.pttl(key)).toBeGreaterThan(0);
  expect(door.logged()).not.toContain('canary');
});

test('a card that is refused is said as its text, and the next reply still comes', async () => {
  const card = {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: { fallbackText: 'the same in words' },
  };
  const carded = await openDoor(microsoft, redis, async (context) => {
    await context.sendActivities([
      { type: 'message', attachments: [card] },
      { type: 'message', text: 'and then' },
    ]);
  });
  microsoft.manners = [{ status: 413 }];
  expect(await carded.send(personal(microsoft))).toBe(200);
  expect(said()).toEqual(['the same in words', 'and then']);
  await carded.stop();
});

test.each([403, 404])(
  'P7: a person who cannot be written to any more (%i) is not written to again, and the delivery is told so',
  async (status) => {
    const reference = {
      conversation: personal(microsoft).conversation as never,
      serviceUrl: microsoft.serviceUrl,
      channelId: 'msteams',
    };
    const push = () => door.door.push(reference, { type: 'message', text: 'news' });
    expect(await push()).toBe('said');
    microsoft.manners = [{ status }];
    expect(await push()).toBe('gone');
    const attempts = microsoft.attempts.length;
    expect(await push()).toBe('gone');
    expect(microsoft.attempts.length).toBe(attempts);
    expect(await redis.redis.pttl(keyFor('gone', chat))).toBeGreaterThan(29 * 86_400_000);
  },
);

test('P7: news that may come through later is a failure, so that it is told again', async () => {
  microsoft.manners = manyTimes({ status: 502 });
  const reference = { conversation: { id: chat } as never, serviceUrl: microsoft.serviceUrl };
  await expect(door.door.push(reference, { type: 'message', text: 'news' })).rejects.toMatchObject({
    code: 'channels-undelivered',
    retryable: true,
  });
});

test('P19: while the store says nothing, the reply is said all the same', async () => {
  const other = await redis.connect();
  await redis.redis.call('CLIENT', 'PAUSE', '1500', 'ALL');
  const first = Promise.race([microsoft.next().then(() => 'the reply'), other.ping().then(() => 'the store')]);
  const status = hear('first');
  expect(await first).toBe('the reply');
  expect(await status).toBe(200);
});
