// What is remembered of a chat in Teams beside its conversation: replies that Teams did not take, so that none is lost in
// silence; that the person removed the app, so that they are never written to again; that they were just greeted.
import type { Cluster, Redis } from 'ioredis';
import type { Encryption } from './encryption.ts';
import { keyFor, lifeOf } from './keys.ts';

export interface UnsaidTurn {
  /** The activity that these answer. */
  readonly turn: string;
  /** Activities as JSON text, in the order in which they are to be said. */
  readonly activities: readonly string[];
}

export interface TeamsStore {
  /** Replaces what is kept unsaid of this turn, in its place among the others; an empty list forgets it. */
  keepUnsaid(conversationId: string, turn: string, activities: readonly string[]): Promise<void>;
  /** Every turn with something unsaid, the oldest first. */
  readUnsaid(conversationId: string): Promise<UnsaidTurn[]>;
  /** Remembers that the answer to this activity arrived. */
  markSaid(conversationId: string, turn: string): Promise<void>;
  wasSaid(conversationId: string, turn: string): Promise<boolean>;
  /** Forgets all that was said and unsaid: part of leaving (P15). */
  eraseUnsaid(conversationId: string): Promise<void>;
  markGone(conversationId: string): Promise<void>;
  clearGone(conversationId: string): Promise<void>;
  isGone(conversationId: string): Promise<boolean>;
  /** @returns true the first time within a minute, in whichever process. */
  firstGreeting(conversationId: string): Promise<boolean>;
}

interface Box {
  at: number;
  activities: string[];
}

/** @param now milliseconds since 1970. */
export function createTeamsStore(redis: Redis | Cluster, box: Encryption, now: () => number): TeamsStore {
  const opened = (key: string, sealed: string) => JSON.parse(box.open(key, sealed)) as Box;
  return {
    async keepUnsaid(conversationId, turn, activities) {
      const key = keyFor('unsaid', conversationId);
      if (activities.length === 0) {
        await redis.hdel(key, turn);
        return;
      }
      // Kept once more after another attempt, a turn does not move behind the later ones.
      const before = await redis.hget(key, turn);
      const at = before === null ? now() : opened(key, before).at;
      const kept: Box = { at, activities: [...activities] };
      await redis
        .multi()
        .hset(key, turn, box.seal(key, JSON.stringify(kept)))
        .pexpire(key, lifeOf('unsaid'))
        .exec();
    },
    async readUnsaid(conversationId) {
      const key = keyFor('unsaid', conversationId);
      const kept = Object.entries(await redis.hgetall(key)).map(([turn, sealed]) => ({
        turn,
        ...opened(key, sealed),
      }));
      return kept.sort((one, other) => one.at - other.at);
    },
    async markSaid(conversationId, turn) {
      const key = keyFor('said', conversationId);
      await redis.multi().sadd(key, turn).pexpire(key, lifeOf('said')).exec();
    },
    async wasSaid(conversationId, turn) {
      return (await redis.sismember(keyFor('said', conversationId), turn)) === 1;
    },
    async eraseUnsaid(conversationId) {
      await redis.del(keyFor('unsaid', conversationId), keyFor('said', conversationId));
    },
    async markGone(conversationId) {
      await redis.set(keyFor('gone', conversationId), '1', 'PX', lifeOf('gone'));
    },
    async clearGone(conversationId) {
      await redis.del(keyFor('gone', conversationId));
    },
    async isGone(conversationId) {
      return (await redis.exists(keyFor('gone', conversationId))) === 1;
    },
    async firstGreeting(conversationId) {
      return (await redis.set(keyFor('greeted', conversationId), '1', 'PX', lifeOf('greeted'), 'NX')) === 'OK';
    },
  };
}
