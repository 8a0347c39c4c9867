// What is particular to Teams, with any bot behind it: a sign of life only when work takes long, and no flood.
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Activity } from 'botbuilder';
import { createTeamsBot, type TeamsBotDeps } from '../../src/bot/teams-bot.ts';
import type { Bot } from '../../src/channels/bot-contract.ts';
import { say } from '../../src/shared/locale.ts';
import { createLog } from '../../src/shared/log.ts';
import { createEncryption } from '../../src/storage/encryption.ts';
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
  const box = createEncryption([{ name: 'test', secret: Buffer.alloc(32, 3) }]);
  const store = createTeamsStore(redis.redis, box, Date.now);
  const deps = {
    store,
    erase: async () => undefined,
    chatUrl: () => 'https://x.example/chat',
    soFar: async () => null,
    log: createLog('silent'),
  };
  door = await openDoor(microsoft, redis, createTeamsBot({ ...deps, ...more }, bot));
  return door;
}
const words = () => microsoft.replies.map(({ activity }) => activity.text?.replace(/\n\n/g, '\n'));
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

test('a sign of life that Teams does not take is not tried again', async () => {
  microsoft.manners = ['hang-up'];
  const typing = microsoft.nextAttempt();
  const slow: Bot = async (context) => {
    await typing;
    await context.sendActivity('the answer');
  };
  const { send } = await open(slow, { typingAfter: 10 });
  expect(await send(personal(microsoft))).toBe(200);
  expect(microsoft.attempts.map(({ activity }) => activity.type)).toEqual(['typing', 'message']);
});

test('no sign of life comes behind the first words', async () => {
  const slow: Bot = async (context) => {
    await context.sendActivity('the first words');
    await new Promise((resume) => setTimeout(resume, 60));
    await context.sendActivity('the last words');
  };
  const { send } = await open(slow, { typingAfter: 40 });
  expect(await send(personal(microsoft))).toBe(200);
  expect(types()).toEqual(['message', 'message']);
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
  expect(words()).toEqual([say('cy', 'teams.tooFast')]);
  const conversation = { id: 'a:other', conversationType: 'personal' } as never;
  await send(personal(microsoft, { text: 'other', conversation }));
  expect(heard.at(-1)).toBe('other');
});

const changes = {
  edited: { type: 'messageUpdate', channelData: { eventType: 'editMessage' } },
  deleted: { type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } },
} as const;

test.each(['en', 'cy'] as const)(
  'a message edited or deleted in Teams changes no answer, and they hear so (%s)',
  async (language) => {
    const heard: string[] = [];
    for (const sent of [false, true]) {
      const { send, stop } = await open(async () => void heard.push('something'), {
        soFar: async () => ({ language, sent }),
      });
      await send(personal(microsoft, { ...changes.edited, id: 'theirs', text: 'another story' }));
      await send(personal(microsoft, { ...changes.deleted, id: 'theirs' }));
      await stop();
    }
    const told = ['asking', 'sent'] as const;
    expect(words()).toEqual(
      told.flatMap((what) => [say(language, `teams.edited.${what}`), say(language, `teams.deleted.${what}`)]),
    );
    expect(heard).toEqual([]);
    expect(microsoft.replies.every(({ path }) => path.endsWith('/activities'))).toBe(true);
  },
);

test('of a chat of which nothing is kept, and of what Teams itself changes, nothing is said', async () => {
  const first = await open(async () => undefined);
  await first.send(personal(microsoft, changes.edited));
  await first.send(personal(microsoft, changes.deleted));
  await first.stop();
  const second = await open(async () => undefined, { soFar: async () => ({ language: 'en', sent: false }) });
  await second.send(personal(microsoft, { type: 'messageUpdate', channelData: { eventType: 'undeleteMessage' } }));
  const conversation = { id: '19:group', conversationType: 'groupChat', isGroup: true } as never;
  await second.send(personal(microsoft, { ...changes.edited, conversation }));
  expect(types()).toEqual([]);
});

test('what an edited message is still owed is not forgotten for the edit', async () => {
  const { send } = await open(async (context) => void (await context.sendActivity('the answer')), {
    soFar: async () => ({ language: 'en', sent: false }),
  });
  microsoft.manners = Array.from({ length: 4 }, () => 'hang-up' as const);
  expect(await send(personal(microsoft, { id: 'theirs' }))).toBe(502);
  expect(await send(personal(microsoft, { ...changes.edited, id: 'theirs' }))).toBe(200);
  expect(words()).toEqual(['the answer', say('en', 'teams.edited.asking')]);
});

const invoke = (name: string, more: object = {}) =>
  ({ type: 'invoke', name, value: { action: 'accept', type: 'fileUpload' }, ...more }) as Partial<Activity>;

test.each([
  ['fileConsent/invoke', 200],
  ['adaptiveCard/action', 501],
  ['task/fetch', 501],
  ['composeExtension/query', 501],
])('%s is answered as Teams expects, and does nothing', async (name, status) => {
  const heard: string[] = [];
  const { post } = await open(async () => void heard.push('something'));
  const conversation = { id: '19:group', conversationType: 'groupChat', isGroup: true } as never;
  for (const more of [{}, { value: { action: 'decline' } }, { conversation }]) {
    const body = JSON.stringify(personal(microsoft, invoke(name, more)));
    expect(await post(await microsoft.token(), body)).toEqual({ status, body: '' });
  }
  expect([heard, types()]).toEqual([[], []]);
});

test('P16 P20: whoever speaks Welsh in an English Teams hears in Welsh that it was too fast', async () => {
  const { send } = await open(async () => undefined, {
    mostMessages: 1,
    soFar: async () => ({ language: 'cy', sent: false }),
  });
  for (let index = 0; index < 3; index += 1) await send(personal(microsoft, { locale: 'en-GB' }));
  expect(words()).toEqual([say('cy', 'teams.tooFast')]);
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
