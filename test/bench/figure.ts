// What a measurement gives back, and the small tools that measurements share.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

export interface Figure {
  readonly value: number;
  readonly target: number;
  readonly met: boolean;
  /** Further numbers behind the value: shown, not judged. */
  readonly detail?: Readonly<Record<string, number>>;
}

export const round = (number: number, digits = 2): number => Number(number.toFixed(digits));

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** @param share 0.99 for p99. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export interface Served {
  readonly port: number;
  readonly child: ChildProcess;
  stop(): Promise<void>;
}

/** Starts one of `servers/` in a process of its own; it says its port when it is ready. */
export async function serve(name: string, ...words: string[]): Promise<Served> {
  const child = fork(new URL(`servers/${name}.ts`, import.meta.url), words, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${name} ended before it served`);
  });
  const [port] = (await Promise.race([once(child, 'message'), ended])) as [number];
  ended.catch(() => undefined);
  return {
    port,
    child,
    async stop() {
      if (child.exitCode !== null) return;
      child.disconnect();
      await once(child, 'exit');
    },
  };
}
