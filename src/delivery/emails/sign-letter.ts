// The end of every letter to a force: hash and signature of the attachment, and one signature over the readable text, the HTML
// and the attachments together, so that no part of a letter can be changed or forged unnoticed.
import { createHash } from 'node:crypto';
import { say } from '../../shared/locale.ts';
import type { DeliveryKeys } from '../delivery-keys.ts';
import type { Email } from '../mail/mailer.ts';

const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');
const tidy = (text: string): string =>
  text
    .split(/\r?\n/)
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
/** The heading of the proof ends what is signed in either form. */
export const proofMark = 'PROOF OF ORIGIN · PRAWF O’R TARDDIAD';

/** What is signed, as lines: rebuilt by whoever checks. */
export function letterDigest(text: string, html: string, attachments: readonly Buffer[]): Buffer {
  const before = (part: string) => tidy(part.slice(0, Math.max(0, part.lastIndexOf(proofMark))));
  const lines = ['stand-safe.letter.v1', sha256(before(text)), sha256(before(html)), ...attachments.map(sha256)];
  return Buffer.from(`${lines.join('\n')}\n`);
}

type Parts = Pick<Email, 'text' | 'html' | 'attachments'>;

/** @returns the parts with their proof at the end. @param url where checking is explained. */
export function signLetter(parts: Parts, keys: Pick<DeliveryKeys, 'sign' | 'publicKey'>, url: string): Parts {
  const { attachments = [] } = parts;
  const contents = attachments.map(({ content }) => content as Buffer);
  const first = contents[0] ?? Buffer.alloc(0);
  const open = `${parts.html}\n<h2 style="font-size:15px;margin:18px 0 4px">${proofMark}`;
  const digest = letterDigest(`${parts.text}${proofMark}`, open, contents);
  const lines = [
    say('en', 'email.proof.how'),
    say('en', 'force.proof.how', { url }),
    `${say('en', 'email.label.hash')}: ${sha256(first)}`,
    `${say('en', 'email.label.signature')}: ${keys.sign(first)}`,
    `${say('en', 'force.proof.letter')}: ${keys.sign(digest)}`,
    `${say('en', 'email.label.publicKey')}: ${keys.publicKey}`,
  ];
  const row = (line: string) => `<p style="margin:0 0 4px;font-size:12px;word-break:break-all">${line}</p>`;
  const html = `${open}</h2>\n${lines.map(row).join('\n')}\n</div></body></html>\n`;
  return { ...parts, text: `${parts.text.trimEnd()}\n\n${proofMark}\n${lines.join('\n')}\n`, html };
}
