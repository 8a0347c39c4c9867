// What an operator sees in the metrics of emails that came back and were left for a person.
import type { DeliveryService } from '../delivery/create-delivery.ts';
import type { MetricsDeps } from '../web/metrics.ts';

/** @returns a gauge for `createMetrics`. */
export const returnedGauge = (delivery: Pick<DeliveryService, 'returned'>): MetricsDeps['gauges'] => ({
  returned_mail: {
    help: 'Emails that came back in the last 30 days and were left for a person',
    read: () => delivery.returned.count(),
  },
});
