// However many files come or go at once, only a few parts of them are worked on: what a part costs in memory is counted
// by this number, and turns of other people find the store free in between.

/** @param most how many may run. @returns a function that runs one when it is its turn, first come first served. */
export function createFewAtOnce(most: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= most) await new Promise<void>((resume) => waiting.push(resume));
    else running += 1;
    try {
      return await work();
    } finally {
      // Whoever waits longest takes this place over.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
