// Figures for the operator, on a port of their own that only this machine reaches. Counts and times; never a name, a
// reference or a word (P13).
import { createServer, type Server } from 'node:http';
import { collectDefaultMetrics, Gauge } from 'prom-client';
import type { TurnMeter } from './turn-meter.ts';

export interface MetricsDeps {
  readonly turns: Pick<TurnMeter, 'registry'>;
  /** Read when somebody asks: name without prefix → what it is and how to find out. */
  readonly gauges: Readonly<Record<string, { readonly help: string; read(): number | Promise<number> }>>;
}

export interface Metrics {
  text(): Promise<string>;
  /** @param port 0 for any. @returns the port. Loopback only. */
  listen(port: number): Promise<number>;
  close(): Promise<void>;
}

export function createMetrics(deps: MetricsDeps): Metrics {
  const { registry } = deps.turns;
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  for (const [name, { help, read }] of Object.entries(deps.gauges)) {
    new Gauge({
      name: `stand_safe_${name}`,
      help,
      registers,
      // One figure that cannot be had, because Redis is away, takes no other with it.
      async collect() {
        this.set(
          await Promise.resolve()
            .then(read)
            .catch(() => Number.NaN),
        );
      },
    });
  }
  let server: Server | undefined;

  return {
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
