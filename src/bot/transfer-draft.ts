// Answers that were carried on elsewhere leave the conversation they came from: one draft lies in one place, and whoever
// still looks at the old one is told why it is empty.
import type { Form } from '../engine/form.ts';
import { emptyState, formState } from '../engine/state.ts';
import type { ConversationStore } from '../storage/conversation-store.ts';
import { render } from './render.ts';

interface Deps {
  readonly dialog: Form;
  readonly store: ConversationStore;
  readonly newDraft: () => string;
  readonly now: () => Date;
}

/** Races with somebody who types there at this moment. */
const mostTries = 5;

/** @returns what empties a conversation whose draft `draft` is kept elsewhere now; it does nothing to any other draft. */
export function createLeaveConversation(deps: Deps): (conversationId: string, draft: string) => Promise<void> {
  return async (conversationId, draft) => {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const loaded = await deps.store.load(conversationId, '');
      const kept = loaded.state === undefined ? undefined : formState.safeParse(JSON.parse(loaded.state));
      if (!kept?.success || kept.data.draft !== draft) return;
      const { language, asked } = kept.data;
      const state = { ...emptyState(deps.dialog, deps.newDraft(), language), asked: asked + 1 };
      const said = render('directline', language, [{ key: 'followUp.moved' }], 'asking');
      const saved = await deps.store.save(conversationId, {
        revision: loaded.revision,
        state: JSON.stringify(state),
        activityKey: '',
        replay: '',
        said: said.map((activity) => JSON.stringify({ timestamp: deps.now(), ...activity })),
      });
      if (saved.outcome === 'saved') return;
    }
  };
}
