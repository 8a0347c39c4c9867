// S5: how many emails a second leave the house to one mail server, from records in Redis through BullMQ and the pool; and
// what of that is left while one domain does not answer; and by one, two and four processes on one Redis, as far as cores allow.
import { availableParallelism } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { forceIds } from '../../src/routing/force-id.ts';
import { type BenchDelivery, benchDelivery, reportTo } from './bench-delivery.ts';
import { type Figure, round } from './figure.ts';

const target = 1000;
const reports = 3000;
const healthy = forceIds.filter((id) => id !== 'kent');

async function fill(bench: BenchDelivery, count: number, dead: number): Promise<void> {
  const filler = await bench.service();
  filler.outbox.hand = async () => undefined;
  for (let at = 0; at < count + dead; at += 50) {
    const batch = Array.from({ length: Math.min(50, count + dead - at) }, (_, one) => at + one);
    await Promise.all(
      batch.map((one) => filler.submit(reportTo(one < dead ? 'kent' : (healthy[one % healthy.length] ?? 'gwent')))),
    );
  }
  await filler.stop();
}

/** @returns emails a second to the healthy domains, from the start of the workers to the last of them. */
async function drain(bench: BenchDelivery, count: number, dead: number): Promise<number> {
  await fill(bench, count, dead);
  const goal = (await bench.taken()) + count;
  const worker = await bench.service();
  const begun = performance.now();
  await worker.start();
  while ((await bench.taken()) < goal) await pause(10);
  const seconds = (performance.now() - begun) / 1000;
  await worker.stop();
  return count / seconds;
}

/** The same by processes of their own. */
async function drainBy(bench: BenchDelivery, processes: number, count: number): Promise<number> {
  await fill(bench, count, 0);
  const goal = (await bench.taken()) + count;
  const workers = await Promise.all(Array.from({ length: processes }, () => bench.worker()));
  const begun = performance.now();
  for (const one of workers) one.child.send('start');
  while ((await bench.taken()) < goal) await pause(10);
  const seconds = (performance.now() - begun) / 1000;
  for (const one of workers) await one.stop();
  return count / seconds;
}

export async function measure(): Promise<Figure> {
  const bench = await benchDelivery();
  await drain(bench, 1500, 0);
  const alone = await drain(bench, reports, 0);
  const besideDead = await drain(bench, reports, 60);
  const by: number[] = [];
  for (const processes of [1, 2, 4]) by.push(await drainBy(bench, processes, reports));
  await bench.stop();
  const detail = {
    'beside a dead domain': round(besideDead, 0),
    'share kept': round(besideDead / alone),
    cores: availableParallelism(),
    ...Object.fromEntries([1, 2, 4].map((count, at) => [`by ${count} of their own`, round(by[at] ?? 0, 0)])),
  };
  return { value: round(alone, 0), target, met: alone >= target, detail };
}
