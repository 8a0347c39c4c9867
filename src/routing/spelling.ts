// A name that is nearly right: every folded name of the table that is one or two slips away. Nothing found here is ever
// taken for an answer; it is only ever offered. An exhaustive search is smaller and surer than a fuzzy index would be.

// Taken once: in the inner loop a look-up of a global costs more than the sum it is for.
const { abs, min } = Math;

/** Shorter names than this are too like each other. */
const shortest = 4;

/** A set of the letters in a name, as bits: names that share few letters need no closer look. */
function lettersOf(key: string): number {
  let bits = 0;
  for (let i = 0; i < key.length; i++) bits |= 1 << (key.charCodeAt(i) & 31);
  return bits;
}

function bitCount(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

interface Rows {
  /** Slips between the letters of `a` so far, and so far but one, and each beginning of `b`. */
  last: number[];
  before: number[];
}

/** The slips between the first `i` letters of `a` and each beginning of `b`. */
function nextRow(a: string, b: string, i: number, { last, before }: Rows): number[] {
  const row = [i];
  for (let j = 1; j <= b.length; j++) {
    const same = a[i - 1] === b[j - 1] ? 0 : 1;
    const slips = min((last[j - 1] ?? 0) + same, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    row[j] = swapped ? min(slips, (before[j - 2] ?? 0) + 1) : slips;
  }
  return row;
}

/** Letters added, dropped, changed or swapped with the next; more than `limit` counts as `limit + 1`. */
export function slipsBetween(a: string, b: string, limit: number): number {
  if (abs(a.length - b.length) > limit) return limit + 1;
  const rows: Rows = { last: Array.from({ length: b.length + 1 }, (_, j) => j), before: [] };
  for (let i = 1; i <= a.length; i++) {
    const row = nextRow(a, b, i, rows);
    if (row.every((slips) => slips > limit)) return limit + 1;
    rows.before = rows.last;
    rows.last = row;
  }
  return rows.last[b.length] ?? limit + 1;
}

/** Makes the search over a set of folded names. Its two small arrays are made at the first use. */
export function createSpelling(names: () => Iterable<string>): (key: string) => string[] {
  let keys: string[] | null = null;
  let letters = new Uint32Array();
  return (key) => {
    if (key.length < shortest) return [];
    if (!keys) {
      keys = [...names()];
      letters = Uint32Array.from(keys, lettersOf);
    }
    const limit = key.length >= 8 ? 2 : 1;
    const mine = lettersOf(key);
    const found: string[][] = Array.from({ length: limit + 1 }, () => []);
    for (let i = 0; i < keys.length; i++) {
      const other = keys[i] ?? '';
      if (abs(other.length - key.length) > limit || bitCount(mine ^ (letters[i] ?? 0)) > 2 * limit) continue;
      found[slipsBetween(key, other, limit)]?.push(other);
    }
    return found.find((names) => names.length > 0) ?? [];
  };
}
