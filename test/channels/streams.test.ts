// What a socket hears: everything, once, in the log's order, whoever wrote it, in whichever process, however many at once.
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Activity } from 'botbuilder';
import { WebSocket } from 'ws';
import { type DirectLineServer, directLineServer, type Granted } from '../support/direct-line-server.ts';
import { type TestRedis, withRedis } from '../support/redis.ts';

let redis: TestRedis;
let server: DirectLineServer;
let second: DirectLineServer;
beforeAll(async () => {
  redis = await withRedis('everysec');
  server = await directLineServer(redis, echo);
  second = await directLineServer(redis, echo);
});
afterAll(async () => {
  await server.stop();
  await second.stop();
  await redis.stop();
});

/** Three lines in two sendings, as a bot that thinks in between; `silence` is heard without a word. */
async function echo(context: Parameters<Parameters<typeof directLineServer>[1] & object>[0]): Promise<void> {
  const { type, text } = context.activity;
  if (type !== 'message' || text === 'silence') return;
  await context.sendActivity(`${text} one`);
  await context.sendActivities([
    { type: 'message', text: `${text} two` },
    { type: 'message', text: `${text} three` },
  ]);
}

interface Ears {
  readonly heard: Activity[];
  /** Resolves when so many were heard. */
  until(count: number): Promise<void>;
  readonly socket: WebSocket;
}

/** A socket of this conversation at one of the processes. */
async function listenAt(place: DirectLineServer, mine: Granted): Promise<Ears> {
  const headers = { Authorization: `Bearer ${mine.token}` };
  const started = await fetch(`${place.domain}/conversations/${mine.conversationId}`, { headers });
  const socket = new WebSocket(((await started.json()) as { streamUrl: string }).streamUrl);
  const heard: Activity[] = [];
  const news = new EventTarget();
  socket.on('message', (frame: Buffer) => {
    heard.push(...(JSON.parse(frame.toString()) as { activities: Activity[] }).activities);
    news.dispatchEvent(new Event('heard'));
  });
  await once(socket, 'open');
  const until = async (count: number) => {
    while (heard.length < count) await once(news, 'heard');
  };
  return { heard, until, socket };
}

function post(place: DirectLineServer, mine: Granted, text: string): Promise<Response> {
  return fetch(`${place.domain}/conversations/${mine.conversationId}/activities`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${mine.token}` },
    body: JSON.stringify({ type: 'message', text, channelData: { clientActivityID: text } }),
  });
}

test('P3: many messages and news at once, through two processes: every socket hears each once and in the order of the log', async () => {
  const mine = await server.granted();
  const ears = [await listenAt(server, mine), await listenAt(second, mine)];
  const rounds = 15;
  for (let round = 0; round < rounds; round += 1) {
    const news = { type: 'message', text: `news ${round}` };
    const done = await Promise.all([
      post(server, mine, `a${round}`),
      post(second, mine, `b${round}`),
      server.line.push(mine.conversationId, news, `news ${round}`),
      post(server, mine, `c${round}`),
      second.line.push(mine.conversationId, news, `news ${round}`),
    ]);
    for (const answer of done) if (answer) expect(answer.status).toBe(200);
  }
  // Three messages of four lines, and the news once however often it is told.
  const all = rounds * 13;
  for (const one of ears) {
    await one.until(all);
    const numbers = one.heard.map((activity) => Number(activity.id?.split('|')[1]));
    expect(numbers).toEqual(Array.from({ length: all }, (_, index) => index + 1));
    const lines = one.heard.filter((activity) => activity.text?.startsWith('a3')).map((activity) => activity.text);
    expect(lines).toEqual(['a3', 'a3 one', 'a3 two', 'a3 three']);
    one.socket.terminate();
  }
}, 30_000);

test('what a bot answers with silence is still seen in the other process', async () => {
  const mine = await server.granted();
  const there = await listenAt(second, mine);
  await post(server, mine, 'silence');
  await there.until(1);
  expect(there.heard[0]?.text).toBe('silence');
  there.socket.terminate();
});

test('a line of wakes that was lost is made up for when it is back', async () => {
  const mine = await server.granted();
  const there = await listenAt(second, mine);
  const admin = await redis.connect();
  // Every process loses its line at once; what is logged before it is back wakes nobody.
  await admin.call('CLIENT', 'KILL', 'TYPE', 'pubsub');
  await post(server, mine, 'while nobody listened');
  await there.until(4);
  expect(there.heard.map((activity) => activity.text)).toContain('while nobody listened three');
  there.socket.terminate();
});

test('a phone that has lost its network and never answers does not hold a stop', async () => {
  const third = await directLineServer(redis, echo);
  const mine = await third.granted();
  const { socket } = await listenAt(third, mine);
  socket.pause();
  await third.stop();
  socket.terminate();
}, 15_000);
