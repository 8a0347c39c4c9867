// What stands under the button of a letter: what it opens, what happens in silence, and who else has the report. Only the contact
// answers; a copy looks on, so that nobody who was only informed can end the search for somebody who acts.
import { nameOfForce } from '../../routing/forces.ts';
import { type Language, say } from '../../shared/locale.ts';
import { type Delivery, type Dispatch, silentAt } from '../state/delivery.ts';
import { sayTime } from './sections.ts';

interface AnswerInput {
  readonly language: Language;
  readonly delivery: Delivery;
  readonly letter: Dispatch;
  /** The force's page for this dispatch, and until when it works (ISO). */
  readonly link: { readonly url: string; readonly until: string };
}

/** @returns lines; what happens in silence only where somebody comes next. */
export function answerLines({ language, delivery, letter, link }: AnswerInput): string[] {
  const until = sayTime(language, link.until);
  const contact = delivery.contacts[delivery.rung];
  if (letter.kind === 'copy') {
    const kind = say(language, `email.followUp.contact.${contact?.kind ?? 'spoc'}`);
    const who = `${kind}, ${nameOfForce(language, delivery.force)}`;
    return [say(language, 'force.action.contact', { who }), say(language, 'email.answer.copyLink', { until })];
  }
  const opens = delivery.withdrawn === null ? 'force.action.then' : 'email.answer.link';
  const next = letter.about === null ? silence(language, delivery) : [];
  return [say(language, opens, { until }), ...next, ...copiesOf(language, delivery)];
}

function silence(language: Language, delivery: Delivery): string[] {
  if (delivery.acknowledgements.length > 0 || delivery.rung + 1 >= delivery.contacts.length) return [];
  const minutes = Math.round((silentAt(delivery) - delivery.rungSince) / 60_000);
  return minutes < 120
    ? [say(language, 'email.answer.silenceMinutes', { minutes })]
    : [say(language, 'email.answer.silence', { hours: Math.round(minutes / 60) })];
}

/** Two people are not to ring the victim without knowing of each other. */
function copiesOf(language: Language, delivery: Delivery): string[] {
  const copies = delivery.letters.filter((one) => one.kind === 'copy' && one.about === null);
  const who = [...new Set(copies.map((one) => one.mailbox))].join(', ');
  return who ? [say(language, 'force.action.copies', { who })] : [];
}
