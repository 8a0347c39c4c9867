// P3, P4, P14 and P15 against a real Redis: races, repeats, seals, ends and wiping.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ConversationStore, createConversationStore } from '../../src/storage/conversation-store.ts';
import { createEncryption } from '../../src/storage/encryption.ts';
import { type TestRedis, withRedis } from '../support/redis.ts';

let server: TestRedis;
let stores: ConversationStore[];
const box = createEncryption([{ name: 'test', secret: Buffer.alloc(32, 1) }]);

beforeAll(async () => {
  server = await withRedis('everysec');
  stores = [createConversationStore(server.redis, box), createConversationStore(await server.connect(), box)];
});
afterAll(() => server.stop());

/** Adds a number to a list in the state, running again on every lost race. */
async function add(store: ConversationStore, conversation: string, number: number): Promise<void> {
  for (;;) {
    const { state, revision } = await store.load(conversation, `a${number}`);
    const list = [...((JSON.parse(state ?? '[]') as number[]) ?? []), number];
    const saved = await store.save(conversation, {
      revision,
      state: JSON.stringify(list),
      activityKey: `a${number}`,
      replay: `"said ${number}"`,
      said: [`"said ${number}"`],
    });
    if (saved.outcome !== 'lost-race') return;
  }
}

test('P3: keeps every answer when many messages race through two connections', async () => {
  for (let round = 0; round < 20; round += 1) {
    const numbers = Array.from({ length: 20 }, (_, index) => index);
    await Promise.all(numbers.map((number) => add(stores[number % 2] as ConversationStore, `race-${round}`, number)));
    const { state, revision } = await (stores[0] as ConversationStore).load(`race-${round}`, '');
    expect((JSON.parse(state ?? '[]') as number[]).toSorted((a, b) => a - b)).toEqual(numbers);
    expect(revision).toBe(20);
    expect(await (stores[1] as ConversationStore).read(`race-${round}`, 0)).toHaveLength(20);
  }
});

test('P4: the same activity counts once, and the repeat hears what was said', async () => {
  const [store, other] = stores as [ConversationStore, ConversationStore];
  const turn = { revision: 0, state: '{}', activityKey: 'same', replay: '"hello"', said: ['"hello"'] };
  const both = await Promise.all([store.save('repeat', turn), other.save('repeat', turn)]);
  expect(both.map((one) => one.outcome).toSorted()).toEqual(['heard-before', 'saved']);
  expect(await store.load('repeat', 'same')).toMatchObject({ heard: '"hello"', revision: 1 });
  expect(await store.read('repeat', 0)).toHaveLength(1);
});

test('an echo with the same key is logged once and keeps its number', async () => {
  const [store] = stores as [ConversationStore];
  expect(await store.append('echo', 'k1', ['"one"'])).toBe(1);
  expect(await store.append('echo', 'k2', ['"two"', '"three"'])).toBe(2);
  expect(await store.append('echo', 'k1', ['"one"'])).toBe(1);
  expect((await store.read('echo', 1)).map((entry) => entry.activity)).toEqual(['"two"', '"three"']);
});

test('P14: every key has an end, and no word lies in the clear', async () => {
  const canary = 'canary-words-of-a-reporter';
  const [store] = stores as [ConversationStore];
  await store.append('sealed', 'k', [canary]);
  await store.save('sealed', { revision: 0, state: canary, activityKey: 'a', replay: canary, said: [canary] });
  const keys = await server.redis.keys('*{sealed}*');
  expect(keys.length).toBe(3);
  for (const key of keys) {
    expect(await server.redis.pttl(key)).toBeGreaterThan(0);
    expect((await server.redis.dumpBuffer(key))?.includes(canary)).toBe(false);
  }
});

test('P15: a wiped conversation is unreadable at once, and its numbering goes on', async () => {
  const [store] = stores as [ConversationStore];
  await store.save('wiped', { revision: 0, state: '{"a":1}', activityKey: 'a', replay: '', said: ['"one"', '"two"'] });
  await store.erase('wiped');
  expect(await store.load('wiped', 'a')).toEqual({ state: undefined, revision: 0, heard: undefined });
  expect(await store.read('wiped', 0)).toEqual([]);
  expect(await store.append('wiped', '', ['"goodbye"'])).toBe(3);
  expect(await store.read('wiped', 2)).toEqual([{ number: 3, activity: '"goodbye"' }]);
});
