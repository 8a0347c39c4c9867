// `mail read FILE --letter REFERENCE=MESSAGE-ID=MAILBOX …`: what an email in the bounce mailbox is, and which letter it is about. One line
// of JSON. Nothing is changed by it: an operator sees what the service would make of it.
import { type Bounce, type Returned, readReturned } from '../../delivery/mail/bounce.ts';
import { readReturnedFile } from '../../delivery/mail/fetch-returned.ts';

interface Io {
  out(line: string): void;
  err(line: string): void;
}

interface Letter {
  readonly reference: string;
  /** Lower case, without angle brackets. */
  readonly messageId: string;
  readonly mailbox: string;
}

function letterFrom(text: string): Letter | null {
  const [, reference, messageId, mailbox] = /^([^=]+)=<?([^=>]+)>?=(.+)$/.exec(text) ?? [];
  if (!reference || !messageId || !mailbox) return null;
  return { reference, messageId: messageId.toLowerCase(), mailbox: mailbox.toLowerCase() };
}

const isNamed = (letter: Letter, returned: { readonly envelopeId: string | null }, raw: string): boolean =>
  (returned.envelopeId !== null && letter.messageId.startsWith(returned.envelopeId)) || raw.includes(letter.messageId);

function letterOf(bounce: Bounce, letters: readonly Letter[], raw: string): Letter | undefined {
  const about = (one: Letter) => bounce.recipients.length === 0 || bounce.recipients.includes(one.mailbox);
  const named = letters.filter((one) => isNamed(one, bounce, raw));
  if (named.length > 0) return named.find(about);
  return bounce.recipients.length > 0
    ? letters.find((one) => one.reference === bounce.reference && bounce.recipients.includes(one.mailbox))
    : undefined;
}

/** Only what is proved to be about one of the letters has a reference; where none were given, whatever the email says of itself. */
function answerOf(returned: Returned, letters: readonly Letter[], raw: string) {
  const nothing = { kind: 'other', reference: null, recipient: null };
  if (returned.kind === 'bounce') {
    const { bounce } = returned;
    const letter = letterOf(bounce, letters, raw);
    if (letters.length > 0 && !letter) return nothing;
    const kind = bounce.action === 'relayed' || bounce.action === 'expanded' ? 'delivered' : bounce.action;
    return {
      kind,
      reference: letter?.reference ?? bounce.reference,
      recipient: letter?.mailbox ?? bounce.recipients[0] ?? null,
    };
  }
  if (returned.kind === 'auto-reply' || returned.kind === 'reply') {
    const letter = letters.find((one) => isNamed(one, returned, raw));
    return { kind: returned.kind, reference: letter?.reference ?? null, recipient: letter?.mailbox ?? null };
  }
  return nothing;
}

/** @returns the exit code. */
export async function mailCommand(args: readonly string[], io: Io): Promise<number> {
  const [action, file, ...rest] = args;
  const given = rest.filter((one, at) => one === '--letter' || rest[at - 1] === '--letter');
  const letters = given.filter((one) => one !== '--letter').map(letterFrom);
  if (action !== 'read' || !file || given.length !== rest.length || letters.includes(null)) {
    io.err('usage: mail read FILE [--letter REFERENCE=MESSAGE-ID=MAILBOX]…');
    return 2;
  }
  const raw = await readReturnedFile(file);
  if (!raw) {
    io.err('there is no such file, or it cannot be read');
    return 1;
  }
  const whole = raw
    .toString('latin1')
    .replace(/=\r?\n/g, '')
    .toLowerCase();
  const known = letters.filter((one) => one !== null);
  io.out(JSON.stringify(answerOf(await readReturned(raw), known, whole)));
  return 0;
}
