// One line of the trail: what happened, when and to which report, in codes alone. The schema is strict, so that no word of
// anybody and no name can get in.
import { createHash } from 'node:crypto';
import { z } from 'zod';

const code = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,59}$/);

export const trailEvent = z.strictObject({
  kind: z.enum(['access', 'answer', 'state', 'erase', 'command']),
  /** Code of what was done. */
  what: code,
  reference: z
    .string()
    .regex(/^SS-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    .nullable(),
});
export type TrailEvent = z.infer<typeof trailEvent>;

const place = { n: z.int().positive(), at: z.iso.datetime(), before: z.string() };
export const trailEntry = z.union([
  z.strictObject({ ...place, ...trailEvent.shape }),
  /** Closes a day: signed, so that nobody can write the days before it anew without the service's signing key. */
  z.strictObject({ ...place, kind: z.literal('seal'), day: z.iso.date(), signature: z.string() }),
]);
export type TrailEntry = z.infer<typeof trailEntry>;

/** Says where the trail begins and ends: what is cut at either end is found by it. */
export const trailHead = z.strictObject({ first: z.int(), last: z.int(), hash: z.string(), at: z.string() });

/** @returns the hash that the next line carries as `before`. */
export const hashOf = (line: string): string => createHash('sha256').update(line).digest('hex');

/** @returns the bytes that the seal of a day signs. */
export const sealedWords = (n: number, before: string, day: string): Buffer =>
  Buffer.from(`stand-safe.trail.v1\n${n}\n${before}\n${day}`);

export const dayOf = (at: string): string => at.slice(0, 10);
export const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
/** @returns the day that a line belongs to: a seal may be written long after the day that it closes. */
export const entryDay = (entry: TrailEntry): string => (entry.kind === 'seal' ? entry.day : dayOf(entry.at));
