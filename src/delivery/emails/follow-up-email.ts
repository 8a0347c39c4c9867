// What a reporter added, asked for or took back, as one short email to a mailbox that has the report: it stands in the
// thread of the report, says what to do, and has the way to reach the person in it. No word of theirs in the subject.

import { gradeAddition } from '../../reporting/grade-addition.ts';
import type { Report, Urgency } from '../../reporting/report.ts';
import { nameOfForce } from '../../routing/forces.ts';
import { type Language, say } from '../../shared/locale.ts';
import type { DeliveryKeys } from '../delivery-keys.ts';
import type { Email } from '../mail/mailer.ts';
import type { StoredReport } from '../report-record.ts';
import type { Delivery, Dispatch, FollowUp } from '../state/delivery.ts';
import { answerLines } from './answer-part.ts';
import { describeIn } from './describe-detail.ts';
import { essentialRows, quoteOwn } from './essential-rows.ts';
import { letterKind } from './letter-kind.ts';
import { linkIn } from './link-in.ts';
import { type ReportLayout, renderEmail, sanitiseSections } from './render-email.ts';
import { contactRows, type Row, row, sayTime } from './sections.ts';
import { signLetter } from './sign-letter.ts';
import { welshNotice } from './welsh-notice.ts';

export interface FollowUpEmailInput {
  readonly kept: StoredReport;
  readonly delivery: Delivery;
  readonly letter: Dispatch;
  readonly wish: FollowUp;
  /** The force's page for this dispatch, and until when it works (ISO). */
  readonly link: { readonly url: string; readonly until: string };
  /** Where it is explained how to check a letter. */
  readonly verifyUrl: string;
  readonly keys: Pick<DeliveryKeys, 'sign' | 'publicKey'>;
  /** In which the force reads, the first one first. */
  readonly languages: readonly Language[];
  /** The force's key could not be used: the email says so. */
  readonly keyFault?: boolean;
}

const iso = (at: number): string => new Date(at).toISOString();

/** What was added since the report was sent, for a contact who gets both at once. */
export function addedRows(language: Language, delivery: Delivery): Row[] {
  return delivery.followUps
    .filter((one) => one.kind !== 'withdraw')
    .flatMap((one) => {
      const at = sayTime(language, iso(one.at));
      const asks = one.kind === 'contact' ? [row(say(language, 'email.followUp.laterContact'), at)] : [];
      const words = one.kind === 'contact' ? say(language, 'email.followUp.heading.contact') : at;
      return one.words === null ? asks : [...asks, row(words, one.words, true)];
    });
}

function stands(language: Language, delivery: Delivery): string {
  const answered = delivery.acknowledgements.at(-1);
  if (!answered) return say(language, 'email.followUp.stands.open');
  return say(language, 'email.followUp.stands.answered', {
    contact: say(language, `email.followUp.contact.${answered.by}`),
  });
}

/** The dispatch that brought the report to this mailbox, or the first one of all: what this one belongs to. */
function threadOf(delivery: Delivery, letter: Dispatch): string {
  const reports = delivery.letters.filter((one) => one.about === null);
  return (reports.find((one) => one.mailbox === letter.mailbox) ?? reports[0])?.messageId ?? '';
}

/** What was added, asked for or taken back, as data. Of a withdrawal it tells nobody now who it was. */
function attachmentOf(report: Report, wish: FollowUp) {
  const { reference } = report;
  const { kind, language, words } = wish;
  const at = iso(wish.at);
  const whole = kind === 'withdraw' ? {} : { report };
  const data = { schema: 'stand-safe.follow-up.v1', reference, kind, at, language, words, ...whole };
  const content = Buffer.from(`${JSON.stringify(data, null, 2)}\n`, 'utf8');
  return { filename: `follow-up-${reference}.json`, content, contentType: 'application/json' };
}

