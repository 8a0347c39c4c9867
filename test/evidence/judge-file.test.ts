// What phones, doorbells, recorders and chat apps make is kept; what can act is refused, wherever it hides; what only mentions it is text.
import { deflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { judgeFile } from '../../src/evidence/judge-file.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');
async function judged(name: string, content: Buffer) {
  async function* stream() {
    yield content;
  }
  const found = await judgeFile(name, stream());
  return 'problem' in found ? found.problem : found.type;
}

const ogg = (codec: string) =>
  Buffer.concat([bytes('OggS\u0000\u0002'), Buffer.alloc(22), bytes(`\u0013${codec}`), Buffer.alloc(60)]);
const riff = (kind: string) =>
  Buffer.concat([bytes('RIFF'), Buffer.from([60, 0, 0, 0]), bytes(kind), Buffer.alloc(80)]);
const ebml = (kind: string) =>
  Buffer.concat([
    Buffer.from('1a45dfa3a34286810142f7810142f2810442f381084282', 'hex'),
    Buffer.from([0x80 + kind.length]),
    bytes(kind),
    Buffer.alloc(80),
  ]);
const box = (brand: string) =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), bytes(`ftyp${brand}`), Buffer.alloc(4), bytes(brand), Buffer.alloc(40)]);

test.each([
  ['PTT-20261120-WA0003.opus', ogg('OpusHead'), 'audio/ogg'],
  ['voice.ogg', ogg('\u0001vorbis'), 'audio/ogg'],
  ['memo.amr', Buffer.concat([bytes('#!AMR\n'), Buffer.alloc(60)]), 'audio/amr'],
  ['voicemail.wav', riff('WAVEfmt '), 'audio/wav'],
  ['dashcam.avi', riff('AVI LIST'), 'video/vnd.avi'],
  ['recording.flac', Buffer.concat([bytes('fLaC'), Buffer.alloc(60)]), 'audio/flac'],
  ['screen.webm', ebml('webm'), 'video/webm'],
  ['doorbell.mkv', ebml('matroska'), 'video/x-matroska'],
  ['old-phone.3gp', box('3gp4'), 'video/3gpp'],
  ['meme.gif', Buffer.concat([bytes('GIF89a'), Buffer.alloc(60)]), 'image/gif'],
  ['scan.bmp', Buffer.concat([bytes('BM'), Buffer.alloc(60)]), 'image/bmp'],
  ['scan.tif', Buffer.concat([Buffer.from('49492a0008000000', 'hex'), Buffer.alloc(60)]), 'image/tiff'],
  ['photo.avif', box('avif'), 'image/avif'],
])('%s is kept', async (name, content, type) => expect(await judged(name, content)).toBe(type));

