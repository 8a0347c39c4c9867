// Whether a PDF acts by itself: its dictionaries are read outside of the pages’ own text, also those in compressed object streams, where
// PDF 1.5 and newer keep them. A page that only mentions JavaScript is a page.
import { inflateSync } from 'node:zlib';
import type { EvidenceProblem } from './evidence.ts';

/** Bytes that one object stream may become. */
const inflatedAtMost = 8 * 1024 * 1024;
/** Object streams that are looked into. */
const streamsAtMost = 400;
const acts =
  /\/S\s*\/(?:JavaScript|Launch|SubmitForm|ImportData|GoToR|GoToE|Rendition|RichMediaExecute)\b|\/JS[\s(<[]|\/(?:RichMedia|XFA)\b/;
const holdsFiles = /\/EmbeddedFiles?\b/;

/** Names may be written with their letters as numbers: `/J#61vaScript`. */
const spelled = (text: string): string =>
  text.replace(/#([0-9a-f]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

function inflated(bytes: Buffer): string {
  try {
    return inflateSync(bytes, { maxOutputLength: inflatedAtMost }).toString('latin1');
  } catch {
    return '';
  }
}

/** The dictionaries of a file: all that stands outside of streams, and the streams that hold objects. */
function dictionariesOf(raw: Buffer): string {
  const text = raw.toString('latin1');
  const parts: string[] = [];
  let from = 0;
  let looked = 0;
  for (;;) {
    const begins = text.indexOf('stream', from);
    if (begins < 0) break;
    const ends = text.indexOf('endstream', begins);
    if (ends < 0) break;
    const before = text.slice(from, begins);
    parts.push(before);
    const body = begins + 'stream'.length + (text.startsWith('\r\n', begins + 6) ? 2 : 1);
    if (/\/Type\s*\/ObjStm\b/.test(before.slice(-2000)) && looked < streamsAtMost) {
      looked += 1;
      parts.push(
        /\/FlateDecode|\/Fl\b/.test(before.slice(-2000)) ? inflated(raw.subarray(body, ends)) : text.slice(body, ends),
      );
    }
    from = ends + 'endstream'.length;
  }
  parts.push(text.slice(from));
  return spelled(parts.join('\n'));
}

/** @param raw the whole file. @returns what is wrong with it, or null. */
export async function judgePdf(raw: Buffer): Promise<EvidenceProblem | null> {
  const dictionaries = dictionariesOf(raw);
  if (acts.test(dictionaries)) return 'script';
  return holdsFiles.test(dictionaries) ? 'archive' : null;
}
