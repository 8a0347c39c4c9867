// A reporter comes back with a reference and sixteen digits. We keep only a slow hash of the digits, so that a stolen
// database opens no report, and comparing takes the same time whether they are right or wrong.
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { createFewAtOnce } from '../evidence/concurrency-limit.ts';

const length = 32;
/**
 * Each takes 16 MB and a core for some 40 ms, so one is made and one compared at a time: somebody who tries codes by the
 * hundred fills neither memory nor threads, and nobody who sends waits behind them.
 */
const making = createFewAtOnce(1);
const comparing = createFewAtOnce(1);

function slowHash(code: string, salt: Buffer, cost: number): Promise<Buffer> {
  return new Promise((done, fail) => {
    scrypt(code, salt, length, { N: cost, r: 8, p: 1 }, (failure, key) => (failure ? fail(failure) : done(key)));
  });
}

/** @param cost scrypt's N, a power of two. @returns `cost.salt.hash`. */
export async function hashReturnCode(code: string, cost = 16_384): Promise<string> {
  const salt = randomBytes(16);
  const hash = await making(() => slowHash(code, salt, cost));
  return [cost, salt.toString('base64url'), hash.toString('base64url')].join('.');
}

/** @param typed what the person typed: spaces and dashes do not matter. */
export async function isReturnCode(typed: string, kept: string): Promise<boolean> {
  const [cost = '', salt = '', hash = ''] = kept.split('.');
  const digits = typed.replace(/[^0-9]/g, '');
  const expected = Buffer.from(hash, 'base64url');
  if (expected.length !== length) return false;
  const found = await comparing(() => slowHash(digits, Buffer.from(salt, 'base64url'), Number(cost)));
  return timingSafeEqual(found, expected);
}
