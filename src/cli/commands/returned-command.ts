// `reports returned [--json]`: what came back to the bounce mailbox and was left for a person, the newest first. Codes and a domain
// alone; the email lies in the mailbox under its number.
import type { ReturnedMail } from '../../delivery/mail/returned-mail.ts';
import type { OpenReturned } from '../open-returned.ts';

interface Io {
  out(line: string): void;
  err(line: string): void;
}

/** @returns the exit code. */
export async function returnedCommand(
  args: readonly string[],
  io: Io,
  open: () => Promise<OpenReturned>,
): Promise<number> {
  const [option, ...rest] = args;
  if ((option !== undefined && option !== '--json') || rest.length > 0) {
    io.err('usage: reports returned [--json]');
    return 2;
  }
  const returned = await open();
  try {
    const lines = await returned.list();
    for (const line of lines) {
      if (option) io.out(line);
      else {
        const { at, reason, reference, from, uid } = JSON.parse(line) as ReturnedMail;
        io.out([at, reason, reference ?? '-', from || '-', `mail ${uid}`].join('\t'));
      }
    }
    if (!option) io.out(`${lines.length} emails came back and were left for a person`);
    return 0;
  } finally {
    returned.close();
  }
}
