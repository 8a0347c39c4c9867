// P11: the table of forged and broken requests, against an issuer with real keys. The stock SDK answers two of them with
// 500 and tells the app id in others.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { SignJWT } from 'jose';
import { echoBot } from '../../support/echo-bot.ts';
import { appId, type Microsoft, startMicrosoft } from '../../support/microsoft.ts';
import { type TestRedis, withRedis } from '../../support/redis.ts';
import { openDoor, personal, type TestDoor } from '../../support/teams-door.ts';

let microsoft: Microsoft;
let redis: TestRedis;
let door: TestDoor;
let heard = 0;
const open: TestDoor[] = [];
const doorWith = async (more: Parameters<typeof openDoor>[3]) => {
  const made = await openDoor(
    microsoft,
    redis,
    async (context) => {
      heard += 1;
      await echoBot(context);
    },
    more,
  );
  open.push(made);
  return made;
};
beforeAll(async () => {
  [microsoft, redis] = await Promise.all([startMicrosoft(), withRedis()]);
  door = await doorWith({});
});
beforeEach(() => {
  heard = 0;
});
afterAll(async () => {
  for (const one of open) await one.stop();
  await microsoft.stop();
  await redis.stop();
});

const part = (thing: object) => Buffer.from(JSON.stringify(thing)).toString('base64url');
const claims = { iss: 'https://api.botframework.com', aud: appId };
const seconds = () => Math.floor(Date.now() / 1000);

const tokens: [string, () => Promise<string | undefined>][] = [
  ['no header', async () => undefined],
  ['an empty header', async () => ''],
  ['garbage', async () => 'Bearer garbage'],
  ['another scheme', async () => 'Basic dXNlcjpwYXNz'],
  ['two parts', async () => 'Bearer aaaaaaaaaa.bbbbbbbbbb'],
  ['half a header', async () => `Bearer ${'%'.repeat(20)}.${part(claims)}.${'a'.repeat(60)}`],
  ['a thousand kilobytes', async () => `Bearer ${'a'.repeat(9000)}.b.c`],
  ['alg none', async () => `Bearer ${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`],
  ['alg none with a signature', async () => `Bearer ${part({ alg: 'none' })}.${part(claims)}.${'a'.repeat(60)}`],
  [
    'a secret where a key belongs',
    async () => {
      const secret = Buffer.from('secret-secret-secret-secret-secret');
      return `Bearer ${await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'ours' }).sign(secret)}`;
    },
  ],
  ['a forged signature', async () => `${(await microsoft.token()).slice(0, -60)}${'A'.repeat(60)}`],
  ['the key of a stranger under our name', () => microsoft.token({ key: 'stranger', header: { kid: 'ours' } })],
  ['a key that nobody knows', () => microsoft.token({ key: 'stranger' })],
  ['no key named', () => microsoft.token({ header: { kid: undefined } })],
  ['a key named by a number', () => microsoft.token({ header: { kid: 7 } })],
  ['a key named by its place', () => microsoft.token({ key: 'stranger', header: { kid: '../../ours' } })],
  ['a key brought along', () => microsoft.token({ key: 'stranger', header: { kid: 'ours', jwk: { kty: 'RSA' } } })],
  [
    'a key to be fetched elsewhere',
    () => microsoft.token({ key: 'stranger', header: { jku: 'https://evil.example/' } }),
  ],
  ['something critical that nobody knows', () => microsoft.critical()],
  [
    'a payload that is no JSON',
    async () => `Bearer ${part({ alg: 'RS256', kid: 'ours' })}.${'a'.repeat(40)}.${'a'.repeat(60)}`,
  ],
  [
    'a payload that is a list',
    async () => `Bearer ${part({ alg: 'RS256', kid: 'ours' })}.${part(['a list, no claims'])}.${'a'.repeat(60)}`,
  ],
  ['two tokens', async () => `${await microsoft.token()}, ${await microsoft.token()}`],
  ['a word behind the token', async () => `${await microsoft.token()} x`],
  ['the issuer with a slash', () => microsoft.token({ claims: { iss: 'https://api.botframework.com/' } })],
  [
    'the issuer of the emulator',
    () => microsoft.token({ claims: { iss: 'https://login.microsoftonline.com/tenant/v2.0' } }),
  ],
  ['a token that is ours for Microsoft', () => microsoft.token({ claims: { aud: 'https://api.botframework.com' } })],
  ['no audience', () => microsoft.token({ claims: { aud: undefined } })],
  ['an end that is a word', () => microsoft.token({ claims: { exp: 'never' } })],
  ['a beginning that is a word', () => microsoft.token({ claims: { nbf: 'always' } })],
  ['another issuer', () => microsoft.token({ claims: { iss: 'https://sts.windows.net/tenant/' } })],
  ['another audience', () => microsoft.token({ claims: { aud: 'somebody-else' } })],
  ['several audiences', () => microsoft.token({ claims: { aud: [appId, 'somebody-else'] } })],
  ['expired', () => microsoft.token({ claims: { exp: seconds() - 301 } })],
  ['no end', () => microsoft.token({ claims: { exp: undefined } })],
  ['not begun', () => microsoft.token({ claims: { nbf: seconds() + 400 } })],
  ['another service URL', () => microsoft.token({ claims: { serviceurl: 'https://evil.example/' } })],
  ['no service URL', () => microsoft.token({ claims: { serviceurl: undefined } })],
  ['a key that is not endorsed for this channel', () => microsoft.token({ key: 'unendorsed' })],
];

