// Everything that is kept: Redis (a private one where none is configured), the keys that seal what is written, and the stores on it.

import type { Config } from '../shared/config.ts';
import type { Log } from '../shared/log.ts';
import { type ConversationStore, createConversationStore } from '../storage/conversation-store.ts';
import { type Durability, findDurability } from '../storage/durability.ts';
import { createEncryption, type Encryption } from '../storage/encryption.ts';
import { localSecrets } from '../storage/local-secrets.ts';
import { createLogRewriter, type LogRewriter } from '../storage/log-rewriter.ts';
import { minReplicas } from '../storage/min-replicas.ts';
import { startPrivateRedis } from '../storage/private-redis.ts';
import { connectRedis, type Store, waitForRedis } from '../storage/redis.ts';

export interface Storage {
  readonly redis: Store;
  /** Another connection of its own, closed at the end. */
  readonly connect: (patience: 'turn' | 'patient') => Store;
  readonly box: Encryption;
  readonly linkKey: Buffer;
  readonly conversations: ConversationStore;
  readonly durability: Durability;
  readonly rewriter: LogRewriter;
}

/** What is done at the end, last first. */
export type Undo = (() => Promise<unknown> | unknown)[];

/** Connects, waits until Redis answers, and refuses a Redis that keeps too little for production. */
export async function openStorage(config: Config, log: Log, undo: Undo): Promise<Storage> {
  const production = config.NODE_ENV === 'production';
  let url = config.REDIS_URL;
  if (!url) {
    const server = await startPrivateRedis(config.DATA_DIR);
    undo.push(() => server.stop());
    url = server.socket;
  }
  const address = url;
  const connect: Storage['connect'] = (patience) => {
    const client = connectRedis(address, patience);
    undo.push(() => client.disconnect());
    return client;
  };
  const [redis, reading] = [connect('turn'), connect('turn')];
  await Promise.all([redis, reading].map((one) => waitForRedis(one, 10_000)));

  const local = production ? null : localSecrets(config.DATA_DIR);
  const linkKey = config.LINK_KEY ? Buffer.from(config.LINK_KEY, 'base64') : (local?.linkKey ?? Buffer.alloc(0));
  const box = createEncryption(config.DATA_KEYS ?? local?.dataKeys ?? []);
  const durability = await findDurability(redis, production, config.REDIS_MIN_REPLICAS ?? minReplicas(address));
  const rewriter = createLogRewriter({ redis, log });
  rewriter.start();
  undo.push(() => rewriter.stop());
  return {
    redis,
    connect,
    box,
    linkKey,
    conversations: createConversationStore(redis, box, reading),
    durability,
    rewriter,
  };
}
