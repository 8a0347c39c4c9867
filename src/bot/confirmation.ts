// What is said once a report is kept: its reference, where it is going, and that it is not a recorded crime yet (P10).
// It is only ever made from a receipt, and a receipt only from a record that is on disk (P1).
import { hoursToWait } from '../delivery/hours-to-wait.ts';
import type { Receipt } from '../delivery/submit.ts';
import type { BotMessage } from '../engine/bot-message.ts';
import type { Answers } from '../engine/state.ts';
import { forceById } from '../routing/forces.ts';

/** @param answers what was sent: who gave no way to be reached is told to wait for nobody. */
export function thank(receipt: Receipt, answers: Answers): BotMessage[] {
  const force = forceById(receipt.force);
  const code = receipt.returnCode?.replace(/(\d{4})(?=\d)/g, '$1 ');
  const about = answers.election?.kind === 'choice' ? answers.election.codes[0] : undefined;
  const sayTo101 = receipt.operation ?? (about === 'not-election' ? 'plain' : 'none');
  const count = hoursToWait(receipt.urgency, receipt.replyWithinHours);
  const chase = count === null ? ('report.sent.nextUrgent' as const) : ('report.sent.next' as const);
  const next = receipt.reachable ? chase : ('email.next.sentNoName' as const);
  const values = { count: count ?? 0 };
  // Three messages at most: it is kept and on its way, the code, and what to do now.
  return [
    {
      key: 'report.sent.thanks',
      values: { reference: receipt.reference, force: { en: force.nameEn, cy: force.nameCy } },
      hints: ['report.sent.onItsWay'],
    },
    ...(code ? [{ key: 'report.sent.code', values: { code } } as const] : []),
    receipt.acceptsReports
      ? { key: next, values }
      : { key: `report.sent.notRecorded.${sayTo101}`, hints: [next], values },
  ];
}
