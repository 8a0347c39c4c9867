// Figures for the operator, on a port of their own that only this machine reaches. Counts and times; never a name, a
// reference or a word (P13).
import { createServer, type Server } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface MetricsDeps {
  /** Read when somebody asks: name without prefix → what it is and how to find out. */
  readonly gauges: Readonly<Record<string, { readonly help: string; read(): number | Promise<number> }>>;
}

export interface Metrics {
  /** One turn of a conversation. @param outcome `heard` or `failed`. @param milliseconds how long it took. */
  turn(channel: string, outcome: 'heard' | 'failed', milliseconds: number): void;
  text(): Promise<string>;
  /** @param port 0 for any. @returns the port. Loopback only. */
  listen(port: number): Promise<number>;
  close(): Promise<void>;
}

export function createMetrics(deps: MetricsDeps): Metrics {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  collectDefaultMetrics({ register: registry });
  const turns = new Counter({
    name: 'stand_safe_turns_total',
    help: 'Turns of conversations',
    labelNames: ['channel', 'outcome'],
    registers,
  });
  const seconds = new Histogram({
    name: 'stand_safe_turn_seconds',
    help: 'Time of one turn',
    labelNames: ['channel'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3],
    registers,
  });
  for (const [name, { help, read }] of Object.entries(deps.gauges)) {
    new Gauge({
      name: `stand_safe_${name}`,
      help,
      registers,
      async collect() {
        this.set(await read());
      },
    });
  }
  let server: Server | undefined;

  return {
    turn(channel, outcome, milliseconds) {
      turns.inc({ channel, outcome });
      seconds.observe({ channel }, milliseconds / 1000);
    },
    text: () => registry.metrics(),
    listen: (port) =>
      new Promise((resolve, reject) => {
        server = createServer((request, response) => {
          if (request.url !== '/metrics') {
            response.statusCode = 404;
            response.end();
            return;
          }
          registry.metrics().then(
            (text) => {
              response.setHeader('Content-Type', registry.contentType);
              response.end(text);
            },
            () => {
              response.statusCode = 503;
              response.end();
            },
          );
        });
        server.once('error', reject);
        server.listen(port, '127.0.0.1', () => {
          const address = server?.address();
          resolve(typeof address === 'object' && address ? address.port : port);
        });
      }),
    close: () =>
      new Promise((resolve) => {
        if (!server) return resolve();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
