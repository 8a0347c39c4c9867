// What a conversation is still owed. What the store does not tell at once waits for the next turn: "call 999" does not wait
// for a store (P19).
import { failureFields, type Log } from '../../shared/log.ts';
import type { TeamsStore, UnsaidTurn } from '../../storage/teams-store.ts';

/** Milliseconds that the store has to say what is unsaid. */
const patience = 300;

/** @returns every turn with something unsaid, the oldest first; none where the store does not say. It never throws. */
export function readOwed(
  { store, log }: { readonly store: Pick<TeamsStore, 'readUnsaid'>; readonly log: Log },
  conversationId: string,
): Promise<UnsaidTurn[]> {
  const asked = store.readUnsaid(conversationId).catch((failure: unknown): UnsaidTurn[] => {
    log.warn('unsaid replies could not be read', failureFields(failure));
    return [];
  });
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<UnsaidTurn[]>((resolve) => {
    timer = setTimeout(() => resolve([]), patience);
  });
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
