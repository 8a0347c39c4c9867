// Where a saved draft lies: reference → conversation and the hash of its return code. The answers themselves stay in the
// conversation and end with it, so this line alone opens nothing.

import type { Encryption } from './encryption.ts';
import { keyFor, lifeOf } from './keys.ts';
import type { Store } from './redis.ts';

export interface SavedDraft {
  readonly conversationId: string;
  readonly codeHash: string;
}

export interface SavedDrafts {
  keep(reference: string, draft: SavedDraft): Promise<void>;
  find(reference: string): Promise<SavedDraft | null>;
}

export function createSavedDrafts(redis: Store, box: Encryption): SavedDrafts {
  return {
    async keep(reference, draft) {
      const key = keyFor('saved', reference);
      await redis.set(key, box.seal(key, JSON.stringify(draft)), 'PX', lifeOf('saved'));
    },
    async find(reference) {
      const key = keyFor('saved', reference);
      const sealed = await redis.get(key);
      return sealed === null ? null : (JSON.parse(box.open(key, sealed)) as SavedDraft);
    },
  };
}
