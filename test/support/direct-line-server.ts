// A real server with the Direct Line channel on it, over a real Redis, on a port of its own.
import { randomBytes } from 'node:crypto';
import type { Bot } from '../../src/channels/bot-contract.ts';
import { createDirectLine, type DirectLine, type DirectLineDeps } from '../../src/channels/web-chat/direct-line.ts';
import { createEvidence } from '../../src/evidence/create-evidence.ts';
import { createLog } from '../../src/shared/log.ts';
import { subscribeToWakes } from '../../src/storage/conversation-events.ts';
import { createConversationStore } from '../../src/storage/conversation-store.ts';
import { createEncryption } from '../../src/storage/encryption.ts';
import { createEvidenceStore } from '../../src/storage/evidence-store.ts';
import type { Store } from '../../src/storage/redis.ts';
import { createClientAddress } from '../../src/web/client-address.ts';
import { closeServer, createServer, listen } from '../../src/web/http-server.ts';
import { echoBot } from './echo-bot.ts';
import type { TestRedis } from './redis.ts';

export const testLinkKey = Buffer.alloc(32, 7);
export const testBox = createEncryption([{ name: 'test', secret: Buffer.alloc(32, 1) }]);

/** Evidence without a scanner; its signature is a word. */
export const testEvidence = (redis: Store) =>
  createEvidence({
    store: createEvidenceStore(redis, testBox),
    scanner: null,
    sign: () => 'signed',
    now: () => new Date(),
    newId: () => randomBytes(18).toString('base64url'),
  });

export interface Granted {
  readonly token: string;
  readonly conversationId: string;
  readonly resume: string;
  /** Calls below `/v3/directline/` with the token. */
  call(path: string, init?: RequestInit): Promise<Response>;
}

export interface DirectLineServer {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** `<origin>/v3/directline` */
  readonly domain: string;
  readonly line: DirectLine;
  /** A conversation of one's own: token, id and a way to call. */
  granted(): Promise<Granted>;
  stop(): Promise<void>;
}

export async function directLineServer(
  redis: TestRedis,
  bot: Bot = echoBot,
  more: Partial<DirectLineDeps> = {},
): Promise<DirectLineServer> {
  const log = createLog('silent');
  const server = createServer({ https: false, log });
  let origin = '';
  const deps: DirectLineDeps = {
    store: createConversationStore(await redis.connect(), testBox),
    subscribe: async (wake) => subscribeToWakes(await redis.connect('patient'), wake),
    linkKey: testLinkKey,
    now: Date.now,
    random: randomBytes,
    origins: [],
    publicUrl: () => origin,
    addressOf: createClientAddress(0),
    limits: { tokensPerAddress: 10_000, postsPerConversation: 10_000 },
    files: testEvidence(await redis.connect()),
    log,
    ...more,
  };
  const line = createDirectLine(deps, bot);
  await line.mount(server);
  origin = `http://127.0.0.1:${await listen(server, '127.0.0.1', 0)}`;
  return {
    origin,
    domain: `${origin}/v3/directline`,
    line,
    async granted() {
      const answer = await fetch(`${origin}/v3/directline/tokens/generate`, { method: 'POST' });
      const grant = (await answer.json()) as Omit<Granted, 'call'>;
      const call: Granted['call'] = (path, init = {}) =>
        fetch(`${origin}/v3/directline/${path}`, {
          ...init,
          headers: { Authorization: `Bearer ${grant.token}`, 'Content-Type': 'application/json', ...init.headers },
        });
      return { ...grant, call };
    },
    async stop() {
      await line.close();
      await closeServer(server, 500);
    },
  };
}
