// One process's delivery for the measurements of sending, the same in every process that takes part.
import { createDelivery, type DeliveryService } from '../../src/delivery/create-delivery.ts';
import { createLog } from '../../src/shared/log.ts';
import { findDurability } from '../../src/storage/durability.ts';
import { createEncryption } from '../../src/storage/encryption.ts';
import { connectRedis, type Store } from '../../src/storage/redis.ts';
import { directory } from '../support/delivery.ts';

const forces = { ...directory.forces, kent: { spoc: 'spoc@dead.example' } };

/** @param socket of the Redis that `redis` is a connection to. Nothing runs before `start`. */
export async function sending(redis: Store, socket: string, mailPort: number, hashCost = 16): Promise<DeliveryService> {
  return createDelivery({
    redis,
    connect: (patience) => connectRedis(socket, patience),
    box: createEncryption([{ name: 'bench', secret: Buffer.alloc(32, 1) }]),
    durability: await findDurability(redis, true),
    linkKey: Buffer.alloc(32, 2),
    mail: {
      url: `smtp://127.0.0.1:${mailPort}`,
      from: 'reports@stand-safe.example',
      bouncesTo: 'bounces@stand-safe.example',
      allowInsecureLoopback: true,
      connections: 40,
      timeouts: { connect: 5000, greeting: 5000, socket: 10_000, whole: 20_000 },
    },
    publicUrl: 'https://stand-safe.example',
    directory: () => ({ ...directory, forces }),
    tellReporter: async () => undefined,
    now: () => new Date(),
    random: Math.random,
    log: createLog('silent'),
    hashCost,
    concurrency: 80,
  });
}
