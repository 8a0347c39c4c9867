// What a person may do about a report that was sent, as the bot asks it of delivery: hear where it stands, in both
// languages, from its receipt.
import { sayTime } from '../delivery/email/sections.ts';
import type { ReceiptKept } from '../delivery/kept-report.ts';
import { sayHistory } from '../delivery/status.ts';
import type { Language } from '../locale.ts';
import type { FollowUps } from './fulfil.ts';

interface Deps {
  status(reference: string, code?: string): Promise<ReceiptKept | null>;
}

const historyIn = (language: Language, receipt: ReceiptKept): string =>
  sayHistory(language, receipt)
    .map(({ at, words }) => `${sayTime(language, at)}: ${words}`)
    .join('\n');

export function createFollowUps({ status }: Deps): FollowUps {
  return {
    async history(reference, code) {
      const receipt = await status(reference, code);
      return receipt && { en: historyIn('en', receipt), cy: historyIn('cy', receipt) };
    },
    add: async () => 'too-late',
    contact: async () => 'too-late',
    withdraw: async () => 'too-late',
    mailAdvice: async () => 'too-often',
  };
}
