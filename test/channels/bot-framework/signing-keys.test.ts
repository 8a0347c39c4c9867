// P11: the keys of Bot Framework serve on while they cannot be refreshed, for a bounded time; what Microsoft changes is found
// without a restart, and a stranger cannot make us ask again and again.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { echoBot } from '../../support/echo-bot.ts';
import { type Microsoft, startMicrosoft } from '../../support/microsoft.ts';
import { type TestRedis, withRedis } from '../../support/redis.ts';
import { openDoor, personal, type TestDoor } from '../../support/teams-door.ts';

let microsoft: Microsoft;
let redis: TestRedis;
let door: TestDoor;
const open: TestDoor[] = [];
const doorWith = async (more: Parameters<typeof openDoor>[3]) => {
  const made = await openDoor(microsoft, redis, echoBot, more);
  open.push(made);
  return made;
};
beforeAll(async () => {
  [microsoft, redis] = await Promise.all([startMicrosoft(), withRedis()]);
  door = await doorWith({});
});
afterAll(async () => {
  for (const one of open) await one.stop();
  await microsoft.stop();
  await redis.stop();
});

describe('the keys of Bot Framework', () => {
  const at = (hours: number) => Date.now() + hours * 3_600_000;

  test('P11: that cannot be read make 503, never 500, and are asked for again when they are back', async () => {
    let now = Date.now();
    const cold = await doorWith({ now: () => now });
    microsoft.keysUp = false;
    expect(await cold.post(await microsoft.token(), JSON.stringify(personal(microsoft)))).toEqual({
      status: 503,
      body: '',
    });
    microsoft.keysUp = true;
    now += 11_000;
    expect(await cold.send(personal(microsoft))).toBe(200);
  });

  test('P11: serve on for three days while they cannot be refreshed, and not longer', async () => {
    let now = Date.now();
    const warm = await doorWith({ now: () => now });
    // The token is made anew for each moment, so that only the age of the keys decides.
    const send = async () => {
      const exp = Math.floor(now / 1000) + 600;
      const token = await microsoft.token({ claims: { exp } });
      return (await warm.post(token, JSON.stringify(personal(microsoft)))).status;
    };
    expect(await send()).toBe(200);
    microsoft.keysUp = false;
    now = at(71);
    expect(await send()).toBe(200);
    now = at(73);
    expect(await send()).toBe(503);
    microsoft.keysUp = true;
    now = at(74);
    expect(await send()).toBe(200);
  });

  test('P11: are used as they are while the other side says nothing at all: nobody waits', async () => {
    let now = Date.now();
    const warm = await doorWith({ now: () => now });
    expect(await warm.send(personal(microsoft))).toBe(200);
    microsoft.keysUp = 'silence';
    now = at(30);
    const exp = Math.floor(now / 1000) + 600;
    const asked = microsoft.asked;
    const sent = warm.post(await microsoft.token({ claims: { exp } }), JSON.stringify(personal(microsoft)));
    expect((await sent).status).toBe(200);
    expect(microsoft.asked - asked).toBe(1);
    microsoft.keysUp = true;
  });

  test('one that cannot be read takes no other with it', async () => {
    microsoft.moreKeys = [
      { kid: 'odd' },
      7,
      { kid: 'broken', kty: 'RSA', n: '!', e: 5 },
      { kty: 'EC', kid: 'curve' },
    ] as object[];
    const cold = await doorWith({});
    expect(await cold.send(personal(microsoft))).toBe(200);
    microsoft.moreKeys = [];
  });

  test('P16: are not asked for again by every name that a stranger makes up', async () => {
    const before = microsoft.asked;
    for (let index = 0; index < 20; index += 1) {
      const token = await microsoft.token({ key: 'stranger', header: { kid: `made-up-${index}` } });
      expect((await door.post(token, JSON.stringify(personal(microsoft)))).status).toBe(401);
    }
    expect(microsoft.asked - before).toBeLessThanOrEqual(1);
  });

  test('that were changed are found five minutes later, without a restart', async () => {
    let now = Date.now();
    const moving = await doorWith({ now: () => now });
    expect(await moving.send(personal(microsoft))).toBe(200);
    microsoft.renameKeys('-new');
    expect(await moving.send(personal(microsoft))).toBe(401);
    now += 300_000;
    expect(await moving.send(personal(microsoft))).toBe(200);
    microsoft.renameKeys('');
  });
});
