// What is known of a conversation beside its words, for what must be said outside a turn: in the person's language, and
// true of a report that was sent as of one that was not.
import { formState } from '../engine/state.ts';
import type { Language } from '../shared/locale.ts';
import type { ConversationStore } from '../storage/conversation-store.ts';

export interface TalkSoFar {
  readonly language: Language;
  readonly sent: boolean;
}

/** @returns null where nothing is kept of the conversation. @throws when the store cannot be reached. */
export function createTalkSoFar(
  store: Pick<ConversationStore, 'load'>,
): (conversationId: string) => Promise<TalkSoFar | null> {
  return async (conversationId) => {
    const { state } = await store.load(conversationId, '');
    const kept = state === undefined ? undefined : formState.safeParse(JSON.parse(state));
    return kept?.success ? { language: kept.data.language, sent: kept.data.sent !== null } : null;
  };
}
