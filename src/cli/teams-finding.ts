// Whether Teams lets us in, found out by really signing in: a wrong tenant, type, secret or an expired one is found here
// and not by a reporter.
import { createBotToken } from '../channels/azure/bot-token.ts';
import type { MicrosoftCloud } from '../channels/azure/microsoft-cloud.ts';
import type { Config } from '../config.ts';
import { ServiceError } from '../errors.ts';
import { signInOf } from '../start-teams.ts';

export type Finding = readonly [part: string, well: boolean, words: string];

export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
}

/** @returns one finding, which never repeats a secret. */
export async function teamsFinding(config: Config, cloud: MicrosoftCloud, clock: Clock): Promise<Finding> {
  try {
    const signIn = signInOf(config);
    if (!signIn) return ['Teams', true, 'not set: /api/messages does not exist in production'];
    await createBotToken({ signIn, cloud, ...clock }).get();
    const way = signIn.certificate ? 'its certificate' : signIn.secret ? 'its secret' : 'the identity of this machine';
    return ['Teams', true, `signs in (${signIn.type}, with ${way})`];
  } catch (failure) {
    const hint = failure instanceof ServiceError ? failure.hint : undefined;
    return ['Teams', false, hint ?? 'signing in failed'];
  }
}
