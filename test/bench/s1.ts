// S1: turns per second through our Direct Line, against a bare botbuilder echo bot with Redis state and against a plain
// handler doing the same Redis work. Ours checks a token, seals everything and brings the answer over a WebSocket.
import { withRedis } from '../support/redis.ts';
import { botFrameworkTurns, startConnector } from './bot-framework-turns.ts';
import { directLineTurns } from './direct-line-turns.ts';
import { type Figure, round, serve } from './figure.ts';
import { clients, race, type TakeTurn } from './load.ts';
import { rawClient } from './raw-client.ts';

const everybody = <T>(make: (name: string) => Promise<T>) =>
  Promise.all(Array.from({ length: clients }, (_, index) => make(`person-${index}`)));

async function plainTurns(port: number, name: string): Promise<TakeTurn> {
  const client = await rawClient(port);
  let sent = 0;
  return async () => {
    sent += 1;
    const message = {
      type: 'message',
      text: 'a short answer',
      from: { id: 'x' },
      channelData: { clientActivityID: `${name}-${sent}` },
    };
    await client.post(`/${name}`, JSON.stringify(message));
  };
}

export async function measure(): Promise<Figure> {
  const redis = await withRedis('everysec');
  const connector = await startConnector();
  const [ours, bare, plain] = await Promise.all(
    ['direct-line', 'bare-bot', 'plain'].map((name) => serve(name, redis.socket)),
  );
  if (!ours || !bare || !plain) throw new Error('a server did not start');
  const speeds = await race({
    ours: await everybody((name) => directLineTurns(ours.port, name)),
    bare: await everybody((name) => botFrameworkTurns(bare.port, connector, name)),
    plain: await everybody((name) => plainTurns(plain.port, name)),
  });
  await Promise.all([ours.stop(), bare.stop(), plain.stop()]);
  connector.stop();
  await redis.stop();
  const value = round(speeds.ours / speeds.bare);
  const ofPlain = round(speeds.ours / speeds.plain);
  return {
    value,
    target: 3,
    met: value >= 3 && ofPlain >= 0.6,
    detail: {
      ofPlain,
      ofPlainTarget: 0.6,
      turnsPerSecond: Math.round(speeds.ours),
      bare: Math.round(speeds.bare),
      plain: Math.round(speeds.plain),
    },
  };
}
