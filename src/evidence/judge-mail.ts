// A saved email, read by a parser as a mail program would: its attachments by their decoded names and by their bytes, its page by what could
// run in it. What its text merely mentions is text.
import type { EvidenceProblem } from './evidence.ts';
import { problemOfEnding } from './file-types.ts';
import { mailPrefix } from './mail-prefix.ts';
import { endingOf } from './sanitise-file-name.ts';

const marks: readonly (readonly [bytes: string, problem: EvidenceProblem])[] = [
  ['PK\u0003\u0004', 'archive'],
  ['Rar!', 'archive'],
  ['7z\u00bc\u00af', 'archive'],
  ['\u001f\u008b', 'archive'],
  ['MSCF', 'archive'],
  ['\u00d0\u00cf\u0011\u00e0', 'macro'],
  ['{\\rtf', 'macro'],
  ['MZ', 'script'],
  ['\u007fELF', 'script'],
  ['#!', 'script'],
];
const runs =
  /<script[\s>/]|<iframe[\s>]|<object[\s>]|<embed[\s>]|javascript:|<input[^>]{0,200}type\s*=\s*["']?password/i;

function problemOf(name: string, bytes: Buffer): EvidenceProblem | null {
  const start = bytes.subarray(0, 8).toString('latin1');
  return problemOfEnding(endingOf(name)) ?? marks.find(([mark]) => start.startsWith(mark))?.[1] ?? null;
}

/** @param raw the whole email. @returns what is wrong with it, or null. */
export async function judgeMail(raw: Buffer): Promise<EvidenceProblem | null> {
  const { simpleParser } = await import('mailparser');
  const from = mailPrefix(raw.subarray(0, 4096).toString('latin1'));
  const mail = await simpleParser(raw.subarray(from), { skipImageLinks: true, skipTextToHtml: true }).catch(() => null);
  if (!mail) return 'not-allowed-type';
  if (typeof mail.html === 'string' && runs.test(mail.html)) return 'script';
  for (const { filename, content, contentType } of mail.attachments) {
    // An email within an email is judged as one.
    const inner = contentType === 'message/rfc822' ? await judgeMail(content) : null;
    const wrong = inner ?? problemOf(filename ?? '', content);
    if (wrong) return wrong;
  }
  return null;
}
