// The one store. A command that cannot be answered in two seconds fails, so that a person hears "sorry, call 999 if
// you are in danger" instead of waiting for a server that is gone.
import { Cluster, Redis, type RedisOptions } from 'ioredis';
import { ServiceError } from '../shared/errors.ts';

export type Store = Redis | Cluster;

/** What a turn may wait for: short, no queue of commands while the line is down. */
const turnOptions = {
  commandTimeout: 2000,
  connectTimeout: 2000,
  maxRetriesPerRequest: 1,
  enableOfflineQueue: false,
  keepAlive: 10_000,
  retryStrategy: (times: number) => Math.min(50 * times, 1000),
  reconnectOnError: (failure: Error) => failure.message.startsWith('READONLY'),
} satisfies RedisOptions;

/** What BullMQ and subscriptions need: they wait as long as it takes. */
const patientOptions = {
  ...turnOptions,
  commandTimeout: undefined,
  maxRetriesPerRequest: null,
  enableOfflineQueue: true,
} satisfies RedisOptions;

function hostsOf(url: URL): { host: string; port: number }[] {
  return url.host.split(',').map((one) => {
    const [host = '127.0.0.1', port = '6379'] = one.split(':');
    return { host, port: Number(port) };
  });
}

/**
 * @param url `redis:`, `rediss:`, `redis+sentinel://host,host/master-name`, `redis+cluster://host,host`, or the path
 * of a Unix socket. @param patience `turn` fails fast, `patient` waits and queues.
 */
export function connectRedis(url: string, patience: 'turn' | 'patient' = 'turn'): Store {
  const options = { ...(patience === 'turn' ? turnOptions : patientOptions), lazyConnect: true };
  if (url.startsWith('/')) return quiet(gatherWrites(new Redis({ ...options, path: url })));
  const scheme = url.slice(0, url.indexOf(':'));
  if (scheme === 'redis+cluster') {
    const parsed = new URL(url.replace('redis+cluster:', 'redis:'));
    return quiet(new Cluster(hostsOf(parsed), { redisOptions: options, lazyConnect: true }));
  }
  if (scheme === 'redis+sentinel') {
    const parsed = new URL(url.replace('redis+sentinel:', 'redis:'));
    const name = parsed.pathname.slice(1) || 'mymaster';
    const password = parsed.password ? { password: decodeURIComponent(parsed.password) } : {};
    return quiet(gatherWrites(new Redis({ ...options, ...password, sentinels: hostsOf(parsed), name })));
  }
  return quiet(gatherWrites(new Redis(url, options)));
}

/**
 * Commands of many conversations that come up in one round of the event loop leave in one write: the write costs more
 * than the commands. They are not held back longer than that round.
 */
function gatherWrites(client: Redis): Redis {
  client.on('connect', () => {
    const { stream } = client;
    const write = stream.write.bind(stream) as (...words: unknown[]) => boolean;
    let corked = false;
    const gathered = (...words: unknown[]): boolean => {
      if (!corked) {
        corked = true;
        stream.cork();
        setImmediate(() => {
          corked = false;
          stream.uncork();
        });
      }
      return write(...words);
    };
    Object.assign(stream, { write: gathered });
  });
  return client;
}

/** Without a listener ioredis prints connection errors itself; health checks and commands report them instead. */
function quiet<T extends Store>(client: T): T {
  client.on('error', () => undefined);
  return client;
}

/** Waits for the first connection. @throws ServiceError `storage-unreachable` after `milliseconds`. */
export async function waitForRedis(client: Store, milliseconds: number): Promise<void> {
  const timeUp = AbortSignal.timeout(milliseconds);
  if (client.status === 'wait') client.connect().catch(() => undefined);
  while (!timeUp.aborted) {
    try {
      await client.ping();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new ServiceError('storage-unreachable', {
    retryable: true,
    hint: 'Redis does not answer: start it, or correct REDIS_URL, or remove REDIS_URL to use a private one',
  });
}
