// P16: a thousand sockets from one address, everybody at once after a restart, readers that do not read: those who do no
// harm go on, the rest get a clear code.
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { createTokens, type Person } from '../../src/channels/web-chat/tokens.ts';
import { createClientAddress } from '../../src/web/client-address.ts';
import { type DirectLineServer, directLineServer, testLinkKey } from '../support/direct-line-server.ts';
import { type TestRedis, withRedis } from '../support/redis.ts';

let redis: TestRedis;
beforeAll(async () => {
  redis = await withRedis('everysec');
});
afterAll(() => redis.stop());

const tokens = createTokens(testLinkKey, Date.now);
const people = (count: number, name: string): Person[] =>
  Array.from({ length: count }, (_, index) => ({ conversationId: `${name}-${index}`, userId: `dl_${index}` }));

/** The address of a stream, as a client gets it. */
async function streamOf(server: DirectLineServer, person: Person, watermark = 0): Promise<string> {
  const t = await tokens.issueForStream(person);
  const path = `/v3/directline/conversations/${person.conversationId}/stream?watermark=${watermark}&t=${t}`;
  return `${server.origin.replace('http', 'ws')}${path}`;
}

/** A socket that is let in, or the status with which it is not. */
function knock(address: string, from?: string): Promise<WebSocket | number> {
  const socket = new WebSocket(address, from ? { headers: { 'X-Forwarded-For': from } } : {});
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve(socket));
    socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.once('error', reject);
  });
}

async function say(server: DirectLineServer, person: Person, text: string): Promise<number> {
  const answer = await fetch(`${server.domain}/conversations/${person.conversationId}/activities`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${await tokens.issue(person)}` },
    body: JSON.stringify({ type: 'message', text }),
  });
  return answer.status;
}

test('P16: of a thousand sockets from one address most get 429, and an honest one elsewhere talks on', async () => {
  const server = await directLineServer(redis, undefined, { addressOf: createClientAddress(1) });
  const [honest] = people(1, 'honest') as [Person];
  const mine = (await knock(await streamOf(server, honest), '198.51.100.7')) as WebSocket;
  const crowd = await Promise.all(
    people(1000, 'crowd').map(async (person) => knock(await streamOf(server, person), '203.0.113.9')),
  );
  const refused = crowd.filter((one) => typeof one === 'number');
  expect(new Set(refused)).toEqual(new Set([429]));
  expect(refused).toHaveLength(800);
  const answered = once(mine, 'message');
  expect(await say(server, honest, 'still here')).toBe(200);
  expect(String((await answered)[0])).toContain('you said: still here');
  for (const one of [mine, ...crowd]) if (typeof one !== 'number') one.terminate();
  await server.stop();
}, 90_000);

test('P16: after a restart everybody comes back at once, each from where they were, and nobody misses a word', async () => {
  const before = await directLineServer(redis);
  const everybody = people(600, 'storm');
  for (let from = 0; from < everybody.length; from += 100) {
    await Promise.all(everybody.slice(from, from + 100).map((person) => say(before, person, 'before')));
  }
  await before.stop();
  const after = await directLineServer(redis, undefined, { addressOf: createClientAddress(1) });
  // Each has the first of two entries, as if the network had been cut between them.
  const caughtUp = everybody.map(async (person, index) => {
    const address = await streamOf(after, person, 1);
    const socket = new WebSocket(address, { headers: { 'X-Forwarded-For': `10.0.${index >> 8}.${index & 255}` } });
    const [frame] = await once(socket, 'message');
    socket.terminate();
    return (JSON.parse(String(frame)) as { activities: { text: string }[] }).activities.map((one) => one.text);
  });
  const [fresh] = people(1, 'fresh') as [Person];
  expect(await say(after, fresh, 'in the middle of it')).toBe(200);
  for (const texts of await Promise.all(caughtUp)) expect(texts).toEqual(['you said: before']);
  await after.stop();
}, 60_000);

test('P16: a reader that does not read is let go, and the others of the same conversation hear everything', async () => {
  const server = await directLineServer(redis);
  const [person] = people(1, 'slow') as [Person];
  const address = new URL(await streamOf(server, person));
  const sleeper = connect({ port: Number(address.port), host: address.hostname });
  await once(sleeper, 'connect');
  const key = Buffer.alloc(16, 1).toString('base64');
  sleeper.write(
    `GET ${address.pathname}${address.search} HTTP/1.1\r\nHost: ${address.host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n\r\n`,
  );
  await once(sleeper, 'data');
  sleeper.pause();
  const reader = (await knock(await streamOf(server, person))) as WebSocket;
  const heard = new Set<string>();
  reader.on('message', (frame: Buffer) => {
    for (const one of (JSON.parse(frame.toString()) as { activities: { text: string }[] }).activities)
      heard.add(one.text.slice(0, 20));
  });
  expect(server.line.sockets()).toBe(2);
  const long = 'a long line '.repeat(15_000);
  let said = 0;
  while (server.line.sockets() > 1 && said < 200) {
    said += 1;
    expect(await say(server, person, `${String(said).padStart(4, '0')} ${long}`)).toBe(200);
  }
  expect(server.line.sockets()).toBe(1);
  expect(await say(server, person, 'the last')).toBe(200);
  while (!heard.has('you said: the last')) await once(reader, 'message');
  for (let number = 1; number <= said; number += 1) {
    expect([...heard].some((text) => text.startsWith(String(number).padStart(4, '0')))).toBe(true);
  }
  reader.terminate();
  sleeper.destroy();
  await server.stop();
}, 60_000);
