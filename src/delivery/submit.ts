// The moment of "send": one draft becomes one report with one reference for ever, however often send is pressed and by
// however many processes it is heard, and it is on disk before anybody says thank you (P1).

import type { Answers } from '../engine/state.ts';
import { makeReference } from '../reporting/reference.ts';
import type { Report, Urgency } from '../reporting/report.ts';
import { reportFromAnswers } from '../reporting/report-from-answers.ts';
import { decidingForce } from '../routing/deciding-force.ts';
import type { Directory } from '../routing/directory.ts';
import { type ForceId, forceIds } from '../routing/force-id.ts';
import { route } from '../routing/route.ts';
import { ServiceError } from '../shared/errors.ts';
import type { Log } from '../shared/log.ts';
import { failureFields } from '../shared/log.ts';
import type { Durability } from '../storage/durability.ts';
import { draftMark, type ReportStore } from '../storage/report-store.ts';
import type { DeliveryKeys } from './delivery-keys.ts';
import { fieldSections } from './emails/describe-detail.ts';
import type { FilesOfReports, ReportFiles } from './report-files.ts';
import { readReceipt, receiptFor, type StoredReport } from './report-record.ts';
import { mailIsSafe } from './reporter-copies.ts';
import { hashReturnCode } from './return-code.ts';
import { newDelivery } from './state/step-delivery.ts';

export interface Submission {
  /** The random id of the draft. */
  readonly draft: string;
  /** Answers on the path. */
  readonly answers: Answers;
  /** The section of the questionnaire of each field, in the order of the questions. */
  readonly sections?: Readonly<Record<string, string>>;
  readonly language: 'en' | 'cy';
  readonly languagesUsed: readonly ('en' | 'cy')[];
  readonly channel: 'webchat' | 'teams' | 'other';
  readonly conversationId: string;
  /** Opaque JSON for pushing status messages; null where nothing can be pushed. */
  readonly address: string | null;
}

export interface Receipt {
  readonly reference: string;
  readonly force: ForceId;
  /** ISO time. */
  readonly sentAt: string;
  /** 16 digits; null when the report is older than a quarter of an hour: by then they were shown. */
  readonly returnCode: string | null;
  readonly operation: 'ford' | 'bridger' | null;
  /** False: say that this is not yet a recorded crime (P10). */
  readonly acceptsReports: boolean;
  readonly replyWithinHours: number;
  readonly urgency: Urgency;
  /** False: no name was given, so nobody can answer them. */
  readonly reachable: boolean;
}

export type Submit = (submission: Submission) => Promise<Receipt>;

export interface SubmitDeps {
  readonly store: ReportStore;
  readonly durability: Durability;
  readonly keys: DeliveryKeys;
  readonly directory: () => Directory;
  /** The domain of our own address, for Message-IDs. */
  readonly mailDomain: string;
  readonly now: () => Date;
  readonly random: () => number;
  /** Hands the reference to the queue. A failure is no failure of the submit: the sweep finds the report. */
  readonly hand: (reference: string, revision: number) => Promise<void>;
  /** Mails the person their copy. Asked again, it goes once. */
  readonly mailCopy: (reference: string) => Promise<void>;
  /** Files of drafts, and how they come over. */
  readonly evidence?: Pick<FilesOfReports, 'list'>;
  readonly files?: Pick<ReportFiles, 'bring'>;
  readonly log: Log;
  /** scrypt's N for the return code. */
  readonly hashCost?: number;
}

/** Milliseconds in which the code is said again to the same draft: a crash or a lost race must not lose it. */
const sayAgain = 15 * 60_000;
/** Ways that have no place of their own: there the place that was given is the victim's. */
const remote = ['online', 'phone', 'post'];
const isForceId = (name: string): name is ForceId => (forceIds as readonly string[]).includes(name);

function forceOf(report: Report): ForceId {
  if (isForceId(report.place.force)) return report.place.force;
  // Never a silent guess: without a force the report is not taken, and the person hears so.
  throw new ServiceError('delivery-no-force', { retryable: false });
}

/** The mailbox of a second force, where the person named its place and agreed to that force being told. */
function otherForce(report: Report, directory: Directory): string[] {
  const codesOf = (field: string) => report.details.find((detail) => detail.field === field)?.codes ?? [];
  const [other] = codesOf('otherPlace');
  const happened = report.details.some(
    ({ field, codes }) => field === 'how' && codes.some((one) => !remote.includes(one)),
  );
  const [here, there] = [forceOf(report), other && isForceId(other) ? other : null];
  const { also } = decidingForce({
    means: happened ? 'in-person' : 'online',
    happened: happened ? here : there,
    victim: happened ? there : here,
    tellBoth: codesOf('tellBoth').includes('yes'),
    onRailway: false,
  });
  const entry = also ? directory.forces[also] : undefined;
  return entry ? [entry.spoc] : [];
}

