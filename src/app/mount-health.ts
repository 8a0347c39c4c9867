// What the load balancer and the operator ask: may traffic come here, and how is it going.
import type { DeliveryService } from '../delivery/create-delivery.ts';
import { checkWritable } from '../storage/check-writable.ts';
import type { Store } from '../storage/redis.ts';
import { createHealth } from '../web/health.ts';
import { createMetrics, type Metrics, type MetricsDeps } from '../web/metrics.ts';
import { deliveryGauges } from './delivery-gauges.ts';
import { returnedGauge } from './returned-gauge.ts';
import { storageGauges } from './storage-gauges.ts';

type Health = ReturnType<typeof createHealth>;

export interface HealthParts {
  readonly redis: Store;
  readonly turns: MetricsDeps['turns'];
  readonly delivery: Pick<DeliveryService, 'oldestUndelivered' | 'returned'>;
  readonly teams: { readonly gauges: MetricsDeps['gauges'] };
  /** How many web chats are open in this process. */
  readonly sockets: () => number;
}

/** Health answers on the server of the public; metrics wait for `listen` on a port of their own. */
export function mountHealth(
  server: Parameters<Health['mount']>[0],
  parts: HealthParts,
): { health: Health; metrics: Metrics } {
  const { redis, turns, delivery, teams, sockets } = parts;
  const health = createHealth({ checks: { redis: () => checkWritable(redis) } });
  health.mount(server);
  const metrics = createMetrics({
    turns,
    gauges: {
      sockets: { help: 'Open web chats in this process', read: sockets },
      ...storageGauges(redis),
      ...deliveryGauges(delivery),
      ...returnedGauge(delivery),
      ...teams.gauges,
    },
  });
  return { health, metrics };
}
