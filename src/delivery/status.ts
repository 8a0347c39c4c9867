// A reporter who comes back with reference and return code learns where the report stands: the truth, in four states,
// and nothing of what was reported. Who gave no name is asked to wait for nobody.

import { forceById } from '../routing/forces.ts';
import { type Language, say } from '../shared/locale.ts';
import type { ReportStore } from '../storage/report-store.ts';
import { hoursToWait } from './hours-to-wait.ts';
import { readReceipt, type StoredReceipt } from './report-record.ts';
import { isReturnCode } from './return-code.ts';
import type { News } from './state/delivery.ts';

type Told = Pick<StoredReceipt, 'reference' | 'reachable'>;
const operationWords = { ford: 'Operation Ford', bridger: 'Operation Bridger' } as const;

function sayAcknowledged(language: Language, { what, crimeNumber }: Omit<News, 'id'>, reachable: boolean): string {
  if (what === 'more-wanted') return say(language, reachable ? 'email.news.moreWanted' : 'email.news.moreWantedNoName');
  if (what === 'received') return say(language, 'email.news.received');
  if (crimeNumber) return say(language, 'email.news.recorded', { number: crimeNumber });
  return say(language, 'email.news.recordedNoNumber');
}

/** One piece of news as a sentence for the reporter. */
export function sayNews(language: Language, news: Omit<News, 'id'>, { reference, reachable }: Told): string {
  switch (news.kind) {
    case 'add':
    case 'contact':
    case 'withdraw':
    case 'add-taken':
    case 'contact-taken':
    case 'withdraw-taken':
    case 'stopped':
    case 'accepted':
    case 'returned':
    case 'delayed':
      return say(language, `email.news.${news.kind}`);
    case 'add-failed':
    case 'contact-failed':
    case 'withdraw-failed':
      return reachable
        ? say(language, 'email.news.follow-up-failed', { reference })
        : say(language, 'email.news.follow-up-failedNoName', { reference });
    case 'acknowledged':
      return sayAcknowledged(language, news, reachable);
    case 'backup':
      return say(language, news.to === 'national' ? 'email.news.national' : 'email.news.backup');
    case 'passed-on': {
      const force = forceById(news.force);
      if (news.to === 'national') return say(language, 'email.news.passedOnNational');
      return say(language, 'email.news.passedOn', { force: language === 'cy' ? force.nameCy : force.nameEn });
    }
    case 'unanswered':
      return reachable
        ? say(language, 'email.news.unanswered', { reference })
        : say(language, 'email.news.unansweredNoName');
  }
}

/** Every state so far as sentences with their times, the oldest first; never empty. */
export function sayHistory(language: Language, receipt: StoredReceipt): { at: string; words: string }[] {
  const first = { at: receipt.sentAt, words: say(language, 'email.news.queued') };
  const more = receipt.history.map((news) => ({
    at: new Date(news.at).toISOString(),
    words: sayNews(language, news, receipt),
  }));
  return more.length > 0 ? more : [first];
}

/**
 * What the person may do now, as sentences: whether it is a crime number (P10), when to ask why nobody answers and in which
 * words, and what to do when it gets worse. Nobody without a name is told to ask for an answer.
 */
export function sayNext(language: Language, receipt: StoredReceipt): string[] {
  const { reference, operation, reachable, history } = receipt;
  const count = hoursToWait(receipt.urgency, receipt.replyWithinHours);
  const worse = say(language, 'email.receipt.worse');
  if (receipt.state === 'withdrawn' || receipt.state === 'erased') return [worse];
  if (!reachable) return [say(language, 'email.next.noName'), worse];
  if (history.some((one) => one.what === 'recorded'))
    return [say(language, 'email.next.recorded', { reference }), worse];
  const words = operation === null ? null : operationWords[operation];
  const crime = words
    ? say(language, 'email.receipt.notCrime', { operation: words })
    : say(language, 'email.receipt.notCrimeNone');
  const to101 = words
    ? say(language, 'email.receipt.say101', { reference, operation: words })
    : say(language, 'email.receipt.say101none', { reference });
  const ring =
    count === null ? say(language, 'email.receipt.chaseUrgent') : say(language, 'email.receipt.chase', { count });
  const chase = receipt.state === 'acknowledged' ? [] : [ring];
  return [receipt.acceptsReports ? say(language, 'email.receipt.recorded') : crime, ...chase, to101, worse];
}

/** @returns the receipt when reference and code belong together; null otherwise, after the same time. */
export async function statusFor(store: ReportStore, reference: string, code: string): Promise<StoredReceipt | null> {
  const [kept, receipt] = await Promise.all([store.returnCodeHash(reference), readReceipt(store, reference)]);
  const right = await isReturnCode(code, kept ?? noSuchCode);
  return right && kept !== null ? receipt : null;
}

/** Hashed against when there is no such reference, so that the time taken does not tell. */
const noSuchCode = `16384.${Buffer.alloc(16).toString('base64url')}.${Buffer.alloc(32).toString('base64url')}`;
