// A file that is two things at once opens as one thing here and as another at the force. While the bytes go by they are
// watched for marks that have no place in their type: archives, documents, programs and pages hidden in pictures and
// films, programs in PDFs, forbidden attachments in emails. Data after the end of a picture is not refused in itself:
// phones put a short film or an earlier version there.
import type { EvidenceProblem } from './evidence.ts';
import type { FileType } from './file-types.ts';
import { judgeMail } from './judge-mail.ts';
import { judgePdf } from './judge-pdf.ts';
import { createTextCheck } from './text-check.ts';

export interface ContentWatch {
  /** @returns what is wrong, or null. Chunks in order. */
  see(chunk: Buffer): EvidenceProblem | null;
  /** Nothing more comes: what can only be judged whole is judged now. */
  end(): Promise<EvidenceProblem | null>;
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
  { pattern: archiveMarks, problem: 'polyglot' },
  { pattern: compoundMark, problem: 'polyglot' },
  { pattern: programMark, problem: 'polyglot' },
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
/** A picture or a film may carry a description in XML, with pages as examples; programs, archives and documents it may not. */
const inMedia: readonly Mark[] = foreign
  .filter(({ pattern }) => pattern !== pageMark)
  .concat({
    pattern: /<script[\s>/][\s\S]{0,200}(?:<\/script|\()|<\?php\s|<html[\s>][\s\S]{0,200}<body[\s>]|<!doctype html/i,
    problem: 'polyglot',
  });

function marksOf(type: FileType): readonly Mark[] {
  if (type === 'application/pdf') return inPdf;
  // Read whole at their end.
  if (type === 'message/rfc822' || type === 'text/plain') return [];
  return type === 'application/vnd.ms-outlook' ? inMessage : inMedia;
}

/** @param type what the beginning of the file said. */
export function scanContent(type: FileType): ContentWatch {
  const marks = marksOf(type);
  const checkText = type === 'text/plain' ? createTextCheck() : null;
  const whole = type === 'message/rfc822' || type === 'application/pdf' ? [] : (null as Buffer[] | null);
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
    return marks.find((mark) => mark.pattern.test(seen))?.problem ?? checkText?.(piece) ?? null;
  }

  return {
    see(chunk) {
      whole?.push(Buffer.from(chunk));
      for (let at = 0; at < chunk.length; at += pieceBytes) {
        const wrong = look(chunk.subarray(at, at + pieceBytes));
        if (wrong) return wrong;
      }
      return null;
    },
    async end() {
      if (whole && type === 'message/rfc822') return judgeMail(Buffer.concat(whole));
      if (whole) return judgePdf(Buffer.concat(whole));
      // A compound file that is not a message is a document of old Office, or hides what it is.
      if (outlook && !(hasProperties && hasStream)) return 'macro';
      return checkText?.(null) ?? null;
    },
  };
}
