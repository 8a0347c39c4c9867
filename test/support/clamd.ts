// A real clamd on a free port of this machine, with one signature of our own for harmless words and nothing else; fetched
// by the system's package manager where the machine has none.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { freePort } from './service.ts';

/** What our signature finds: harmless, and nothing that anybody would write. */
export const harmlessWords = 'stand-safe harmless words that a scanner is to find 5c1e';

const programs = ['/usr/sbin/clamd', '/usr/local/sbin/clamd', '/opt/homebrew/sbin/clamd'];

function clamdPath(): string {
  const found = () => programs.find((path) => existsSync(path));
  const here = found();
  if (here) return here;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const words of [['update'], ['install', '-y', '--no-install-recommends', 'clamav-daemon']]) {
    const [program = 'apt-get', ...rest] = [...sudo, 'apt-get', ...words];
    spawnSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const now = found();
  if (!now) throw new Error('clamd is needed: apt-get install clamav-daemon');
  return now;
}

export interface Clamd {
  /** `tcp://127.0.0.1:<port>` */
  readonly url: string;
  /** As if it hung: it takes connections and answers nothing. */
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect({ host: '127.0.0.1', port }, () => socket.write('zPING\0'));
    socket.once('data', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

export async function startClamd(): Promise<Clamd> {
  const path = clamdPath();
  const folder = mkdtempSync(join(tmpdir(), 'stand-safe-clamd-'));
  const port = await freePort();
  const hex = Buffer.from(harmlessWords).toString('hex');
  writeFileSync(join(folder, 'own.ndb'), `StandSafe.Harmless:0:*:${hex}\n`);
  const settings = [
    'Foreground yes',
    `DatabaseDirectory ${folder}`,
    `TemporaryDirectory ${folder}`,
    'TCPAddr 127.0.0.1',
    `TCPSocket ${port}`,
    `User ${userInfo().username}`,
    'MaxThreads 4',
    '',
  ];
  writeFileSync(join(folder, 'clamd.conf'), settings.join('\n'));
  const child: ChildProcess = spawn(path, ['--config-file', join(folder, 'clamd.conf')], { stdio: 'ignore' });
  const last = () => child.kill('SIGKILL');
  process.once('exit', last);
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const timeUp = AbortSignal.timeout(30_000);
  while (!(await answers(port))) {
    if (timeUp.aborted || child.exitCode !== null) throw new Error('clamd did not start');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url: `tcp://127.0.0.1:${port}`,
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    async stop() {
      child.kill('SIGKILL');
      await gone;
      process.off('exit', last);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
