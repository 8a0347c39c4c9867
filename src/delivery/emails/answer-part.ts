// How the reader of an email to a force answers: one link, and what happens in silence. Only the contact answers; a copy
// looks on, so that nobody who was only informed can end the search for somebody who acts.
import { say } from '../../shared/locale.ts';
import { type Delivery, type Dispatch, silentAt } from '../state/delivery.ts';
import type { ReportLayout } from './render-email.ts';
import { sayTime } from './sections.ts';

interface AnswerInput {
  readonly delivery: Delivery;
  readonly letter: Dispatch;
  /** The force's page for this dispatch, and until when it works (ISO). */
  readonly link: { readonly url: string; readonly until: string };
  /** What is sent: `report`, something added later, or that the person took it back. */
  readonly about: 'report' | 'addition' | 'withdrawal';
}

/** @returns the answering part of the email. `silence` only where the report itself is sent and somebody comes next. */
export function answerPart({ delivery, letter, link, about }: AnswerInput): ReportLayout['answer'] {
  const until = sayTime('en', link.until);
  const { url } = link;
  if (letter.kind === 'copy') {
    const [title, how] = [say('en', 'email.heading.stands'), say('en', 'email.answer.copyLink', { until })];
    return { title, how, url, buttons: '', silence: '' };
  }
  const buttons = say('en', about === 'withdrawal' ? 'email.answer.buttonsWithdrawn' : 'email.answer.buttons');
  const answer = {
    title: say('en', 'email.heading.answer'),
    how: say('en', 'email.answer.link', { until }),
    url,
    buttons,
  };
  if (about !== 'report' || delivery.rung + 1 >= delivery.contacts.length) return { ...answer, silence: '' };
  const minutes = Math.round((silentAt(delivery) - delivery.rungSince) / 60_000);
  const hours = Math.round(minutes / 60);
  const silence =
    minutes < 120
      ? say('en', 'email.answer.silenceMinutes', { minutes })
      : say('en', 'email.answer.silence', { hours });
  return { ...answer, silence };
}
