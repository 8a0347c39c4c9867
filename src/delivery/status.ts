// A reporter who comes back with reference and return code learns where the report stands: the truth, in four states,
// and nothing of what was reported.
import { type Language, say } from '../locale.ts';
import { forceById } from '../routing/forces.ts';
import type { ReportStore } from '../storage/report-store.ts';
import type { News } from './delivery.ts';
import { type ReceiptKept, readReceipt } from './kept-report.ts';
import { isReturnCode } from './return-code.ts';

/** One piece of news as a sentence for the reporter. */
export function sayNews(language: Language, news: Omit<News, 'id'>, reference: string): string {
  switch (news.kind) {
    case 'add':
    case 'contact':
    case 'withdraw':
    case 'add-taken':
    case 'contact-taken':
    case 'withdraw-taken':
    case 'stopped':
      return say(language, `email.news.${news.kind}`);
    case 'add-failed':
    case 'contact-failed':
    case 'withdraw-failed':
      return say(language, 'email.news.follow-up-failed', { reference });
    case 'accepted':
      return say(language, 'email.news.accepted');
    case 'acknowledged':
      if (news.what === 'more-wanted') return say(language, 'email.news.moreWanted');
      if (news.what === 'received') return say(language, 'email.news.received');
      return news.crimeNumber
        ? say(language, 'email.news.recorded', { number: news.crimeNumber })
        : say(language, 'email.news.recordedNoNumber');
    case 'backup':
      return say(language, news.to === 'national' ? 'email.news.national' : 'email.news.backup');
    case 'passed-on': {
      const force = forceById(news.force);
      if (news.to === 'national') return say(language, 'email.news.national');
      return say(language, 'email.news.passedOn', { force: language === 'cy' ? force.nameCy : force.nameEn });
    }
    case 'delayed':
      return say(language, 'email.news.delayed');
    case 'unanswered':
      return say(language, 'email.news.unanswered', { reference });
  }
}

/** Every state so far as sentences with their times, the oldest first; never empty. */
export function sayHistory(language: Language, receipt: ReceiptKept): { at: string; words: string }[] {
  const first = { at: receipt.sentAt, words: say(language, 'email.news.queued') };
  const more = receipt.history.map((news) => ({
    at: new Date(news.at).toISOString(),
    words: sayNews(language, news, receipt.reference),
  }));
  return more.length > 0 ? more : [first];
}

/** @returns the receipt when reference and code belong together; null otherwise, after the same time. */
export async function statusFor(store: ReportStore, reference: string, code: string): Promise<ReceiptKept | null> {
  const [kept, receipt] = await Promise.all([store.returnCodeHash(reference), readReceipt(store, reference)]);
  const right = await isReturnCode(code, kept ?? noSuchCode);
  return right && kept !== null ? receipt : null;
}

/** Hashed against when there is no such reference, so that the time taken does not tell. */
const noSuchCode = `16384.${Buffer.alloc(16).toString('base64url')}.${Buffer.alloc(32).toString('base64url')}`;
