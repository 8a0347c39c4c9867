// Every Redis key is built here, `v1:<kind>:{<id>}`. The braces keep what belongs together in one cluster slot.
// A missing or odd id is refused: `undefined` in a key would be one shared conversation for everybody.
import { ServiceError } from '../shared/errors.ts';
import { type KeptKind, retention } from '../shared/retention.ts';

/** @param id letters, digits and `-_.|:;=+@/` up to 400 characters (Teams ids are long). */
export function keyFor(kind: KeptKind, id: string): string {
  if (typeof id !== 'string' || !/^[\w\-.|:;=+@/,!~]{1,400}$/.test(id)) {
    throw new ServiceError('storage-bad-key', { retryable: false, hint: `a ${kind} key needs an id` });
  }
  return `v1:${kind}:{${id}}`;
}

/** Milliseconds after which Redis drops a key of this kind. */
export const lifeOf = (kind: KeptKind): number => retention[kind].seconds * 1000;

/** The ordered set of reports that are not yet where they should be: reference → when to look next. */
export const openReportsKey = 'v1:open:{reports}';
/** The ordered set of reports that no mail server has taken yet: reference → when it was sent. */
export const undeliveredReportsKey = 'v1:undelivered:{reports}';
/** The ordered set of drafts: conversation id → when to say that it will end. */
export const expiringDraftsKey = 'v1:expiring:{drafts}';
/** The pub/sub channel that wakes sockets: its messages are conversation ids. */
export const wakeChannel = 'v1:wake';
/** Prefix of all BullMQ keys; braces keep one queue in one slot. */
export const queuePrefix = '{v1:queue}';
