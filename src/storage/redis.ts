// The one store. A command that cannot be answered in two seconds fails, so that a person hears "sorry, call 999 if
// you are in danger" instead of waiting for a server that is gone.
import { Cluster, Redis, type RedisOptions } from 'ioredis';
import { ServiceError } from '../shared/errors.ts';
import { type RedisAddress, readRedisAddress } from '../shared/redis-address.ts';

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

/** User, password and TLS of each server. */
function loginOf({ username, password, tls }: RedisAddress): RedisOptions {
  return {
    ...(username ? { username } : {}),
    ...(password ? { password } : {}),
    ...(tls ? { tls: {} } : {}),
  };
}

function connectCluster(address: RedisAddress, options: RedisOptions, patience: 'turn' | 'patient'): Cluster {
  // The queue of a cluster is one of its own: with it a turn would wait for nodes that are all away, and no time limit begins.
  return new Cluster([...address.hosts], {
    redisOptions: { ...options, ...loginOf(address) },
    enableOfflineQueue: patience === 'patient',
    clusterRetryStrategy: (times) => Math.min(50 * times, 1000),
    lazyConnect: true,
    // A certificate names the host, not the address that the cluster announces.
    ...(address.tls
      ? { dnsLookup: (host: string, done: (failure: null, found: string) => void) => done(null, host) }
      : {}),
  });
}

/**
 * @param url as `readRedisAddress` reads it, or the path of a Unix socket. @param patience `turn` fails fast, `patient` waits and
 * queues. @throws ServiceError `storage-unreachable` for what is no address.
 */
export function connectRedis(url: string, patience: 'turn' | 'patient' = 'turn'): Store {
  const options: RedisOptions = { ...(patience === 'turn' ? turnOptions : patientOptions), lazyConnect: true };
  if (url.startsWith('/')) return quiet(gatherWrites(new Redis({ ...options, path: url })));
  const address = readRedisAddress(url);
  if (!address)
    throw new ServiceError('storage-unreachable', { retryable: false, hint: 'REDIS_URL is no address of Redis' });
  const login = loginOf(address);
  const db = address.db === undefined ? {} : { db: address.db };
  if (address.kind === 'cluster') return quiet(connectCluster(address, options, patience));
  if (address.kind === 'sentinel') {
    const { sentinelPassword, tls, name = 'mymaster' } = address;
    const sentinels = {
      sentinels: [...address.hosts],
      name,
      ...(sentinelPassword ? { sentinelPassword } : {}),
      ...(tls ? { sentinelTLS: {}, enableTLSForSentinelMode: true } : {}),
    };
    return quiet(gatherWrites(new Redis({ ...options, ...login, ...db, ...sentinels })));
  }
  const [server] = address.hosts;
  return quiet(gatherWrites(new Redis({ ...options, ...login, ...db, ...server })));
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

const rejectWhen = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));

/** Waits for the first connection. @throws ServiceError `storage-unreachable` after `milliseconds`. */
export async function waitForRedis(client: Store, milliseconds: number): Promise<void> {
  const timeUp = AbortSignal.timeout(milliseconds);
  if (client.status === 'wait') client.connect().catch(() => undefined);
  while (!timeUp.aborted) {
    try {
      // A cluster that answers nothing leaves a command without an end.
      await Promise.race([client.ping(), rejectWhen(timeUp)]);
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
