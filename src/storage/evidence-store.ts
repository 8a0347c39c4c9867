// Files lie in sealed parts under a key of their own, and in the list of the draft or report that they belong to. A part
// is bound to its file and its number; a file that is in no list yet has minutes to live, so a crash leaves nothing.
import type { Cluster, Redis } from 'ioredis';
import type { Encryption } from './encryption.ts';
import { keyFor, lifeOf } from './keys.ts';
import { delistFile, enlistFile, putPart } from './lua/evidence-scripts.ts';

/** Whose list: a draft's, by conversation id, or a report's, by reference. */
export interface ListOwner {
  readonly kind: 'files' | 'evidence';
  readonly id: string;
}

export interface ListedFile {
  /** As it was enlisted: JSON text. */
  readonly entry: string;
  readonly id: string;
  /** True in a draft's list once a report has it. */
  readonly taken: boolean;
}

export interface FileToEnlist {
  readonly id: string;
  /** JSON text. */
  readonly entry: string;
  readonly size: number;
  /** The same for the same bytes. */
  readonly sha256: string;
}

export interface ListLimits {
  readonly files: number;
  readonly report: number;
}

export interface EvidenceStore {
  /** One more part of a file on its way. */
  putPart(fileId: string, index: number, bytes: Buffer): Promise<void>;
  /** @throws ServiceError `storage-sealed` when it was changed; null when it is not there. */
  readPart(fileId: string, index: number): Promise<Buffer | null>;
  /** Files live so many milliseconds from now. */
  keepFiles(fileIds: readonly string[], life: number): Promise<void>;
  dropFiles(fileIds: readonly string[]): Promise<void>;
  /** @returns null: it is there now; `same`: the id under which its bytes were there before. */
  enlist(
    owner: ListOwner,
    file: FileToEnlist,
    limits: ListLimits,
    life: number,
  ): Promise<'too-many' | 'too-much' | { readonly same: string } | null>;
  list(owner: ListOwner): Promise<ListedFile[]>;
  /** What the list holds that no report has taken: files and bytes. */
  held(owner: ListOwner): Promise<{ readonly count: number; readonly bytes: number }>;
  /** @returns false when it was not there, or was a report's already. */
  delist(owner: ListOwner, file: Omit<FileToEnlist, 'entry'>, how: 'gone' | 'taken'): Promise<boolean>;
  /** @returns false when there is no such list. */
  keepList(owner: ListOwner, life: number): Promise<boolean>;
  dropList(owner: ListOwner): Promise<void>;
  /** Notes an access, as JSON text without a word of anybody. */
  note(reference: string, line: string): Promise<void>;
  /** Accesses, the oldest first. */
  notes(reference: string): Promise<string[]>;
}

type Scripted = (Redis | Cluster) & {
  enlistFile(...words: (string | number)[]): Promise<string>;
  delistFile(...words: (string | number)[]): Promise<number>;
  putPart(...words: (string | number | Buffer)[]): Promise<null>;
};

const life = (milliseconds: number) => Math.max(1000, Math.round(milliseconds));

/** @param redis a connection that fails fast. @param box seals by the place a thing lies in. */
export function createEvidenceStore(redis: Redis | Cluster, box: Encryption): EvidenceStore {
  redis.defineCommand('enlistFile', { numberOfKeys: 1, lua: enlistFile });
  redis.defineCommand('delistFile', { numberOfKeys: 1, lua: delistFile });
  redis.defineCommand('putPart', { numberOfKeys: 1, lua: putPart });
  const scripted = redis as Scripted;
  const listKey = (owner: ListOwner) => keyFor(owner.kind, owner.id);

  return {
    async putPart(fileId, index, bytes) {
      const key = keyFor('file', fileId);
      const sealed = box.sealBytes(`${key}#${index}`, bytes);
      await scripted.putPart(key, index, sealed, lifeOf('coming'));
    },
    async readPart(fileId, index) {
      const key = keyFor('file', fileId);
      const sealed = await redis.hgetBuffer(key, String(index));
      return sealed === null ? null : box.openBytes(`${key}#${index}`, sealed);
    },
    async keepFiles(fileIds, milliseconds) {
      await Promise.all(fileIds.map((id) => redis.pexpire(keyFor('file', id), life(milliseconds))));
    },
    async dropFiles(fileIds) {
      await Promise.all(fileIds.map((id) => redis.unlink(keyFor('file', id))));
    },
    async enlist(owner, file, limits, milliseconds) {
      const key = listKey(owner);
      const sealed = box.seal(`${key}#${file.id}`, file.entry);
      const { id, size, sha256 } = file;
      const said = await scripted.enlistFile(
        key,
        id,
        sealed,
        size,
        limits.files,
        limits.report,
        life(milliseconds),
        sha256,
      );
      if (said.startsWith('=')) return { same: said.slice(1) };
      return said === '' ? null : (said as 'too-many' | 'too-much');
    },
    async list(owner) {
      const key = listKey(owner);
      const kept = await redis.hgetall(key);
      return Object.entries(kept).flatMap(([field, sealed]) => {
        if (!field.startsWith('file ')) return [];
        const id = field.slice('file '.length);
        return [{ id, entry: box.open(`${key}#${id}`, sealed), taken: `taken ${id}` in kept }];
      });
    },
    async held(owner) {
      const [count, bytes] = await redis.hmget(listKey(owner), 'count', 'bytes');
      return { count: Number(count ?? 0), bytes: Number(bytes ?? 0) };
    },
    async delist(owner, { id, size, sha256 }, how) {
      return (await scripted.delistFile(listKey(owner), id, size, sha256, how)) === 1;
    },
    async keepList(owner, milliseconds) {
      return (await redis.pexpire(listKey(owner), life(milliseconds))) === 1;
    },
    async dropList(owner) {
      await redis.del(listKey(owner));
    },
    async note(reference, line) {
      const key = keyFor('access', reference);
      await redis.multi().rpush(key, box.seal(key, line)).pexpire(key, lifeOf('access')).exec();
    },
    async notes(reference) {
      const key = keyFor('access', reference);
      return (await redis.lrange(key, 0, -1)).map((sealed) => box.open(key, sealed));
    },
  };
}
