// Asks ClamAV while the bytes go by (INSTREAM of its TCP protocol), so that a clean file waits for little. Whatever is not
// a clear "clean" is not clean: no answer, a late answer and an unknown answer all mean that nobody looked.
import { connect, type Socket } from 'node:net';

export type Verdict = 'clean' | 'infected' | 'down';

export interface Scan {
  see(chunk: Buffer): Promise<void>;
  /** Nothing more comes. */
  verdict(): Promise<Verdict>;
  /** The file was refused for another reason. */
  drop(): void;
}

export interface Scanner {
  /** @returns a scan, or null when the scanner does not answer, asked twice. */
  begin(): Promise<Scan | null>;
  /** True when it answers. */
  ping(): Promise<boolean>;
}

/** Milliseconds: for an answer to PING; between bytes taken; from the last byte to the verdict. */
export interface ScannerPatience {
  readonly ping: number;
  readonly take: number;
  readonly verdict: number;
}
const usual: ScannerPatience = { ping: 800, take: 5000, verdict: 20_000 };

/** Waits for something of a socket; false when it ended, failed or took too long. */
function awaited(socket: Socket, event: 'drain' | 'connect', patience: number): Promise<boolean> {
  return new Promise((resolve) => {
    const finish = (well: boolean) => {
      clearTimeout(timer);
      socket.off(event, yes).off('close', no);
      resolve(well);
    };
    const [yes, no] = [() => finish(true), () => finish(false)];
    const timer = setTimeout(no, patience);
    socket.once(event, yes).once('close', no);
    if (socket.destroyed) no();
  });
}

/** Everything the socket says until the zero byte that ends an answer; '' when there is none in time. */
function answerOf(socket: Socket): { within(patience: number): Promise<string> } {
  let said = '';
  let tell: (() => void) | undefined;
  const done = () => said.includes('\0') || socket.destroyed;
  socket.on('data', (data: Buffer) => {
    said = (said + data.toString('latin1')).slice(0, 1000);
    if (done()) tell?.();
  });
  socket.once('close', () => tell?.());
  return {
    within: (patience) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => tell?.(), patience);
        tell = () => {
          clearTimeout(timer);
          resolve(said.includes('\0') ? said.slice(0, said.indexOf('\0')) : '');
        };
        if (done()) tell();
      }),
  };
}

/** @param url `tcp://host:port` of clamd. */
export function createScanner(url: string, patience: ScannerPatience = usual): Scanner {
  const { hostname, port } = new URL(url);
  const open = () => {
    const socket = connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 3310) });
    socket.on('error', () => socket.destroy());
    return socket;
  };

  async function ping(): Promise<boolean> {
    const socket = open();
    const answer = answerOf(socket);
    socket.write('zPING\0');
    const said = await answer.within(patience.ping);
    socket.destroy();
    return said === 'PONG';
  }

  return {
    ping,
    async begin() {
      if (!(await ping()) && !(await ping())) return null;
      const socket = open();
      const answer = answerOf(socket);
      let well = true;
      socket.write('zINSTREAM\0');
      return {
        async see(chunk) {
          if (!well || chunk.length === 0) return;
          const length = Buffer.alloc(4);
          length.writeUInt32BE(chunk.length);
          socket.write(length);
          if (!socket.write(chunk)) well = await awaited(socket, 'drain', patience.take);
        },
        async verdict() {
          if (well) socket.write(Buffer.alloc(4));
          const said = await answer.within(well ? patience.verdict : 0);
          socket.destroy();
          if (/ FOUND$/.test(said)) return 'infected';
          return said === 'stream: OK' ? 'clean' : 'down';
        },
        drop: () => socket.destroy(),
      };
    },
  };
}
