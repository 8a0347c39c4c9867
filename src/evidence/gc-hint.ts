// Files go through in parts, and each part leaves buffers behind that nobody needs any more. The collector sees a hundred
// bytes where there are a quarter of a million, and would let sixty megabytes lie; here it is asked to look in time.

/** Bytes of files after which the young are collected: some two milliseconds' work. */
const enough = 2 * 1024 * 1024;
let moved = 0;

/** @param bytes of a part that has been dealt with. Does nothing where node was started without `--expose-gc`. */
export function giveBack(bytes: number): void {
  moved += bytes;
  if (moved < enough) return;
  moved = 0;
  globalThis.gc?.({ type: 'minor', execution: 'sync' });
}
