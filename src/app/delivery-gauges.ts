// What an operator sees of delivery in the metrics: how many reports no mail server has taken, and for how long.
import type { DeliveryService } from '../delivery/create-delivery.ts';
import type { MetricsDeps } from '../web/metrics.ts';

/** @returns gauges for `createMetrics`. */
export const deliveryGauges = (delivery: Pick<DeliveryService, 'oldestUndelivered'>): MetricsDeps['gauges'] => ({
  undelivered: {
    help: 'Reports no mail server has taken',
    read: async () => (await delivery.oldestUndelivered()).count,
  },
  undelivered_age_seconds: {
    help: 'Age of the oldest of them',
    read: async () => (await delivery.oldestUndelivered()).age / 1000,
  },
});
