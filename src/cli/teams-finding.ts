// Whether Teams lets us in, found out by really signing in and by really reading the keys that messages are signed with: a
// wrong tenant, type, secret, one that has expired or soon will, is found here and not by a reporter.
import { X509Certificate } from 'node:crypto';
import { signInOf } from '../app/start-teams.ts';
import { createBotToken } from '../channels/bot-framework/bot-token.ts';
import type { MicrosoftCloud } from '../channels/bot-framework/microsoft-cloud.ts';
import { createSigningKeys } from '../channels/bot-framework/signing-keys.ts';
import type { Config } from '../shared/config.ts';
import { ServiceError } from '../shared/errors.ts';
import { createLog } from '../shared/log.ts';

export type Finding = readonly [part: string, well: boolean, words: string];

export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
}

const noKeys =
  'signs in, but the keys that messages are signed with cannot be read: let this machine reach login.botframework.com by https';
const day = 86_400_000;
/** An administrator needs time for a new certificate. */
const soon = 30 * day;

/** What is wrong with the time of a certificate; null where nothing is, or where it cannot be read. */
function endOf(pem: string | undefined, now: number): { words: string; over: boolean } | null {
  if (!pem?.includes('BEGIN CERTIFICATE')) return null;
  try {
    const end = new X509Certificate(pem).validToDate;
    const date = end.toISOString().slice(0, 10);
    const over = end.getTime() < now;
    if (over) return { over, words: `MICROSOFT_APP_CERTIFICATE ended on ${date}: renew it and upload its public part` };
    return end.getTime() - now < soon
      ? { over, words: `MICROSOFT_APP_CERTIFICATE ends on ${date}: renew it before` }
      : null;
  } catch {
    return null;
  }
}

/** @returns one finding, which never repeats a secret. */
export async function teamsFinding(config: Config, cloud: MicrosoftCloud, clock: Clock): Promise<Finding> {
  try {
    const signIn = signInOf(config);
    if (!signIn) return ['Teams', true, 'not set: /api/messages does not exist in production'];
    const end = endOf(signIn.certificate, clock.now());
    if (end?.over) return ['Teams', false, end.words];
    await createBotToken({ signIn, cloud, ...clock }).get();
    const keys = createSigningKeys({ openIdUrl: cloud.openIdUrl, now: clock.now, log: createLog('silent') });
    if ((await keys.find('')) === 'unreachable') return ['Teams', false, noKeys];
    if (end) return ['Teams', false, end.words];
    const way = signIn.certificate ? 'its certificate' : signIn.secret ? 'its secret' : 'the identity of this machine';
    return ['Teams', true, `signs in (${signIn.type}, with ${way})`];
  } catch (failure) {
    const hint = failure instanceof ServiceError ? failure.hint : undefined;
    return ['Teams', false, hint ?? 'signing in failed'];
  }
}
