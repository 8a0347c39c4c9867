// S9: from "send" to accepted by the mail server, one person after the other, with the real cost of the return code's hash.
import { setTimeout as pause } from 'node:timers/promises';
import { benchDelivery, reportTo } from './bench-delivery.ts';
import { type Figure, percentile, round } from './figure.ts';

const target = 2;
const people = 60;

export async function measure(): Promise<Figure> {
  const bench = await benchDelivery();
  const service = await bench.service(16_384);
  await service.start();
  const seconds: number[] = [];
  for (let at = 0; at < people; at++) {
    const before = await bench.taken();
    const begun = performance.now();
    const { reference } = await service.submit(reportTo('gwent'));
    while ((await bench.taken()) === before) await pause(2);
    while ((await service.status(reference))?.state === 'queued') await pause(2);
    seconds.push((performance.now() - begun) / 1000);
  }
  await bench.stop();
  const p95 = percentile(seconds, 0.95);
  return { value: round(p95, 3), target, met: p95 < target, detail: { p50: round(percentile(seconds, 0.5), 3) } };
}
