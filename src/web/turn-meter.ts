// Counts and times the turns of conversations, by channel. It is made before the bot, whose turns it counts, and its registry is the
// one that the metrics page shows.
import { Counter, Histogram, Registry } from 'prom-client';

export interface TurnMeter {
  readonly registry: Registry;
  /** One turn of a conversation. @param outcome `heard` or `failed`. @param milliseconds how long it took. */
  record(channel: string, outcome: 'heard' | 'failed', milliseconds: number): void;
}

export function createTurnMeter(): TurnMeter {
  const registry = new Registry();
  const registers = [registry];
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
  return {
    registry,
    record(channel, outcome, milliseconds) {
      turns.inc({ channel, outcome });
      seconds.observe({ channel }, milliseconds / 1000);
    },
  };
}
