// Our door for Bot Framework channels with the counting bot, in a process of its own. Argument: the socket of Redis.
import './report-cpu.ts';
import { createAzureDoor } from '../../../src/channels/azure.ts';
import { createLog } from '../../../src/log.ts';
import { createServer, listen } from '../../../src/server/server.ts';
import { createConversationStore } from '../../../src/storage/conversation-store.ts';
import { connectRedis, waitForRedis } from '../../../src/storage/redis.ts';
import { createSealedBox } from '../../../src/storage/sealed-box.ts';
import { countingBot } from './counting-bot.ts';

const redis = connectRedis(process.argv[2] ?? '');
await waitForRedis(redis, 5000);
const store = createConversationStore(redis, createSealedBox([{ name: 'bench', secret: Buffer.alloc(32, 1) }]));
const log = createLog('silent');
const server = createServer({ https: false, log });
const config = {
  NODE_ENV: 'development',
  MICROSOFT_APP_ID: undefined,
  MICROSOFT_APP_TYPE: undefined,
  MICROSOFT_APP_TENANT_ID: undefined,
  MICROSOFT_APP_PASSWORD: undefined,
} as const;
createAzureDoor({ config, log }, countingBot(store)).mount(server);
process.send?.(await listen(server, '127.0.0.1', 0));
