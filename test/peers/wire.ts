// Stands between us and a mail server and writes down every byte that we send, as an eavesdropper would.
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Wire {
  readonly port: number;
  /** Everything that we sent so far. */
  sent(): Buffer;
  stop(): Promise<void>;
}

export async function tapWire(to: number): Promise<Wire> {
  const parts: Buffer[] = [];
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const peer = connect(to, '127.0.0.1');
    for (const [one, other] of [
      [client, peer],
      [peer, client],
    ] as const) {
      open.add(one);
      one.on('data', (part: Buffer) => {
        if (one === client) parts.push(part);
        other.write(part);
      });
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.end();
      });
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    sent: () => Buffer.concat(parts),
    async stop() {
      for (const socket of open) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}
