// Only real text: UTF-8, marked UTF-16, or the Windows code page that older programs and phones still write. What it says does not matter: text that
// mentions a script is text.
import type { EvidenceProblem } from './evidence.ts';

const controls = /[\u0000-\u0008\u000e-\u0019\u001b-\u001f\u007f]/;
/** Bytes that the code page has no letter for. */
const noLetter = /[\u0081\u008d\u008f\u0090\u009d]/;

/** @returns a check of one piece after the other; null says that nothing more comes. */
export function createTextCheck(): (chunk: Buffer | null) => EvidenceProblem | null {
  let decoder: TextDecoder | undefined;
  let isWindows = false;
  const asWindows = (chunk: Buffer): EvidenceProblem | null => {
    const words = chunk.toString('latin1');
    return controls.test(words) || noLetter.test(words) ? 'not-allowed-type' : null;
  };
  return (chunk) => {
    if (isWindows) return chunk ? asWindows(chunk) : null;
    const little = chunk?.[0] === 0xff && chunk[1] === 0xfe;
    const big = chunk?.[0] === 0xfe && chunk[1] === 0xff;
    decoder ??= new TextDecoder(little ? 'utf-16le' : big ? 'utf-16be' : 'utf-8', { fatal: true });
    try {
      const words = chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
      return controls.test(words) ? 'not-allowed-type' : null;
    } catch {
      if (decoder.encoding !== 'utf-8') return 'not-allowed-type';
      isWindows = true;
      return chunk ? asWindows(chunk) : null;
    }
  };
}
