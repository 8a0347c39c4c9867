// S6: ten thousand open web chats in one process, and what a turn in one of them takes while all the others are there.
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { createTokens } from '../../src/channels/web-chat/tokens.ts';
import { withRedis } from '../support/redis.ts';
import { type Figure, percentile, round, serve } from './figure.ts';
import { rawClient } from './raw-client.ts';

const chats = 10_000;
const atOnce = 100;
const turns = 400;

export async function measure(): Promise<Figure> {
  const redis = await withRedis('everysec');
  const server = await serve('direct-line', redis.socket);
  const tokens = createTokens(Buffer.alloc(32, 7), Date.now);
  const heard = new Map<string, () => void>();
  const sockets: WebSocket[] = [];

  async function open(index: number): Promise<void> {
    const person = { conversationId: `chat-${index}`, userId: `dl_${index}` };
    const t = await tokens.issueForStream(person);
    const address = `ws://127.0.0.1:${server.port}/v3/directline/conversations/${person.conversationId}/stream?watermark=0&t=${t}`;
    const socket = new WebSocket(address, { perMessageDeflate: false });
    socket.on('message', (frame: Buffer) => {
      if (frame.includes('"role":"bot"')) heard.get(person.conversationId)?.();
    });
    await once(socket, 'open');
    sockets.push(socket);
  }
  for (let from = 0; from < chats; from += atOnce) {
    await Promise.all(Array.from({ length: atOnce }, (_, index) => open(from + index)));
  }

  const client = await rawClient(server.port);
  const times: number[] = [];
  for (let number = 0; number < turns; number += 1) {
    const index = (number * 7919) % chats;
    const person = { conversationId: `chat-${index}`, userId: `dl_${index}` };
    const token = await tokens.issue(person);
    const message = { type: 'message', text: 'a short answer', channelData: { clientActivityID: `m${number}` } };
    const begun = performance.now();
    const answered = new Promise<void>((resolve) => heard.set(person.conversationId, resolve));
    await Promise.all([
      client.post(`/v3/directline/conversations/${person.conversationId}/activities`, JSON.stringify(message), token),
      answered,
    ]);
    times.push(performance.now() - begun);
  }
  server.child.send('memory');
  const [memory] = (await once(server.child, 'message')) as [number];
  client.close();
  for (const socket of sockets) socket.terminate();
  await server.stop();
  await redis.stop();
  const p99 = round(percentile(times, 0.99));
  const gigabytes = round(memory / 1024 ** 3);
  return {
    value: p99,
    target: 250,
    met: p99 < 250 && gigabytes < 1.5,
    detail: { chats: sockets.length, p99, gigabytes, gigabytesTarget: 1.5 },
  };
}
