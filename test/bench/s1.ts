// S1: turns per second through our Direct Line. Like against like: with the answer brought to the person over a WebSocket
// against a bare botbuilder echo bot that posts it to its channel; and with the answer left in the log against a plain
// handler that does the same Redis work and brings it to nobody. Ours checks a token and seals everything.
import { withRedis } from '../support/redis.ts';
import { botFrameworkTurns, startConnector } from './bot-framework-turns.ts';
import { directLineTurns, postingTurns } from './direct-line-turns.ts';
import { type Figure, serve } from './figure.ts';
import { clients, middle, race, ratio, type TakeTurn } from './load.ts';
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
  const rounds = await race({
    ours: await everybody((name) => directLineTurns(ours.port, name)),
    posting: await everybody((name) => postingTurns(ours.port, `posting-${name}`)),
    bare: await everybody((name) => botFrameworkTurns(bare.port, connector, name)),
    plain: await everybody((name) => plainTurns(plain.port, name)),
  });
  await Promise.all([ours.stop(), bare.stop(), plain.stop()]);
  connector.stop();
  await redis.stop();
  const value = ratio(rounds, 'ours', 'bare');
  const ofPlain = ratio(rounds, 'posting', 'plain');
  return {
    value,
    target: 3,
    met: value >= 3 && ofPlain >= 0.6,
    detail: {
      ofPlain,
      ofPlainTarget: 0.6,
      turnsPerSecond: middle(rounds, 'ours'),
      posting: middle(rounds, 'posting'),
      bare: middle(rounds, 'bare'),
      plain: middle(rounds, 'plain'),
    },
  };
}
