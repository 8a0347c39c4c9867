// What the unpatched client does with each kind of answer, row by row of what was measured of it: for each, what we answer
// and that a person still has a conversation afterwards. Rows that need more stand in direct-line-clients.test.ts.
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { openClient } from '../support/direct-line-client.ts';
import { type DirectLineServer, directLineServer } from '../support/direct-line-server.ts';
import { type TestRedis, withRedis } from '../support/redis.ts';

let redis: TestRedis;
let server: DirectLineServer;
let clock = Date.now();
beforeAll(async () => {
  redis = await withRedis('everysec');
  server = await directLineServer(redis, undefined, { now: () => clock });
});
afterAll(async () => {
  await server.stop();
  await redis.stop();
});

const says = (text: string) => (activity: object) => (activity as { text?: string }).text === text;
const message = (text: string) => ({ type: 'message', text, from: { id: 'x' } });
/** Connection states of the client. */
const online = 2;
const expired = 3;
const ended = 5;

/** The client's own clock, many times faster: what it does after a quarter of an hour, it does now. */
function hurried(times: number): object {
  const near = createRequire(createRequire(import.meta.url).resolve('botframework-directlinejs'));
  const { async: usual } = near('rxjs/scheduler/async') as {
    async: { schedule(work: unknown, delay?: number, state?: unknown): unknown };
  };
  return Object.assign(Object.create(usual) as object, {
    schedule: (work: unknown, delay = 0, state?: unknown) => usual.schedule(work, delay / times, state),
  });
}

describe('start', () => {
  test('start 429: never given, because the client would look dead for 20 seconds', async () => {
    const strict = await directLineServer(redis, undefined, { limits: { postsPerConversation: 2 } });
    const mine = await strict.granted();
    const start = () => mine.call('conversations', { method: 'POST', body: '{}' }).then((answer) => answer.status);
    const statuses = new Set(await Promise.all(Array.from({ length: 60 }, start)));
    expect(statuses.has(429)).toBe(false);
    await strict.stop();
  });

  test('start with a token that is none of ours: the client fails at once', async () => {
    const client = await openClient(server.domain, { token: 'a.b.c' });
    client.line.postActivity(message('x') as never).subscribe({ error: () => undefined });
    await client.untilState(4);
    client.end();
  });
});

describe('post', () => {
  test.each([
    ['400', { type: 'unheard-of' }],
    ['413', message('x'.repeat(300_000))],
  ])('post %s: the client says "send failed" at once, and the next message is heard', async (_status, activity) => {
    const client = await openClient(server.domain);
    await client.untilState(online);
    await expect(client.post({ from: { id: 'x' }, ...activity })).rejects.toMatchObject({ status: Number(_status) });
    await client.post(message('after it'));
    await client.until(says('you said: after it'));
    client.end();
  });

  test('post 403, an ended token: the client says so, keeps the message for a retry, and a new token takes it', async () => {
    const mine = await server.granted();
    const client = await openClient(server.domain, { token: mine.token });
    await client.untilState(online);
    await client.post(message('in time'));
    clock += 1_801_000;
    expect(await client.post(message('late'))).toBe('retry');
    await client.untilState(expired);
    client.end();
    const back = await mine.call('tokens/resume', { method: 'POST', body: JSON.stringify({ resume: mine.resume }) });
    const { token } = (await back.json()) as { token: string };
    const again = await openClient(server.domain, { token, conversationId: mine.conversationId, watermark: '0' });
    await again.post(message('late'));
    await again.until(says('you said: late'));
    again.end();
  });

  test('post 429: the client says nothing and offers a retry, which is heard once the crowd is over', async () => {
    const strict = await directLineServer(redis, undefined, { limits: { postsPerConversation: 1 } });
    const client = await openClient(strict.domain);
    await client.post(message('one'));
    expect(await client.post(message('two'))).toBe('retry');
    await client.until(says('you said: one'));
    expect(client.heard.some(says('you said: two'))).toBe(false);
    client.end();
    await strict.stop();
  });
});

describe('poll', () => {
  test('poll 403: the client says that its token ended, and does not simply fall silent', async () => {
    const client = await openClient(server.domain, { webSocket: false });
    await client.post(message('before'));
    await client.until(says('you said: before'));
    clock += 1_801_000;
    await client.untilState(expired);
    client.end();
  });

  test('poll 404: only for a conversation that is not the token’s; the client ends', async () => {
    const mine = await server.granted();
    const other = await server.granted();
    const client = await openClient(server.domain, { token: mine.token, webSocket: false });
    await client.untilState(online);
    Object.assign(client.line, { conversationId: other.conversationId });
    await client.untilState(ended);
    expect(client.heard).toEqual([]);
    client.end();
  });

  test('poll with a watermark that is none: everything from the beginning, never a 400', async () => {
    const mine = await server.granted();
    await mine.call(`conversations/${mine.conversationId}/activities`, {
      method: 'POST',
      body: JSON.stringify(message('hello')),
    });
    for (const watermark of ['', 'null', 'undefined', '-5', 'x'.repeat(2000), '9'.repeat(40)]) {
      const poll = await mine.call(`conversations/${mine.conversationId}/activities?watermark=${watermark}`);
      expect([watermark.slice(0, 9), poll.status]).toEqual([watermark.slice(0, 9), 200]);
      expect(((await poll.json()) as { activities: object[] }).activities).toHaveLength(2);
    }
  });
});

