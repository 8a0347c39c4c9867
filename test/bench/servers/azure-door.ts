// Our door for Bot Framework channels with the counting bot, in a process of its own. Argument: the socket of Redis.
import './report-cpu.ts';
import { randomUUID } from 'node:crypto';
import { createAzureDoor } from '../../../src/channels/bot-framework/messages-route.ts';
import { createLog } from '../../../src/shared/log.ts';
import { createConversationStore } from '../../../src/storage/conversation-store.ts';
import { createEncryption } from '../../../src/storage/encryption.ts';
import { connectRedis, waitForRedis } from '../../../src/storage/redis.ts';
import { createTeamsStore } from '../../../src/storage/teams-store.ts';
import { createServer, listen } from '../../../src/web/http-server.ts';
import { countingBot } from './counting-bot.ts';

const redis = connectRedis(process.argv[2] ?? '');
await waitForRedis(redis, 5000);
const box = createEncryption([{ name: 'bench', secret: Buffer.alloc(32, 1) }]);
const store = createConversationStore(redis, box);
const log = createLog('silent');
const server = createServer({ https: false, log });
const door = {
  production: false,
  signIn: null,
  store: createTeamsStore(redis, box, Date.now),
  now: Date.now,
  random: Math.random,
  newId: randomUUID,
  log,
};
createAzureDoor(door, countingBot(store)).mount(server);
process.send?.(await listen(server, '127.0.0.1', 0));
