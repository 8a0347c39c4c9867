// What an operator sees of Redis in the metrics: how full it is. A full one takes no report, so the alarm comes before.
import { memoryUsed } from '../storage/check-writable.ts';
import type { Store } from '../storage/redis.ts';
import type { MetricsDeps } from '../web/metrics.ts';

/** @returns gauges for `createMetrics`. */
export const storageGauges = (redis: Store): MetricsDeps['gauges'] => ({
  redis_memory_used_ratio: {
    help: 'Used part of the memory of Redis: alarm at 0.7',
    read: () => memoryUsed(redis),
  },
});
