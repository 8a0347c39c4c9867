// The promise behind the queue: every few seconds whoever is overdue is found in the list of open reports and handed to
// the queue again, whatever was lost, by whichever process is alive.
import { failureFields, type Log } from '../../shared/log.ts';
import type { ReportStore } from '../../storage/report-store.ts';
import type { Outbox } from './outbox.ts';

export interface Sweep {
  /** @returns how many overdue reports were handed over. */
  once(): Promise<number>;
  start(): void;
  stop(): Promise<void>;
}

export interface SweepDeps {
  readonly store: Pick<ReportStore, 'due' | 'revisionOf' | 'close'>;
  readonly outbox: Pick<Outbox, 'hand' | 'handAgain'>;
  readonly now: () => Date;
  readonly log: Log;
  /** Milliseconds between two sweeps. */
  readonly every?: number;
}

/** Milliseconds overdue after which a job that should exist is not believed in any more. */
const tooLong = 90_000;
const atOnce = 500;

/** @returns the sweep; it does nothing before `start`. */
export function createSweep(deps: SweepDeps): Sweep {
  const { store, outbox, log } = deps;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();
  let stopped = false;

  async function once(): Promise<number> {
    const now = deps.now().getTime();
    const overdue = await store.due(now, atOnce);
    for (const { reference, dueAt } of overdue) {
      const revision = (await store.revisionOf(reference)) ?? 0;
      await (now - dueAt > tooLong ? outbox.handAgain(reference, revision) : outbox.hand(reference, revision));
    }
    return overdue.length;
  }

  function schedule(): void {
    if (stopped) return;
    timer = setTimeout(() => {
      running = once()
        .catch((failure) => log.warn('delivery-sweep-failed', failureFields(failure)))
        .finally(schedule);
    }, deps.every ?? 5_000);
  }

  return {
    once,
    start() {
      stopped = false;
      schedule();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
