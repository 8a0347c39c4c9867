// S2: turns per second through `/api/messages`, guard and sealing included, against the same bare echo bot.
import { withRedis } from '../support/redis.ts';
import { botFrameworkTurns, startConnector } from './bot-framework-turns.ts';
import { type Figure, serve } from './figure.ts';
import { clients, middle, race, ratio } from './load.ts';

export async function measure(): Promise<Figure> {
  const redis = await withRedis('everysec');
  const connector = await startConnector();
  const [ours, bare] = await Promise.all(['azure-door', 'bare-bot'].map((name) => serve(name, redis.socket)));
  if (!ours || !bare) throw new Error('a server did not start');
  const through = (port: number, kind: string) =>
    Promise.all(Array.from({ length: clients }, (_, index) => botFrameworkTurns(port, connector, `${kind}-${index}`)));
  const rounds = await race({ ours: await through(ours.port, 'ours'), bare: await through(bare.port, 'bare') });
  await Promise.all([ours.stop(), bare.stop()]);
  connector.stop();
  await redis.stop();
  const value = ratio(rounds, 'ours', 'bare');
  return {
    value,
    target: 0.9,
    met: value >= 0.9,
    detail: { turnsPerSecond: middle(rounds, 'ours'), bare: middle(rounds, 'bare') },
  };
}
