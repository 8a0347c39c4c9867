// Drafts in the order in which they would end, so that each person can be told once before it happens. Holds conversation
// ids, and for channels that have no log of ours, sealed, where the person can be written to.

import type { Encryption } from './encryption.ts';
import { expiringDraftsKey, keyFor, lifeOf } from './keys.ts';
import type { Store } from './redis.ts';

export interface ExpiringDrafts {
  /** Something was answered: warn at `warnAt` (ms since 1970) unless this is called again. @param address opaque JSON, or null. */
  touch(conversationId: string, warnAt: number, address: string | null): Promise<void>;
  /** Sent or deleted: there is nothing to warn of. */
  forget(conversationId: string): Promise<void>;
  /** Takes the conversations that are due, each for one process alone. */
  takeDue(now: number): Promise<{ conversationId: string; address: string | null }[]>;
}

/** Taken in one look. */
const atMost = 100;

export function createExpiringDrafts(redis: Store, box: Encryption): ExpiringDrafts {
  const life = lifeOf('talk');
  return {
    async touch(conversationId, warnAt, address) {
      const key = keyFor('draftAddress', conversationId);
      await Promise.all([
        redis.zadd(expiringDraftsKey, warnAt, conversationId),
        redis.pexpire(expiringDraftsKey, 2 * life),
        ...(address === null ? [] : [redis.set(key, box.seal(key, address), 'PX', life)]),
      ]);
    },
    async forget(conversationId) {
      await Promise.all([
        redis.zrem(expiringDraftsKey, conversationId),
        redis.del(keyFor('draftAddress', conversationId)),
      ]);
    },
    async takeDue(now) {
      const due = await redis.zrangebyscore(expiringDraftsKey, 0, now, 'LIMIT', 0, atMost);
      const taken = await Promise.all(
        due.map(async (conversationId) => {
          if ((await redis.zrem(expiringDraftsKey, conversationId)) === 0) return [];
          const key = keyFor('draftAddress', conversationId);
          const sealed = await redis.get(key);
          return [{ conversationId, address: sealed === null ? null : box.open(key, sealed) }];
        }),
      );
      return taken.flat();
    },
  };
}
