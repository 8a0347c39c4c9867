// An administrator who gets 401 from us finds out why here: each reason is logged at most once a minute, however many
// forged tokens come, and nothing of the token is logged at all.
import type { Log } from '../../shared/log.ts';
import type { Refusal } from './verify-token.ts';

export interface Refusals {
  count(why: Refusal): void;
  all(): number;
}

const quiet = 60_000;

/** @param deps.now milliseconds since 1970. */
export function createRefusals(deps: { readonly now: () => number; readonly log: Log }): Refusals {
  const loggedAt = new Map<Refusal, number>();
  let all = 0;
  return {
    count(why) {
      all += 1;
      if (deps.now() - (loggedAt.get(why) ?? Number.NEGATIVE_INFINITY) < quiet) return;
      loggedAt.set(why, deps.now());
      deps.log.warn('a request to /api/messages was refused', { code: why, count: all });
    },
    all: () => all,
  };
}
