// What `reports returned` needs of a running service: its Redis and the keys that open what is kept there.
import type { Config } from '../shared/config.ts';
import { createEncryption } from '../storage/encryption.ts';
import { localSecrets } from '../storage/local-secrets.ts';
import { socketFor } from '../storage/private-redis.ts';
import { connectRedis, waitForRedis } from '../storage/redis.ts';
import { createReturnedMailStore } from '../storage/returned-mail-store.ts';

export interface OpenReturned {
  list(): Promise<readonly string[]>;
  close(): void;
}

/** @throws ServiceError `storage-unreachable` where no service runs and no Redis answers. */
export async function openReturned(config: Config): Promise<OpenReturned> {
  const redis = connectRedis(config.REDIS_URL ?? socketFor(config.DATA_DIR));
  await waitForRedis(redis, 3000);
  const store = createReturnedMailStore(
    redis,
    createEncryption(config.DATA_KEYS ?? localSecrets(config.DATA_DIR).dataKeys),
  );
  return { list: store.list, close: () => redis.disconnect() };
}
