// What is said once a report is kept: its reference, where it is going, and that it is not a recorded crime yet (P10).
// It is only ever made from a receipt, and a receipt only from a record that is on disk (P1).
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
  return [
    { key: 'report.sent.thanks', values: { reference: receipt.reference } },
    { key: 'report.sent.onItsWay', values: { force: { en: force.nameEn, cy: force.nameCy } } },
    ...(code ? [{ key: 'report.sent.code', values: { code } } as const] : []),
    ...(receipt.acceptsReports ? [] : [{ key: `report.sent.notRecorded.${sayTo101}` } as const]),
    receipt.reachable
      ? { key: 'report.sent.next', values: { count: receipt.replyWithinHours } }
      : { key: 'email.next.sentNoName' },
  ];
}