/** @returns the one way to send a report. It throws, and says nothing was sent, unless the report is on disk. */
export function createSubmit(deps: SubmitDeps): Submit {
  const { store, keys } = deps;
  const candidate = () => makeReference(Array.from({ length: 7 }, deps.random));

  async function write(submission: Submission, reference: string, returnCodeHash: string, now: Date) {
    const { answers, sections = fieldSections, channel, language, languagesUsed } = submission;
    const sentAt = now.toISOString();
    const files = (await deps.evidence?.list(submission.conversationId)) ?? [];
    const given = { answers, sections, reference, sentAt, channel, language, languagesUsed, files };
    const report = reportFromAnswers(given);
    // Intimidation is always a matter of safety, so the force's adviser for elected officials and candidates is copied.
    const directory = deps.directory();
    const routed = route({ force: forceOf(report), operation: report.operation, safetyMatter: true }, directory);
    const way = { ...routed, copies: [...routed.copies, ...otherForce(report, directory)] };
    const name = (mailbox: string) => keys.messageId(reference, mailbox, deps.mailDomain);
    const delivery = newDelivery(way, report.urgency.level, now.getTime(), name);
    const { acceptsReports, reportUrl, fault } = way;
    const { conversationId, address } = submission;
    const kept: StoredReport = {
      report,
      acceptsReports,
      reportUrl,
      fault,
      conversationId,
      address,
      draft: draftMark(submission.draft),
      probe: false,
    };
    if (fault) deps.log.error('delivery-directory-fault', { reference, force: way.force, code: fault });
    return store.create(reference, {
      draft: submission.draft,
      content: JSON.stringify(kept),
      delivery: JSON.stringify(delivery),
      receipt: JSON.stringify(receiptFor(kept, delivery)),
      returnCodeHash,
      dueAt: now.getTime(),
    });
  }

  /** The content may have ended already; the receipt still knows its draft. */
  async function wasSent(draft: string, reference: string): Promise<boolean> {
    const receipt = await readReceipt(store, reference);
    return receipt !== null && receipt.draft === draftMark(draft);
  }

  async function settle(submission: Submission): Promise<{ reference: string; written: boolean }> {
    const { draft } = submission;
    let reference = await store.claim(draft, candidate());
    const before = await store.load(reference);
    if (before?.isFrom(draft)) {
      // The first press may have died between the record and the list: nobody is thanked for what no sweep would find.
      await store.reopen(reference, deps.now().getTime());
      return { reference, written: false };
    }
    if (await wasSent(draft, reference)) return { reference, written: false };
    const returnCodeHash = await hashReturnCode(keys.returnCode(draft), deps.hashCost);
    for (let tries = 0; tries < 5; tries++) {
      const outcome = await write(submission, reference, returnCodeHash, deps.now());
      if (outcome !== 'taken') return { reference, written: outcome === 'created' };
      reference = await store.claim(draft, candidate(), reference);
    }
    throw new ServiceError('delivery-no-reference', { retryable: true });
  }

  return async (submission) => {
    const { reference, written } = await settle(submission);
    await deps.files?.bring(reference, submission.conversationId);
    await deps.durability.confirm();
    const kept = await readReceipt(store, reference);
    if (!kept) throw new ServiceError('delivery-not-kept', { retryable: true });
    if (written) {
      deps.log.info('report-kept', { reference, force: kept.force, channel: submission.channel });
      await deps.hand(reference, 1).catch((failure) => {
        deps.log.warn('delivery-not-queued', { reference, ...failureFields(failure) });
      });
    }
    const young = deps.now().getTime() - Date.parse(kept.sentAt) < sayAgain;
    if (young && mailIsSafe(submission.answers)) {
      await deps.mailCopy(reference).catch((failure) => {
        deps.log.warn('copy-not-mailed', { reference, ...failureFields(failure) });
      });
    }
    const { force, sentAt, operation, acceptsReports, replyWithinHours, urgency, reachable } = kept;
    const returnCode = young ? keys.returnCode(submission.draft) : null;
    return { reference, force, sentAt, returnCode, operation, acceptsReports, replyWithinHours, urgency, reachable };
  };
}
