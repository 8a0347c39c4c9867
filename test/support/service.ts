// The whole service as its users meet it: a process of its own, reached over HTTP, killed without a warning if need be.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

export interface RunningService {
  readonly pid: number;
  readonly url: string;
  readonly dataDir: string;
  /** Everything it wrote to the terminal so far. */
  output(): string;
  /** Resolves when it has written these words. */
  said(words: string): Promise<void>;
  /** `SIGKILL`: as a power cut. `SIGTERM`: as an operator. Resolves when it has gone. */
  end(signal: 'SIGKILL' | 'SIGTERM' | 'SIGINT'): Promise<number | null>;
  /** Starts it again with the same data. */
  again(environment?: Record<string, string>): Promise<RunningService>;
  /** Ends it and forgets its data. */
  forget(): Promise<void>;
}

export interface StartOptions {
  readonly dataDir?: string;
  readonly port?: number;
  readonly environment?: Record<string, string>;
  /** For node itself. */
  readonly flags?: readonly string[];
}

export async function startProcess(options: StartOptions = {}): Promise<RunningService> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'stand-safe-service-'));
  const port = options.port ?? (await freePort());
  const environment = {
    PATH: process.env.PATH ?? '',
    NODE_ENV: 'development',
    DATA_DIR: dataDir,
    PORT: String(port),
    ADMIN_PORT: '0',
    ...options.environment,
  };
  const child: ChildProcess = spawn(process.execPath, [...(options.flags ?? []), 'src/main.ts'], {
    cwd: root,
    env: environment,
  });
  const last = () => child.kill('SIGKILL');
  process.once('exit', last);
  child.once('exit', () => process.off('exit', last));
  let output = '';
  const gone = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  await new Promise<void>((resolve, reject) => {
    const hear = (data: Buffer) => {
      output += data.toString();
      if (output.includes('"msg":"started"')) resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => reject(new Error(`it did not start:\n${output}`)));
  });
  const end = (signal: 'SIGKILL' | 'SIGTERM' | 'SIGINT') => {
    child.kill(signal);
    return gone;
  };
  return {
    pid: child.pid ?? 0,
    url: `http://127.0.0.1:${port}`,
    dataDir,
    output: () => output,
    said: (words) =>
      new Promise((resolve) => {
        const look = () => {
          if (output.includes(words)) resolve();
          else child.stdout?.once('data', () => setImmediate(look));
        };
        look();
      }),
    end,
    again: (more = {}) => startProcess({ ...options, dataDir, port, environment: { ...options.environment, ...more } }),
    async forget() {
      await end('SIGTERM');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
