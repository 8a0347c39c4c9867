// S3: the own time of one turn of the real bot at 200 turns a second, from the post to the answer on the socket.
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTokens } from '../../src/channels/web-chat/tokens.ts';
import { directLineTurns } from './direct-line-turns.ts';
import { type Figure, percentile, round } from './figure.ts';
import type { TakeTurn } from './load.ts';

const perSecond = 200;
const people = 80;
const seconds = 6;

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/** Turns at fixed moments, whether or not the ones before are over. @returns how long each took, in milliseconds. */
async function atFixedMoments(takers: readonly TakeTurn[], rate: number, lasting: number): Promise<number[]> {
  const times: number[] = [];
  const running: Promise<void>[] = [];
  const start = performance.now();
  const busy = takers.map(() => Promise.resolve());
  for (let number = 0; number < rate * lasting; number += 1) {
    const due = start + (number * 1000) / rate;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const who = number % takers.length;
    const before = busy[who] ?? Promise.resolve();
    const turn = before.then(async () => {
      const begun = performance.now();
      await takers[who]?.(number);
      times.push(performance.now() - begun);
    });
    busy[who] = turn;
    running.push(turn);
  }
  await Promise.all(running);
  return times;
}

export async function measure(): Promise<Figure> {
  const dataDir = mkdtempSync(join(tmpdir(), 'stand-safe-bench-'));
  const [port, admin] = [await freePort(), await freePort()];
  const linkKey = Buffer.alloc(32, 7);
  const tokens = createTokens(linkKey, Date.now);
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    PORT: String(port),
    ADMIN_PORT: String(admin),
    LOG_LEVEL: 'error',
    LINK_KEY: linkKey.toString('base64'),
  };
  const child = fork(new URL('../../src/main.ts', import.meta.url), [], {
    env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  try {
    await ready(port);
    const takers = await Promise.all(
      Array.from({ length: people }, (_, index) => directLineTurns(port, `person-${index}`, tokens)),
    );
    await atFixedMoments(takers, 50, 2);
    const times = await atFixedMoments(takers, perSecond, seconds);
    const p50 = round(percentile(times, 0.5));
    const p99 = round(percentile(times, 0.99));
    return {
      value: p99,
      target: 50,
      met: p99 < 50 && p50 < 5,
      detail: { p50, p50Target: 5, p99, turns: times.length },
    };
  } finally {
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await gone;
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function ready(port: number): Promise<void> {
  const timeUp = AbortSignal.timeout(30_000);
  while (!timeUp.aborted) {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the service did not become ready');
}
