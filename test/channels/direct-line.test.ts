// The unpatched DirectLineJS is the judge: over WebSocket and by polling, with an echo bot behind the channel.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openClient } from '../support/direct-line-client.ts';
import { type DirectLineServer, directLineServer } from '../support/direct-line-server.ts';
import { type TestRedis, withRedis } from '../support/redis.ts';

let redis: TestRedis;
let server: DirectLineServer;
beforeAll(async () => {
  redis = await withRedis();
  server = await directLineServer(redis);
});
afterAll(async () => {
  await server.stop();
  await redis.stop();
});

const says = (text: string) => (activity: object) => (activity as { text?: string }).text === text;

describe.each([
  ['over WebSocket', true],
  ['by polling', false],
])('DirectLineJS %s', (_name, webSocket) => {
  test('a message is echoed with its own id and clientActivityID, and the answer comes after it', async () => {
    const client = await openClient(server.domain, { webSocket });
    const id = await client.post({
      type: 'message',
      text: 'bore da',
      from: { id: 'x' },
      channelData: { clientActivityID: 'a1' },
    });
    const answer = await client.until(says('you said: bore da'));
    const echo = await client.until(says('bore da'));
    expect(echo).toMatchObject({ id, channelData: { clientActivityID: 'a1' }, from: { role: 'user' } });
    expect(answer).toMatchObject({ from: { role: 'bot' }, replyToId: id });
    expect(client.heard.indexOf(echo)).toBeLessThan(client.heard.indexOf(answer));
    client.end();
  });

  test('a button arrives as the value it carries, an event is heard', async () => {
    const client = await openClient(server.domain, { webSocket });
    await client.post({ type: 'event', name: 'start', value: { language: 'cy' }, from: { id: 'x' } });
    await client.until(says('hello in cy'));
    await client.post({ type: 'message', value: { step: 'safe', code: 'yes' }, from: { id: 'x' } });
    await client.until(says('you said: {"step":"safe","code":"yes"}'));
    client.end();
  });
});

test('P4: the same clientActivityID posted again adds nothing to the transcript and gets the same id', async () => {
  const client = await openClient(server.domain);
  const message = { type: 'message', text: 'once', from: { id: 'x' }, channelData: { clientActivityID: 'same' } };
  const first = await client.post(message);
  const second = await client.post(message);
  await client.until(says('you said: once'));
  expect(second).toBe(first);
  expect(client.heard.filter(says('once'))).toHaveLength(1);
  client.end();
});
