// News of a report comes to the chat in its place: after the thanks, however fast the mail server was; once, however
// often it is told; with the answers to the open question still under it; and never into a chat that was wiped.
import { setTimeout as pause } from 'node:timers/promises';
import type { Activity } from 'botbuilder';
import type { Notification } from '../delivery/jobs/report-worker.ts';
import type { ConversationStore, LogEntry } from '../storage/conversation-store.ts';
import { renderNews } from './render-notification.ts';

export interface TellNewsDeps {
  readonly store: Pick<ConversationStore, 'load' | 'read'>;
  /** Puts an activity into a conversation; the same `key` twice adds nothing. */
  readonly push: (conversationId: string, activity: Partial<Activity>, key: string) => Promise<void>;
}

/** Milliseconds between looks for the thanks, and how often: after that the news is all that the person will hear. */
const lookEvery = 50;
const looks = 60;

/** @returns a function that tells one piece of news over Direct Line. @throws when the store cannot be reached. */
export function createTellNews({
  store,
  push,
}: TellNewsDeps): (reference: string, news: Notification) => Promise<void> {
  async function whole(conversationId: string): Promise<LogEntry[]> {
    const entries: LogEntry[] = [];
    for (;;) {
      const more = await store.read(conversationId, entries.at(-1)?.number ?? 0);
      entries.push(...more);
      if (more.length < 200) return entries;
    }
  }

  /** The conversation once its thanks are in it, or as it is when they do not come. */
  async function afterThanks(conversationId: string, reference: string): Promise<LogEntry[]> {
    let entries = await whole(conversationId);
    for (let look = 1; look < looks && !entries.some((one) => one.activity.includes(reference)); look += 1) {
      await pause(lookEvery);
      entries = [...entries, ...(await store.read(conversationId, entries.at(-1)?.number ?? 0))];
    }
    return entries;
  }

  return async (reference, news) => {
    const { conversationId } = news;
    if ((await store.load(conversationId, '')).state === undefined) return;
    const entries = await afterThanks(conversationId, reference);
    const last = entries.at(-1);
    const { suggestedActions } = (last ? JSON.parse(last.activity) : {}) as Partial<Activity>;
    const said = renderNews(news.language, reference, news);
    await push(conversationId, suggestedActions ? { ...said, suggestedActions } : said, `${reference}:${news.id}`);
  };
}
