// BullMQ carries references from "kept" to "sent" over all processes; it holds no word of any report. It may lose a job,
// run one twice or late: the record decides what is done, and the sweep finds what the queue forgot.
import { Queue, Worker } from 'bullmq';
import { failureFields, type Log } from '../../shared/log.ts';
import { queuePrefix } from '../../storage/keys.ts';
import type { Store } from '../../storage/redis.ts';
import type { ReportWorker } from './report-worker.ts';

export interface Outbox {
  /** Puts a report into the queue, once per revision. `dueAt` in ms since 1970; far times are left to the sweep. */
  hand(reference: string, revision: number, dueAt?: number): Promise<void>;
  /** Puts an overdue report in again although a job for it may exist somewhere. */
  handAgain(reference: string, revision: number): Promise<void>;
  start(work: ReportWorker): Promise<void>;
  /** Finishes what is in hand. */
  stop(): Promise<void>;
}

export interface OutboxDeps {
  /** A new connection that fails fast, or one that waits, as BullMQ's workers need. */
  readonly connect: (patience: 'turn' | 'patient') => Store;
  readonly now: () => Date;
  readonly log: Log;
  /** Reports worked on at once in this process. */
  readonly concurrency?: number;
}

const name = 'deliver';
/** Milliseconds: what is due later than this is left to the sweep. */
const soon = 60_000;

/** @returns the queue; nothing is worked on before `start`. */
export function createOutbox(deps: OutboxDeps): Outbox {
  const { log, now } = deps;
  const connections: Store[] = [];
  const connect = (patience: 'turn' | 'patient') => {
    const connection = deps.connect(patience);
    connections.push(connection);
    return connection;
  };
  const queue = new Queue<{ reference: string }>(name, {
    connection: connect('turn'),
    prefix: queuePrefix,
    defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
  });
  queue.on('error', () => undefined);
  let worker: Worker<{ reference: string }> | null = null;

  async function add(reference: string, jobId: string, delay: number): Promise<void> {
    await queue.add('look', { reference }, { jobId, delay });
  }

  async function hand(reference: string, revision: number, dueAt = 0): Promise<void> {
    const delay = Math.max(0, dueAt - now().getTime());
    if (delay <= soon) await add(reference, `${reference}.${revision}`, delay);
  }

  return {
    hand,
    handAgain: (reference, revision) =>
      add(reference, `${reference}.${revision}.${Math.floor(now().getTime() / 60_000)}`, 0),

    async start(work) {
      worker = new Worker<{ reference: string }>(
        name,
        async (job) => {
          const { reference } = job.data;
          const looked = await work(reference);
          if (looked?.dueAt != null) await hand(reference, looked.revision, looked.dueAt);
        },
        {
          connection: connect('patient'),
          prefix: queuePrefix,
          concurrency: deps.concurrency ?? 40,
          lockDuration: 60_000,
        },
      );
      worker.on('error', () => undefined);
      worker.on('failed', (job, failure) => {
        log.warn('delivery-look-failed', { reference: job?.data.reference, ...failureFields(failure) });
      });
      await worker.waitUntilReady();
    },

    async stop() {
      await worker?.close();
      await queue.close();
      for (const connection of connections) connection.disconnect();
    },
  };
}
