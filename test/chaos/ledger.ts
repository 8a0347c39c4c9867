// The mail server's own book of what it took, and what the book says about accepted reports: delivered, doubled, lost.
import { existsSync, readFileSync } from 'node:fs';

export interface Entry {
  readonly reference: string;
  readonly to: string;
  readonly messageId: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** True when the line was dropped, or nothing was said, after the email had been taken: the sender cannot know. */
  readonly dropped: boolean;
}

export interface Fault {
  readonly what: string;
  readonly from: number;
  readonly to: number;
}

export interface Verdict {
  readonly accepted: number;
  readonly delivered: number;
  /** Emails beyond the first to one mailbox about one report. */
  readonly doubled: number;
  readonly lost: number;
  /** Doubles after a line dropped after DATA; doubles near a kill or freeze; doubles that nothing explains. */
  readonly afterDrop: number;
  readonly nearFault: number;
  readonly unexplained: number;
  /** Doubles whose Message-ID differed: never. */
  readonly otherMessageId: number;
  readonly lostReferences: readonly string[];
}

function linesOf(file: string): (Entry | { readonly trick: string })[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line));
}

export const readLedger = (file: string): Entry[] => linesOf(file).filter((one): one is Entry => 'reference' in one);

/** How often the mail server played each of its tricks. */
export function readTricks(file: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const one of linesOf(file)) if ('trick' in one) counts.set(one.trick, (counts.get(one.trick) ?? 0) + 1);
  return counts;
}

/** @param reach milliseconds before and after a fault in which it explains a double. */
export function judge(
  accepted: ReadonlySet<string>,
  entries: readonly Entry[],
  faults: readonly Fault[],
  reach: number,
): Verdict {
  const letters = new Map<string, Entry[]>();
  for (const entry of entries) {
    if (!accepted.has(entry.reference)) continue;
    const key = `${entry.reference} ${entry.to}`;
    letters.set(key, [...(letters.get(key) ?? []), entry]);
  }
  const seen = new Set([...letters.values()].map(([first]) => first?.reference));
  const lostReferences = [...accepted].filter((reference) => !seen.has(reference));
  let [afterDrop, nearFault, unexplained, otherMessageId] = [0, 0, 0, 0];
  for (const copies of letters.values()) {
    copies.slice(1).forEach((copy, at) => {
      const before = copies[at];
      if (!before) return;
      if (before.messageId !== copy.messageId) otherMessageId += 1;
      if (before.dropped) afterDrop += 1;
      else if (faults.some((fault) => before.at >= fault.from - reach && before.at <= fault.to + reach)) nearFault += 1;
      else unexplained += 1;
    });
  }
  const doubled = afterDrop + nearFault + unexplained;
  return {
    accepted: accepted.size,
    delivered: accepted.size - lostReferences.length,
    doubled,
    lost: lostReferences.length,
    afterDrop,
    nearFault,
    unexplained,
    otherMessageId,
    lostReferences,
  };
}
