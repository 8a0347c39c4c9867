// An email as the bytes that go over the wire: plain MIME, or PGP/MIME (RFC 3156) around it where the force gave a key. Then
// the outside says urgency and reference alone; the true subject is inside, as a protected header.
import MailComposer from 'nodemailer/lib/mail-composer';
import MimeNode from 'nodemailer/lib/mime-node';
import { wholeMessage } from './complete-message.ts';
import type { EmailToSend } from './mailer.ts';
import { encryptTo } from './pgp.ts';

/** What is true of the whole and may be read by servers on the way. */
function outside(letter: EmailToSend, from: string) {
  return {
    from: { name: 'Stand Safe', address: from },
    to: { name: '', address: letter.to },
    messageId: letter.messageId,
    date: letter.date,
    // A relay may put a Message-ID of its own: this comes back with the header whatever it does.
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Stand-Safe-Letter': letter.envelopeId, ...letter.email.headers },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function inside({ email, envelopeId }: EmailToSend) {
  return {
    subject: email.subject,
    // Between its parts stands what nobody can guess and is the dispatch's own; drawing lots for each part took longer than its words.
    baseBoundary: envelopeId.slice(-24),
    text: email.text,
    ...(email.html ? { html: email.html } : {}),
    textEncoding: 'quoted-printable' as const,
    attachments: email.attachments.map((one) => ({ ...one })),
  };
}

/** Content and subject of the inner part; sender, date and the rest belong to the outside. */
function innerPart(letter: EmailToSend): Buffer {
  const whole = wholeMessage(new MailComposer({ ...inside(letter), disableFileAccess: true }).compile());
  const end = whole.indexOf('\r\n\r\n');
  const fields = whole
    .subarray(0, end)
    .toString('utf8')
    .split(/\r\n(?![ \t])/);
  const kept = fields
    .filter((field) => /^(content-|subject:)/i.test(field))
    .map((field) => field.replace(/^(content-type:\s*[^;]+)/i, '$1; protected-headers="v1"'));
  return Buffer.concat([Buffer.from(kept.join('\r\n')), whole.subarray(end)]);
}

/** @param from our own address. @throws when it cannot be composed; nothing was sent then. */
export async function composeMime(letter: EmailToSend, from: string): Promise<Buffer> {
  const { pgp } = letter.email;
  if (!pgp) return wholeMessage(new MailComposer({ ...outside(letter, from), ...inside(letter) }).compile());
  const armoured = await encryptTo(innerPart(letter), pgp.key, letter.date);
  const { headers, ...envelope } = outside(letter, from);
  const root = new MimeNode('multipart/encrypted; protocol="application/pgp-encrypted"', { disableFileAccess: true });
  root.setHeader({
    from: envelope.from,
    to: envelope.to,
    subject: pgp.subject,
    'message-id': envelope.messageId,
    date: envelope.date.toUTCString().replace('GMT', '+0000'),
    ...headers,
  });
  root
    .createChild('application/pgp-encrypted')
    .setHeader('content-description', 'PGP/MIME version identification')
    .setContent('Version: 1\r\n');
  root
    .createChild('application/octet-stream; name="encrypted.asc"')
    .setHeader({ 'content-disposition': 'inline; filename="encrypted.asc"', 'content-transfer-encoding': '7bit' })
    .setContent(armoured);
  return wholeMessage(root);
}
