// Delivery as it is in production but for its mail server, for the measurements of sending: real Redis with every write
// on disk, real BullMQ, a mail server in a process of its own.
import { once } from 'node:events';
import { createDelivery, type DeliveryService } from '../../src/delivery/create-delivery.ts';
import { createLog } from '../../src/log.ts';
import { findDurability } from '../../src/storage/durability.ts';
import { connectRedis } from '../../src/storage/redis.ts';
import { createSealedBox } from '../../src/storage/sealed-box.ts';
import { answersFor, directory, submissionOf } from '../support/delivery.ts';
import { type TestRedis, withRedis } from '../support/redis.ts';
import { type Served, serve } from './figure.ts';

export interface BenchDelivery {
  /** A service of its own on the same Redis and mail server; nothing runs before `start`. */
  service(hashCost?: number): Promise<DeliveryService>;
  /** Emails that the mail server has taken so far. */
  taken(): Promise<number>;
  stop(): Promise<void>;
}

/** @param force whose report it is; Operation Ford and Bridger do not cover it, so it is one email. */
export const reportTo = (force: string) => submissionOf({ answers: answersFor({ force, election: 'parish' }) });

export async function benchDelivery(): Promise<BenchDelivery> {
  const redis: TestRedis = await withRedis('always');
  const sink: Served = await serve('mail-sink');
  const forces = { ...directory.forces, kent: { spoc: 'spoc@dead.example' } };
  const open: DeliveryService[] = [];
  return {
    async service(hashCost = 16) {
      const made = createDelivery({
        redis: redis.redis,
        connect: (patience) => connectRedis(redis.socket, patience),
        box: createSealedBox([{ name: 'bench', secret: Buffer.alloc(32, 1) }]),
        durability: await findDurability(redis.redis, true),
        linkKey: Buffer.alloc(32, 2),
        mail: {
          url: `smtp://127.0.0.1:${sink.port}`,
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
      open.push(made);
      return made;
    },
    async taken() {
      sink.child.send('count');
      return ((await once(sink.child, 'message')) as [number])[0];
    },
    async stop() {
      // The private Redis is not counted as work in hand: something must be, until it has ended.
      const awake = setInterval(() => undefined, 1000);
      for (const one of open) await one.stop();
      await sink.stop();
      await redis.stop();
      clearInterval(awake);
    },
  };
}
