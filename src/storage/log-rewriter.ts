// What was deleted stays in the append-only file of Redis until that is written anew, and whoever has the data keys can read it there.
// So it is written anew soon after something was erased, and hourly where something has expired.
import { Cluster } from 'ioredis';
import { failureFields, type Log } from '../shared/log.ts';
import type { Store } from './redis.ts';

export interface LogRewriter {
  /** Something was erased: the file is written anew now, or as soon as its last time is long enough ago. */
  erased(): void;
  /** Whenever the last time was: for an operator who erases something by hand. */
  now(): Promise<void>;
  start(): void;
  stop(): void;
}

interface LogRewriterDeps {
  readonly redis: Store;
  /** Milliseconds between two times: it costs the server a pass over all that it holds. */
  readonly pause?: number;
  /** Milliseconds between two looks whether something has expired. */
  readonly look?: number;
  readonly log: Log;
}

const notRewritten = 'the append-only file could not be rewritten';
const lastKey = 'v1:{log}:rewritten';

/** Several processes may ask: one of them does it, by a mark in Redis that lasts for the pause. */
export function createLogRewriter(deps: LogRewriterDeps): LogRewriter {
  const { redis, pause = 10 * 60_000, look = 60 * 60_000, log } = deps;
  const nodes = () => (redis instanceof Cluster ? redis.nodes('master') : [redis]);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let looking: ReturnType<typeof setInterval> | undefined;
  let expiredBefore = 0;

  const everyNode = () => Promise.all(nodes().map((node) => node.call('BGREWRITEAOF')));

  async function rewrite(): Promise<void> {
    waiting = undefined;
    if ((await redis.set(lastKey, '1', 'PX', pause, 'NX')) === 'OK') {
      await everyNode();
      return;
    }
    const left = Math.max(1000, Number(await redis.pttl(lastKey)));
    waiting = setTimeout(() => void attempt(), left);
    waiting.unref();
  }

  async function attempt(): Promise<void> {
    await rewrite().catch((failure) => log.warn(notRewritten, failureFields(failure)));
  }

  async function lookForExpired(): Promise<void> {
    const said = await Promise.all(nodes().map((node) => node.call('INFO', 'stats').catch(() => '')));
    const expired = said.reduce<number>(
      (sum, one) => sum + Number(/^expired_keys:(\d+)/m.exec(String(one))?.[1] ?? 0),
      0,
    );
    if (expired > expiredBefore) await attempt();
    expiredBefore = expired;
  }

  return {
    erased() {
      if (waiting === undefined) void attempt();
    },
    async now() {
      await everyNode().catch((failure) => log.warn(notRewritten, failureFields(failure)));
    },
    start() {
      looking = setInterval(() => void lookForExpired(), look);
      looking.unref();
    },
    stop() {
      clearTimeout(waiting);
      clearInterval(looking);
    },
  };
}
