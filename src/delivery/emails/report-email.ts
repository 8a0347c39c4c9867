// The email to a force: the first screen of a phone holds who, how to reach them, what, when, where and the risk, then one button;
// below stand why, then everything, then law and proof. Its subject and headers hold no word of the reporter (contract, P13).
import type { Report } from '../../reporting/report.ts';
import { nameOfForce } from '../../routing/forces.ts';
import { type Language, say } from '../../shared/locale.ts';
import { retention } from '../../shared/retention.ts';
import type { DeliveryKeys } from '../delivery-keys.ts';
import type { Email } from '../mail/mailer.ts';
import type { StoredReport } from '../report-record.ts';
import { type Delivery, type Dispatch, isNextContact, isSettled, silentAt } from '../state/delivery.ts';
import { answerLines } from './answer-part.ts';
import { describeIn } from './describe-detail.ts';
import { essentialRows } from './essential-rows.ts';
import { addedRows } from './follow-up-email.ts';
import { headline } from './headline.ts';
import { letterKind } from './letter-kind.ts';
import { linkIn } from './link-in.ts';
import { type ReportLayout, renderEmail, sanitiseSections } from './render-email.ts';
import { sayReasons } from './say-reasons.ts';
import { contactRows, sayTime, sectionsOf } from './sections.ts';
import { signLetter } from './sign-letter.ts';
import { welshNotice } from './welsh-notice.ts';

export interface ReportEmailInput {
  readonly kept: StoredReport;
  readonly delivery: Delivery;
  readonly letter: Dispatch;
  /** The force's page for this dispatch, and until when it works (ISO). */
  readonly link: { readonly url: string; readonly until: string };
  /** Where it is explained how to check a letter. */
  readonly verifyUrl: string;
  readonly keys: Pick<DeliveryKeys, 'sign' | 'publicKey' | 'probeMark'>;
  /** In which the force reads, the first one first. */
  readonly languages: readonly Language[];
  /** The force's key could not be used: the email says so. */
  readonly keyFault?: boolean;
}

/** The very bytes that are hashed, signed and attached. */
function reportBytes(report: Report): Buffer {
  return Buffer.from(`${JSON.stringify(report, null, 2)}\n`, 'utf8');
}

/** Only the mailbox that the agreement is about may be told that it takes crime reports. */
function crimeNotice(language: Language, { kept, delivery, letter }: ReportEmailInput, operation: string): string {
  if (!kept.acceptsReports) return say(language, 'email.notice.notCrime', { operation });
  const agreed = letter.kind === 'spoc' && delivery.passedOnBy.length === 0;
  return say(language, agreed ? 'email.notice.acceptsReports' : 'email.notice.noCrimeNumber');
}

/** Why this mailbox was written to, and nothing that did not happen. */
function reasonToWrite(language: Language, { kept, delivery, letter }: ReportEmailInput, force: string): string {
  if (letter.kind !== 'national' || isNextContact(delivery, letter)) {
    return say(language, `email.to.${letter.kind}`, { force });
  }
  const passed = delivery.passedOnBy.length > 0 || kept.fault === null;
  return say(language, passed ? 'email.to.nationalPassed' : 'email.to.nationalNoEntry', { force });
}

function strongNotices(language: Language, input: ReportEmailInput, force: string, operation: string): string[] {
  const { kept, delivery, letter } = input;
  const { report } = kept;
  if (kept.probe) return [say(language, 'email.probe.notice')];
  const forces = delivery.passedOnBy.map((one) => nameOfForce(language, one)).filter((one) => one !== force);
  const both = report.languagesUsed.length > 1;
  return [
    ...(both
      ? [say(language, 'email.notice.bothLanguages', { language: say(language, `email.language.${report.language}`) })]
      : []),
    ...(kept.fault && delivery.passedOnBy.length === 0 ? [say(language, 'email.notice.fault', { force })] : []),
    ...(forces.length > 0 ? [say(language, 'email.notice.passedOn', { forces: [...new Set(forces)].join(', ') })] : []),
    crimeNotice(language, input, operation),
    ...(letter.resent > 0 ? [say(language, 'email.notice.resent', { reference: report.reference })] : []),
  ];
}

