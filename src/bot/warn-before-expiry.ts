// An hour before a draft ends the person is told, once, where they were talking: answers given in fear are not thrown
// away behind somebody's back.
import type { Activity } from 'botbuilder';
import { formState, hasOwnAnswers } from '../engine/state.ts';
import { failureFields, type Log } from '../shared/log.ts';
import type { ConversationStore } from '../storage/conversation-store.ts';
import type { ExpiringDrafts } from '../storage/expiring-drafts.ts';
import { render } from './render.ts';

interface Deps {
  readonly expiring: ExpiringDrafts;
  readonly store: Pick<ConversationStore, 'load'>;
  /** Says something outside a turn. @param address null: the web chat. */
  push(conversationId: string, address: string | null, activity: Partial<Activity>): Promise<void>;
  readonly now: () => Date;
  /** Milliseconds between looks. */
  readonly every: number;
  readonly log: Log;
}

export interface ExpiryWarning {
  start(): void;
  stop(): Promise<void>;
  /** One look. */
  look(): Promise<void>;
}

/** Milliseconds after the last answer when the warning is due: an hour before a draft ends. */
export const warnAfter = 23 * 3_600_000;

export function createExpiryWarning(deps: Deps): ExpiryWarning {
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();

  async function warn(conversationId: string, address: string | null): Promise<void> {
    const { state } = await deps.store.load(conversationId, '');
    const draft = state === undefined ? undefined : formState.safeParse(JSON.parse(state));
    if (!draft?.success || draft.data.sent || !hasOwnAnswers(draft.data)) return;
    const channel = address === null ? 'directline' : 'other';
    const [said] = render(channel, draft.data.language, [{ key: 'followUp.expires' }], 'asking');
    const { channelData: _state, ...activity } = said ?? {};
    await deps.push(conversationId, address, activity);
  }

  async function look(): Promise<void> {
    try {
      for (const { conversationId, address } of await deps.expiring.takeDue(deps.now().getTime())) {
        await warn(conversationId, address).catch((failure) => {
          deps.log.warn('a draft ends unannounced', failureFields(failure));
        });
      }
    } catch (failure) {
      deps.log.warn('drafts that end could not be looked at', failureFields(failure));
    }
  }

  return {
    look,
    start() {
      timer = setInterval(() => {
        looking = looking.then(look);
      }, deps.every);
      timer.unref();
    },
    async stop() {
      clearInterval(timer);
      await looking;
    },
  };
}
