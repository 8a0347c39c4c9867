// A reply that Teams did not take does not wait for the person to write again: it is tried by itself a few times more. What
// is not said even then stays kept, and is said before the next reply.

export interface TryLater {
  /** What is owed to this conversation is tried again after a while; asked twice, it is tried once. */
  after(conversationId: string, serviceUrl: string): void;
  /** Resolves when no attempt for this conversation is under way here. */
  settled(conversationId: string): Promise<void>;
}

export interface TryLaterDeps {
  /** Milliseconds before each attempt, from one to the next. */
  readonly gaps: readonly number[];
  /** 0 ≤ x < 1, spreads the attempts of many. */
  readonly random: () => number;
  /** The turn of a conversation that is in hand, which may be saying what is owed. */
  readonly busy: (conversationId: string) => Promise<unknown> | undefined;
  /** @returns true when nothing is owed any more. It never throws. */
  readonly sayOwed: (conversationId: string, serviceUrl: string) => Promise<boolean>;
}

export function createTryLater({ gaps, random, busy, sayOwed }: TryLaterDeps): TryLater {
  const waiting = new Set<string>();
  const underWay = new Map<string, Promise<void>>();

  function wait(conversationId: string, serviceUrl: string, tries: number): void {
    const gap = gaps[tries];
    if (gap === undefined) {
      waiting.delete(conversationId);
      return;
    }
    const attempt = async () => {
      for (let turn = busy(conversationId); turn; turn = busy(conversationId)) await turn.catch(() => undefined);
      const trying = sayOwed(conversationId, serviceUrl).then((done) => {
        if (done) waiting.delete(conversationId);
        else wait(conversationId, serviceUrl, tries + 1);
      });
      underWay.set(conversationId, trying);
      await trying.finally(() => underWay.delete(conversationId));
    };
    // Nobody waits for this at the end of the process: what is kept outlives it.
    setTimeout(() => void attempt(), gap * (0.75 + random() / 2)).unref();
  }

  return {
    after(conversationId, serviceUrl) {
      if (waiting.has(conversationId)) return;
      waiting.add(conversationId);
      wait(conversationId, serviceUrl, 0);
    },
    settled: async (conversationId) => underWay.get(conversationId),
  };
}
