// Files that a person sends in a conversation: sealed like everything else, under an id that nobody can guess, gone with
// the conversation. Whether a file is what it says is for evidence to judge; here it is only carried.
import { keyFor, lifeOf } from '../../storage/keys.ts';
import type { Store } from '../../storage/redis.ts';
import type { SealedBox } from '../../storage/sealed-box.ts';

export interface SentFile {
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

export interface ConversationFiles {
  /** @param id unguessable. */
  keep(conversationId: string, id: string, file: SentFile): Promise<void>;
  fetch(conversationId: string, id: string): Promise<SentFile | undefined>;
  erase(conversationId: string): Promise<void>;
}

export function createConversationFiles(redis: Store, box: SealedBox): ConversationFiles {
  const life = lifeOf('file');
  return {
    async keep(conversationId, id, file) {
      const key = keyFor('file', conversationId);
      const about = JSON.stringify({ name: file.name, contentType: file.contentType });
      await redis
        .multi()
        .hset(key, `${id}.about`, box.seal(`${key}#${id}.about`, about), id, box.seal(`${key}#${id}`, file.bytes))
        .pexpire(key, life)
        .exec();
    },
    async fetch(conversationId, id) {
      const key = keyFor('file', conversationId);
      const [about, bytes] = await redis.hmget(key, `${id}.about`, id);
      if (!about || !bytes) return undefined;
      const { name, contentType } = JSON.parse(box.open(`${key}#${id}.about`, about)) as Omit<SentFile, 'bytes'>;
      return { name, contentType, bytes: box.openBytes(`${key}#${id}`, bytes) };
    },
    async erase(conversationId) {
      await redis.del(keyFor('file', conversationId));
    },
  };
}
