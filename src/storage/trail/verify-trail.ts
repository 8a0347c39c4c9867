// Walks the trail from its first line to its last and names every place where it is not what was written. It needs the public
// key alone, and changes nothing.
import type { KeptTrail } from './create-trail.ts';
import {
  dayAfter,
  dayOf,
  entryDay,
  hashOf,
  sealedWords,
  type TrailEntry,
  trailEntry,
  trailHead,
} from './trail-entry.ts';

export type TrailFault =
  | 'empty'
  | 'head'
  | 'line-missing'
  | 'line-unreadable'
  | 'line-beyond-end'
  | 'number'
  | 'chain'
  | 'order'
  | 'day-missing'
  | 'signature';
export interface TrailFinding {
  readonly fault: TrailFault;
  /** Number of the line; 0: the trail as a whole. */
  readonly n: number;
}
export type CheckSignature = (bytes: Buffer, signature: string) => boolean;

const parsed = <T>(read: (value: unknown) => T, text: string | null | undefined): T | null => {
  try {
    return text == null ? null : read(JSON.parse(text));
  } catch {
    return null;
  }
};

/** @returns the faults of one line, seen from the one before it. @param open the day that is not closed yet. */
function faultsOf(entry: TrailEntry, n: number, open: string, check: CheckSignature): TrailFault[] {
  const found: TrailFault[] = [];
  if (entry.n !== n) found.push('number');
  if (dayOf(entry.at) < open) found.push('order');
  if (entry.kind !== 'seal') return dayOf(entry.at) > open ? [...found, 'day-missing'] : found;
  if (entry.day !== open) found.push('day-missing');
  if (!check(sealedWords(entry.n, entry.before, entry.day), entry.signature)) found.push('signature');
  return found;
}

/** @param today as YYYY-MM-DD. @returns nothing where the trail is whole. */
export function verifyTrail(kept: KeptTrail, check: CheckSignature, today: string): TrailFinding[] {
  if (kept.head === null && kept.lines.size === 0) return [{ fault: 'empty', n: 0 }];
  const head = parsed(trailHead.parse, kept.head);
  if (!head) return [{ fault: 'head', n: 0 }];
  const found: TrailFinding[] = [];
  // Lines leave only when they are a year old: what begins later than that was cut at its front.
  const yearAgo = new Date(Date.parse(`${today}T00:00:00Z`) - 363 * 86_400_000).toISOString().slice(0, 10);
  const eldest = parsed(trailEntry.parse, kept.lines.get(head.first));
  if (head.first > 1 && eldest && entryDay(eldest) > yearAgo) found.push({ fault: 'line-missing', n: head.first - 1 });
  let before: string | null = head.first === 1 ? '' : null;
  let open: string | null = null;
  for (let n = head.first; n <= head.last; n++) {
    const line = kept.lines.get(n);
    const entry = parsed(trailEntry.parse, line);
    if (!entry) found.push({ fault: line === undefined ? 'line-missing' : 'line-unreadable', n });
    else {
      if (before !== null && entry.before !== before) found.push({ fault: 'chain', n });
      for (const fault of faultsOf(entry, n, open ?? entryDay(entry), check)) found.push({ fault, n });
      open = entry.kind === 'seal' ? dayAfter(entry.day) : dayOf(entry.at);
    }
    before = entry ? hashOf(line ?? '') : null;
  }
  if (before !== null && before !== head.hash) found.push({ fault: 'chain', n: head.last });
  for (const n of kept.lines.keys())
    if (!(n >= head.first && n <= head.last)) found.push({ fault: 'line-beyond-end', n });
  if (open !== null && dayAfter(open) < today) found.push({ fault: 'day-missing', n: head.last });
  return found;
}
