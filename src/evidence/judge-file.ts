// One file judged as it would be on its way in, with nothing kept: by its name, its first bytes, and all of it.
import { inParts } from './chunk-stream.ts';
import { type ContentWatch, scanContent } from './content-scan.ts';
import { detectType } from './detect-type.ts';
import { type EvidenceProblem, evidenceLimits } from './evidence.ts';
import { type FileType, problemOfEnding } from './file-types.ts';
import { cleanName, endingOf } from './sanitise-file-name.ts';

/** @param given its name as the sender has it. @param stream its bytes. */
export async function judgeFile(
  given: string,
  stream: AsyncIterable<Uint8Array>,
): Promise<{ readonly type: FileType } | { readonly problem: EvidenceProblem }> {
  const ending = endingOf(cleanName(given));
  const byName = problemOfEnding(ending);
  if (byName) return { problem: byName };
  let size = 0;
  let kind: { type: FileType; watch: ContentWatch } | undefined;
  for await (const part of inParts(stream)) {
    size += part.length;
    if (size > evidenceLimits.file) return { problem: 'too-large' };
    if (!kind) {
      const judged = await detectType(part, ending);
      if ('problem' in judged) return judged;
      kind = { type: judged.type, watch: scanContent(judged.type) };
    }
    const wrong = kind.watch.see(part);
    if (wrong) return { problem: wrong };
  }
  if (!kind) return { problem: 'empty' };
  const wrong = await kind.watch.end();
  return wrong ? { problem: wrong } : { type: kind.type };
}
