// What is written down in one go is what nodemailer's own streams would have sent, byte for byte.
import { describe, expect, test } from '@jest/globals';
import MailComposer from 'nodemailer/lib/mail-composer';
import MimeNode from 'nodemailer/lib/mime-node';
import { wholeMessage } from '../../src/delivery/mail/complete-message.ts';

const words =
  'Urgent: “I’ll come to your house” – said on the A470 = twice.\r\n\r\n.a line that begins with a dot\r\ntrailing \r\n';
const welsh = 'Bygythiad: “Mi ddo’ i i’ch tŷ” – ddwywaith, ŵyr neb pwy.\n';
const json = Buffer.from(`${JSON.stringify({ words, welsh, nothing: null }, null, 2)}\n`);
const letter = (more: object) =>
  new MailComposer({
    from: { name: 'Stand Safe', address: 'reports@stand-safe.example' },
    to: { name: '', address: 'spoc@gwent.example' },
    subject: '[RED] Operation Ford · SS-7K3M-9QXD · Gwent – “now”',
    messageId: '<ss-7k3m-9qxd.0f3a@stand-safe.example>',
    date: new Date('2026-05-01T12:00:00Z'),
    textEncoding: 'quoted-printable',
    ...more,
  }).compile();

const file = { filename: 'report-SS-7K3M-9QXD.json', content: json, contentType: 'application/json' };
const table: readonly [string, () => MimeNode][] = [
  ['text alone', () => letter({ text: words })],
  ['nothing but ASCII', () => letter({ text: 'short\r\n', textEncoding: undefined })],
  ['no words at all', () => letter({ text: '' })],
  ['text, HTML and data', () => letter({ text: words, html: `<p>${welsh}</p>`.repeat(40), attachments: [file] })],
  [
    'data of megabytes',
    () => letter({ text: words, attachments: [{ ...file, content: Buffer.alloc(2_000_000, 'ŷ') }] }),
  ],
  [
    'armoured parts',
    () => {
      const root = new MimeNode('multipart/encrypted; protocol="application/pgp-encrypted"');
      root.setHeader({
        subject: '[RED] SS-7K3M-9QXD',
        'message-id': '<one@stand-safe.example>',
        date: 'Fri, 1 May 2026',
      });
      root.createChild('application/pgp-encrypted').setContent('Version: 1\r\n');
      root
        .createChild('application/octet-stream; name="encrypted.asc"')
        .setHeader({ 'content-transfer-encoding': '7bit' })
        .setContent('-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n');
      return root;
    },
  ],
];

describe('the same bytes as nodemailer’s own streams', () => {
  test.each(table)('for %s', async (_name, make) => {
    const tree = make();
    const streamed = await tree.build();
    expect(wholeMessage(tree).equals(streamed)).toBe(true);
  });

  test('for a long account the lines may break elsewhere, and it reads the same', async () => {
    const tree = letter({ text: `${welsh}${words}`.repeat(1500) });
    const unbroken = (bytes: Buffer) => bytes.toString('latin1').replaceAll('=\r\n', '');
    expect(unbroken(wholeMessage(tree))).toBe(unbroken(await tree.build()));
    const longest = Math.max(
      ...wholeMessage(tree)
        .toString('latin1')
        .split('\r\n')
        .map((line) => line.length),
    );
    expect(longest).toBeLessThanOrEqual(76);
  });
});
