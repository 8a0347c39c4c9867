// What a person may do about a report that was sent, as the bot asks it of delivery: hear where it stands in both
// languages, add to it, ask to be contacted, withdraw it; and have a topic of advice in their own mailbox.
import type { DeliveryService } from '../delivery/create-delivery.ts';
import { sayTime } from '../delivery/emails/sections.ts';
import type { FollowUpOutcome, FollowUpRequest } from '../delivery/follow-up.ts';
import type { StoredReceipt } from '../delivery/report-record.ts';
import { sayHistory, sayNext } from '../delivery/status.ts';
import type { Advice } from '../engine/deps.ts';
import { type Language, say } from '../shared/locale.ts';
import type { FollowUps, MailWish } from './effects.ts';

type Delivery = Pick<DeliveryService, 'status' | 'followUp' | 'mailToReporter'>;

const historyIn = (language: Language, receipt: StoredReceipt): string =>
  [
    ...sayHistory(language, receipt).map(({ at, words }) => `${sayTime(language, at)}: ${words}`),
    ...sayNext(language, receipt),
  ].join('\n');

/** What delivery did, as the engine hears it. What was withdrawn before stays withdrawn. */
const heardAs: Readonly<Record<FollowUpOutcome, 'done' | 'stopped' | 'too-late'>> = {
  done: 'done',
  already: 'done',
  stopped: 'stopped',
  unknown: 'too-late',
  'too-late': 'too-late',
};

/** @param advice where the words of a topic come from. */
export function createFollowUps(delivery: Delivery, advice: Advice): FollowUps {
  // The conversation sent the report, or was opened by its code: no code is asked for again.
  const wish = async (reference: string, request: FollowUpRequest, key: string) =>
    heardAs[await delivery.followUp(reference, null, request, key)];
  const notStopped = (outcome: 'done' | 'stopped' | 'too-late') => (outcome === 'stopped' ? 'done' : outcome);

  function adviceMail({ topic, nation, to, language, conversationId, key }: MailWish) {
    const { title, lines } = advice.text(topic, nation);
    const text = [title, ...lines].map((line) => say(language, line)).join('\n\n');
    const subject = say(language, 'followUp.mail.subject');
    return { to, language, subject, text: `${text}\n`, key, conversationId };
  }

  return {
    async history(reference, code) {
      const receipt = await delivery.status(reference, code);
      const { reachable = true } = receipt ?? {};
      return receipt && { en: historyIn('en', receipt), cy: historyIn('cy', receipt), reachable };
    },
    add: async (reference, words, language, key) =>
      notStopped(await wish(reference, { kind: 'add', words, language }, key)),
    contact: async (reference, words, language, key) =>
      notStopped(await wish(reference, { kind: 'contact', words, language }, key)),
    withdraw: (reference, language, key) => wish(reference, { kind: 'withdraw', language }, key),
    mailAdvice: (asked) => delivery.mailToReporter(adviceMail(asked)),
  };
}
