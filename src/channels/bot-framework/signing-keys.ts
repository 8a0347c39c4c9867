// The keys that Bot Framework signs with. They are asked for once a day; while they cannot be refreshed the last good ones
// serve on for three days and no longer, so that an outage at Microsoft's does not silence a reporter (P11).
import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { ServiceError } from '../../shared/errors.ts';
import { failureFields, type Log } from '../../shared/log.ts';

export interface SigningKey {
  readonly key: KeyObject;
  /** The channels that may be spoken for with this key. */
  readonly endorsements: readonly string[];
}

export interface SigningKeys {
  /** @returns the key; `unknown` when Microsoft has none of this name; `unreachable` when nobody could be asked. */
  find(kid: string): Promise<SigningKey | 'unknown' | 'unreachable'>;
}

export interface SigningKeysDeps {
  readonly openIdUrl: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly log: Log;
}

const hour = 3_600_000;
const freshFor = 24 * hour;
const staleFor = 72 * hour;
/** A name that we do not know sends us asking at most this often: keys change, and strangers make names up. */
const askAgainAfter = 300_000;
/** After an attempt that failed. */
const restAfterFailure = 10_000;
const patience = 5000;

const openId = z.object({ jwks_uri: z.url() });
const keySet = z.object({ keys: z.array(z.unknown()) });
const rsaKey = z.looseObject({ kid: z.string(), kty: z.literal('RSA'), endorsements: z.array(z.string()).optional() });

async function read(url: string): Promise<unknown> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(patience), redirect: 'error' });
  if (!answer.ok) throw new ServiceError('channels-keys', { retryable: true, hint: `status ${answer.status}` });
  return answer.json();
}

/** One key that we cannot read must not take the others with it. */
function usable(given: unknown): [string, SigningKey][] {
  const parsed = rsaKey.safeParse(given);
  if (!parsed.success) return [];
  const { endorsements = [], ...jwk } = parsed.data;
  try {
    return [[jwk.kid, { key: createPublicKey({ key: jwk as JsonWebKey, format: 'jwk' }), endorsements }]];
  } catch {
    return [];
  }
}

async function readKeys(openIdUrl: string): Promise<Map<string, SigningKey>> {
  const { jwks_uri } = openId.parse(await read(openIdUrl));
  const keys = new Map(keySet.parse(await read(jwks_uri)).keys.flatMap(usable));
  if (keys.size === 0) throw new ServiceError('channels-keys', { retryable: true, hint: 'no keys' });
  return keys;
}

export function createSigningKeys(deps: SigningKeysDeps): SigningKeys {
  let keys = new Map<string, SigningKey>();
  let readAt = Number.NEGATIVE_INFINITY;
  let triedAt = Number.NEGATIVE_INFINITY;
  let failed = false;
  let asking: Promise<void> | undefined;

  function ask(): Promise<void> {
    asking ??= readKeys(deps.openIdUrl)
      .then(
        (fresh) => {
          keys = fresh;
          readAt = deps.now();
          failed = false;
        },
        (failure: unknown) => {
          failed = true;
          deps.log.error('the keys of Bot Framework could not be read', failureFields(failure));
        },
      )
      .finally(() => {
        triedAt = deps.now();
        asking = undefined;
      });
    return asking;
  }

  return {
    async find(kid) {
      const age = deps.now() - readAt;
      const rested = deps.now() - triedAt >= (failed ? restAfterFailure : askAgainAfter);
      if (age >= staleFor) {
        if (asking || rested) await ask();
        if (deps.now() - readAt >= staleFor) return 'unreachable';
      } else if (age >= freshFor && rested) void ask();
      if (!keys.has(kid) && (asking || deps.now() - triedAt >= askAgainAfter)) await ask();
      return keys.get(kid) ?? 'unknown';
    },
  };
}