test('token: the client refreshes it by itself after a quarter of an hour, and talks on', async () => {
  let refreshed = 0;
  const counting = (input: string | URL | Request, init?: RequestInit) => {
    if (String(input).endsWith('/tokens/refresh')) refreshed += 1;
    return plain(input, init);
  };
  const plain = globalThis.fetch;
  globalThis.fetch = counting as typeof fetch;
  try {
    const client = await openClient(server.domain, { scheduler: hurried(3000) });
    await client.post(message('before'));
    const token = () => (client.line as unknown as { token: string }).token;
    const first = token();
    clock += 5000;
    for (let waits = 0; waits < 200 && (refreshed === 0 || token() === first); waits += 1) {
      await client.post({ type: 'typing', from: { id: 'x' } });
    }
    expect(refreshed).toBeGreaterThan(0);
    expect(token()).not.toBe(first);
    await client.post(message('after'));
    await client.until(says('you said: after'));
    client.end();
  } finally {
    globalThis.fetch = plain;
  }
});

test('socket: the empty frames that the client sends every 20 seconds are taken as a sign of life', async () => {
  const mine = await server.granted();
  const started = await mine.call('conversations', { method: 'POST', body: '{}' });
  const socket = new WebSocket(((await started.json()) as { streamUrl: string }).streamUrl);
  await new Promise((resolve) => socket.once('open', resolve));
  for (let frame = 0; frame < 50; frame += 1) socket.send('');
  const heard = new Promise<string>((resolve) => socket.once('message', (data) => resolve(String(data))));
  await mine.call(`conversations/${mine.conversationId}/activities`, {
    method: 'POST',
    body: JSON.stringify(message('still here')),
  });
  expect(await heard).toContain('you said: still here');
  expect(socket.readyState).toBe(WebSocket.OPEN);
  socket.terminate();
});

test('restore with a stream address that is ready: the client asks nothing more and has the whole conversation', async () => {
  const mine = await server.granted();
  const before = await openClient(server.domain, { token: mine.token });
  await before.post(message('before'));
  await before.until(says('you said: before'));
  before.end();
  const found = await mine.call(`conversations/${mine.conversationId}?watermark=0`);
  const { streamUrl } = (await found.json()) as { streamUrl: string };
  const options = { token: mine.token, conversationId: mine.conversationId, streamUrl, watermark: '0' };
  const client = await openClient(server.domain, options);
  await client.until(says('you said: before'));
  await client.post(message('after'));
  await client.until(says('you said: after'));
  client.end();
});

test('tokens: what clients of the original send with a wish for one is taken, and the person is still ours to name', async () => {
  for (const wish of [
    { user: { id: 'dl_somebody', name: 'S' }, trustedOrigins: ['https://evil.example'] },
    { User: { Id: 'dl_somebody' } },
  ]) {
    const answer = await fetch(`${server.domain}/tokens/generate`, { method: 'POST', body: JSON.stringify(wish) });
    const grant = (await answer.json()) as { token: string; conversationId: string; expires_in: number };
    expect([answer.status, grant.expires_in]).toEqual([200, 1800]);
    const claims = JSON.parse(Buffer.from(grant.token.split('.')[1] ?? '', 'base64url').toString());
    expect(claims.user).toMatch(/^dl_(?!somebody)/);
  }
});

test('replyToId: one that a bot made up is dropped, so that no client holds the answer back for five seconds', async () => {
  const guessing = await directLineServer(redis, async (context) => {
    if (context.activity.type !== 'message') return;
    await context.sendActivity({ type: 'message', text: 'a guess', replyToId: 'never-heard-of' });
  });
  for (const webSocket of [true, false]) {
    const client = await openClient(guessing.domain, { webSocket });
    await client.post(message('hello'));
    const answer = await client.until(says('a guess'));
    const known = client.heard.map((one) => one.id);
    const { replyToId } = answer as { replyToId?: string };
    expect(replyToId === undefined || known.includes(replyToId)).toBe(true);
    client.end();
  }
  await guessing.stop();
});

test('what only other clients ask for does not exist, and says so: OAuth sessions, the streaming extension', async () => {
  const mine = await server.granted();
  expect((await mine.call('session/getsessionid')).status).toBe(404);
  expect((await fetch(`${server.origin}/v3/directline/conversations/connect`)).status).toBeGreaterThanOrEqual(401);
});
