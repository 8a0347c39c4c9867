// Delivery as it is in production but for its mail server, for the measurements of sending: real Redis with every write
// on disk, real BullMQ, a mail server in a process of its own.
import { once } from 'node:events';
import type { DeliveryService } from '../../src/delivery/create-delivery.ts';
import { answersFor, submissionOf } from '../support/delivery.ts';
import { type TestRedis, withRedis } from '../support/redis.ts';
import { type Served, serve } from './figure.ts';
import { sending } from './sending.ts';

export interface BenchDelivery {
  /** A service of its own on the same Redis and mail server; nothing runs before `start`. */
  service(hashCost?: number): Promise<DeliveryService>;
  /** A process of its own that sends once it is told `start`. */
  worker(): Promise<Served>;
  /** Emails that the mail server has taken so far. */
  taken(): Promise<number>;
  stop(): Promise<void>;
}

/** @param force whose report it is; Operation Ford and Bridger do not cover it, so it is one email. */
export const reportTo = (force: string) => submissionOf({ answers: answersFor({ force, election: 'parish' }) });

export async function benchDelivery(): Promise<BenchDelivery> {
  const redis: TestRedis = await withRedis('always');
  const sink: Served = await serve('mail-sink');
  const open: DeliveryService[] = [];
  return {
    async service(hashCost = 16) {
      const made = await sending(redis.redis, redis.socket, sink.port, hashCost);
      open.push(made);
      return made;
    },
    worker: () => serve('delivery-worker', redis.socket, String(sink.port)),
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
