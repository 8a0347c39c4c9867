// What the unpatched client does with each answer of ours, row by row of the measured table: it must end where a person
// still has a conversation.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { openClient } from '../support/direct-line-client.ts';
import { type DirectLineServer, directLineServer } from '../support/direct-line-server.ts';
import { picture } from '../support/files.ts';
import { type TestRedis, withRedis } from '../support/redis.ts';

let redis: TestRedis;
let server: DirectLineServer;
let clock = Date.now();
const shift = 1801_000;
beforeAll(async () => {
  redis = await withRedis();
  server = await directLineServer(redis, undefined, { now: () => clock });
});
afterAll(async () => {
  await server.stop();
  await redis.stop();
});

const says = (text: string) => (activity: object) => (activity as { text?: string }).text === text;
const message = (text: string) => ({ type: 'message', text, from: { id: 'x' } });

test('a page that is loaded again gets the whole conversation by watermark 0, and goes on', async () => {
  const mine = await server.granted();
  const first = await openClient(server.domain, { token: mine.token });
  await first.post(message('before'));
  await first.until(says('you said: before'));
  first.end();
  const options = { token: mine.token, conversationId: mine.conversationId, watermark: '0' };
  for (const webSocket of [true, false]) {
    const again = await openClient(server.domain, { ...options, webSocket });
    await again.until(says('you said: before'));
    await again.post(message(`after ${webSocket}`));
    await again.until(says(`you said: after ${webSocket}`));
    again.end();
  }
});

