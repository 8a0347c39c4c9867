// Emails to the person themselves, on their way: sealed, each with an end, and in the list of what is open, so that a
// sweep finds it whatever queue lost it. How many one conversation may ask for is counted here.
import type { Cluster, Redis } from 'ioredis';
import type { Encryption } from './encryption.ts';
import { keyFor, lifeOf, openReportsKey } from './keys.ts';

export interface ReporterEmailStore {
  /** @returns false when it was there before. @param dueAt ms since 1970. */
  create(id: string, note: string, dueAt: number): Promise<boolean>;
  load(id: string): Promise<{ revision: number; note: string } | null>;
  /** @param dueAt null: there is no more to do. @returns false when somebody was faster. */
  save(id: string, revision: number, note: string, dueAt: number | null): Promise<boolean>;
  /** Takes it out of the list of what is open. */
  close(id: string): Promise<void>;
  /** Counts one more of `what` in this hour. @returns how many it makes. */
  count(what: string): Promise<number>;
}

/** KEYS note. ARGV sealed note, life in ms. Returns 1 written · 0 it was there. */
const createNote = `
if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
redis.call('HSET', KEYS[1], 'note', ARGV[1], 'revision', 1)
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return 1
`;
/** KEYS note. ARGV revision it was read at, sealed note. Its end stays as it is. Returns 1 saved · 0 somebody was faster. */
const saveNote = `
if redis.call('HGET', KEYS[1], 'revision') ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'note', ARGV[2], 'revision', tonumber(ARGV[1]) + 1)
return 1
`;

type Scripted = (Redis | Cluster) & {
  createNote(...words: (string | number)[]): Promise<number>;
  saveNote(...words: (string | number)[]): Promise<number>;
};

/** @param redis a connection that fails fast. @param box seals by the place a thing lies in. */
export function createReporterEmailStore(redis: Redis | Cluster, box: Encryption): ReporterEmailStore {
  redis.defineCommand('createNote', { numberOfKeys: 1, lua: createNote });
  redis.defineCommand('saveNote', { numberOfKeys: 1, lua: saveNote });
  const scripted = redis as Scripted;
  return {
    async create(id, note, dueAt) {
      const key = keyFor('note', id);
      // First the list, then the note: a crash between the two leaves a line that the sweep drops.
      await redis.zadd(openReportsKey, 'NX', dueAt, id);
      return (await scripted.createNote(key, box.seal(key, note), lifeOf('note'))) === 1;
    },
    async load(id) {
      const key = keyFor('note', id);
      const [note, revision] = await redis.hmget(key, 'note', 'revision');
      return note ? { revision: Number(revision), note: box.open(key, note) } : null;
    },
    async save(id, revision, note, dueAt) {
      const key = keyFor('note', id);
      if ((await scripted.saveNote(key, revision, box.seal(key, note))) !== 1) return false;
      await (dueAt === null ? redis.zrem(openReportsKey, id) : redis.zadd(openReportsKey, dueAt, id));
      return true;
    },
    async close(id) {
      await redis.zrem(openReportsKey, id);
    },
    async count(what) {
      const key = keyFor('limit', what);
      const many = await redis.incr(key);
      if (many === 1) await redis.pexpire(key, lifeOf('limit'));
      return many;
    },
  };
}
