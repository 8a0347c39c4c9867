// Pages that wait for news: each wait ends when its conversation grows, or after a while, so that a dead line is found.

/** Milliseconds: shorter than any proxy lets a request wait. */
const longestWait = 25_000;

export interface PageWakes {
  wait(conversationId: string): { readonly done: Promise<void>; stop(): void };
  /** null: any conversation may have grown. */
  wake(conversationId: string | null): void;
  /** Ends every wait. */
  close(): void;
}

/** @param perConversation waits of one conversation; the oldest ends when there are more. */
export function createPageWakes(perConversation: number): PageWakes {
  const waiting = new Map<string, Set<() => void>>();

  function wakeOne(conversationId: string): void {
    for (const end of [...(waiting.get(conversationId) ?? [])]) end();
  }
  return {
    wait(conversationId) {
      const all = waiting.get(conversationId) ?? new Set();
      waiting.set(conversationId, all);
      if (all.size >= perConversation) all.values().next().value?.();
      const { promise: done, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(() => stop(), longestWait);
      timer.unref();
      const stop = () => {
        clearTimeout(timer);
        all.delete(stop);
        if (all.size === 0 && waiting.get(conversationId) === all) waiting.delete(conversationId);
        resolve();
      };
      all.add(stop);
      return { done, stop };
    },
    wake(conversationId) {
      if (conversationId !== null) wakeOne(conversationId);
      else for (const id of [...waiting.keys()]) wakeOne(id);
    },
    close() {
      for (const id of [...waiting.keys()]) wakeOne(id);
    },
  };
}
