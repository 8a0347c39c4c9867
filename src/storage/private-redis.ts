// Where no REDIS_URL is given the service brings its own Redis: same code as in production, data under the data
// folder, every write on disk before it is answered. It ends with us, on Ctrl-C and when we are killed alike.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ServiceError } from '../shared/errors.ts';
import { installRedis } from './install-redis.ts';

export interface PrivateRedis {
  /** Path of the Unix socket that it listens on; it has no network port. */
  readonly socket: string;
  /** Process id of the server itself is not needed by callers; they stop it by this. */
  stop(): Promise<void>;
}

/** The socket for a data folder. Short, because systems allow about 100 bytes. */
export function socketFor(dataDir: string): string {
  const name = createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 12);
  return join(tmpdir(), `stand-safe-${name}`, 'redis.sock');
}

function answers(socket: string): Promise<boolean> {
  return new Promise((done) => {
    const line = connect(socket, () => line.end('PING\r\n'));
    line.on('data', (data) => done(/PONG|LOADING|NOAUTH/.test(String(data))));
    line.on('error', () => done(false));
    line.on('close', () => done(false));
  });
}

async function until(check: () => Promise<boolean>, milliseconds: number): Promise<boolean> {
  const timeUp = AbortSignal.timeout(milliseconds);
  while (!timeUp.aborted) {
    if (await check()) return true;
    await new Promise((resume) => setTimeout(resume, 20));
  }
  return false;
}

// The shell waits for the end of its standard input, which the system closes when we die, however we die.
// What it writes is for its owner alone: the append-only file holds everything, sealed.
const guard =
  'umask 077; exec 3<&0; "$@" & server=$!; (cat <&3 >/dev/null; kill $server 2>/dev/null) & wait $server; kill $! 2>/dev/null';

/**
 * Starts a Redis server on a Unix socket, installing the program first where the machine has none.
 * @param fsync `always` keeps every acknowledged write; `everysec` is for measuring.
 * @throws ServiceError `storage-in-use` when another process already serves this folder.
 */
export async function startPrivateRedis(
  dataDir: string,
  fsync: 'always' | 'everysec' = 'always',
): Promise<PrivateRedis> {
  const program = installRedis();
  const socket = socketFor(dataDir);
  const folder = join(resolve(dataDir), 'redis');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  mkdirSync(join(socket, '..'), { recursive: true });
  chmodSync(join(socket, '..'), 0o700);
  // A server whose owner was just killed needs a moment to write and go.
  if (existsSync(socket) && !(await until(async () => !(await answers(socket)), 5000))) {
    throw new ServiceError('storage-in-use', {
      retryable: false,
      hint: 'another Stand Safe is running with the same DATA_DIR: stop it first, or give this one another DATA_DIR',
    });
  }
  rmSync(socket, { force: true });
  const server = [program, '--port', '0', '--unixsocket', socket, '--unixsocketperm', '700', '--dir', folder];
  const keeping = ['--appendonly', 'yes', '--appendfsync', fsync, '--save', '', '--maxmemory-policy', 'noeviction'];
  const child = spawn('sh', ['-c', guard, 'redis-guard', ...server, ...keeping, '--loglevel', 'warning'], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  child.unref();
  if (!(await until(() => answers(socket), 20_000))) {
    child.stdin?.end();
    throw new ServiceError('storage-not-started', { retryable: false, hint: `Redis did not start; look in ${folder}` });
  }
  return {
    socket,
    async stop() {
      child.stdin?.end();
      await ended;
    },
  };
}
