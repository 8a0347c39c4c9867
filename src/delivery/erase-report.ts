// A report that must go before its time: content, delivery and return code are unreadable when this resolves. What stays
// is that there was a report, where it went and when, so that nobody sends it twice and a question can be answered.
import type { ReportStore } from '../storage/report-store.ts';
import type { FilesOfReports } from './report-files.ts';
import { readReceipt, type StoredReceipt } from './report-record.ts';

/** @param evidence its files go too. @returns false when there is no such report. */
export async function eraseReport(
  store: ReportStore,
  reference: string,
  evidence?: Pick<FilesOfReports, 'eraseReport'>,
): Promise<boolean> {
  const receipt = await readReceipt(store, reference);
  if (!receipt) return false;
  const left: StoredReceipt = {
    ...receipt,
    state: 'erased',
    history: receipt.history.map((line) => ({ ...line, crimeNumber: null })),
  };
  await evidence?.eraseReport(reference);
  await store.erase(reference, JSON.stringify(left));
  return true;
}
