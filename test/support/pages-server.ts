// The pages and the chat on a real server, with any bot behind them.
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bot } from '../../src/channels/bot-contract.ts';
import { createDirectLine, type DirectLineDeps } from '../../src/channels/web-chat/direct-line.ts';
import { createLog } from '../../src/shared/log.ts';
import { subscribeToWakes } from '../../src/storage/conversation-events.ts';
import { createConversationStore } from '../../src/storage/conversation-store.ts';
import { createClientAddress } from '../../src/web/client-address.ts';
import { closeServer, createServer, listen } from '../../src/web/http-server.ts';
import { createPages, type PagesDeps } from '../../src/web/pages/pages.ts';
import { testBox, testLinkKey } from './direct-line-server.ts';
import { echoBot } from './echo-bot.ts';
import type { TestRedis } from './redis.ts';

/** Pressing Web Chat takes a second: once for all tests of a machine. */
const pressed = join(tmpdir(), 'stand-safe-test-assets');

export interface PagesServer {
  readonly origin: string;
  stop(): Promise<void>;
}

export async function pagesServer(
  redis: TestRedis,
  bot: Bot = echoBot,
  more: { pages?: Partial<PagesDeps>; line?: Partial<DirectLineDeps>; port?: number } = {},
): Promise<PagesServer> {
  const log = createLog('silent');
  const server = createServer({ https: false, log });
  const store = createConversationStore(await redis.connect(), testBox);
  let origin = '';
  const addressOf = createClientAddress(0);
  const common = { random: randomBytes, origins: [] as string[], publicUrl: () => origin, addressOf, log };
  const line = createDirectLine(
    {
      ...common,
      store,
      subscribe: async (wake) => subscribeToWakes(await redis.connect('patient'), wake),
      linkKey: testLinkKey,
      now: Date.now,
      limits: { tokensPerAddress: 10_000, postsPerConversation: 10_000 },
      ...more.line,
    },
    bot,
  );
  const pages = createPages({
    ...common,
    dataDir: pressed,
    talk: line.page,
    whose: line.whose,
    async erase(conversationId) {
      await store.erase(conversationId);
      line.drop(conversationId);
    },
    status: async () => null,
    now: Date.now,
    ...more.pages,
  });
  await line.mount(server);
  await pages.mount(server);
  origin = `http://127.0.0.1:${await listen(server, '127.0.0.1', more.port ?? 0)}`;
  return {
    origin,
    async stop() {
      await line.close();
      await closeServer(server, 500);
    },
  };
}
