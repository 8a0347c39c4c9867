// What kind of letter this is and what changed since the one before, for the end of the subject and the top of the body. No word
// of the person is in it.
import { type Language, say } from '../../shared/locale.ts';
import { type Delivery, type Dispatch, isNextContact, silentAt } from '../state/delivery.ts';

interface LetterKind {
  /** Added to the subject, each behind a dot. */
  readonly subject: readonly string[];
  /** Said at the top of the body; empty for a first letter. */
  readonly alert: string;
}

/** @param welsh the person is to be answered in Welsh. */
export function letterKind(language: Language, delivery: Delivery, letter: Dispatch, welsh: boolean): LetterKind {
  const marks = [...(welsh ? [say(language, 'force.letter.welsh')] : []), say(language, 'force.letter.marking')];
  if (letter.kind === 'copy') return { subject: [say(language, 'force.letter.copy'), ...marks], alert: '' };
  if (isNextContact(delivery, letter)) {
    const before = delivery.contacts.findIndex((one) => one.mailbox === letter.mailbox) - 1;
    const failed = delivery.letters.some(
      (one) => one.about === null && one.mailbox === delivery.contacts[before]?.mailbox && one.state === 'failed',
    );
    const minutes = Math.round((silentAt(delivery) - delivery.rungSince) / 60_000);
    const kind = failed ? 'notReached' : minutes < 120 ? 'backupMinutes' : 'backupHours';
    const values = { minutes, hours: Math.round(minutes / 60) };
    return {
      subject: [say(language, `force.letter.${kind}`, values), ...marks],
      alert: say(language, `force.alert.${kind}`, values),
    };
  }
  const passed = delivery.passedOnBy.length > 0 ? [say(language, 'force.letter.passedOn')] : [];
  return { subject: [...passed, ...marks], alert: '' };
}
