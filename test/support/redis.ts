// A real Redis for a test, in a folder of its own, that ends with the test.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PrivateRedis, startPrivateRedis } from '../../src/storage/private-redis.ts';
import { connectRedis, type Store, waitForRedis } from '../../src/storage/redis.ts';

export interface TestRedis {
  readonly dataDir: string;
  /** What to hand to `connectRedis` for one more connection. */
  readonly socket: string;
  readonly redis: Store;
  /** A further connection, closed with the rest. */
  connect(patience?: 'turn' | 'patient'): Promise<Store>;
  stop(): Promise<void>;
}

export async function withRedis(fsync: 'always' | 'everysec' = 'always'): Promise<TestRedis> {
  const dataDir = mkdtempSync(join(tmpdir(), 'stand-safe-test-'));
  const server: PrivateRedis = await startPrivateRedis(dataDir, fsync);
  const open: Store[] = [];
  const connect = async (patience: 'turn' | 'patient' = 'turn') => {
    const client = connectRedis(server.socket, patience);
    open.push(client);
    await waitForRedis(client, 5000);
    return client;
  };
  return {
    dataDir,
    socket: server.socket,
    redis: await connect(),
    connect,
    async stop() {
      for (const client of open) client.disconnect();
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
