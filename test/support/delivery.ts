// A whole delivery for tests: real Redis, real SMTP, a clock that is set by hand, and one report's worth of answers.
import { randomBytes, randomUUID } from 'node:crypto';
import { createDelivery, type DeliveryDeps, type DeliveryService } from '../../src/delivery/create-delivery.ts';
import type { Notification } from '../../src/delivery/jobs/report-worker.ts';
import type { Submission } from '../../src/delivery/submit.ts';
import type { Answers } from '../../src/engine/state.ts';
import type { Directory } from '../../src/routing/directory.ts';
import { forceIds } from '../../src/routing/force-id.ts';
import { createLog } from '../../src/shared/log.ts';
import { findDurability } from '../../src/storage/durability.ts';
import { createEncryption } from '../../src/storage/encryption.ts';
import { connectRedis } from '../../src/storage/redis.ts';
import { type TestRedis, withRedis } from './redis.ts';
import { type SmtpSink, startSmtpSink } from './smtp-sink.ts';

export const directory: Directory = {
  forces: Object.fromEntries(
    forceIds.map((id) => [
      id,
      {
        spoc: `spoc@${id}.police.example`,
        feoa: `feoa@${id}.police.example`,
        backup: `backup@${id}-backup.example`,
        replyWithinHours: 24,
      },
    ]),
  ),
  national: { spoc: 'desk@national.example', replyWithinHours: 24 },
};

/** The eight essentials; `words` is the account. */
export function answersFor(
  more: { force?: string; words?: string; worry?: string; danger?: string; election?: string; more?: Answers } = {},
): Answers {
  const choice = (code: string) => ({ kind: 'choice' as const, codes: [code] });
  return {
    danger: choice(more.danger ?? 'no'),
    agree: choice('yes'),
    forWhom: choice('me'),
    name: { kind: 'text', words: 'Nia Example' },
    contact: { kind: 'contact', contactKind: 'phone', value: '+442071838750' },
    role: choice('candidate'),
    election: choice(more.election ?? 'council'),
    place: {
      kind: 'place',
      words: 'Newport',
      nameEn: 'Newport',
      nameCy: 'Casnewydd',
      code: 'W06000022',
      placeKind: 'district',
      force: more.force ?? 'gwent',
    },
    kinds: choice('abuse'),
    risks: choice('none'),
    account: { kind: 'text', words: more.words ?? 'Somebody shouted at me outside the hall.' },
    when: { kind: 'date', words: 'last night', from: '2026-11-22', to: '2026-11-22', at: null, approximate: true },
    worry: choice(more.worry ?? 'worried'),
    ...more.more,
  };
}

export function submissionOf(more: Partial<Submission> = {}): Submission {
  return {
    draft: randomUUID(),
    answers: answersFor(),
    language: 'en',
    languagesUsed: ['en'],
    channel: 'webchat',
    conversationId: `talk-${randomUUID()}`,
    address: null,
    ...more,
  };
}

export interface Clock {
  now: () => Date;
  /** Moves time on. */
  pass(milliseconds: number): void;
}

export function clockAt(iso: string): Clock {
  let time = Date.parse(iso);
  return {
    now: () => new Date(time),
    pass(milliseconds) {
      time += milliseconds;
    },
  };
}

export interface TestDelivery {
  readonly delivery: DeliveryService;
  readonly sink: SmtpSink;
  readonly redis: TestRedis;
  readonly clock: Clock;
  readonly told: Notification[];
  /** Resolves when the reporter is told something, from now on. */
  nextTold(): Promise<void>;
  readonly logged: string[];
  /** One more process on the same Redis. */
  another(more?: Partial<DeliveryDeps>): Promise<DeliveryService>;
  stop(): Promise<void>;
}

export async function withDelivery(more: Partial<DeliveryDeps> = {}): Promise<TestDelivery> {
  const redis = await withRedis();
  const sink = await startSmtpSink();
  const clock = clockAt('2026-11-23T20:00:00Z');
  const told: Notification[] = [];
  const listening: (() => void)[] = [];
  const logged: string[] = [];
  const box = createEncryption([{ name: 'test', secret: randomBytes(32) }]);
  const linkKey = randomBytes(32);
  const all: DeliveryService[] = [];
  async function another(changes: Partial<DeliveryDeps> = {}): Promise<DeliveryService> {
    const made = createDelivery({
      redis: redis.redis,
      connect: (patience) => connectRedis(redis.socket, patience),
      box,
      durability: await findDurability(redis.redis, true),
      linkKey,
      mail: {
        url: sink.url,
        from: 'reports@stand-safe.example',
        bouncesTo: 'bounces@stand-safe.example',
        allowInsecureLoopback: true,
        timeouts: { connect: 10_000, greeting: 10_000, socket: 10_000, whole: 20_000 },
      },
      publicUrl: 'https://stand-safe.example',
      directory: () => directory,
      tellReporter: async (_reference, news) => {
        told.push(news);
        for (const heard of listening.splice(0)) heard();
      },
      now: clock.now,
      random: Math.random,
      log: createLog('info', { write: (line) => void logged.push(line) }),
      hashCost: 1024,
      sweepEvery: 200,
      ...more,
      ...changes,
    });
    all.push(made);
    return made;
  }
  return {
    delivery: await another(),
    sink,
    redis,
    clock,
    told,
    nextTold: () => new Promise((heard) => void listening.push(heard)),
    logged,
    another,
    async stop() {
      for (const one of all) await one.stop();
      await sink.stop();
      await redis.stop();
    },
  };
}
