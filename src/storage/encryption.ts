// Whatever is kept is sealed with AES-256-GCM. The key's name and the place where the box lies are bound in, so a box
// moved to another record, or claimed by another key, does not open. The first key seals; all keys open (rotation).
import { createCipheriv, createDecipheriv, createSecretKey, randomFillSync } from 'node:crypto';
import { ServiceError } from '../shared/errors.ts';

export interface DataKey {
  readonly name: string;
  /** 32 bytes. */
  readonly secret: Buffer;
}

export interface Encryption {
  /** @param place the Redis key (and field) under which the box will lie. */
  seal(place: string, words: string): string;
  /** The same for the bytes of a file: they stay bytes, a third shorter than as text. */
  sealBytes(place: string, bytes: Buffer): Buffer;
  /** @throws ServiceError `storage-sealed` when the key is unknown or the box was changed or moved. */
  open(place: string, box: string): string;
  /** Opens what `sealBytes` made. @throws as `open`. */
  openBytes(place: string, box: Buffer): Buffer;
  /** The name of the key that sealed a box; for rotation. */
  keyNameOf(box: string): string;
  readonly sealingKey: string;
  /** True for the name of a key that opens. */
  knows(name: string): boolean;
}

const ivBytes = 12;
const tagBytes = 16;

/** Random bytes are asked for in hundreds: asking costs more than the bytes. Each byte is used once. */
function createIvs(): () => Buffer {
  const pool = Buffer.alloc(ivBytes * 256);
  let used = pool.length;
  return () => {
    if (used >= pool.length) {
      randomFillSync(pool);
      used = 0;
    }
    used += ivBytes;
    return pool.subarray(used - ivBytes, used);
  };
}

/** @param keys at least one; the first one seals. */
export function createEncryption(keys: readonly DataKey[]): Encryption {
  const sealing = keys[0];
  if (!sealing) throw new ServiceError('storage-no-data-key', { retryable: false, hint: 'DATA_KEYS is empty' });
  const byName = new Map(keys.map((key) => [key.name, createSecretKey(key.secret)]));
  const sealingName = sealing.name;
  const sealingSecret = createSecretKey(sealing.secret);
  const newIv = createIvs();
  const keyNameOf = (box: string) => box.slice(0, box.indexOf('.'));
  const bound = (name: string, place: string) => Buffer.from(`stand-safe\n${name}\n${place}`);

  function sealed(place: string, words: string | Buffer): Buffer[] {
    const iv = newIv();
    const cipher = createCipheriv('aes-256-gcm', sealingSecret, iv);
    cipher.setAAD(bound(sealingName, place));
    const body = [cipher.update(words as string, 'utf8'), cipher.final()];
    return [iv, cipher.getAuthTag(), ...body];
  }

  function opened(place: string, name: string, bytes: Buffer): Buffer {
    const secret = byName.get(name);
    if (!secret || bytes.length < ivBytes + tagBytes) throw new ServiceError('storage-sealed', { retryable: false });
    try {
      const decipher = createDecipheriv('aes-256-gcm', secret, bytes.subarray(0, ivBytes));
      decipher.setAAD(bound(name, place));
      decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
      const words = decipher.update(bytes.subarray(ivBytes + tagBytes));
      decipher.final();
      return words;
    } catch {
      throw new ServiceError('storage-sealed', { retryable: false });
    }
  }

  return {
    sealingKey: sealingName,
    knows: (name) => byName.has(name),
    keyNameOf,
    sealBytes: (place, bytes) => Buffer.concat([Buffer.from(`${sealingName}.`), ...sealed(place, bytes)]),
    openBytes(place, box) {
      const dot = box.indexOf('.');
      return opened(place, box.toString('latin1', 0, dot), box.subarray(dot + 1));
    },
    seal: (place, words) => `${sealingName}.${Buffer.concat(sealed(place, words)).toString('base64url')}`,
    open(place, box) {
      const name = keyNameOf(box);
      return opened(place, name, Buffer.from(box.slice(name.length + 1), 'base64url')).toString('utf8');
    },
  };
}
