// A token opens one conversation for one person for half an hour, and nothing else. It is signed, so no process keeps
// a list; who the person is stands inside it and is never taken from what a client says.
import { hkdfSync } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { type Fault, faults } from './http-responses.ts';

/** Seconds. DirectLineJS refreshes every 15 minutes, so a token must live longer than that. */
export const tokenLife = 1800;
/** Seconds in which the address of a stream must be opened. */
const streamLife = 60;
/** Seconds for which a conversation can be opened again, and wiped, after its token ended: as long as it is kept. */
const keptLife = 86_400;
const cacheCeiling = 20_000;

export interface Person {
  readonly conversationId: string;
  /** Begins with `dl_`. */
  readonly userId: string;
}
interface Known extends Person {
  /** Milliseconds. */
  readonly expires: number;
}
type Audience = 'directline' | 'stream' | 'resume' | 'page';

export interface Tokens {
  issue(person: Person): Promise<string>;
  issueForStream(person: Person): Promise<string>;
  /** @param authorization the header as it came. */
  read(authorization: string | undefined): Promise<Person | Fault>;
  readForStream(token: string): Promise<Person | Fault>;
  /** For our own page: opens the same conversation again when a phone slept past the token's life. */
  issueForReturn(person: Person): Promise<string>;
  readForReturn(token: string): Promise<Person | Fault>;
  /** For the cookie, or the hidden field, of the page that needs no script. */
  issueForPage(person: Person): Promise<string>;
  readForPage(token: string): Promise<Person | Fault>;
  /** Whose conversation a token was for, even when it ended less than a day ago: for wiping only. */
  whose(token: string): Promise<string | undefined>;
}

/** True where `read` gave a fault and not a person. */
export const isFault = (thing: object): thing is Fault => 'status' in thing;

/** @param linkKey at least 32 bytes; a key of our own is derived from it. @param now milliseconds. */
export function createTokens(linkKey: Buffer, now: () => number): Tokens {
  const key = new Uint8Array(hkdfSync('sha256', linkKey, '', 'stand-safe direct line', 32));
  const seen = new Map<string, Known>();

  const sign = (person: Person, audience: Audience, life: number) =>
    new SignJWT({ conv: person.conversationId, user: person.userId })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setAudience(audience)
      .setIssuedAt(Math.floor(now() / 1000))
      .setExpirationTime(Math.floor(now() / 1000) + life)
      .sign(key);

  async function verify(token: string, audience: Audience, grace = 0): Promise<Known | Fault> {
    try {
      const { payload } = await jwtVerify(token, key, {
        algorithms: ['HS256'],
        audience,
        currentDate: new Date(now()),
        clockTolerance: grace,
        requiredClaims: ['exp'],
      });
      const { conv, user, exp = 0 } = payload;
      if (typeof conv !== 'string' || typeof user !== 'string') return faults.badToken;
      return { conversationId: conv, userId: user, expires: exp * 1000 };
    } catch (failure) {
      return failure instanceof errors.JWTExpired ? faults.expired : faults.badToken;
    }
  }

  function remember(token: string, known: Known): void {
    if (seen.size >= cacheCeiling) {
      const oldest = seen.keys().next().value;
      if (oldest !== undefined) seen.delete(oldest);
    }
    seen.set(token, known);
  }

  return {
    issue: (person) => sign(person, 'directline', tokenLife),
    issueForStream: (person) => sign(person, 'stream', streamLife),
    issueForReturn: (person) => sign(person, 'resume', keptLife),
    readForReturn: (token) => verify(token, 'resume'),
    issueForPage: (person) => sign(person, 'page', keptLife),
    readForPage: (token) => verify(token, 'page'),
    async read(authorization) {
      if (!authorization) return faults.noToken;
      if (!authorization.startsWith('Bearer ') || authorization.length > 2000) return faults.badToken;
      const token = authorization.slice(7).trim();
      const before = seen.get(token);
      if (before) {
        if (before.expires > now()) return before;
        seen.delete(token);
        return faults.expired;
      }
      const known = await verify(token, 'directline');
      if (!isFault(known)) remember(token, known);
      return known;
    },
    readForStream: (token) => verify(token, 'stream'),
    async whose(token) {
      const known = await verify(token, 'directline', keptLife);
      return isFault(known) ? undefined : known.conversationId;
    },
  };
}
