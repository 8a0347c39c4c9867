// What a sample gives: restify, CloudAdapter, ConversationState, here with its state in Redis. No token check at all.
import './report-cpu.ts';
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConversationState,
  type Storage,
  type StoreItems,
} from 'botbuilder';
import restify, { type Request, type Response } from 'restify';
import { connectRedis, waitForRedis } from '../../../src/storage/redis.ts';

const redis = connectRedis(process.argv[2] ?? '');
await waitForRedis(redis, 5000);
const storage: Storage = {
  async read(keys) {
    const values = await redis.mget(...keys.map((key) => `bare:${key}`));
    return Object.fromEntries(
      keys.map((key, index) => [key, JSON.parse(values[index] ?? 'null') ?? undefined]),
    ) as StoreItems;
  },
  async write(changes) {
    for (const [key, value] of Object.entries(changes))
      await redis.set(`bare:${key}`, JSON.stringify(value), 'EX', 86_400);
  },
  async delete(keys) {
    await redis.del(...keys.map((key) => `bare:${key}`));
  },
};
const state = new ConversationState(storage);
const counter = state.createProperty<number>('count');
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = restify.createServer();
server.use(restify.plugins.bodyParser({ mapParams: false }));
server.post('/api/messages', async (request: Request, response: Response) => {
  await adapter.process(request as never, response as never, async (context) => {
    if (context.activity.type !== 'message') return;
    const count = (await counter.get(context, 0)) + 1;
    await counter.set(context, count);
    await context.sendActivity(`${count}: ${context.activity.text}`);
    await state.saveChanges(context);
  });
});
server.listen(0, '127.0.0.1', () => process.send?.(server.address().port));