describe('text is text', () => {
  test.each([
    ['notes.txt', Buffer.from('He wrote "I know where you live", signed caf\u00e9', 'latin1')],
    ['notes.txt', Buffer.from([0x93, 0x49, 0x20, 0x6b, 0x6e, 0x6f, 0x77, 0x94, 0x20, 0x96, 0x20, 0xa3, 0x35])],
    ['threat.txt', bytes('He posted: <script>alert(1)</script> and <html> under my name')],
    ['_chat.txt', Buffer.from('\u200e[20/11/2026, 21:14:03] Dyn: \u200e<attached: 0003-PHOTO.jpg>\nDyn: ti’n farw\n')],
    ['phone.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('ŵŷ <script>', 'utf16le')])],
  ])('%s', async (name, content) => expect(await judged(name, content)).toBe('text/plain'));
});

const pdf = (...parts: (string | Buffer)[]) =>
  Buffer.concat(
    ['%PDF-1.5\n', ...parts, '\ntrailer<</Root 1 0 R>>\n%%EOF'].map((one) =>
      typeof one === 'string' ? bytes(one) : one,
    ),
  );
const objects = (text: string) => {
  const body = deflateSync(bytes(text));
  return Buffer.concat([
    bytes(`5 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${body.length}>>stream\r\n`),
    body,
    bytes('\nendstream endobj'),
  ]);
};
const page = (text: string) => `4 0 obj<</Length ${text.length}>>stream\n${text}\nendstream endobj`;

test.each([
  ['JavaScript in a compressed object stream', pdf(objects('7 0 <</S/JavaScript/JS(app.alert(1))>>')), 'script'],
  ['a program to launch, compressed', pdf(objects('7 0 <</S /Launch /F(cmd.exe)>>')), 'script'],
  ['a form that sends itself', pdf('6 0 obj<</S/SubmitForm/F(https://evil.example)>>endobj'), 'script'],
  ['data to import', pdf(objects('7 0 <</S/ImportData/F(x.fdf)>>')), 'script'],
  ['a form of XFA', pdf('6 0 obj<</XFA 7 0 R>>endobj'), 'script'],
  ['a page on another server', pdf('6 0 obj<</S/GoToR/F(\\\\evil\\x)>>endobj'), 'script'],
  ['letters as numbers', pdf('6 0 obj<</S/J#61vaScript/J#53(x)>>endobj'), 'script'],
  ['files inside', pdf(objects('7 0 <</EmbeddedFiles 8 0 R>>')), 'archive'],
  ['a curriculum that mentions it', pdf(page('BT (TypeScript/JavaScript /JS and /Launch) Tj ET')), 'application/pdf'],
  ['line ends before its mark', Buffer.concat([bytes('\r\n\r\n'), pdf(page('BT (hello) Tj ET'))]), 'application/pdf'],
])('a PDF with %s', async (_what, content, result) => expect(await judged('a.pdf', content)).toBe(result));

const mail = (head: string, body: string) =>
  bytes(
    `From: a@b.example\r\nTo: c@d.example\r\nSubject: hi\r\nDate: Fri, 20 Nov 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\n${head}\r\n\r\n${body}`,
  );
const attached = (headers: string, content: string) =>
  mail(
    'Content-Type: multipart/mixed; boundary="B"',
    `--B\r\nContent-Type: text/plain\r\n\r\nhello\r\n--B\r\n${headers}\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(content, 'latin1').toString('base64')}\r\n--B--\r\n`,
  );

test.each([
  [
    'a text that names a file',
    mail('Content-Type: text/plain', 'I attached name="letter.doc" and x.js'),
    'message/rfc822',
  ],
  ['a page that names a file', mail('Content-Type: text/html', '<p>hi</p><input name="file.js">'), 'message/rfc822'],
  ['a picture', attached('Content-Type: image/png; name="a.png"', '\u0089PNG'), 'message/rfc822'],
  [
    'a program under an encoded name',
    attached('Content-Type: application/octet-stream; name="=?utf-8?B?eC5leGU=?="', 'hello'),
    'script',
  ],
  [
    'a script under a name in pieces',
    attached("Content-Disposition: attachment; filename*0*=utf-8''a%2E; filename*1*=js", 'hello'),
    'script',
  ],
  [
    'a page under an encoded dot',
    attached("Content-Disposition: attachment; filename*=utf-8''a%2Ehta", 'hello'),
    'script',
  ],
  ['a program called a picture', attached('Content-Type: image/png; name="a.png"', 'MZ\u0090\u0000'), 'script'],
  ['an archive', attached('Content-Type: application/octet-stream; name="x"', 'PK\u0003\u0004'), 'archive'],
  ['a page with a script', mail('Content-Type: text/html', '<script>alert(1)</script>'), 'script'],
  ['a form for a password', mail('Content-Type: text/html', '<form><input type="password"></form>'), 'script'],
])('an email with %s', async (_what, content, result) => expect(await judged('a.eml', content)).toBe(result));

const head = 'From: a@b.example\r\nTo: c@d.example\r\nSubject: hi\r\nDate: Fri, 20 Nov 2026 10:00:00 +0000\r\n';
const program =
  'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="B"\r\n\r\n--B\r\nContent-Type: application/octet-stream; name="x.exe"\r\n\r\nMZ\r\n--B--\r\n';

describe('a saved email in every form', () => {
  test.each([
    ['of Apple Mail, with its count', 'a.emlx', `1234\n${head}\r\nhello`],
    ['out of an mbox', 'a.eml', `From a@b.example Fri Nov 20 10:00:00 2026\n${head}\r\nhello`],
    ['with a mark of UTF-8', 'a.eml', `\u00ef\u00bb\u00bf${head}\r\nhello`],
    ['after empty lines', 'a.eml', `\r\n\r\n${head}\r\nhello`],
    ['with line feeds alone', 'a.eml', `${head}\r\nhello`.replaceAll('\r', '')],
    ['with carriage returns alone', 'a.eml', `${head}\r\nhello`.replaceAll('\n', '')],
    [
      'in Japanese, seven bits',
      'a.eml',
      `${head}Content-Type: text/plain; charset=iso-2022-jp\r\n\r\n\u001b$B%K%c\u001b(B`,
    ],
    ['in Windows letters', 'a.eml', `${head}\r\n\u0093caf\u00e9\u0094 \u00a35`],
    ['with any byte in its body', 'a.eml', `${head}Content-Transfer-Encoding: binary\r\n\r\n\u0000\u0001\u0002`],
    ['as a draft without a sender', 'a.eml', 'To: c@d.example\r\nSubject: hi\r\nX-Unsent: 1\r\n\r\nhello'],
    ['without a name', 'file', `Return-Path: <a@b.example>\r\n${head}\r\nhello`],
    ['with fields in small letters', 'a.eml', `${head.toLowerCase()}\r\nhello`],
  ])('%s is kept', async (_what, name, text) => expect(await judged(name, bytes(text))).toBe('message/rfc822'));

  test.each([
    ['the count of Apple Mail', '1234\n'],
    ['the line of an mbox', 'From a@b.example Fri Nov 20 10:00:00 2026\n'],
    ['a mark of UTF-8', '\u00ef\u00bb\u00bf'],
    ['empty lines', '\r\n\r\n \r\n'],
  ])('and what it carries is found behind %s', async (_what, before) =>
    expect(await judged('a.eml', bytes(before + head + program))).toBe('script'),
  );
});

const asf = Buffer.concat([
  Buffer.from('3026b2758e66cf11a6d900aa0062ce6c7800000000000000010000000102', 'hex'),
  Buffer.from('9107dcb7b7a9cf118ee600c00c2053654e00000000000000409e69f84d5bcf11a8fd00805f5c442b', 'hex'),
  Buffer.alloc(200),
]);
const transport = Buffer.concat(Array.from({ length: 4 }, () => Buffer.concat([bytes('G'), Buffer.alloc(187)])));
test.each([
  ['recorder.wma', asf, 'video/x-ms-asf'],
  ['memo.caf', Buffer.concat([bytes('caff\u0000\u0001\u0000\u0000desc'), Buffer.alloc(60)]), 'audio/x-caf'],
  ['memo.aiff', Buffer.concat([bytes('FORM\u0000\u0000\u0000\u0040AIFF'), Buffer.alloc(60)]), 'audio/aiff'],
  ['dashcam.ts', transport, 'video/mp2t'],
  ['cctv.mpg', Buffer.concat([Buffer.from('000001ba44000400', 'hex'), Buffer.alloc(60)]), 'video/mpeg'],
  ['memo.awb', Buffer.concat([bytes('#!AMR-WB\n'), Buffer.alloc(60)]), 'audio/amr'],
  ['voice.aac', Buffer.concat([Buffer.from('fff15080043ffc', 'hex'), Buffer.alloc(60)]), 'audio/aac'],
  ['clip.3g2', box('3g2a'), 'video/3gpp'],
  ['clip.m4v', box('M4V '), 'video/mp4'],
  ['photo.heif', box('mif1'), 'image/heic'],
  ['note.webm', ebml('webm'), 'video/webm'],
  ['film.ogv', ogg('\u0080theora'), 'audio/ogg'],
  ['contact.vcf', bytes('BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Dyn\r\nEND:VCARD\r\n'), 'text/plain'],
  ['result.json', bytes('{"name":"Dyn","messages":[{"text":"I know where you live <script>"}]}'), 'text/plain'],
  ['notes.txt', bytes('page one\u000bpage two\u000cend\u001a'), 'text/plain'],
])('%s is kept too', async (name, content, type) => expect(await judged(name, content)).toBe(type));
