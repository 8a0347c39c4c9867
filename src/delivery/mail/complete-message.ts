// A message as the bytes that go over the wire, written down in one go: nodemailer's own tree, headers and encodings, without a
// stream for each part of it. Our dispatches lie in memory whole anyway, and ten streams a dispatch were a third of a drain's time.
import { encode as encodeBase64, wrap as wrapBase64 } from 'nodemailer/lib/base64';
import type MimeNode from 'nodemailer/lib/mime-node';
import { encode as encodeQuoted, wrap as wrapQuoted } from 'nodemailer/lib/qp';

/** RFC 2045: characters of a line. */
const lineLength = 76;

function encoded({ content }: MimeNode, encoding: string | false): string {
  const bytes = typeof content === 'string' || Buffer.isBuffer(content) ? content : '';
  if (encoding === 'base64') return wrapBase64(encodeBase64(bytes), lineLength);
  if (encoding === 'quoted-printable') return wrapQuoted(encodeQuoted(bytes), lineLength);
  return bytes.toString();
}

function written(node: MimeNode): string {
  const headers = `${node.buildHeaders()}\r\n\r\n`;
  if (!node.multipart) return headers + encoded(node, node.getTransferEncoding());
  const parts = node.childNodes.map((part) => `--${node.boundary}\r\n${written(part)}\r\n`);
  return `${headers}${parts.join('')}--${node.boundary}--\r\n`;
}

/** @param tree whose leaves hold text or bytes: no streams, no files, no addresses. */
export function wholeMessage(tree: MimeNode): Buffer {
  const message = written(tree);
  return Buffer.from(message.endsWith('\n') ? message : `${message}\r\n`, 'utf8');
}
