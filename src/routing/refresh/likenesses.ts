// Small places whose name is one slip of the finger away from a large place in another force ("Manfield", "Wroxham").
// Whoever types such a name may well mean the large one: the person is shown both.

import { keysOfNames } from '../name-index.ts';
import type { NameRow } from '../name-row.ts';
import { normaliseName } from '../normalise-name.ts';
import { weightOf } from '../rank-place.ts';
import { createSpelling, slipsBetween } from '../spelling.ts';

/** Residents: from how many a place is large, and up to how many it is small enough to be a slip. */
const large = 30_000;
const small = 8_000;

/** Fills `like` of every small row that is one slip from a large place elsewhere. */
export function markLikenesses(rows: readonly NameRow[]): void {
  const byKey = new Map<string, NameRow[]>();
  for (const row of rows) {
    for (const key of keysOfNames(row.nameEn, row.nameCy, row.alts)) byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  const largest = new Map(
    rows
      .filter((row) => 'cCTpa'.includes(row.kind) && weightOf(row) >= large)
      .map((row) => [normaliseName(row.nameEn), row]),
  );
  const nearest = createSpelling(() => largest.keys());
  for (const [key, named] of byKey) {
    const forces = new Set(named.flatMap((row) => row.forces));
    if (forces.size !== 1 || named.some((row) => weightOf(row) > small)) continue;
    const likely = nearest(key)
      .filter((near) => slipsBetween(key, near, 1) === 1)
      .flatMap((near) => largest.get(near) ?? [])
      .filter((other) => other.forces.some((force) => !forces.has(force)))
      .map((other) => other.nameEn);
    for (const row of named) row.like = [...new Set([...row.like, ...likely])];
  }
}
