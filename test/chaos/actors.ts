// The processes of the chaos run: each can be killed for real and started again, or frozen for a while.
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { installRedis } from '../../src/storage/install-redis.ts';
import { connectRedis, waitForRedis } from '../../src/storage/redis.ts';
import type { Fault } from './ledger.ts';

export interface Actor {
  readonly name: string;
  readonly child: () => ChildProcess;
  start(): Promise<void>;
  /** `kill -9`, then starts again. */
  killed(faults: Fault[]): Promise<void>;
  frozen(milliseconds: number, faults: Fault[]): Promise<void>;
  stop(): void;
}

function createActor(name: string, launch: () => ChildProcess, ready: (child: ChildProcess) => Promise<void>): Actor {
  let child: ChildProcess | undefined;
  const current = () => child as ChildProcess;
  async function start(): Promise<void> {
    child = launch();
    child.on('error', () => undefined);
    await ready(child);
  }
  return {
    name,
    child: current,
    start,
    async killed(faults) {
      const from = Date.now();
      const gone = once(current(), 'exit');
      current().kill('SIGKILL');
      await gone;
      await pause(100 + Math.random() * 400);
      await start();
      faults.push({ what: `${name} killed`, from, to: Date.now() });
    },
    async frozen(milliseconds, faults) {
      const from = Date.now();
      current().kill('SIGSTOP');
      await pause(milliseconds);
      current().kill('SIGCONT');
      faults.push({ what: `${name} frozen`, from, to: Date.now() });
    },
    stop: () => void child?.kill('SIGKILL'),
  };
}

const saysReady = async (child: ChildProcess) => void (await once(child, 'message'));

export function redisActor(folder: string, socket: string): Actor {
  const program = installRedis();
  const words = ['--port', '0', '--unixsocket', socket, '--dir', folder, '--save', '', '--loglevel', 'warning'];
  const keeping = ['--appendonly', 'yes', '--appendfsync', 'always', '--maxmemory-policy', 'noeviction'];
  return createActor(
    'redis',
    () => spawn(program, [...words, ...keeping], { stdio: 'ignore' }),
    async () => {
      const client = connectRedis(socket);
      await waitForRedis(client, 20_000);
      client.disconnect();
    },
  );
}

const here = (file: string) => join(import.meta.dirname, file);
const quiet = { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] as ['ignore', 'ignore', 'inherit', 'ipc'] };

export const mailActor = (port: number, ledger: string): Actor =>
  createActor('mail', () => fork(here('mail-server.ts'), [String(port), ledger], quiet), saysReady);

/** @param heard what the process says about reports. */
export const serviceActor = (name: string, words: string[], heard: (said: unknown) => void): Actor =>
  createActor(name, () => fork(here('service.ts'), words, quiet).on('message', heard), saysReady);
