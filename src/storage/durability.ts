// "Thank you" is said only when the report is on disk (P1). How Redis can promise that differs by version and set-up, so
// it is found out at the start, and production refuses to run on a Redis that can promise nothing.
import { Cluster, type Redis } from 'ioredis';
import { ServiceError } from '../shared/errors.ts';
import type { Store } from './redis.ts';

/** `always`: every write is on disk before it is answered. `waitaof`: we wait for the disk after writing (7.2 or newer). */
export type DurabilityMode = 'always' | 'waitaof' | 'none';

export interface Durability {
  readonly mode: DurabilityMode;
  /**
   * Resolves when everything written before on this connection is on disk.
   * @throws ServiceError `storage-not-durable` when the disk did not follow in time.
   */
  confirm(): Promise<void>;
}

const waitMilliseconds = 1800;
/** A copy elsewhere is waited for less long than the disk: together they stay under what a turn may take. */
const replicaMilliseconds = 1500;

const mastersOf = (redis: Store) => (redis instanceof Cluster ? redis.nodes('master') : [redis]);

async function waitsForDisk(redis: Store): Promise<boolean> {
  try {
    // Refused by older versions and where the append-only file is off.
    await redis.call('WAITAOF', '0', '0', '0');
    const [local] = (await redis.call('WAITAOF', '1', '0', '1000')) as [number, number];
    return local >= 1;
  } catch {
    return false;
  }
}

async function setting(redis: Store, name: string): Promise<string | undefined> {
  const answer = (await redis.call('CONFIG', 'GET', name).catch(() => [])) as string[];
  return answer[1];
}

/** A command without a key goes to any node of a cluster, so a cluster is judged by the settings of every node. */
async function syncsAlways(redis: Store): Promise<boolean> {
  const nodes = mastersOf(redis);
  const answers = await Promise.all(
    nodes.map(async (node) => [await setting(node, 'appendonly'), await setting(node, 'appendfsync')]),
  );
  return answers.length > 0 && answers.every(([on, when]) => on === 'yes' && when === 'always');
}

/** A Redis that evicts when it is full forgets reports that were thanked for. A server that hides its settings is believed. */
async function refuseEviction(redis: Store): Promise<void> {
  const nodes = mastersOf(redis);
  const policies = await Promise.all(nodes.map((node) => setting(node, 'maxmemory-policy')));
  if (policies.every((policy) => policy === undefined || policy === 'noeviction')) return;
  throw new ServiceError('storage-not-durable', {
    retryable: false,
    hint: 'Redis throws keys away when it is full, reports among them: set maxmemory-policy noeviction',
  });
}

async function replicasOf(node: Store): Promise<number> {
  const said = await (node as Redis).info('replication').catch(() => '');
  return Number(/^connected_slaves:(\d+)/m.exec(said)?.[1] ?? 0);
}

/**
 * A report that stands on the disk of one machine alone is lost when another takes its place: it waits for a copy.
 * @param atLeast copies that must have it; undefined: one where this server has replicas now, none where it has none.
 * @throws ServiceError `storage-not-durable` where they did not follow in time.
 */
async function waitForReplicas(redis: Store, atLeast: number | undefined): Promise<void> {
  await Promise.all(
    mastersOf(redis).map(async (node) => {
      const wanted = atLeast ?? Math.min(1, await replicasOf(node));
      if (wanted === 0) return;
      const followed = Number(await node.call('WAIT', String(wanted), String(replicaMilliseconds)));
      if (followed < wanted) throw new ServiceError('storage-not-durable', { retryable: true });
    }),
  );
}

async function ownDisk(redis: Store, required: boolean): Promise<Durability> {
  if (required) await refuseEviction(redis);
  if (await syncsAlways(redis)) return { mode: 'always', confirm: async () => undefined };
  if (!(redis instanceof Cluster) && (await waitsForDisk(redis))) {
    return {
      mode: 'waitaof',
      async confirm() {
        const [local] = (await redis.call('WAITAOF', '1', '0', String(waitMilliseconds))) as [number, number];
        if (local < 1) throw new ServiceError('storage-not-durable', { retryable: true });
      },
    };
  }
  if (required) {
    throw new ServiceError('storage-not-durable', {
      retryable: false,
      hint: 'Redis may forget a report in a crash: set appendonly yes, and appendfsync always where it is older than 7.2 or a cluster',
    });
  }
  return { mode: 'none', confirm: async () => undefined };
}

/**
 * Finds out what this Redis can promise. Give the very connection that the reports are written on.
 * @param required true in production. @param replicas copies that must have a report before it is thanked for; undefined: one
 * wherever there are any. @throws ServiceError `storage-not-durable` where it is required and not to be had.
 */
export async function findDurability(redis: Store, required: boolean, replicas?: number): Promise<Durability> {
  const own = await ownDisk(redis, required);
  return {
    mode: own.mode,
    async confirm() {
      await own.confirm();
      await waitForReplicas(redis, replicas);
    },
  };
}
