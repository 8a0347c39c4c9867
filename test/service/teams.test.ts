// The whole service as a person in Teams meets it: a report in both languages from cards, the truth about who may read it,
// presses that come twice or late, groups that are kept out, and an app that was removed.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Activity } from 'botbuilder';
import { say } from '../../src/shared/locale.ts';
import { socketFor } from '../../src/storage/private-redis.ts';
import { connectRedis, type Store, waitForRedis } from '../../src/storage/redis.ts';
import { openEmail, untilInbox } from '../support/inbox.ts';
import { type Microsoft, startMicrosoft } from '../support/microsoft.ts';
import { type RunningService, startProcess } from '../support/service.ts';
import { cardIn, type TeamsPerson, teamsPerson } from '../support/teams-person.ts';
import { referenceIn, tellUpToCheck } from '../support/tell.ts';

let microsoft: Microsoft;
let service: RunningService;
let redis: Store;
beforeAll(async () => {
  [microsoft, service] = await Promise.all([startMicrosoft(), startProcess()]);
  redis = connectRedis(socketFor(service.dataDir));
  await waitForRedis(redis, 5000);
}, 60_000);
afterAll(async () => {
  redis.disconnect();
  await service.forget();
  await microsoft.stop();
});

const someone = (locale?: string) => teamsPerson(service.url, microsoft, locale);
const added = (): Partial<Activity> => ({
  type: 'conversationUpdate',
  membersAdded: [{ id: '28:bot', name: '' }],
});
const installed = { type: 'installationUpdate', action: 'add' } as Partial<Activity>;
const removed = { type: 'installationUpdate', action: 'remove' } as Partial<Activity>;
/** Everything kept, but for what works on reports that are on their way. */
const kept = async () => (await redis.keys('*')).filter((key) => !/queue|undelivered/.test(key)).sort();
const keysOf = async (id: string) => (await redis.keys(`*{${id}}*`)).sort();

/** Waits until this person was sent a message with these words. */
async function untilSeen(person: TeamsPerson, words: RegExp): Promise<string> {
  const timeUp = AbortSignal.timeout(20_000);
  while (!timeUp.aborted) {
    const found = person.seen.find((one) => words.test(one.text ?? ''));
    if (found) return found.text ?? '';
    await Promise.race([microsoft.next(), new Promise((resume) => setTimeout(resume, 200))]);
  }
  return '';
}

/** The force opens its link and says that it has the report. */
async function acknowledge(reference: string): Promise<void> {
  const row = (await untilInbox(service.url, reference)).find((one) => one.to.startsWith('election-spoc'));
  const email = row ? await openEmail(service.url, row) : '';
  const link = /http:\/\/127\.0\.0\.1:\d+\/spoc\/[\w.-]+/.exec(email)?.[0] ?? '';
  const mark = /name="mark" value="([^"]+)"/.exec(await (await fetch(link)).text())?.[1] ?? '';
  const body = new URLSearchParams({ mark, what: 'received' });
  expect((await fetch(link, { method: 'POST', body })).status).toBe(200);
}

describe.each([
  ['English', 'en'],
  ['Welsh', 'cy'],
] as const)('a report in %s from Teams', (_name, language) => {
  test('P6 P7 P20: reaches the force, and the person hears the truth in their language', async () => {
    const person = someone(language === 'cy' ? 'cy-GB' : 'en-GB');
    const first = await person.send(added());
    const order = ['common.welcome', 'teams.privacy', 'start.danger.ask'] as const;
    const places = order.map((key) => first.indexOf(say(language, key).split('\n')[0] ?? ''));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places).not.toContain(-1);
    expect(first).toContain(`${service.url}/chat`);
    const check = await tellUpToCheck(person, language);
    expect(check).toContain('Siân Griffiths');
    const thanks = await person.press('send');
    const reference = referenceIn(thanks);
    expect((await untilInbox(service.url, reference)).length).toBeGreaterThan(0);
    expect(await untilSeen(person, new RegExp(`^${reference}`))).toContain(say(language, 'email.news.accepted'));
    const cards = person.seen.flatMap((one) => cardIn(one) ?? []);
    expect(cards.length).toBeGreaterThan(8);
    expect(cards.every((card) => card.version === '1.5' && Buffer.byteLength(JSON.stringify(card)) < 20_000)).toBe(
      true,
    );
    expect(new Set(cards.flatMap((card) => (card.actions ?? []).map((one) => one.type)))).toEqual(
      new Set(['Action.Submit']),
    );
  });
});

describe('a card', () => {
  test('pressed twice is heard once, and the second press is told so', async () => {
    const person = someone();
    await person.send(installed);
    const press = person.pressOf('no');
    expect(await person.send(press)).not.toContain(say('en', 'common.late'));
    expect(await person.send(press)).toContain(say('en', 'common.late'));
  });

  test('pressed late changes nothing, and what stands now is asked again', async () => {
    const person = someone();
    await person.send(installed);
    const late = person.pressOf('yes');
    await person.press('no');
    await person.press('yes');
    const said = await person.send(late);
    expect(said).toContain(say('en', 'common.late'));
    expect(said).toContain(say('en', 'report.account.ask'));
    expect(said).not.toContain('999');
  });

  test('takes a day from its calendar, and refuses one that has not come', async () => {
    const person = someone();
    await person.send(installed);
    await tellUpToCheck(person, 'en');
    await person.type('change when');
    expect(await person.day('2125-01-01')).toContain(say('en', 'common.problem.future'));
    expect(await person.day('2026-05-12')).toContain('12 May 2026');
  });

  test('takes several answers at once', async () => {
    const person = someone();
    await person.send(installed);
    await tellUpToCheck(person, 'en');
    await person.type('change kinds');
    const said = await person.tick('threat', 'damage');
    expect(said).toContain(say('en', 'report.kinds.threat'));
    expect(said).toContain(say('en', 'report.kinds.damage'));
  });

  test('of a very long report is split, and each part is under 20 kB with the same words as text', async () => {
    const person = someone();
    await person.send(installed);
    await tellUpToCheck(person, 'en');
    for (const [line, words] of [
      ['name', 'N'.repeat(199)],
      ['account', 'ŵ'.repeat(4000)],
    ] as const) {
      await person.type(`change ${line}`);
      await person.type(words);
    }
    const cards = person.seen.flatMap((one) => cardIn(one) ?? []);
    for (const card of cards) expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(20_000);
  });
});

