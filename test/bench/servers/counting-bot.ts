// The least that a bot of ours does: load its state, count, save state and answer in one step, speak.
import type { Activity, TurnContext } from 'botbuilder';
import { type ConversationStore, type Loaded, loadedAlready } from '../../../src/storage/conversation-store.ts';

export function countingBot(store: ConversationStore) {
  return async (context: TurnContext): Promise<void> => {
    const { activity } = context;
    if (activity.type !== 'message') return;
    const id = activity.conversation.id;
    const inLog = activity.channelId === 'directline';
    let first = true;
    for (;;) {
      const already = first ? (context.turnState.get(loadedAlready) as Promise<Loaded> | undefined) : undefined;
      const loaded = await (already ?? store.load(id, activity.id ?? ''));
      first = false;
      const count = (loaded.state === undefined ? 0 : (JSON.parse(loaded.state) as { count: number }).count) + 1;
      const said: Partial<Activity> = { type: 'message', text: `${count}: ${activity.text}` };
      const saved = await store.save(id, {
        revision: loaded.revision,
        state: JSON.stringify({ count }),
        activityKey: activity.id ?? '',
        replay: '[]',
        said: inLog ? [JSON.stringify(said)] : [],
      });
      if (saved.outcome === 'lost-race') continue;
      const logged = saved.outcome === 'saved' ? saved.first : 0;
      const number = String(logged).padStart(7, '0');
      await context.sendActivities([inLog ? { ...said, id: `${id}|${number}` } : said]);
      return;
    }
  };
}
