// H1, L10: what one anonymous token can make us do. Everything here was seen to stop the service for everybody.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TurnContext } from 'botbuilder';
import { readIncoming } from '../../src/channels/web-chat/incoming.ts';
import { createConversationStore } from '../../src/storage/conversation-store.ts';
import { keyFor } from '../../src/storage/keys.ts';
import { logCeiling } from '../../src/storage/lua/conversation-scripts.ts';
import { type DirectLineServer, directLineServer, type Granted, testBox } from '../support/direct-line-server.ts';
import { type TestRedis, withRedis } from '../support/redis.ts';

let redis: TestRedis;
let server: DirectLineServer;
let reads = 0;
const silent = async (_context: TurnContext) => undefined;
beforeAll(async () => {
  redis = await withRedis('everysec');
  const store = createConversationStore(await redis.connect(), testBox);
  const counted = {
    ...store,
    read: (id: string, from: number) => {
      reads += 1;
      return store.read(id, from);
    },
  };
  server = await directLineServer(redis, silent, {
    store: counted,
    limits: {
      tokensPerAddress: 10_000,
      postsPerConversation: 10_000,
      largeBytesPerConversation: 1e9,
      looksPerConversation: 20,
    },
  });
});
afterAll(async () => {
  await server.stop();
  await redis.stop();
});

const post = (mine: Granted, activity: object) =>
  mine.call(`conversations/${mine.conversationId}/activities`, { method: 'POST', body: JSON.stringify(activity) });
const poll = (mine: Granted, watermark = 0) =>
  mine.call(`conversations/${mine.conversationId}/activities?watermark=${watermark}`);

test('H1: the log of one conversation keeps its newest entries, within its bytes, and watermarks go on', async () => {
  const mine = await server.granted();
  for (let count = 0; count < 20; count += 1)
    expect((await post(mine, { type: 'message', text: `${count} ${'long '.repeat(40_000)}` })).status).toBe(200);
  const kept = await redis.redis.xrange(keyFor('log', mine.conversationId), '-', '+');
  expect(kept.reduce((sum, [, fields]) => sum + (fields[1] ?? '').length, 0)).toBeLessThanOrEqual(logCeiling.bytes);
  expect(kept.at(-1)?.[0]).toBe('20-0');
  const set = (await (await poll(mine)).json()) as { activities: { text: string }[]; watermark: string };
  expect(set.watermark).toBe('20');
  expect(set.activities.at(-1)?.text.slice(0, 2)).toBe('19');
});

test('H1: and so many entries', async () => {
  const store = createConversationStore(redis.redis, testBox);
  for (let count = 0; count < logCeiling.entries + 30; count += 1) await store.hear('many', `a${count}`, '{}');
  expect(await redis.redis.xlen(keyFor('log', 'many'))).toBe(logCeiling.entries);
  expect(await redis.redis.pttl(keyFor('talk', 'many'))).toBeGreaterThan(0);
});

test('H1: polls past the budget are answered as if nothing were new, never refused, and cost no reading', async () => {
  const mine = await server.granted();
  await post(mine, { type: 'message', text: 'hello' });
  reads = 0;
  const answers = await Promise.all(Array.from({ length: 200 }, () => poll(mine)));
  expect(new Set(answers.map((one) => one.status))).toEqual(new Set([200]));
  expect(reads).toBeLessThanOrEqual(20);
  expect(await (await poll(mine, 7)).json()).toEqual({ activities: [], watermark: '7' });
  const other = await server.granted();
  await post(other, { type: 'message', text: 'an honest person' });
  expect(((await (await poll(other)).json()) as { activities: object[] }).activities).toHaveLength(1);
});

test('H1: looks at the same moment are one reading', async () => {
  const mine = await server.granted();
  await post(mine, { type: 'message', text: 'hello' });
  reads = 0;
  await Promise.all(Array.from({ length: 6 }, () => poll(mine)));
  expect(reads).toBeLessThanOrEqual(2);
});

test.each(['value', 'channelData', 'entities', 'attachments'])(
  'H1: a large %s is left behind, the words are not',
  (name) => {
    const filler = { contentType: 'text/plain', content: 'x'.repeat(100_000) };
    const given = {
      type: 'message',
      text: 'hello',
      [name]: name === 'entities' || name === 'attachments' ? [filler] : filler,
    };
    const incoming = readIncoming(JSON.stringify(given), { conversationId: 'c', userId: 'dl_u' }, 'now');
    expect(incoming).toMatchObject({ echo: { text: 'hello' } });
    expect(JSON.stringify(incoming).length).toBeLessThan(1000);
  },
);

test('H1: a button and the number of its client are kept', () => {
  const given = {
    type: 'message',
    value: { standSafe: { step: 'a', code: 'b', asked: 1 } },
    channelData: { clientActivityID: 'x' },
  };
  expect(readIncoming(JSON.stringify(given), { conversationId: 'c', userId: 'dl_u' }, 'now')).toMatchObject({
    echo: { value: given.value, channelData: given.channelData },
    clientActivityId: 'x',
  });
});

test.each([
  ['[', ']'],
  ['{"a":', '}'],
])('L10: %s a hundred thousand times is no activity, and costs nothing', async (open, close) => {
  const mine = await server.granted();
  const body = `{"type":"message","text":"[[[[","value":${open.repeat(40_000)}1${close.repeat(40_000)}}`;
  const answer = await mine.call(`conversations/${mine.conversationId}/activities`, { method: 'POST', body });
  expect(answer.status).toBe(400);
});

test('H1: large messages have a budget of their own, past which answers of a person still pass', async () => {
  const strict = await directLineServer(redis, silent, {
    limits: { tokensPerAddress: 100, largeBytesPerConversation: 300_000 },
  });
  const mine = await strict.granted();
  const large = { type: 'message', text: 'x'.repeat(200_000) };
  expect((await post(mine, large)).status).toBe(200);
  expect((await post(mine, large)).status).toBe(429);
  expect((await post(mine, { type: 'message', text: 'yes, I am in danger' })).status).toBe(200);
  await strict.stop();
});
