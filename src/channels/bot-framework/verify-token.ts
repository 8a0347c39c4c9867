// Whether an activity really comes from Bot Framework: every row of the table of forged and broken tokens is refused here,
// before the SDK, which answers some of them with 500 and tells others our app id (P11).
import { decodeJwt, decodeProtectedHeader, errors, jwtVerify } from 'jose';
import type { SigningKeys } from './signing-keys.ts';

export type Refusal =
  | 'shape'
  | 'algorithm'
  | 'issuer'
  | 'audience'
  | 'key'
  | 'endorsement'
  | 'signature'
  | 'time'
  | 'service-url';

export type Verdict =
  | { readonly verdict: 'genuine' }
  | { readonly verdict: 'refused'; readonly why: Refusal }
  /** The keys could not be asked for: not the sender's fault. */
  | { readonly verdict: 'undecided' };

export interface JudgeDeps {
  readonly appId: string;
  readonly issuer: string;
  readonly keys: SigningKeys;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const algorithms = ['RS256', 'RS384', 'RS512'];
/** Three parts, none of them too long to be looked at. */
const shape = /^Bearer ([\w-]{10,2000}\.[\w-]{10,8000}\.[\w-]{40,2000})$/;
/** Seconds by which clocks may differ. */
const clockTolerance = 300;

const refused = (why: Refusal): Verdict => ({ verdict: 'refused', why });

/** What can be said without a key, so that a made-up token does not send us asking for keys. */
function readToken(token: string, deps: JudgeDeps): { kid: string } | { why: Refusal } {
  try {
    const { alg, kid } = decodeProtectedHeader(token);
    const { iss, aud } = decodeJwt(token);
    if (!algorithms.includes(alg ?? '')) return { why: 'algorithm' };
    if (iss !== deps.issuer) return { why: 'issuer' };
    if (aud !== deps.appId) return { why: 'audience' };
    return typeof kid === 'string' ? { kid } : { why: 'key' };
  } catch {
    return { why: 'shape' };
  }
}

const whyOf = (failure: unknown): Refusal =>
  failure instanceof errors.JWTExpired || failure instanceof errors.JWTClaimValidationFailed ? 'time' : 'signature';

/** @returns a function that judges an Authorization header against what the activity says of itself; it never throws. */
export function createTokenVerifier(
  deps: JudgeDeps,
): (authorization: string, activity: { channelId: string; serviceUrl: string }) => Promise<Verdict> {
  return async (authorization, activity) => {
    const token = shape.exec(authorization)?.[1];
    if (token === undefined) return refused('shape');
    const read = readToken(token, deps);
    if ('why' in read) return refused(read.why);
    const found = await deps.keys.find(read.kid);
    if (found === 'unreachable') return { verdict: 'undecided' };
    if (found === 'unknown') return refused('key');
    try {
      const { payload } = await jwtVerify(token, found.key, {
        algorithms,
        issuer: deps.issuer,
        audience: deps.appId,
        clockTolerance,
        currentDate: new Date(deps.now()),
        requiredClaims: ['exp'],
      });
      if (payload.serviceurl !== activity.serviceUrl) return refused('service-url');
      return found.endorsements.includes(activity.channelId) ? { verdict: 'genuine' } : refused('endorsement');
    } catch (failure) {
      return refused(whyOf(failure));
    }
  };
}
