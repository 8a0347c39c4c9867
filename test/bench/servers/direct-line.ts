// Our channel with the counting bot, in a process of its own. Argument: the socket of Redis.
import './report-cpu.ts';
import { randomBytes } from 'node:crypto';
import { createDirectLine } from '../../../src/channels/web-chat/direct-line.ts';
import { createLog } from '../../../src/shared/log.ts';
import { subscribeToWakes } from '../../../src/storage/conversation-events.ts';
import { createConversationStore } from '../../../src/storage/conversation-store.ts';
import { createEncryption } from '../../../src/storage/encryption.ts';
import { connectRedis, waitForRedis } from '../../../src/storage/redis.ts';
import { createClientAddress } from '../../../src/web/client-address.ts';
import { createServer, listen } from '../../../src/web/http-server.ts';
import { countingBot } from './counting-bot.ts';

const redis = connectRedis(process.argv[2] ?? '');
await waitForRedis(redis, 5000);
const box = createEncryption([{ name: 'bench', secret: Buffer.alloc(32, 1) }]);
const store = createConversationStore(redis, box);
const log = createLog('silent');
const server = createServer({ https: false, log });
let port = 0;
const many = 1_000_000;
const line = createDirectLine(
  {
    store,
    async subscribe(wake) {
      const ears = connectRedis(process.argv[2] ?? '', 'patient');
      await waitForRedis(ears, 5000);
      return subscribeToWakes(ears, wake);
    },
    linkKey: Buffer.alloc(32, 7),
    now: Date.now,
    random: randomBytes,
    origins: [],
    publicUrl: () => `http://127.0.0.1:${port}`,
    addressOf: createClientAddress(0),
    limits: {
      tokensPerAddress: many,
      tokensPerAddressWithWork: many,
      postsPerConversation: many,
      socketsPerAddress: many,
    },
    log,
  },
  countingBot(store),
);
await line.mount(server);
port = await listen(server, '127.0.0.1', 0);
process.on('message', (asked) => {
  if (asked === 'memory') process.send?.(process.memoryUsage().rss);
});
process.send?.(port);
