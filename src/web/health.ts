// Whether we live, and whether we can do our work: real questions to what we depend on, each with its own time limit, so
// that a dead neighbour makes "not ready" and not silence.
import type { Next, Request, Response, Server } from 'restify';

/** Resolves when all is well; a rejection or silence means it is not. */
export type Check = () => Promise<unknown>;

export interface HealthDeps {
  /** By name: `redis`, `mail`. Names are shown, reasons are not. */
  readonly checks: Readonly<Record<string, Check>>;
  /** Milliseconds that a check may take. */
  readonly patience?: number;
}

async function well(check: Check, patience: number): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeUp = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), patience);
  });
  const answered = check().then(
    () => true,
    () => false,
  );
  const result = await Promise.race([answered, timeUp]);
  clearTimeout(timer);
  return result;
}

function say(response: Response, status: number, body: object): void {
  const json = JSON.stringify(body);
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(json),
    'Cache-Control': 'no-store',
  });
  response.end(json);
}

export function createHealth(deps: HealthDeps): { mount(server: Server): void; leave(): void } {
  let leaving = false;

  async function ready(_request: Request, response: Response): Promise<void> {
    const names = Object.keys(deps.checks);
    const results = await Promise.all(Object.values(deps.checks).map((check) => well(check, deps.patience ?? 1500)));
    const parts = Object.fromEntries(names.map((name, index) => [name, results[index] ? 'ok' : 'down']));
    const good = !leaving && results.every(Boolean);
    say(response, good ? 200 : 503, { status: good ? 'ok' : leaving ? 'stopping' : 'down', ...parts });
  }

  return {
    mount(server) {
      server.get('/health/live', (_request: Request, response: Response, next: Next) => {
        say(response, 200, { status: 'ok' });
        return next(false);
      });
      server.get('/health/ready', ready);
    },
    /** From now on not ready: whoever shares out visitors sends them elsewhere before we stop. */
    leave() {
      leaving = true;
    },
  };
}
