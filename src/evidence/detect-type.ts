// A file is what its first bytes say, whatever its name or its sender claims. Types without a mark of their own (text,
// saved emails) must look like nothing else.
import { fileTypeFromBuffer } from 'file-type';
import type { EvidenceProblem } from './evidence.ts';
import { type FileType, problemOfType, sameAs } from './file-types.ts';
import { mailPrefix } from './mail-prefix.ts';

/** Marks at the beginning of compound files (old Office, Outlook messages), and of rich text. */
const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const runsAtStart =
  /^\s*(?:<\?php|<!doctype|<html|<head|<body|<svg|<script|<\?xml|#!|mime-version:[\s\S]{0,400}multipart\/related)/i;

/** Fields that a mail program writes and a person hardly does. */
const mailFields =
  /^(?:date|subject|to|cc|received|message-id|mime-version|return-path|delivered-to|content-type|reply-to|sender|x-[a-z-]+|dkim-signature|arc-[a-z-]+)$/;

/**
 * The header of an email: several of its fields before the first empty line, the sender among them, or a name that says so.
 */
function looksLikeMail(start: string, saysSo: boolean): boolean {
  const [head = ''] = start.slice(mailPrefix(start)).split(/\r?\n\r?\n|\r\r/, 1);
  const fields = head
    .split(/\r\n|\n|\r/)
    .flatMap((line) => /^([A-Za-z][A-Za-z0-9-]{1,60}):/.exec(line)?.[1]?.toLowerCase() ?? []);
  const known = fields.filter((one) => mailFields.test(one)).length;
  return /^[A-Za-z][A-Za-z0-9-]{1,60}:/.test(head) && (fields.includes('from') || saysSo) && known >= 2;
}

/** Bytes that a text never has: the controls but tab, line ends, form feed and the end mark of old systems. Text with a mark of UTF-16 has zeros. */
function looksLikeText(first: Buffer): boolean {
  if ((first[0] === 0xff && first[1] === 0xfe) || (first[0] === 0xfe && first[1] === 0xff)) return true;
  return !first.some((byte) => byte < 0x20 && !(byte >= 9 && byte <= 13) && byte !== 0x1a);
}

/** @param first the beginning of a file, up to 256 kB, not empty. @param ending of its name, lower case. */
export async function detectType(
  first: Buffer,
  ending: string,
): Promise<{ readonly type: FileType } | { readonly problem: EvidenceProblem }> {
  if (first.subarray(0, 8).equals(compound)) {
    return { type: 'application/vnd.ms-outlook' };
  }
  const start = first.subarray(0, 16_384).toString('latin1');
  if (start.startsWith('{\\rtf')) return { problem: 'macro' };
  // Scanners and mail gateways leave line ends before the mark of a PDF, and programs that open one forgive them.
  const blank = /^[\s\u00ef\u00bb\u00bf]{0,1000}(?=%PDF-[12]\.)/.exec(start)?.[0].length ?? 0;
  // Bodies may hold any byte (ISO-2022-JP, 8BITMIME): what makes an email is its head.
  const head = first.subarray(0, 2048).toString('latin1');
  if (
    ending !== 'txt' &&
    looksLikeText(Buffer.from(head.slice(mailPrefix(head)).split(/\r?\n\r?\n/, 1)[0] ?? '', 'latin1'))
  ) {
    const saysSo = ending === 'eml' || ending === 'emlx';
    if (looksLikeMail(first.toString('latin1'), saysSo)) return { type: 'message/rfc822' };
  }
  const found = await fileTypeFromBuffer(first.subarray(blank, 65_536 + blank)).catch(() => undefined);
  // `audio/ogg; codecs=opus`
  const type = found ? sameAs[found.mime.split(';')[0] ?? ''] : undefined;
  if (type) return { type };
  const text = looksLikeText(first);
  if (text && runsAtStart.test(start.replace(/^\u00ef\u00bb\u00bf/, ''))) return { problem: 'script' };
  if (found && !(text && /xml|text|rtf|vcard|calendar|mbox/.test(found.mime)))
    return { problem: problemOfType(found.mime) };
  return text && ending !== 'eml' ? { type: 'text/plain' } : { problem: 'not-allowed-type' };
}
