// Which of our letters a report of delivery is about. Proof is the id of the letter, which only we and the servers on its way
// know. The reference stands in every subject and the address is public: both together prove nothing.
import type { Bounce } from './bounce.ts';

export interface LetterToMatch {
  /** `<ss-7k3m-9qxd.0f3a…@our.domain>`. */
  readonly messageId: string;
  readonly mailbox: string;
}

/** What happened to a member of a group behind our mailbox happened to somebody else. */
export const isAbout = (bounce: Pick<Bounce, 'recipients'>, mailbox: string): boolean =>
  bounce.recipients.length === 0 || bounce.recipients.includes(mailbox.toLowerCase());

/** @returns the letter, proved; undefined where nothing proves one, or where the report is about another mailbox. */
export function matchLetter<L extends LetterToMatch>(bounce: Bounce, letters: readonly L[]): L | undefined {
  const { envelopeId } = bounce;
  if (envelopeId === null) return undefined;
  return letters.find((one) => one.messageId.startsWith(`<${envelopeId}@`) && isAbout(bounce, one.mailbox));
}
