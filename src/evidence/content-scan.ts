// A file that is two things at once opens as one thing here and as another at the force. While the bytes go by they are
// watched for marks that have no place in their type: archives, documents, programs and pages hidden in pictures and
// films, programs in PDFs, forbidden attachments in emails. Data after the end of a picture is not refused in itself:
// phones put a short film or an earlier version there.
import type { EvidenceProblem } from './evidence.ts';
import { archiveEndings, type FileType, officeEndings, runEndings } from './file-types.ts';

export interface ContentWatch {
  /** @returns what is wrong, or null. Chunks in order. */
  see(chunk: Buffer): EvidenceProblem | null;
  /** Nothing more comes. */
  end(): EvidenceProblem | null;
}

interface Mark {
  readonly pattern: RegExp;
  readonly problem: EvidenceProblem;
}

/** Characters carried over from one piece to the next, so that no mark is cut in two. */
const overlap = 256;
/** Bytes looked at together: short strings are cheap to forget. */
const pieceBytes = 32 * 1024;

// Binary marks are long or checked for sense, so that chance does not make one in ten megabytes of film.
const archiveMarks =
  /PK\u0003\u0004[\u0000-\u003f]\u0000[\s\S]{2}[\u0000\u0008\u0009\u000c\u000e\u005d\u005f\u0063]\u0000|PK\u0005\u0006\u0000{4}|Rar!\u001a\u0007|7z\u00bc\u00af\u0027\u001c/;
const compoundMark = /\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1/;
const programMark = /\u007fELF[\u0001\u0002][\u0001\u0002]\u0001|This program (?:cannot|must) be run/;
const pdfMark = /%PDF-[12]\./;
const pageMark = /<script[\s>/]|<html[\s>]|<!doctype html|<\?php|<svg[\s>]|<iframe[\s>]/i;
const foreign: readonly Mark[] = [archiveMarks, compoundMark, programMark, pdfMark, pageMark].map((pattern) => ({
  pattern,
  problem: 'polyglot',
}));
const inPdf: readonly Mark[] = [
  { pattern: /\/JavaScript\b|\/Launch\b|\/RichMedia\b/, problem: 'script' },
  { pattern: /\/EmbeddedFiles?\b/, problem: 'archive' },
  { pattern: archiveMarks, problem: 'polyglot' },
  { pattern: compoundMark, problem: 'polyglot' },
  { pattern: programMark, problem: 'polyglot' },
];
const named = (list: readonly string[]) =>
  new RegExp(`name(?:\\*\\d?\\*?)?="?[^"\\r\\n;]{0,150}\\.(?:${list.join('|')})\\b`, 'i');
const inMail: readonly Mark[] = [
  { pattern: named(archiveEndings), problem: 'archive' },
  { pattern: named(officeEndings), problem: 'macro' },
  { pattern: named(runEndings), problem: 'script' },
  { pattern: /^(?:UEsDB|UmFyIR|N3q8ryc)/m, problem: 'archive' },
  { pattern: /^0M8R4KGxGuE/m, problem: 'macro' },
  { pattern: /^(?:TVqQ|TVpQ|TVoA|f0VMR)/m, problem: 'script' },
];
const wide = (name: string) => new RegExp([...name].map((letter) => `${letter}\\u0000`).join(''));
const inMessage: readonly Mark[] = [
  {
    pattern: new RegExp(`${wide('_VBA_PROJECT').source}|${wide('WordDocument').source}|${wide('Workbook').source}`),
    problem: 'macro',
  },
  { pattern: wide('PowerPoint Document'), problem: 'macro' },
  { pattern: archiveMarks, problem: 'archive' },
  { pattern: programMark, problem: 'script' },
];
const inText: readonly Mark[] = [{ pattern: pageMark, problem: 'script' }];

function marksOf(type: FileType): readonly Mark[] {
  if (type === 'application/pdf') return inPdf;
  if (type === 'message/rfc822') return inMail;
  if (type === 'application/vnd.ms-outlook') return inMessage;
  return type === 'text/plain' ? inText : foreign;
}

/** Only real text, in UTF-8 or marked UTF-16. @returns null where the type is not text. */
function textCheck(type: FileType): ((chunk: Buffer | null) => EvidenceProblem | null) | null {
  if (type !== 'text/plain') return null;
  let decoder: TextDecoder | undefined;
  let last = '';
  return (chunk) => {
    const utf16 = chunk && ((chunk[0] === 0xff && chunk[1] === 0xfe) || (chunk[0] === 0xfe && chunk[1] === 0xff));
    decoder ??= new TextDecoder(utf16 ? (chunk[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8', { fatal: true });
    try {
      const words = chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
      if (/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/.test(words)) return 'not-allowed-type';
      const read = last + words;
      last = read.slice(-overlap);
      return pageMark.test(read) ? 'script' : null;
    } catch {
      return 'not-allowed-type';
    }
  };
}

/** @param type what the beginning of the file said. */
export function scanContent(type: FileType): ContentWatch {
  const marks = marksOf(type);
  const checkText = textCheck(type);
  const outlook = type === 'application/vnd.ms-outlook';
  const properties = wide('__properties_version1.0');
  const stream = wide('__substg1.0_');
  let [hasProperties, hasStream] = [false, false];
  let before = '';

  function look(piece: Buffer): EvidenceProblem | null {
    const seen = before + piece.toString('latin1');
    before = seen.slice(-overlap);
    if (outlook) {
      hasProperties ||= properties.test(seen);
      hasStream ||= stream.test(seen);
    }
    // Names in a PDF may be written with their letters as numbers: `/J#61vaScript`.
    const read =
      type === 'application/pdf'
        ? seen.replace(/#([0-9a-f]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
        : seen;
    return marks.find((mark) => mark.pattern.test(read))?.problem ?? checkText?.(piece) ?? null;
  }

  return {
    see(chunk) {
      for (let at = 0; at < chunk.length; at += pieceBytes) {
        const wrong = look(chunk.subarray(at, at + pieceBytes));
        if (wrong) return wrong;
      }
      return null;
    },
    end() {
      // A compound file that is not a message is a document of old Office, or hides what it is.
      if (outlook && !(hasProperties && hasStream)) return 'macro';
      return checkText?.(null) ?? null;
    },
  };
}
