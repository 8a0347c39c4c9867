// How many copies of a report are asked for where nobody has said: whoever asks a Sentinel has replicas, also when they are away for a while.
import { readRedisAddress } from '../shared/redis-address.ts';

/** @returns 1 behind a Sentinel; undefined elsewhere: as many as there are, one at most. */
export const minReplicas = (url: string): number | undefined =>
  readRedisAddress(url)?.kind === 'sentinel' ? 1 : undefined;
