// The email to a force, written for an officer with two minutes: how urgent and why, what to do first, how to reach the
// person, five lines, then everything. Its subject and headers hold no word of the reporter (contract, P13).
import { createHash } from 'node:crypto';
import type { Report } from '../../reporting/report.ts';
import { forceById } from '../../routing/forces.ts';
import { say } from '../../shared/locale.ts';
import type { DeliveryKeys } from '../delivery-keys.ts';
import type { Email } from '../mail/mailer.ts';
import type { StoredReport } from '../report-record.ts';
import { type Delivery, type Dispatch, isNextContact } from '../state/delivery.ts';
import { answerPart } from './answer-part.ts';
import type { Describe } from './describe-detail.ts';
import { addedRows } from './follow-up-email.ts';
import { type ReportLayout, renderEmail, sanitiseSections } from './render-email.ts';
import { sayReasons } from './say-reasons.ts';
import { contactRows, type Section, sayTime, sectionsOf, summaryRows } from './sections.ts';

export interface ReportEmailInput {
  readonly kept: StoredReport;
  readonly delivery: Delivery;
  readonly letter: Dispatch;
  /** The force's page for this dispatch, and until when it works (ISO). */
  readonly link: { readonly url: string; readonly until: string };
  readonly keys: Pick<DeliveryKeys, 'sign' | 'publicKey' | 'probeMark'>;
  readonly describe: Describe;
  /** The force's key could not be used: the email says so. */
  readonly keyFault?: boolean;
}

/** The very bytes that are hashed, signed and attached. */
export function reportBytes(report: Report): Buffer {
  return Buffer.from(`${JSON.stringify(report, null, 2)}\n`, 'utf8');
}

/** Only the mailbox that the agreement is about may be told that it takes crime reports. */
function crimeNotice({ kept, delivery, letter }: ReportEmailInput, operation: string): string {
  if (!kept.acceptsReports) return say('en', 'email.notice.notCrime', { operation });
  const agreed = letter.kind === 'spoc' && delivery.passedOnBy.length === 0;
  return say('en', agreed ? 'email.notice.acceptsReports' : 'email.notice.noCrimeNumber');
}

/** Why this mailbox was written to, and nothing that did not happen. */
function reasonToWrite({ kept, delivery, letter }: ReportEmailInput, force: string): string {
  if (letter.kind !== 'national' || isNextContact(delivery, letter)) {
    return say('en', `email.to.${letter.kind}`, { force });
  }
  const passed = delivery.passedOnBy.length > 0 || kept.fault === null;
  return say('en', passed ? 'email.to.nationalPassed' : 'email.to.nationalNoEntry', { force });
}

function strongNotices(input: ReportEmailInput, force: string, operation: string): string[] {
  const { kept, delivery, letter } = input;
  const { report } = kept;
  if (kept.probe) return [say('en', 'email.probe.notice')];
  const forces = delivery.passedOnBy.map((one) => forceById(one).nameEn).filter((one) => one !== force);
  const both = report.languagesUsed.length > 1;
  return [
    ...(report.language === 'cy' ? [say('en', 'email.notice.welsh')] : []),
    ...(both
      ? [say('en', 'email.notice.bothLanguages', { language: say('en', `email.language.${report.language}`) })]
      : []),
    ...(kept.fault && delivery.passedOnBy.length === 0 ? [say('en', 'email.notice.fault', { force })] : []),
    ...(forces.length > 0 ? [say('en', 'email.notice.passedOn', { forces: [...new Set(forces)].join(', ') })] : []),
    crimeNotice(input, operation),
    ...(letter.resent > 0 ? [say('en', 'email.notice.resent', { reference: report.reference })] : []),
  ];
}

function layoutOf(input: ReportEmailInput, json: Buffer): ReportLayout {
  const { kept, delivery, letter, keys, describe } = input;
  const { report } = kept;
  const force = forceById(delivery.force).nameEn;
  const operation = say('en', `email.operation.${report.operation ?? 'none'}`);
  const names = {
    urgency: say('en', `email.urgency.${report.urgency.level}`),
    operation,
    reference: report.reference,
    force,
  };
  const callBack = report.reporter.contact === null ? 'NoContact' : '';
  const hash = createHash('sha256').update(json).digest('hex');
  const abusive = say('en', 'email.heading.abusive');
  const brief: Section[] = [
    { title: say('en', 'email.heading.callback'), rows: contactRows(report, describe) },
    { title: say('en', 'email.heading.summary'), rows: summaryRows(report, describe) },
    { title: say('en', 'email.followUp.later'), rows: addedRows(delivery) },
  ];
  const sections = sectionsOf(report, describe).map((one) => ({ ...one, folded: one.title === abusive }));
  return {
    subject: kept.probe
      ? say('en', 'email.probe.subject', names)
      : say('en', letter.resent > 0 ? 'email.resentSubject' : 'email.subject', names),
    banner: `${names.urgency} · ${operation} · ${report.reference} · ${force} · ${sayTime('en', report.sentAt)}`,
    strongNotices: strongNotices(input, force, operation),
    notices: [reasonToWrite(input, force), ...(input.keyFault ? [say('en', 'email.notice.keyFault')] : [])],
    reading: say('en', 'email.notice.untrusted'),
    lists: [
      { title: say('en', 'email.heading.why'), lines: sayReasons(report) },
      {
        title: say('en', 'email.heading.first'),
        lines: [
          say('en', `email.first.${report.urgency.level}${callBack}`, { count: delivery.replyWithinHours }),
          ...(letter.kind === 'copy'
            ? []
            : [say('en', 'email.first.press'), say('en', `email.first.record${callBack}`, { operation })]),
        ],
      },
    ],
    brief: sanitiseSections(brief),
    sections: sanitiseSections(sections),
    answer: answerPart({ ...input, about: 'report' }),
    proof: {
      title: say('en', 'email.heading.proof'),
      how: `${say('en', 'email.proof.how')} ${say('en', 'email.notice.duplicate')}`,
      lines: [
        `${say('en', 'email.label.hash')}: ${hash}`,
        `${say('en', 'email.label.signature')}: ${keys.sign(json)}`,
        `${say('en', 'email.label.publicKey')}: ${keys.publicKey}`,
      ],
    },
  };
}

/** @returns subject, text, HTML and the attachment `report-<reference>.json`. */
export function reportEmail(input: ReportEmailInput): Email {
  const { report } = input.kept;
  const json = reportBytes(report);
  const layout = layoutOf(input, json);
  return {
    subject: layout.subject,
    ...renderEmail(layout, report.urgency.level, report.language),
    attachments: [{ filename: `report-${report.reference}.json`, content: json, contentType: 'application/json' }],
    headers: {
      'X-Stand-Safe-Reference': report.reference,
      'X-Stand-Safe-Urgency': report.urgency.level,
      ...(input.kept.probe
        ? {
            'X-Stand-Safe-Probe': `${report.reference} ${input.keys.probeMark(report.reference, input.letter.messageId)}`,
          }
        : {}),
      ...(report.urgency.level === 'red' ? { Importance: 'high', 'X-Priority': '1' } : {}),
    },
  };
}
