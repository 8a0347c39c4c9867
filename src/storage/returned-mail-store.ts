// What came back to the bounce mailbox and needs a person, or was left for one: when, why and how to find it there. Sealed, the
// newest two hundred, each line gone after its time. The emails themselves stay in the mailbox.
import type { Cluster, Redis } from 'ioredis';
import type { Encryption } from './encryption.ts';
import { keyFor, lifeOf } from './keys.ts';

export interface ReturnedMailStore {
  /** @param line what is kept of one email. */
  add(line: string): Promise<void>;
  /** The newest first. */
  list(): Promise<readonly string[]>;
  count(): Promise<number>;
}

const most = 200;

/** @param box seals by the place a thing lies in. */
export function createReturnedMailStore(redis: Redis | Cluster, box: Encryption): ReturnedMailStore {
  const key = keyFor('returned', 'mail');
  return {
    async add(line) {
      await redis
        .multi()
        .lpush(key, box.seal(key, line))
        .ltrim(key, 0, most - 1)
        .pexpire(key, lifeOf('returned'))
        .exec();
    },
    list: async () => (await redis.lrange(key, 0, most - 1)).map((line) => box.open(key, line)),
    count: () => redis.llen(key),
  };
}
