// The trail of who opened, answered, changed, erased and commanded what (P31). Lines are appended one by one, by whichever process is
// faster, each with the hash of the one before; a day that has ended is closed with a signature before the next begins.
import type { Cluster, Redis } from 'ioredis';
import { ServiceError } from '../../shared/errors.ts';
import type { Encryption } from '../encryption.ts';
import { keyFor, lifeOf } from '../keys.ts';
import {
  dayAfter,
  dayOf,
  entryDay,
  hashOf,
  sealedWords,
  type TrailEntry,
  type TrailEvent,
  trailEntry,
  trailEvent,
  trailHead,
} from './trail-entry.ts';

export interface TrailDeps {
  readonly redis: Redis | Cluster;
  readonly box: Encryption;
  /** Ed25519 in base64. */
  readonly sign: (bytes: Buffer) => string;
  readonly now: () => Date;
}

/** What lies in Redis: null where a box does not open. */
export interface KeptTrail {
  readonly head: string | null;
  readonly lines: ReadonlyMap<number, string | null>;
}

export interface Trail {
  /** @throws ServiceError `trail-contended` after many lost races. */
  append(event: TrailEvent): Promise<void>;
  /** Closes every day that has ended. */
  sealDays(): Promise<void>;
  read(): Promise<KeptTrail>;
}

/** KEYS trail. ARGV expected head ('' = none), new head, number, line, life in ms, numbers to drop. Returns 0: somebody was faster. */
const appendLine = `
if (redis.call('HGET', KEYS[1], 'head') or '') ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'head', ARGV[2], ARGV[3], ARGV[4])
redis.call('PEXPIRE', KEYS[1], ARGV[5])
for i = 6, #ARGV do redis.call('HDEL', KEYS[1], ARGV[i]) end
return 1
`;
type Scripted = (Redis | Cluster) & { appendTrailLine(...words: (string | number)[]): Promise<number> };

export const trailKey = keyFor('trail', 'all');
export const trailPlace = (field: string | number): string => `${trailKey} ${field}`;

/** @returns the trail over one Redis. */
export function createTrail({ redis, box, sign, now }: TrailDeps): Trail {
  redis.defineCommand('appendTrailLine', { numberOfKeys: 1, lua: appendLine });
  const scripted = redis as Scripted;

  const opened = (field: string, value: string): string | null => {
    try {
      return box.open(trailPlace(field), value);
    } catch {
      return null;
    }
  };

  /** Numbers of the lines that are older than the trail is kept. */
  async function outlived(first: number, last: number, at: string): Promise<number[]> {
    const oldest = dayOf(new Date(Date.parse(at) - lifeOf('trail')).toISOString());
    const numbers: number[] = [];
    for (let n = first; n < last && numbers.length < 5000; n++) {
      const sealed = await redis.hget(trailKey, String(n));
      const line = sealed === null ? null : opened(String(n), sealed);
      if (line === null || entryDay(trailEntry.parse(JSON.parse(line))) >= oldest) break;
      numbers.push(n);
    }
    return numbers;
  }

  /** One line: the seal of a day that has ended, else the event. @returns whether the event, or nothing more, was due. */
  async function step(event: TrailEvent | null): Promise<boolean> {
    const sealed = await redis.hget(trailKey, 'head');
    const head = sealed === null ? null : trailHead.parse(JSON.parse(box.open(trailPlace('head'), sealed)));
    const clock = now().toISOString();
    // A clock that was set back does not turn the order of the lines: they stand at the latest time known.
    const at = head && head.at > clock ? head.at : clock;
    const n = (head?.last ?? 0) + 1;
    const before = head?.hash ?? '';
    const open = head ? dayOf(head.at) : dayOf(at);
    const ended = open < dayOf(at);
    if (!ended && event === null) return true;
    let entry: TrailEntry;
    let next = at;
    if (ended) {
      entry = { n, at, before, kind: 'seal', day: open, signature: sign(sealedWords(n, before, open)) };
      next = `${dayAfter(open)}T00:00:00.000Z`;
    } else entry = { n, at, before, ...trailEvent.parse(event) };
    const line = JSON.stringify(entry);
    const first = head?.first ?? 1;
    const drop = ended ? await outlived(first, n, at) : [];
    const after = JSON.stringify({ first: first + drop.length, last: n, hash: hashOf(line), at: next });
    const words = [box.seal(trailPlace('head'), after), n, box.seal(trailPlace(n), line), lifeOf('trail'), ...drop];
    return (await scripted.appendTrailLine(trailKey, sealed ?? '', ...words)) === 1 && !ended;
  }

  async function write(event: TrailEvent | null): Promise<void> {
    for (let tries = 0; tries < 2000; tries++) if (await step(event)) return;
    throw new ServiceError('trail-contended', { retryable: true });
  }

  return {
    append: write,
    sealDays: async () => {
      if ((await redis.exists(trailKey)) === 1) await write(null);
    },
    async read() {
      const { head, ...rest } = await redis.hgetall(trailKey);
      const lines = Object.entries(rest).map(([n, value]) => [Number(n), opened(n, value)] as const);
      return { head: head === undefined ? null : opened('head', head), lines: new Map(lines) };
    },
  };
}
