// What is said once a report is kept: its reference, where it is going, and that it is not a recorded crime yet (P10).
// It is only ever made from a receipt, and a receipt only from a record that is on disk (P1).
import type { Receipt } from '../delivery/submit.ts';
import type { Utterance } from '../form/utterance.ts';
import { forceById } from '../routing/forces.ts';

export function thank(receipt: Receipt): Utterance[] {
  const force = forceById(receipt.force);
  const code = receipt.returnCode?.replace(/(\d{4})(?=\d)/g, '$1 ');
  return [
    { key: 'report.sent.thanks', values: { reference: receipt.reference } },
    { key: 'report.sent.onItsWay', values: { force: { en: force.nameEn, cy: force.nameCy } } },
    ...(code ? [{ key: 'report.sent.code', values: { code } } as const] : []),
    ...(receipt.acceptsReports ? [] : [{ key: `report.sent.notRecorded.${receipt.operation ?? 'none'}` } as const]),
    { key: 'report.sent.next', values: { hours: receipt.replyWithinHours } },
  ];
}
