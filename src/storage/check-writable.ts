// Whether Redis takes what we would keep. PING answers "PONG" on a full server, on a read-only replica and where a slot of a
// cluster has no master, while every turn and every "send" fails: so readiness writes.
import { Cluster } from 'ioredis';
import { keyFor } from './keys.ts';
import type { Store } from './redis.ts';

const milliseconds = 60_000;

/** Writes a key with a short life. @throws when nothing can be written. */
export async function checkWritable(redis: Store): Promise<void> {
  await redis.set(keyFor('limit', 'ready'), '1', 'PX', milliseconds);
}

/** @returns the part of its memory ceiling that the fullest server uses, 0 where it has no ceiling. */
export async function memoryUsed(redis: Store): Promise<number> {
  const nodes = redis instanceof Cluster ? redis.nodes('master') : [redis];
  const parts = await Promise.all(
    nodes.map(async (node) => {
      const info = await node.info('memory');
      const figure = (name: string) => Number(new RegExp(`^${name}:(\\d+)`, 'm').exec(info)?.[1] ?? 0);
      const most = figure('maxmemory');
      return most > 0 ? figure('used_memory') / most : 0;
    }),
  );
  return Math.max(0, ...parts);
}