describe('in Teams', () => {
  test('a new chat that is told of twice is greeted once', async () => {
    const person = someone();
    await Promise.all([person.send(added()), person.send(installed)]);
    const greetings = person.seen.filter((one) => cardIn(one)?.fallbackText === say('en', 'common.welcome'));
    expect(greetings).toHaveLength(1);
  });

  test('the language comes from Teams, also where it stands beside the message', async () => {
    const person = someone('');
    const entities = [{ type: 'clientInfo', locale: 'cy-GB' }];
    const said = await person.send({ text: 'helo', entities, locale: undefined } as never);
    expect(said).toContain(say('cy', 'start.danger.ask'));
  });

  test('P20: whoever chooses Welsh in an English Teams reads the first words and who may see them in Welsh', async () => {
    const person = someone();
    await person.send(installed);
    const said = await person.send({ text: '', value: { standSafe: { words: 'Cymraeg' } } });
    const order = ['common.welcome', 'teams.privacy', 'start.danger.ask'] as const;
    const places = order.map((key) => said.indexOf(say('cy', key).split('\n')[0] ?? ''));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places).not.toContain(-1);
    await person.press('no');
    expect(await person.type('English')).not.toContain(say('en', 'common.welcome'));
  });

  test('a message that is edited or deleted there changes no answer, and they hear so in their language', async () => {
    const person = someone('cy-GB');
    await person.send(installed);
    await tellUpToCheck(person, 'cy');
    const edited = { type: 'messageUpdate', channelData: { eventType: 'editMessage' }, text: 'arall' };
    const deleted = { type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } };
    expect(await person.send(edited)).toBe(say('cy', 'teams.edited.asking'));
    expect(await person.send(deleted)).toBe(say('cy', 'teams.deleted.asking'));
    expect(await person.type('help')).toContain('Siân Griffiths');
    await person.press('send');
    expect(await person.send(edited)).toContain(say('cy', 'teams.edited.sent'));
    expect(await person.send(deleted)).toContain(say('cy', 'teams.deleted.sent'));
  });

  test.each([
    ['a group', { conversationType: 'groupChat', isGroup: true }],
    ['a channel', { conversationType: 'channel', isGroup: true }],
  ])('in %s one neutral line is said, and nothing at all is kept', async (_where, kind) => {
    const person = someone();
    const id = `19:group-${randomUUID()}@thread.v2`;
    const conversation = { id, tenantId: 'tenant', ...kind } as never;
    const before = await kept();
    const text = '<at>Stand Safe</at> a man threatened me at my house, canary-4711';
    await person.send({ conversation, text });
    await person.send({ conversation, ...added() });
    await person.send({ conversation, ...installed, type: 'invoke' });
    const said = microsoft.replies.filter(({ path }) => path.includes(encodeURIComponent(id)));
    expect(said.map(({ activity }) => activity.text)).toEqual(
      Array(2).fill(say('en', 'teams.alone', { url: `${service.url}/chat` })),
    );
    expect(said[0]?.activity.text).not.toMatch(/police|report|threat|999/i);
    expect(await kept()).toEqual(before);
    expect(service.output()).not.toContain('canary');
  });

  test('P15: leaving wipes what we keep, and says that Teams keeps its own copy', async () => {
    const person = someone();
    await person.send(installed);
    await person.press('no');
    const said = await person.type('exit');
    expect(said).toContain(say('en', 'common.erased'));
    expect(said).toContain(say('en', 'teams.copy'));
    expect(await keysOf(person.conversationId)).not.toContain(`v1:talk:{${person.conversationId}}`);
  });

  test('a person who removed the app is wiped and never written to again, until they come back', async () => {
    const person = someone();
    await person.send(installed);
    await tellUpToCheck(person, 'en');
    await person.send(removed);
    expect(await keysOf(person.conversationId)).toEqual(
      ['gone', 'greeted'].map((kind) => `v1:${kind}:{${person.conversationId}}`),
    );
    await redis.del(`v1:greeted:{${person.conversationId}}`);
    expect(await person.send(installed)).toContain(say('en', 'start.danger.ask'));
    expect(await redis.exists(`v1:gone:{${person.conversationId}}`)).toBe(0);
  });

  test('P7: news of a report goes to whoever still has the app, and not to whoever removed it', async () => {
    const [left, stayed] = [someone(), someone()];
    const references: string[] = [];
    for (const person of [left, stayed]) {
      await person.send(installed);
      await tellUpToCheck(person, 'en');
      references.push(referenceIn(await person.press('send')));
      await untilSeen(person, new RegExp(`^${references.at(-1)}`));
    }
    await left.send(removed);
    const before = microsoft.attempts.length;
    for (const reference of references) await acknowledge(reference);
    const words = say('en', 'email.news.received');
    expect(await untilSeen(stayed, new RegExp(words.slice(0, 30)))).toContain(words);
    const after = microsoft.attempts.slice(before).map(({ path }) => path);
    expect(after.filter((path) => path.includes(encodeURIComponent(left.conversationId)))).toEqual([]);
  });
});
