// The least that can be done: node:http, the same two Redis commands for each turn, no token, no sealing, no channel.
import './report-cpu.ts';
import { createServer } from 'node:http';
import type { Redis } from 'ioredis';
import { hearTurn, saveTurn } from '../../../src/storage/lua/conversation-scripts.ts';
import { connectRedis, waitForRedis } from '../../../src/storage/redis.ts';

type Words = (string | number)[];
type Scripted = Redis & {
  hearTurn(...words: Words): Promise<[number, string | null, string | null]>;
  saveTurn(...words: Words): Promise<unknown>;
};
const redis = connectRedis(process.argv[2] ?? '') as Scripted;
await waitForRedis(redis, 5000);
redis.defineCommand('saveTurn', { numberOfKeys: 3, lua: saveTurn });
redis.defineCommand('hearTurn', { numberOfKeys: 3, lua: hearTurn });
const life = 86_400_000;

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const activity = JSON.parse(Buffer.concat(chunks).toString());
  const id = request.url?.slice(1) ?? '';
  const keys = { talk: `plain:talk:{${id}}`, heard: `plain:heard:{${id}}`, log: `plain:log:{${id}}` };
  const key = activity.channelData.clientActivityID as string;
  const where = [keys.talk, keys.heard, keys.log];
  const [, revision, kept] = await redis.hearTurn(...where, key, life, JSON.stringify(activity));
  const count = (kept ? JSON.parse(kept).count : 0) + 1;
  const state = JSON.stringify({ count });
  const said = JSON.stringify({ type: 'message', text: `${count}: ${activity.text}` });
  await redis.saveTurn(...where, Number(revision ?? 0), state, key, '', life, 'plain', id, said);
  const body = JSON.stringify({ id: `${id}|1` });
  response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' ? address?.port : 0);
});
