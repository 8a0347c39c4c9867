// After a new key for what is kept (P14): everything that was sealed with an older one is sealed anew where it lies, one
// value at a time and only if it has not changed meanwhile, while the service runs. Nothing else of it changes, nor its end.
import { Cluster, type Redis } from 'ioredis';
import type { Encryption } from './encryption.ts';

export interface Rotated {
  /** Values that are sealed with the first key now. */
  readonly resealed: number;
  /** Lines of conversations that stay as they are and end by themselves within a day. */
  readonly ending: number;
  /** Values that no key of ours opens. */
  readonly unreadable: number;
}

const resealText = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2], 'KEEPTTL')
return 1
`;
const resealField = `
if redis.call('HGET', KEYS[1], ARGV[3]) ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], ARGV[3], ARGV[2])
return 1
`;
const resealLine = `
if redis.call('LINDEX', KEYS[1], ARGV[3]) ~= ARGV[1] then return 0 end
redis.call('LSET', KEYS[1], ARGV[3], ARGV[2])
return 1
`;

type Scripted = (Redis | Cluster) & {
  resealText(...words: (string | number | Buffer)[]): Promise<number>;
  resealField(...words: (string | number | Buffer)[]): Promise<number>;
  resealLine(...words: (string | number | Buffer)[]): Promise<number>;
};

/** Where a value may say that it lies: its key, or its key and field, as each store seals it. */
const placesOf = (key: string, field: string): string[] =>
  field === '' ? [key] : [key, `${key} ${field}`, `${key}#${field}`, `${key}#${field.replace(/^file /, '')}`];

/** A name, a dot, and nothing but what a box is written in. */
const looksSealed = /^[\w-]{1,40}\.[\w-]{40,}$/;

/** The value sealed with the first key; 'own' when it is already, or was never sealed; null when nothing opens it. */
function anew(box: Encryption, key: string, field: string, value: Buffer): Buffer | 'own' | null {
  const name = value.toString('latin1', 0, Math.max(0, value.indexOf('.')));
  if (name === box.sealingKey) return 'own';
  if (!box.knows(name)) return looksSealed.test(value.toString('latin1', 0, 120)) ? null : 'own';
  for (const place of placesOf(key, field)) {
    try {
      if (key.startsWith('v1:file:')) return box.sealBytes(place, box.openBytes(place, value));
      return Buffer.from(box.seal(place, box.open(place, value.toString('utf8'))));
    } catch {
      // Sealed for another of the places.
    }
  }
  return null;
}

/** @param box with the new key first and the older ones after it. */
export async function rotateKeys(redis: Redis | Cluster, box: Encryption): Promise<Rotated> {
  redis.defineCommand('resealText', { numberOfKeys: 1, lua: resealText });
  redis.defineCommand('resealField', { numberOfKeys: 1, lua: resealField });
  redis.defineCommand('resealLine', { numberOfKeys: 1, lua: resealLine });
  const scripted = redis as Scripted;
  const sum = { resealed: 0, ending: 0, unreadable: 0 };

  async function one(key: string, field: string, value: Buffer, put: (now: Buffer) => Promise<number>): Promise<void> {
    const now = anew(box, key, field, value);
    if (now === 'own') return;
    if (now === null) sum.unreadable += 1;
    else sum.resealed += await put(now);
  }

  async function ofKey(key: string): Promise<void> {
    const kind = await redis.type(key);
    if (kind === 'stream') sum.ending += await redis.xlen(key);
    if (kind === 'string') {
      const value = await redis.getBuffer(key);
      if (value) await one(key, '', value, (now) => scripted.resealText(key, value, now));
    }
    if (kind === 'hash') {
      for (const field of await redis.hkeys(key)) {
        const value = await redis.hgetBuffer(key, field);
        if (value) await one(key, field, value, (now) => scripted.resealField(key, value, now, field));
      }
    }
    if (kind === 'list') {
      const lines = await redis.lrangeBuffer(key, 0, -1);
      for (const [index, value] of lines.entries())
        await one(key, '', value, (now) => scripted.resealLine(key, value, now, index));
    }
  }

  for (const node of redis instanceof Cluster ? redis.nodes('master') : [redis]) {
    for await (const keys of node.scanStream({ match: 'v1:*', count: 500 }) as AsyncIterable<string[]>)
      for (const key of keys) await ofKey(key);
  }
  return sum;
}
