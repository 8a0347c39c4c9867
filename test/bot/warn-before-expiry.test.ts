// A draft does not end behind somebody's back: they are told once, an hour before, whichever process looks.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Activity } from 'botbuilder';
import { createExpiryWarning, warnAfter } from '../../src/bot/warn-before-expiry.ts';
import { createLog } from '../../src/shared/log.ts';
import { createConversationStore } from '../../src/storage/conversation-store.ts';
import { createEncryption } from '../../src/storage/encryption.ts';
import { createExpiringDrafts } from '../../src/storage/expiring-drafts.ts';
import { lifeOf } from '../../src/storage/keys.ts';
import { type TestRedis, withRedis } from '../support/redis.ts';
import { startTalk } from '../support/talk.ts';

const box = createEncryption([{ name: 'test', secret: Buffer.alloc(32, 1) }]);
const answeredAt = Date.parse('2026-11-24T03:00:00Z');
let server: TestRedis;
let told: { conversationId: string; address: string | null; text: string | undefined }[] = [];

beforeAll(async () => {
  server = await withRedis('everysec');
});
afterAll(() => server.stop());

async function processAt(now: number) {
  const redis = await server.connect();
  const store = createConversationStore(redis, box);
  const expiring = createExpiringDrafts(redis, box);
  const push = async (conversationId: string, address: string | null, { text }: Partial<Activity>) => {
    told.push({ conversationId, address, text });
  };
  const log = createLog('silent');
  return {
    store,
    expiring,
    warning: createExpiryWarning({ expiring, store, push, now: () => new Date(now), every: 1000, log }),
  };
}

async function draft(conversationId: string, language: 'en' | 'cy', address: string | null, sent = false) {
  const talk = startTalk(language);
  talk.press('no');
  talk.press('yes');
  talk.type('He shouted at me');
  const { store, expiring } = await processAt(answeredAt);
  const state = JSON.stringify(sent ? { ...talk.state, sent: 'SS-7K3M-9QXD' } : talk.state);
  await store.save(conversationId, { revision: 0, state, activityKey: '', replay: '', said: [] });
  await expiring.touch(conversationId, answeredAt + warnAfter, address);
}

test('a draft is warned of an hour before it ends, once, in its language, where the person was talking', async () => {
  told = [];
  await draft('web', 'cy', null);
  await draft('teams', 'en', '{"conversation":{"id":"teams"}}');
  await draft('sent', 'en', null, true);
  const early = await processAt(answeredAt + warnAfter - 1);
  await early.warning.look();
  expect(told).toEqual([]);
  const [one, other] = await Promise.all([processAt(answeredAt + warnAfter), processAt(answeredAt + warnAfter)]);
  await Promise.all([one.warning.look(), other.warning.look()]);
  await one.warning.look();
  expect(told.map(({ conversationId }) => conversationId).toSorted()).toEqual(['teams', 'web']);
  expect(told.find((one) => one.conversationId === 'web')?.text).toContain('ymhen tuag awr');
  expect(told.find((one) => one.conversationId === 'teams')).toMatchObject({
    address: '{"conversation":{"id":"teams"}}',
    text: expect.stringContaining('in about an hour'),
  });
  expect(warnAfter).toBe(lifeOf('talk') - 3_600_000);
});

test('a draft that was sent or deleted is not spoken of, and one answered again waits anew', async () => {
  told = [];
  await draft('deleted', 'en', '{}');
  await draft('again', 'en', null);
  const { expiring, warning } = await processAt(answeredAt + warnAfter);
  await expiring.forget('deleted');
  await expiring.touch('again', answeredAt + warnAfter + 60_000, null);
  await warning.look();
  expect(told).toEqual([]);
});

test('P14: every key of a saved or expiring draft has an end, and holds no word in the clear', async () => {
  await draft('kept', 'en', '{"serviceUrl":"https://canary.example"}');
  const keys = (await server.redis.keys('*')).filter((key) => /expiring|draftAddress/.test(key));
  expect(keys.length).toBeGreaterThan(1);
  for (const key of keys) {
    expect([key, await server.redis.pttl(key)]).toEqual([key, expect.any(Number)]);
    expect(await server.redis.pttl(key)).toBeGreaterThan(0);
  }
  expect(await server.redis.get('v1:draftAddress:{kept}')).not.toContain('canary');
});
