// News of a report in the chat: in its place, once, with the open question's answers, and never where the chat was wiped.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Activity } from 'botbuilder';
import { createTellNews } from '../../src/bot/notify-reporter.ts';
import type { Notification } from '../../src/delivery/jobs/report-worker.ts';
import { type ConversationStore, createConversationStore } from '../../src/storage/conversation-store.ts';
import { type DirectLineServer, directLineServer, testBox } from '../support/direct-line-server.ts';
import { type TestRedis, withRedis } from '../support/redis.ts';

let redis: TestRedis;
let server: DirectLineServer;
let store: ConversationStore;
beforeAll(async () => {
  redis = await withRedis();
  store = createConversationStore(redis.redis, testBox);
  server = await directLineServer(redis);
});
afterAll(async () => {
  await server.stop();
  await redis.stop();
});

const reference = 'SS-7K3M-9QXD';
const newsFor = (conversationId: string): Notification => ({
  id: 'accepted-1',
  kind: 'accepted',
  at: 0,
  to: null,
  what: null,
  crimeNumber: null,
  force: 'gwent',
  reference,
  language: 'en',
  channel: 'webchat',
  conversationId,
  address: null,
  reachable: true,
});

/** Saves a turn in which the bot says these. */
async function turn(conversationId: string, ...said: Partial<Activity>[]): Promise<void> {
  const { revision } = await store.load(conversationId, '');
  await store.save(conversationId, {
    revision,
    state: '{}',
    activityKey: '',
    replay: '[]',
    said: said.map((one) => JSON.stringify({ type: 'message', ...one })),
  });
}
const transcript = async (conversationId: string) =>
  (await store.read(conversationId, 0)).map((entry) => JSON.parse(entry.activity) as Activity);

test('P7: news that is faster than the thanks waits for them', async () => {
  const { conversationId } = await server.granted();
  await turn(conversationId, { text: 'send it?' });
  let looked = () => {};
  const looking = new Promise<void>((resolve) => {
    looked = resolve;
  });
  const watched = {
    ...store,
    async read(id: string, watermark: number) {
      const entries = await store.read(id, watermark);
      looked();
      return entries;
    },
  };
  const told = createTellNews({ store: watched, push: server.line.push })(reference, newsFor(conversationId));
  await looking;
  await turn(conversationId, { text: `thank you: ${reference}` }, { text: 'keep this code' }, { text: 'what next?' });
  await told;
  const texts = (await transcript(conversationId)).map((one) => one.text);
  expect(texts.slice(0, 4)).toEqual(['send it?', `thank you: ${reference}`, 'keep this code', 'what next?']);
  expect(texts[4]).toContain(reference);
  expect(texts).toHaveLength(5);
});

test('P7: the same news told again is said once, and the answers to the open question stay', async () => {
  const { conversationId } = await server.granted();
  const actions = [{ type: 'messageBack', title: 'Leave', value: 'leave' }];
  await turn(conversationId, { text: reference }, { text: 'what next?', suggestedActions: { to: [], actions } });
  const tell = createTellNews({ store, push: server.line.push });
  await tell(reference, newsFor(conversationId));
  await tell(reference, newsFor(conversationId));
  const said = await transcript(conversationId);
  expect(said).toHaveLength(3);
  expect(said[2]?.suggestedActions?.actions).toEqual(actions);
});

test('P15: a chat that was wiped stays empty, whatever becomes of the report', async () => {
  const { conversationId } = await server.granted();
  await turn(conversationId, { text: reference });
  await store.erase(conversationId);
  await createTellNews({ store, push: server.line.push })(reference, newsFor(conversationId));
  expect(await transcript(conversationId)).toEqual([]);
});
