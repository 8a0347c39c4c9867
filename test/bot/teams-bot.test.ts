// What is particular to Teams, with any bot behind it: a sign of life only when work takes long, and no flood.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createTeamsBot, type TeamsBotDeps } from '../../src/bot/teams-bot.ts';
import type { Bot } from '../../src/channels/bot-contract.ts';
import { createLog } from '../../src/log.ts';
import { createSealedBox } from '../../src/storage/sealed-box.ts';
import { createTeamsStore } from '../../src/storage/teams-store.ts';
import { type Microsoft, startMicrosoft } from '../support/microsoft.ts';
import { type TestRedis, withRedis } from '../support/redis.ts';
import { openDoor, personal, type TestDoor } from '../support/teams-door.ts';

let redis: TestRedis;
let microsoft: Microsoft;
let door: TestDoor | undefined;
beforeAll(async () => {
  redis = await withRedis();
});
beforeEach(async () => {
  microsoft = await startMicrosoft();
});
afterEach(async () => {
  await door?.stop();
  await microsoft.stop();
});
afterAll(() => redis.stop());

async function open(bot: Bot, more: Partial<TeamsBotDeps> = {}): Promise<TestDoor> {
  const box = createSealedBox([{ name: 'test', secret: Buffer.alloc(32, 3) }]);
  const store = createTeamsStore(redis.redis, box, Date.now);
  const deps = {
    store,
    erase: async () => undefined,
    chatUrl: () => 'https://x.example/chat',
    log: createLog('silent'),
  };
  door = await openDoor(microsoft, redis, createTeamsBot({ ...deps, ...more }, bot));
  return door;
}
const types = () => microsoft.replies.map(({ activity }) => activity.type);

test('while an answer takes long, the person sees that we are at work', async () => {
  const typing = microsoft.next();
  const slow: Bot = async (context) => {
    await typing;
    await context.sendActivity('the answer');
  };
  const { send } = await open(slow, { typingAfter: 10 });
  expect(await send(personal(microsoft))).toBe(200);
  expect(types()).toEqual(['typing', 'message']);
});

test('an answer that comes at once comes alone', async () => {
  const { send } = await open(async (context) => void (await context.sendActivity('the answer')));
  expect(await send(personal(microsoft))).toBe(200);
  expect(types()).toEqual(['message']);
});

test('P16: one chat that floods us is told so once, in its language, and another chat is heard', async () => {
  const heard: string[] = [];
  const { send } = await open(async (context) => void heard.push(context.activity.text), { mostMessages: 3 });
  for (let index = 0; index < 8; index += 1) await send(personal(microsoft, { text: `${index}`, locale: 'cy-GB' }));
  expect(heard).toEqual(['0', '1', '2']);
  expect(microsoft.replies.map(({ activity }) => activity.text?.slice(0, 20))).toEqual(['Mae’n ddrwg gen i, d']);
  const conversation = { id: 'a:other', conversationType: 'personal' } as never;
  await send(personal(microsoft, { text: 'other', conversation }));
  expect(heard.at(-1)).toBe('other');
});

test.each(['messageReaction', 'typing', 'invoke', 'endOfConversation'])(
  '%s in a group is met with silence',
  async (type) => {
    const heard: string[] = [];
    const { send } = await open(async () => void heard.push('something'));
    const conversation = { id: '19:group', conversationType: 'groupChat', isGroup: true } as never;
    await send(personal(microsoft, { type, conversation }));
    expect([heard, types()]).toEqual([[], []]);
  },
);
