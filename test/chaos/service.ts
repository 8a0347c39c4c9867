// One process of the service in the chaos run: takes reports when the driver says so and works on everybody's. Time runs
// faster here, the same for all processes, so that hours of trying again fit into minutes.
import { randomInt } from 'node:crypto';
import { createDelivery } from '../../src/delivery/create-delivery.ts';
import { createLog } from '../../src/shared/log.ts';
import { findDurability } from '../../src/storage/durability.ts';
import { createEncryption } from '../../src/storage/encryption.ts';
import { connectRedis, waitForRedis } from '../../src/storage/redis.ts';
import { answersFor, directory, submissionOf } from '../support/delivery.ts';

const [socket = '', mailPort = '', begun = '', speed = '1'] = process.argv.slice(2);
const now = () => new Date(Number(begun) + (Date.now() - Number(begun)) * Number(speed));
const redis = connectRedis(socket);
await waitForRedis(redis, 30_000);
const delivery = createDelivery({
  redis,
  connect: (patience) => connectRedis(socket, patience),
  box: createEncryption([{ name: 'chaos', secret: Buffer.alloc(32, 7) }]),
  durability: await findDurability(redis, true),
  linkKey: Buffer.alloc(32, 9),
  mail: {
    url: `smtp://127.0.0.1:${mailPort}`,
    from: 'reports@stand-safe.example',
    bouncesTo: 'bounces@stand-safe.example',
    allowInsecureLoopback: true,
    timeouts: { connect: 2000, greeting: 2000, socket: 3000, whole: 5000 },
  },
  publicUrl: 'https://stand-safe.example',
  directory: () => directory,
  tellReporter: async () => undefined,
  now,
  random: () => randomInt(2 ** 32) / 2 ** 32,
  log: createLog('silent'),
  hashCost: 16,
  sweepEvery: 1000,
});
await delivery.start();

process.on('message', async ({ draft, force }: { draft: string; force: string }) => {
  try {
    const answers = answersFor({ force, election: 'parish', words: `Report of ${draft}` });
    const { reference } = await delivery.submit(submissionOf({ draft, answers }));
    process.send?.({ draft, reference });
  } catch {
    process.send?.({ draft, reference: null });
  }
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');