function layoutOf(language: Language, input: FollowUpEmailInput, level: Urgency): ReportLayout {
  const { kept, delivery, letter, wish, link } = input;
  const describe = describeIn(language);
  const { report } = kept;
  const before = report.urgency.level;
  const isRaised = level !== before;
  const names = {
    urgency: say(language, `email.urgency.${level}`),
    operation: say(language, `email.operation.${report.operation ?? 'none'}`),
    reference: report.reference,
    before: say(language, `email.urgency.${before}`),
    force: nameOfForce(language, delivery.force),
    at: sayTime(language, iso(wish.at)),
  };
  const own =
    wish.words === null ? [] : [row(say(language, 'email.followUp.when'), names.at), row('', wish.words, true)];
  const asSaid =
    wish.kind === 'contact' && wish.words === null ? [row('', say(language, 'email.followUp.asSaid'))] : [];
  // A withdrawal also goes where the report may never have come: there nobody is to learn now who it was.
  const reach = wish.kind === 'withdraw' ? [] : [...asSaid, ...contactRows(language, report, describe)];
  const sections = [
    { title: say(language, `email.followUp.heading.${wish.kind}`), rows: own },
    { title: say(language, 'email.heading.callback'), rows: reach },
  ];
  const first = [
    say(language, `email.followUp.first.${wish.kind}`),
    ...(wish.kind === 'withdraw' ? [say(language, 'email.followUp.first.withdrawSafe')] : []),
    stands(language, delivery),
    say(language, 'email.followUp.stands.signed', { urgency: names.before }),
  ];
  const { subject: marks } = letterKind(language, delivery, letter, report.language === 'cy');
  const raised = isRaised ? [say(language, 'force.letter.raised', names)] : [];
  return {
    subject: [say(language, `email.followUp.subject.${wish.kind}`, names), ...raised, ...marks].join(' · '),
    banner: say(language, `email.followUp.banner.${wish.kind}`, names).split(' · '),
    alerts: [
      ...(isRaised ? [say(language, 'force.alert.raised', names)] : []),
      say(language, `email.followUp.what.${wish.kind}`, names),
    ],
    title: say(language, `force.headline.${wish.kind}`),
    quote: quoteOwn(wish.words ?? '', 170),
    essentials: wish.kind === 'withdraw' ? [] : essentialRows(language, report, describe),
    action: {
      label: say(language, letter.kind === 'copy' ? 'force.action.copy' : 'force.action.followUp'),
      url: linkIn(language, link.url),
      lines: answerLines({ language, delivery, letter, link }),
    },
    notices: [
      ...(wish.language === 'cy' ? welshNotice(language) : []),
      ...(input.keyFault ? [{ words: say(language, 'email.notice.keyFault') }] : []),
    ],
    lists: [{ title: say(language, 'email.heading.first'), lines: first }],
    reading: wish.kind === 'withdraw' ? '' : say(language, 'email.notice.untrusted'),
    sections: sanitiseSections(sections),
    language,
  };
}

/** @returns subject, text and HTML, with the headers that put it into the report's thread. */
export function followUpEmail(input: FollowUpEmailInput): Email {
  const { kept, delivery, letter, wish } = input;
  const { report } = kept;
  const level = gradeAddition(report.urgency.level, wish.words);
  const layouts = input.languages.map((language) => layoutOf(language, input, level));
  const thread = threadOf(delivery, letter);
  return {
    subject: layouts.map((layout) => layout.subject).join(' / '),
    ...signLetter(
      { ...renderEmail(layouts, level, wish.language), attachments: [attachmentOf(report, wish)] },
      input.keys,
      input.verifyUrl,
    ),
    headers: {
      'X-Stand-Safe-Reference': report.reference,
      'X-Stand-Safe-Urgency': level,
      ...(thread ? { 'In-Reply-To': thread, References: thread } : {}),
      ...(level === 'red' || wish.kind === 'contact' ? { Importance: 'high', 'X-Priority': '1' } : {}),
    },
  };
}
