// News of a report, pushed into the chat where the reporter is: exactly what is known of its delivery, and no more (P7).
import type { Activity } from 'botbuilder';
import { type Language, type MessageKey, say } from '../locale.ts';
import type { ForceId } from '../routing/force-id.ts';
import { forceById } from '../routing/forces.ts';

export interface NewsOfReport {
  readonly reference: string;
  readonly language: Language;
  readonly kind: 'accepted' | 'acknowledged' | 'backup' | 'passed-on' | 'delayed' | 'unanswered';
  readonly to: string | null;
  readonly what: 'received' | 'recorded' | 'more-wanted' | null;
  readonly crimeNumber: string | null;
  readonly force: ForceId;
}

function keyOf(news: NewsOfReport): MessageKey {
  if (news.kind === 'backup') return news.to === 'national' ? 'email.news.national' : 'email.news.backup';
  if (news.kind === 'passed-on') return 'email.news.passedOn';
  if (news.kind !== 'acknowledged') return `email.news.${news.kind}`;
  if (news.what === 'recorded') return news.crimeNumber ? 'email.news.recorded' : 'email.news.recordedNoNumber';
  return news.what === 'more-wanted' ? 'email.news.moreWanted' : 'email.news.received';
}

/** One message, with the reference first so that it stands alone. */
export function renderNews(news: NewsOfReport): Partial<Activity> {
  const { language, reference } = news;
  const force = forceById(news.force);
  const values = { reference, number: news.crimeNumber ?? '', force: language === 'cy' ? force.nameCy : force.nameEn };
  return {
    type: 'message',
    locale: language === 'cy' ? 'cy-GB' : 'en-GB',
    textFormat: 'plain',
    text: `${reference}\n${say(language, keyOf(news), values)}`,
    channelData: { standSafe: { language, state: 'sent' } },
  };
}
