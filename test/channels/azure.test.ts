// P11: the table of forged and broken requests. The stock SDK answers two of them with 500 and tells the app id in others.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { generateKeyPair, SignJWT } from 'jose';
import type { Server } from 'restify';
import { createAzureDoor } from '../../src/channels/azure.ts';
import { createLog } from '../../src/log.ts';
import { closeServer, createServer, listen } from '../../src/server/server.ts';
import { echoBot } from '../support/echo-bot.ts';

const appId = '11111111-2222-3333-4444-555555555555';
const activity = {
  type: 'message',
  id: '1',
  text: 'hello',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/uk/',
  from: { id: 'person' },
  recipient: { id: 'bot' },
  conversation: { id: 'c1' },
};
const teams = {
  NODE_ENV: 'production',
  MICROSOFT_APP_ID: appId,
  MICROSOFT_APP_TYPE: 'SingleTenant',
  MICROSOFT_APP_TENANT_ID: '99999999-8888-7777-6666-555555555555',
  MICROSOFT_APP_PASSWORD: 'secret',
} as const;
const none = {
  MICROSOFT_APP_ID: undefined,
  MICROSOFT_APP_TYPE: undefined,
  MICROSOFT_APP_TENANT_ID: undefined,
  MICROSOFT_APP_PASSWORD: undefined,
} as const;

const open: Server[] = [];
let heard = 0;
async function doorWith(config: Parameters<typeof createAzureDoor>[0]['config']): Promise<string> {
  const log = createLog('silent');
  const server = createServer({ https: false, log });
  createAzureDoor({ config, log }, async (context) => {
    heard += 1;
    await echoBot(context).catch(() => undefined);
  }).mount(server);
  open.push(server);
  return `http://127.0.0.1:${await listen(server, '127.0.0.1', 0)}/api/messages`;
}
afterAll(async () => {
  for (const server of open) await closeServer(server, 200);
});

describe('a door with an app id', () => {
  let url: string;
  let key: CryptoKey;
  beforeAll(async () => {
    url = await doorWith(teams);
    ({ privateKey: key } = await generateKeyPair('RS256'));
  });
  const post = (token: string | undefined, body: string = JSON.stringify(activity)) =>
    fetch(url, {
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/json', ...(token === undefined ? {} : { Authorization: token }) },
    });
  const signed = (claims: object = {}, header: object = {}) =>
    new SignJWT({ serviceurl: activity.serviceUrl, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'ours', ...header })
      .setIssuer('https://api.botframework.com')
      .setAudience(appId)
      .setExpirationTime('10m')
      .sign(key);
  const part = (thing: object) => Buffer.from(JSON.stringify(thing)).toString('base64url');

  test('P11: every token that is not Microsoft’s gets 401 with an empty body, and the bot hears nothing', async () => {
    const before = heard;
    const body = part({ iss: 'https://api.botframework.com', aud: appId });
    const tokens = {
      missing: undefined,
      empty: '',
      garbage: 'Bearer garbage',
      basic: 'Basic dXNlcjpwYXNz',
      'two parts': 'Bearer aaaaaaaaaa.bbbbbbbbbb',
      'alg none': `Bearer ${part({ alg: 'none', typ: 'JWT' })}.${body}.`,
      'alg none with a signature': `Bearer ${part({ alg: 'none', typ: 'JWT' })}.${body}.${'a'.repeat(60)}`,
      'a secret for a key': `Bearer ${await new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).setIssuer('https://api.botframework.com').setAudience(appId).sign(Buffer.from('secret-secret-secret-secret-secret'))}`,
      'an issuer of nobody': `Bearer ${part({ alg: 'RS256', kid: 'x' })}.${part({ iss: 'https://evil.example', aud: appId })}.${'a'.repeat(80)}`,
      'half a header': `Bearer ${'%'.repeat(20)}.${body}.${'a'.repeat(60)}`,
      'a thousand kilobytes': `Bearer ${'a'.repeat(9000)}.b.c`,
    };
    for (const [name, token] of Object.entries(tokens)) {
      const answer = await post(token);
      expect([name, answer.status, await answer.text()]).toEqual([name, 401, '']);
    }
    expect(heard).toBe(before);
  });

  test('P11: where Microsoft’s keys cannot be read the answer is 401 or 503, never 500, and it is empty', async () => {
    const answer = await post(`Bearer ${await signed()}`);
    expect([401, 503]).toContain(answer.status);
    expect(await answer.text()).toBe('');
  }, 60_000);

  test('P16: a body over 256 kB is 413 before the token is looked at', async () => {
    expect((await post('Bearer garbage', JSON.stringify({ ...activity, text: 'x'.repeat(300_000) }))).status).toBe(413);
  });

  test('another method is 405, with nothing said', async () => {
    const answer = await fetch(url);
    expect([answer.status, await answer.text()]).toEqual([405, '']);
  });
});

describe('a door without an app id', () => {
  test('is not there in production', async () => {
    const url = await doorWith({ NODE_ENV: 'production', ...none });
    expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(404);
  });

  test('in development takes an activity from this machine, and refuses what is none with 400', async () => {
    const url = await doorWith({ NODE_ENV: 'development', ...none });
    const post = (body: string) => fetch(url, { method: 'POST', body });
    for (const body of [
      'not json',
      'null',
      '[]',
      '{}',
      JSON.stringify({ ...activity, type: undefined }),
      JSON.stringify({ ...activity, conversation: {} }),
    ]) {
      const answer = await post(body);
      expect([body.slice(0, 20), answer.status, await answer.text()]).toEqual([body.slice(0, 20), 400, '']);
    }
    const before = heard;
    const local = {
      ...activity,
      type: 'event',
      name: 'nothing',
      channelId: 'emulator',
      serviceUrl: 'http://127.0.0.1:9',
    };
    expect((await post(JSON.stringify(local))).status).toBe(200);
    expect(heard).toBe(before + 1);
  });
});
