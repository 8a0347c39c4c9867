// S8: two processes on one Redis against one. Where the machine has too few cores for two servers, Redis and the people,
// there is nothing to gain and the figure is shown without being judged.
import { availableParallelism } from 'node:os';
import { withRedis } from '../support/redis.ts';
import { directLineTurns } from './direct-line-turns.ts';
import { type Figure, serve } from './figure.ts';
import { middle, race, ratio } from './load.ts';

const people = 32;
const coresNeeded = 5;

export async function measure(): Promise<Figure> {
  const redis = await withRedis('everysec');
  const [first, second] = await Promise.all([serve('direct-line', redis.socket), serve('direct-line', redis.socket)]);
  if (!first || !second) throw new Error('a server did not start');
  const at = (ports: readonly number[], kind: string) =>
    Promise.all(
      Array.from({ length: people }, (_, index) =>
        directLineTurns(ports[index % ports.length] ?? 0, `${kind}-${index}`),
      ),
    );
  const rounds = await race({ one: await at([first.port], 'one'), two: await at([first.port, second.port], 'two') });
  await Promise.all([first.stop(), second.stop()]);
  await redis.stop();
  const value = ratio(rounds, 'two', 'one');
  const cores = availableParallelism();
  return {
    value,
    target: 1.7,
    met: value >= 1.7 || cores < coresNeeded,
    detail: { cores, coresNeeded, one: middle(rounds, 'one'), two: middle(rounds, 'two') },
  };
}
