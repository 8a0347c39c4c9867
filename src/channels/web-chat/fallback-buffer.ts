// Words that could not be put into the log, for a client that has no socket and will poll: "sorry, and call 999 if you
// are in danger" must reach a person while the store is down (P19). Few, short-lived, in memory.

export interface LooseEnds {
  keep(conversationId: string, activities: readonly string[]): void;
  /** What was kept, once. */
  take(conversationId: string): readonly string[];
}

const mostConversations = 1000;
const mostActivities = 5;

export function createLooseEnds(): LooseEnds {
  const kept = new Map<string, readonly string[]>();
  return {
    keep(conversationId, activities) {
      const oldest = kept.size >= mostConversations ? kept.keys().next().value : undefined;
      if (oldest !== undefined) kept.delete(oldest);
      kept.set(conversationId, [...(kept.get(conversationId) ?? []), ...activities].slice(-mostActivities));
    },
    take(conversationId) {
      if (kept.size === 0) return [];
      const activities = kept.get(conversationId) ?? [];
      kept.delete(conversationId);
      return activities;
    },
  };
}
