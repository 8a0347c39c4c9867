// The copy that a reporter keeps: what was sent and where, in their language, what to do when nobody answers and what to say
// to 101, signed so that it proves itself years later. It holds no return code, so whoever finds it opens nothing with it.

import { forceById } from '../../routing/forces.ts';
import { type Language, say } from '../../shared/locale.ts';
import type { DeliveryKeys } from '../delivery-keys.ts';
import { type ReportWithDelivery, receiptFor } from '../report-record.ts';
import type { FollowUp } from '../state/delivery.ts';
import { sayNext } from '../status.ts';
import { describeIn, labelOf } from './describe-detail.ts';
import { onOneLine } from './sanitise-text.ts';
import { sayTime } from './sections.ts';

interface CopyInput {
  readonly opened: Pick<ReportWithDelivery, 'kept' | 'delivery'>;
  readonly language: Language;
  readonly keys: Pick<DeliveryKeys, 'sign' | 'publicKey'>;
  /** Where this service is reached. */
  readonly publicUrl: string;
}

const indented = (words: string): string => words.trim().split(/\r?\n/).join('\n  ');
const line = (label: string, answer: string): string => `${label}\n  ${indented(answer)}`;

function guidance({ opened, language, publicUrl }: CopyInput): string[] {
  const { report } = opened.kept;
  const { delivery } = opened;
  const force = forceById(delivery.force);
  return [
    say(language, 'email.receipt.thanks'),
    say(language, 'email.receipt.reference', { reference: report.reference }),
    say(language, 'email.receipt.sentAt', { at: sayTime(language, report.sentAt) }),
    say(language, 'email.receipt.force', { force: language === 'cy' ? force.nameCy : force.nameEn }),
    say(language, 'email.receipt.mailbox'),
    ...sayNext(language, receiptFor(opened.kept, delivery)),
    say(language, 'email.receipt.link', { url: `${publicUrl}${language === 'cy' ? '/cy' : ''}/status` }),
  ];
}

function answers({ opened, language }: CopyInput): string[] {
  const { report } = opened.kept;
  const { reporter, incident, place } = report;
  const describe = describeIn(language);
  const chosen = (field: string, code: string) => describe({ field, section: '', codes: [code], words: null });
  const choice = (field: string, code: string) => {
    const { label, answer } = chosen(field, code);
    return line(label, answer);
  };
  const own = (field: string, words: string) => line(labelOf(language, field), words);
  return [
    choice('danger', incident.dangerNow ? 'yes' : 'no'),
    choice('forWhom', reporter.forWhom),
    ...(reporter.name === null ? [] : [own('name', reporter.name)]),
    ...(reporter.contact === null ? [] : [own('contact', reporter.contact.value)]),
    choice('role', reporter.role),
    choice('election', report.contest),
    own('place', language === 'cy' ? place.nameCy : place.nameEn),
    own('account', incident.account),
    own('when', incident.when.words),
    choice('worry', incident.worry),
    ...report.details.map((detail) => {
      const { label, answer } = describe(detail);
      return line(label, [answer, detail.words ?? ''].filter(Boolean).join('\n'));
    }),
  ];
}

const later = (language: Language, wish: FollowUp): string =>
  `${sayTime(language, new Date(wish.at).toISOString())}\n  ${indented(wish.words ?? say(language, `email.news.${wish.kind}`))}`;

/** Lines end in `\n`; the last one is the signature over all bytes before it. */
export function reporterCopy(input: CopyInput): string {
  const { opened, language, keys } = input;
  const heading = (key: 'answers' | 'later') => say(language, `email.receipt.${key}`).toUpperCase();
  const { followUps } = opened.delivery;
  const parts = [
    'Stand Safe · Sefyll yn Ddiogel',
    ...guidance(input),
    heading('answers'),
    ...answers(input),
    ...(followUps.length > 0 ? [heading('later'), ...followUps.map((one) => later(language, one))] : []),
    `${say(language, 'email.label.publicKey')}: ${keys.publicKey}`,
  ];
  const words = `${parts.map((part) => part.split('\n').map(tidy).join('\n')).join('\n\n')}\n\n`;
  return `${words}${say(language, 'email.receipt.signed', { signature: keys.sign(Buffer.from(words)) })}\n`;
}

/** Blanks at the end of a line are lost on many ways; they are not signed. */
const tidy = (text: string): string => text.replace(/\s+$/, '');

/** The name under which it is saved. */
export const copyName = (reference: string): string => `stand-safe-${onOneLine(reference)}.txt`;
