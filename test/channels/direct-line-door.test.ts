// P16: what strangers do to the line itself: asking for an upgrade and cutting it, and addresses that are
// none. The service goes on, and an honest conversation with it.
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type DirectLineServer, directLineServer } from '../support/direct-line-server.ts';
import { type TestRedis, withRedis } from '../support/redis.ts';

let redis: TestRedis;
let server: DirectLineServer;
beforeAll(async () => {
  redis = await withRedis('everysec');
  server = await directLineServer(redis);
});
afterAll(async () => {
  await server.stop();
  await redis.stop();
});

/** Sends one request for an upgrade; the line is as raw as a stranger's. */
async function asks(target: string): Promise<Socket> {
  const socket = connect(Number(new URL(server.origin).port), '127.0.0.1');
  socket.on('error', () => socket.destroy());
  await once(socket, 'connect');
  socket.write(
    `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
  );
  return socket;
}

async function stillTalks(): Promise<void> {
  const mine = await server.granted();
  const heard = await mine.call(`conversations/${mine.conversationId}/activities`, {
    method: 'POST',
    body: JSON.stringify({ type: 'message', text: 'still here' }),
  });
  expect(heard.status).toBe(200);
}

test.each(['/', '/assets/x', '/v3/directline/conversations/x/stream?t=x', '/v3/directline/x'])(
  'P16: a line that is reset right after asking for an upgrade of %s ends nothing but itself',
  async (target) => {
    for (let tries = 0; tries < 100; tries += 1) {
      const socket = await asks(target);
      const closed = once(socket, 'close');
      setImmediate(() => socket.resetAndDestroy());
      await closed;
    }
    await stillTalks();
  },
  30_000,
);

test.each([
  ['/', 404],
  ['//', 404],
  ['http://[', 404],
  ['*', 404],
  ['/v3/directline/conversations/%E0%A4%A/stream', 404],
  ['/v3/directline/conversations/x/stream?t=%E0%A4%A', 401],
  ['/v3/directline/conversations/../../etc/passwd', 404],
])('P16: an upgrade of %s is answered %i, and the line is let go', async (target, status) => {
  const socket = await asks(target);
  let answer = '';
  socket.on('data', (part) => {
    answer += String(part);
  });
  await once(socket, 'close');
  expect(answer).toContain(`HTTP/1.1 ${status} `);
  await stillTalks();
});

test.each(['/v3/directline/x', '/v3/directline/conversations/x/attachments/yyyyyyyyyyyyyyyyyyyy', '/nothing'])(
  'L5, L7: %s is answered with the same headers as every other door',
  async (path) => {
    const { headers } = await fetch(server.origin + path);
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('geolocation=()');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  },
);
