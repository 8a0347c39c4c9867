// Small real files of every kind that may be sent, and of kinds that may not; made here, byte for byte.
import { Buffer } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { ZipFile } from 'yazl';

const box = (kind: string, ...parts: Buffer[]) => {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8);
  head.write(kind, 4, 'latin1');
  return Buffer.concat([head, body]);
};
const ascii = (text: string) => Buffer.from(text, 'latin1');
const wide = (text: string) => Buffer.from(text, 'utf16le');
/** A film, sound or picture in the container of ISO 14496-12. */
const media = (brand: string, bytes = 2000) =>
  Buffer.concat([box('ftyp', ascii(brand), Buffer.alloc(4), ascii(brand)), box('mdat', randomBytes(bytes))]);
/** A compound file: its mark and the names of its streams. */
const compound = (...names: string[]) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    ...names.map((name) => Buffer.concat([wide(name), Buffer.alloc(512)])),
  ]);

export const picture = (format: 'png' | 'jpeg' | 'webp', width = 64) =>
  sharp({ create: { width, height: width, channels: 3, background: '#a04020' } })
    .toFormat(format)
    .toBuffer();

export async function zipOf(name: string, bytes: Buffer): Promise<Buffer> {
  const zip = new ZipFile();
  zip.addBuffer(bytes, name);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const pdf = (more = '') =>
  ascii(`%PDF-1.4\n1 0 obj <</Type /Catalog ${more}>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n`);
const mail = (more = '') =>
  ascii(
    `From: a@b.example\r\nTo: c@d.example\r\nDate: Tue, 24 Nov 2026 20:00:00 +0000\r\nSubject: you\r\nMIME-Version: 1.0\r\n${more}\r\nWords of a threat.\r\n`,
  );

/** One of each kind that may be sent: name, type, bytes. */
export async function allowedFiles(): Promise<[string, string, Buffer][]> {
  return [
    ['screenshot.png', 'image/png', await picture('png')],
    ['photo.jpg', 'image/jpeg', await picture('jpeg')],
    ['shot.webp', 'image/webp', await picture('webp')],
    ['IMG_0001.HEIC', 'image/heic', media('heic')],
    ['letter.pdf', 'application/pdf', pdf()],
    ['nodiadau ŵ.txt', 'text/plain', Buffer.from('Rwy’n gwybod ble rwyt ti’n byw – ŵŷ\n')],
    ['threat.eml', 'message/rfc822', mail()],
    ['threat.msg', 'application/vnd.ms-outlook', compound('__properties_version1.0', '__substg1.0_0037001F')],
    ['clip.mp4', 'video/mp4', media('isom')],
    ['clip.mov', 'video/quicktime', media('qt  ')],
    ['voicemail.m4a', 'audio/mp4', media('M4A ')],
    [
      'voicemail.mp3',
      'audio/mpeg',
      Buffer.concat([
        ascii('ID3'),
        Buffer.from([3, 0, 0, 0, 0, 0, 0]),
        Buffer.from([0xff, 0xfb, 0x90, 0x64]),
        randomBytes(2000),
      ]),
    ],
  ];
}

/** What is refused: why it is sent, name, problem, bytes. */
export async function refusedFiles(): Promise<[string, string, string, Buffer][]> {
  const png = await picture('png');
  const jpeg = await picture('jpeg');
  const zip = await zipOf('inside.txt', Buffer.alloc(100_000));
  return [
    ['an archive', 'all.zip', 'archive', zip],
    ['an archive called a picture', 'all.png', 'archive', zip],
    ['a zip bomb', 'bomb.zip', 'archive', await zipOf('zeros', Buffer.alloc(20 * 1024 * 1024))],
    ['a RAR', 'all.bin', 'archive', Buffer.concat([ascii('Rar!\u001a\u0007\u0001\u0000'), Buffer.alloc(64)])],
    ['a 7z', 'all', 'archive', Buffer.concat([Buffer.from('377abcaf271c0004', 'hex'), Buffer.alloc(64)])],
    ['a gzip', 'all', 'archive', Buffer.from('1f8b0800000000000003', 'hex')],
    ['a Word document', 'letter.docx', 'macro', await zipOf('word/document.xml', ascii('<w:document/>'))],
    ['an old Word document', 'letter', 'macro', compound('WordDocument')],
    [
      'an Outlook message with a macro',
      'threat.msg',
      'macro',
      compound('__properties_version1.0', '__substg1.0_0037001F', '_VBA_PROJECT'),
    ],
    ['rich text', 'letter', 'macro', ascii('{\\rtf1 hello}')],
    [
      'an SVG',
      'drawing.svg',
      'script',
      ascii('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    ],
    ['an SVG called a PNG', 'drawing.png', 'script', ascii('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a page', 'page', 'script', ascii('<!doctype html><p>hello')],
    ['a script called a text', 'notes.txt', 'script', ascii('<script>alert(1)</script>')],
    ['a script called a text after blank lines', 'notes.txt', 'script', ascii('\n\n  <script>alert(1)</script>')],
    [
      'a photo with a page across two pieces',
      'a.jpg',
      'polyglot',
      Buffer.concat([jpeg, Buffer.alloc(32 * 1024 - jpeg.length - 3), ascii('<html><body>')]),
    ],
    ['a shell script', 'run', 'script', ascii('#!/bin/sh\necho hello\n')],
    ['a program', 'photo.exe', 'script', Buffer.concat([ascii('MZ'), Buffer.alloc(200)])],
    ['a picture called a program', 'photo.png.exe', 'script', png],
    ['a PDF with a script', 'letter.pdf', 'script', pdf('/OpenAction <</S /JavaScript /JS (app.alert(1))>>')],
    ['a PDF with a script in disguise', 'letter.pdf', 'script', pdf('/OpenAction <</S /J#61vaScript>>')],
    ['a PDF with a file in it', 'letter.pdf', 'archive', pdf('/Names <</EmbeddedFiles 2 0 R>>')],
    ['a picture with an archive behind it', 'a.png', 'polyglot', Buffer.concat([png, zip])],
    ['a photo with an archive behind it', 'a.jpg', 'polyglot', Buffer.concat([jpeg, zip])],
    ['a photo with a PDF in it', 'a.jpg', 'polyglot', Buffer.concat([jpeg, pdf()])],
    ['a photo with a page in it', 'a.jpg', 'polyglot', Buffer.concat([jpeg, ascii('<html><body>')])],
    [
      'a film with a program in it',
      'a.mp4',
      'polyglot',
      Buffer.concat([media('isom'), ascii('\u007fELF\u0002\u0001\u0001')]),
    ],
    ['an email with an archive', 'a.eml', 'archive', mail('Content-Disposition: attachment; filename="x.zip"\r\n')],
    ['an email with a program', 'a.eml', 'script', mail('Content-Type: application/octet-stream; name="x.exe"\r\n')],
    ['an email with a document', 'a.eml', 'macro', mail('Content-Type: application/octet-stream; name="x.docm"\r\n')],
    [
      'a drawing of a program',
      'a.psd',
      'not-allowed-type',
      Buffer.concat([ascii('8BPS\u0000\u0001'), Buffer.alloc(50)]),
    ],
    ['bytes of nothing known', 'a.bin', 'not-allowed-type', Buffer.from([1, 2, 3, 0, 255, 254])],
    ['a text that is no text', 'a.txt', 'not-allowed-type', Buffer.from([0x61, 0xff, 0x81, 0x9d])],
    ['a table', 'a.csv', 'not-allowed-type', ascii('=cmd(),b\n')],
    ['nothing', 'a.txt', 'empty', Buffer.alloc(0)],
    ['more than 10 MB', 'a.mp4', 'too-large', media('isom', 10 * 1024 * 1024)],
  ];
}