test('a dropped socket comes back with its watermark: nothing is lost and nothing is doubled', async () => {
  const client = await openClient(server.domain, { random: () => 0 });
  await client.post(message('one'));
  await client.until(says('you said: one'));
  server.line.drop(String((client.line as unknown as { conversationId: string }).conversationId));
  await client.post(message('two, while it is down'));
  await client.until(says('you said: two, while it is down'));
  await client.post(message('three'));
  await client.until(says('you said: three'));
  const ids = client.heard.map((activity) => activity.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(client.heard.filter((activity) => activity.type === 'message')).toHaveLength(6);
  client.end();
}, 40_000);

const bothWays = [
  ['a socket', true],
  ['polling', false],
] as const;

test.each(bothWays)('over %s a file goes up and comes back with its name', async (_way, webSocket) => {
  const client = await openClient(server.domain, { webSocket });
  const door = await picture('png');
  const contentUrl = URL.createObjectURL(new Blob([new Uint8Array(door)], { type: 'image/png' }));
  await client.post({
    ...message('see this'),
    attachments: [{ contentType: 'image/png', contentUrl, name: 'door.png' }],
  });
  await client.until(says('you said: see this [door.png image/png]'));
  const echo = (await client.until(says('see this'))) as unknown as { attachments: { contentUrl: string }[] };
  const back = await fetch(echo.attachments[0]?.contentUrl ?? '');
  expect(door.equals(Buffer.from(await back.arrayBuffer()))).toBe(true);
  client.end();
});

test('typing of the bot is seen on a socket and leaves the watermark alone', async () => {
  const client = await openClient(server.domain);
  await client.post(message('hello'));
  await client.until(says('you said: hello'));
  await client.post(message('typing'));
  await client.until((activity) => activity.type === 'typing');
  await client.until(says('you said: typing'));
  client.end();
});

test.each(bothWays)('over %s cards go through as they are', async (_way, webSocket) => {
  const card = {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: { type: 'AdaptiveCard', version: '1.5' },
  };
  const cards = await directLineServer(redis, async (context) => {
    if (context.activity.type === 'message') await context.sendActivity({ type: 'message', attachments: [card] });
  });
  const client = await openClient(cards.domain, { webSocket });
  await client.post(message('a card, please'));
  const answer = await client.until((activity) => activity.from.role === 'bot');
  expect((answer as { attachments?: object[] }).attachments).toEqual([card]);
  client.end();
  await cards.stop();
});

test('news from outside a turn reaches the person, without a link to a message that nobody has', async () => {
  const mine = await server.granted();
  const client = await openClient(server.domain, { token: mine.token });
  await client.post(message('first'));
  await server.line.push(mine.conversationId, { type: 'message', text: 'the police have it', replyToId: 'nobody|1' });
  const news = await client.until(says('the police have it'));
  expect(news).not.toHaveProperty('replyToId');
  client.end();
});

test('the token of a client that was away too long has ended: it says so, and a new token goes on where it stopped', async () => {
  const mine = await server.granted();
  const client = await openClient(server.domain, { token: mine.token, webSocket: false });
  await client.post(message('before'));
  await client.until(says('you said: before'));
  clock += shift;
  await client.untilState(3);
  const back = await mine.call('tokens/resume', { method: 'POST', body: JSON.stringify({ resume: mine.resume }) });
  const again = await openClient(server.domain, {
    token: ((await back.json()) as { token: string }).token,
    conversationId: mine.conversationId,
    watermark: '0',
  });
  await again.until(says('you said: before'));
  client.end();
  again.end();
});

test('a post that failed with 502 is retried by the person, and is in the transcript once', async () => {
  let fails = true;
  const moody = await directLineServer(redis, async (context) => {
    if (context.activity.type !== 'message') return;
    if (fails) throw new Error('not now');
    await context.sendActivity(`heard ${context.activity.text}`);
  });
  const client = await openClient(moody.domain);
  const same = { ...message('please'), channelData: { clientActivityID: 'one' } };
  expect(await client.post(same)).toBe('retry');
  fails = false;
  await client.post(same);
  await client.until(says('heard please'));
  expect(client.heard.filter(says('please'))).toHaveLength(1);
  client.end();
  await moody.stop();
});

test('P16: a poll is never refused, however often: the client would stop polling for ever', async () => {
  const mine = await server.granted();
  const path = `conversations/${mine.conversationId}/activities`;
  const polls = await Promise.all(Array.from({ length: 300 }, () => mine.call(path).then((answer) => answer.status)));
  expect(new Set(polls)).toEqual(new Set([200]));
});

test('P16: too many posts in one conversation get 429, and the conversation goes on afterwards', async () => {
  const strict = await directLineServer(redis, undefined, { limits: { postsPerConversation: 5 } });
  const mine = await strict.granted();
  const path = `conversations/${mine.conversationId}/activities`;
  const post = () =>
    mine.call(path, { method: 'POST', body: JSON.stringify(message('x')) }).then((answer) => answer.status);
  const statuses = await Promise.all(Array.from({ length: 8 }, post));
  expect(statuses.filter((status) => status === 200)).toHaveLength(5);
  expect(statuses.filter((status) => status === 429)).toHaveLength(3);
  expect((await mine.call(path)).status).toBe(200);
  await strict.stop();
});

test('P16: past the free conversations of an address each costs work; done work counts once, by whoever got it', async () => {
  const strict = await directLineServer(redis, undefined, {
    limits: { tokensPerAddress: 1, tokensPerAddressWithWork: 6 },
  });
  const ask = (body: object) =>
    fetch(`${strict.domain}/tokens/generate`, { method: 'POST', body: JSON.stringify(body) });
  expect((await ask({})).status).toBe(200);
  const refused = await ask({});
  const { error } = (await refused.json()) as { error: { code: string; challenge: string; bits: number } };
  expect([refused.status, error.code]).toEqual([429, 'ProofOfWorkRequired']);
  const { solve } = await import('../support/proof-of-work.ts');
  const proof = { challenge: error.challenge, answer: await solve(error.challenge, error.bits) };
  expect((await ask({ proof: { ...proof, answer: proof.answer + 1 } })).status).toBe(429);
  expect((await ask({ proof })).status).toBe(200);
  expect((await ask({ proof })).status).toBe(429);
  const codes = await Promise.all(
    [ask({}), ask({})].map(async (one) => ((await (await one).json()) as { error: { code: string } }).error.code),
  );
  expect(codes).toContain('TooManyRequests');
  await strict.stop();
}, 60_000);

test('two processes serve one conversation, whichever is hit', async () => {
  const second = await directLineServer(redis);
  const mine = await server.granted();
  clock = Date.now();
  const there = await openClient(second.domain, { token: (await server.granted()).token });
  there.end();
  const grant = await server.granted();
  const listening = await openClient(second.domain, { token: grant.token });
  await listening.post(message('through the second'));
  await listening.until(says('you said: through the second'));
  const posted = await grant.call(`conversations/${grant.conversationId}/activities`, {
    method: 'POST',
    body: JSON.stringify(message('through the first')),
  });
  expect(posted.status).toBe(200);
  await listening.until(says('you said: through the first'));
  listening.end();
  expect(mine.token).not.toBe(grant.token);
  await second.stop();
});

test('a server that cannot be started with says so at once', async () => {
  const closed = createServer((_request, response) => {
    response.statusCode = 503;
    response.end('{}');
  });
  closed.listen(0, '127.0.0.1');
  await once(closed, 'listening');
  const { port } = closed.address() as { port: number };
  const mine = await server.granted();
  const client = await openClient(`http://127.0.0.1:${port}/v3/directline`, { token: mine.token });
  await client.untilState(4);
  client.end();
  closed.close();
  closed.closeAllConnections();
});

test('P16: giant and binary frames end the socket, thousands from one address are refused, the honest go on', async () => {
  const strict = await directLineServer(redis, undefined, {
    limits: { socketsPerAddress: 12, socketsPerConversation: 3 },
  });
  const open = async () => {
    const mine = await strict.granted();
    const started = (await (await mine.call('conversations', { method: 'POST', body: '{}' })).json()) as {
      streamUrl: string;
    };
    return started.streamUrl;
  };
  const codeAfter = async (frame: string | Buffer) => {
    const socket = new WebSocket(await open());
    await once(socket, 'open');
    socket.send(frame);
    const [code] = await once(socket, 'close');
    return code as number;
  };
  expect(await codeAfter('x'.repeat(5000))).toBe(1009);
  expect(await codeAfter(Buffer.from([1, 2, 3]))).toBe(1003);

  const honest = await openClient(strict.domain);
  await honest.post(message('still here'));
  await honest.until(says('you said: still here'));
  const address = await open();
  const results = await Promise.all(
    Array.from({ length: 100 }, () => {
      const socket = new WebSocket(address);
      return new Promise<string>((resolve) => {
        socket.once('open', () => resolve('open'));
        socket.once('unexpected-response', (_request, response) => resolve(String(response.statusCode)));
        socket.once('error', (failure) => resolve(failure.message));
      });
    }),
  );
  expect([...new Set(results)].sort()).toEqual(['429', 'open']);
  expect(strict.line.sockets()).toBeLessThanOrEqual(12);
  await honest.post(message('and still'));
  await honest.until(says('you said: and still'));
  honest.end();
  await strict.stop();
});

test('a stream needs its own fresh token, its own conversation and a page that may', async () => {
  const mine = await server.granted();
  const other = await server.granted();
  const started = (await (await mine.call('conversations', { method: 'POST', body: '{}' })).json()) as {
    streamUrl: string;
  };
  const refusal = (address: string, headers: Record<string, string> = {}) =>
    new Promise<number>((resolve) => {
      const socket = new WebSocket(address, { headers });
      socket.once('open', () => resolve(101));
      socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    });
  expect(await refusal(started.streamUrl.replace(/t=.*/, 't=x'))).toBe(401);
  expect(await refusal(started.streamUrl.replace(/t=.*/, `t=${mine.token}`))).toBe(401);
  expect(await refusal(started.streamUrl.replace(mine.conversationId, other.conversationId))).toBe(404);
  expect(await refusal(started.streamUrl.replace('/stream', '/connect'))).toBe(404);
  expect(await refusal(started.streamUrl, { Origin: 'https://evil.example' })).toBe(403);
  expect(await refusal(started.streamUrl, { Origin: server.origin })).toBe(101);
  clock += 61_000;
  expect(await refusal(started.streamUrl)).toBe(403);
});

test('P19: when the store is gone a person still hears the bot, by socket and by poll, and a poll is not refused', async () => {
  const own = await withRedis();
  const help = 'sorry; in danger call 999';
  const cut = await directLineServer(own, async (context) => {
    if (context.activity.type === 'message') await context.sendActivity(help);
  });
  const mine = await cut.granted();
  const listening = await openClient(cut.domain, { token: mine.token });
  await listening.post(message('hello'));
  await listening.until(says(help));
  const heard = listening.heard.length;
  await own.stop();
  const path = `conversations/${mine.conversationId}/activities`;
  const begun = Date.now();
  const post = await mine.call(path, { method: 'POST', body: JSON.stringify(message('are you there')) });
  expect(post.status).toBe(502);
  await listening.until((activity) => listening.heard.indexOf(activity) >= heard && says(help)(activity));
  listening.end();
  await once(setTimeoutEvent(50), 'done');
  await mine.call(path, { method: 'POST', body: JSON.stringify(message('again')) });
  const poll = await mine.call(path);
  expect(poll.status).toBe(200);
  expect(((await poll.json()) as { activities: { text: string }[] }).activities[0]?.text).toBe(help);
  expect(Date.now() - begun).toBeLessThan(3000 * 2);
  await cut.stop();
}, 30_000);

/** The socket of a client that left needs a moment to be gone on our side. */
function setTimeoutEvent(milliseconds: number): EventTarget {
  const target = new EventTarget();
  setTimeout(() => target.dispatchEvent(new Event('done')), milliseconds);
  return target;
}