function layoutOf(language: Language, input: ReportEmailInput): ReportLayout {
  const { kept, delivery, letter } = input;
  const describe = describeIn(language);
  const { report } = kept;
  const force = nameOfForce(language, delivery.force);
  const operation = say(language, `email.operation.${report.operation ?? 'none'}`);
  const names = {
    urgency: say(language, `email.urgency.${report.urgency.level}`),
    operation,
    reference: report.reference,
    force,
  };
  const callBack = report.reporter.contact === null ? 'NoContact' : '';
  const { subject: marks, alert } = letterKind(language, delivery, letter, report.language === 'cy');
  const subject = say(language, letter.resent > 0 ? 'email.resentSubject' : 'email.subject', names);
  const first = [
    say(language, `email.first.${report.urgency.level}${callBack}`, { count: delivery.replyWithinHours }),
    ...(letter.kind === 'copy' ? [] : [say(language, `email.first.record${callBack}`, { operation })]),
  ];
  const { title, quote } = headline(language, report, describe);
  const [told, ...sections] = sectionsOf(language, report, describe);
  const law = sections.some((one) => one.title === say(language, 'email.heading.indicators'));
  return {
    subject: kept.probe ? say(language, 'email.probe.subject', names) : [subject, ...marks].join(' · '),
    banner: [answerBy(language, input, names.urgency), report.reference, operation, force],
    alerts: [...(kept.probe ? [say(language, 'email.probe.notice')] : []), ...(alert ? [alert] : [])],
    title,
    quote,
    essentials: essentialRows(language, report, describe),
    action: {
      label: say(language, letter.kind === 'copy' ? 'force.action.copy' : 'force.action.report'),
      url: linkIn(language, input.link.url),
      lines: answerLines({ ...input, language }),
    },
    notices: [
      ...(report.language === 'cy' && !kept.probe ? welshNotice(language) : []),
      ...[
        ...(kept.probe ? [] : strongNotices(language, input, force, operation)),
        ...filesUntil(language, report),
        reasonToWrite(language, input, force),
        ...(input.keyFault ? [say(language, 'email.notice.keyFault')] : []),
        ...(law ? [] : [say(language, 'force.law.none')]),
      ].map((words) => ({ words })),
    ],
    lists: [
      { title: say(language, 'email.heading.why'), lines: sayReasons(language, report) },
      { title: say(language, 'email.heading.first'), lines: first },
    ],
    reading: say(language, 'email.notice.untrusted'),
    sections: sanitiseSections([
      ...(told ? [told] : []),
      { title: say(language, 'email.followUp.later'), rows: addedRows(language, delivery) },
      { title: say(language, 'email.heading.callback'), rows: contactRows(language, report, describe) },
      ...sections,
    ]),
    language,
  };
}

/** Until when the files can be taken: said with its date, so that none is lost over a weekend unsaid. */
function filesUntil(language: Language, { files = [], sentAt }: Report): string[] {
  if (files.length === 0) return [];
  const end = new Date(Date.parse(sentAt) + retention.report.seconds * 1000);
  return [say(language, 'force.filesUntil', { date: sayTime(language, end.toISOString()) })];
}

/** `RED · answer by 20:30` for the contact whose turn it is; the urgency alone for everybody else. */
function answerBy(language: Language, { delivery, letter }: ReportEmailInput, urgency: string): string {
  const itsTurn = letter.kind !== 'copy' && delivery.contacts[delivery.rung]?.mailbox === letter.mailbox;
  if (!itsTurn || isSettled(delivery)) return urgency;
  const [day, time] = sayTime(language, new Date(silentAt(delivery)).toISOString()).split(', ');
  const [today] = sayTime(language, new Date(delivery.rungSince).toISOString()).split(', ');
  return say(language, 'force.banner.answerBy', { urgency, time: day === today ? `${time}` : `${time}, ${day}` });
}

/** @returns subject, text and HTML with their proof, and the attachment `report-<reference>.json`. */
export function reportEmail(input: ReportEmailInput): Email {
  const { report } = input.kept;
  const json = reportBytes(report);
  const layouts = input.languages.map((language) => layoutOf(language, input));
  const parts = {
    ...renderEmail(layouts, report.urgency.level, report.language),
    attachments: [{ filename: `report-${report.reference}.json`, content: json, contentType: 'application/json' }],
  };
  return {
    subject: layouts.map((layout) => layout.subject).join(' / '),
    ...signLetter(parts, input.keys, input.verifyUrl),
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
