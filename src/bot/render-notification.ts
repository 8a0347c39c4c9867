// News of a report, pushed into the chat where the reporter is: exactly what is known of its delivery, and no more (P7).
import type { Activity } from 'botbuilder';
import type { News } from '../delivery/state/delivery.ts';
import { sayNews } from '../delivery/status.ts';
import type { Language } from '../shared/locale.ts';

/** One message, with the reference first so that it stands alone. */
export function renderNews(
  language: Language,
  reference: string,
  news: Omit<News, 'id'> & { readonly reachable: boolean },
): Partial<Activity> {
  return {
    type: 'message',
    locale: language === 'cy' ? 'cy-GB' : 'en-GB',
    textFormat: 'plain',
    text: `${reference}\n${sayNews(language, news, { reference, reachable: news.reachable })}`,
    channelData: { standSafe: { language, state: 'sent' } },
  };
}
