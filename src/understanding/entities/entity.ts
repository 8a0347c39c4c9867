/** A thing that a message names, and where: `text.slice(start, end)` are its words. */
export interface Entity<Value = string> {
  readonly value: Value;
  readonly start: number;
  readonly end: number;
}

/** More than this of a message is not searched for entities. */
export const longestRead = 60_000;

/** Each of a message at most so many times. */
export const mostOfEach = 50;

/** The same value twice is one: the first stays. */
export function distinct<Value>(found: readonly Entity<Value>[], key: (value: Value) => string): Entity<Value>[] {
  const seen = new Set<string>();
  return found.filter(({ value }) => {
    const known = seen.has(key(value));
    seen.add(key(value));
    return !known;
  });
}
