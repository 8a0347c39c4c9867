// A line to a part that can die the worst way: connections stay open, new ones are taken, and nothing ever comes back.
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface BlackHole {
  readonly port: number;
  /** From now on what comes in is swallowed. */
  swallow(): void;
  /** Lets everything through again: connections that were swallowed end, new ones reach the part. */
  heal(): void;
  stop(): void;
}

/** @param target the Unix socket of the part; null: there is none, it swallows from the beginning. */
export async function blackHole(target: string | null): Promise<BlackHole> {
  let swallowing = target === null;
  const open = new Set<Socket>();
  const keep = (socket: Socket) => {
    open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => open.delete(socket));
  };
  const server = createServer((near) => {
    keep(near);
    if (swallowing || target === null) {
      near.resume();
      return;
    }
    const far = connect(target);
    keep(far);
    near.on('data', (bytes) => swallowing || far.write(bytes));
    far.on('data', (bytes) => swallowing || near.write(bytes));
    near.once('close', () => far.destroy());
    far.once('close', () => swallowing || near.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endAll = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    swallow() {
      swallowing = true;
    },
    heal() {
      swallowing = false;
      endAll();
    },
    stop() {
      server.close();
      endAll();
    },
  };
}