describe('a door with an app id', () => {
  test('P11: a key that speaks for Teams speaks for no other channel', async () => {
    const elsewhere = JSON.stringify(personal(microsoft, { channelId: 'webchat' }));
    expect(await door.post(await microsoft.token(), elsewhere)).toEqual({ status: 401, body: '' });
    const theirs = await microsoft.token({ key: 'unendorsed' });
    expect(await door.post(theirs, elsewhere)).toEqual({ status: 200, body: '' });
    expect(heard).toBe(1);
  });

  test.each(tokens)('P11: %s gets 401 with an empty body, and the bot hears nothing', async (_name, make) => {
    const answer = await door.post(await make(), JSON.stringify(personal(microsoft)));
    expect(answer).toEqual({ status: 401, body: '' });
    expect(heard).toBe(0);
  });

  test('P11: a good token is let in, within five minutes of either clock', async () => {
    const late = await microsoft.token({ claims: { exp: seconds() - 200 } });
    const early = await microsoft.token({ claims: { nbf: seconds() + 200 } });
    for (const token of [await microsoft.token(), late, early]) {
      expect(await door.post(token, JSON.stringify(personal(microsoft)))).toEqual({ status: 200, body: '' });
    }
    expect(heard).toBe(3);
  });

  test('P13: why a token was refused is logged, and nothing of the token or the app is', async () => {
    await door.post(await microsoft.token({ claims: { aud: 'canary-audience' } }), JSON.stringify(personal(microsoft)));
    expect(door.logged()).toContain('"code":"audience"');
    expect(door.logged()).not.toMatch(/canary|eyJ|11111111/);
  });

  test('P16: a body over 256 kB is 413 before the token is looked at', async () => {
    const large = JSON.stringify({ ...personal(microsoft), text: 'x'.repeat(300_000) });
    expect((await door.post('Bearer garbage', large)).status).toBe(413);
  });

  test('what is no activity is 400 with a good token, and 401 with a bad one', async () => {
    for (const body of ['not json', 'null', '[]', '{}', JSON.stringify({ ...personal(microsoft), type: undefined })]) {
      expect(await door.post(await microsoft.token(), body)).toEqual({ status: 400, body: '' });
      expect(await door.post('Bearer garbage', body)).toEqual({ status: 401, body: '' });
    }
  });

  test('another method is 405, with nothing said', async () => {
    const answer = await fetch(door.url);
    expect([answer.status, await answer.text()]).toEqual([405, '']);
  });

  test('replies go only to Microsoft’s own addresses: in production not even to this machine', async () => {
    const strict = await doorWith({ production: true });
    expect(await strict.post(await microsoft.token(), JSON.stringify(personal(microsoft)))).toEqual({
      status: 403,
      body: '',
    });
    expect(heard).toBe(0);
  });
});

describe('a door without an app id', () => {
  test('is not there in production', async () => {
    const none = await doorWith({ production: true, signIn: null });
    expect((await none.post(undefined, '{}')).status).toBe(404);
  });

  test('in development takes an activity from this machine and answers there, and nowhere else', async () => {
    const local = await doorWith({ signIn: null });
    const reply = microsoft.next();
    expect((await local.post(undefined, JSON.stringify(personal(microsoft)))).status).toBe(200);
    expect((await reply).authorization).toBeUndefined();
    const away = personal(microsoft, { serviceUrl: 'http://192.0.2.7/' });
    expect((await local.post(undefined, JSON.stringify(away))).status).toBe(403);
  });
});
