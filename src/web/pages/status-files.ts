// Files sent after the report, from the status page, without script: they join the report for as long as it lives, and the
// force is told once. A file that is refused says why; the others are kept.

import type { IncomingMessage } from 'node:http';
import { evidenceLimits, type GivenFile, type Received } from '../../evidence/evidence.ts';
import { boundaryOf, type FormPart, readMultipart } from '../../evidence/read-multipart.ts';
import { cleanName, shortName } from '../../evidence/sanitise-file-name.ts';
import { cutText } from '../../shared/cut-text.ts';
import { type Language, say } from '../../shared/locale.ts';
import { failureFields, type Log } from '../../shared/log.ts';
import type { Acted } from './status-actions.ts';

export interface FilesLater {
  /** Takes one file into a report. Null: its content has ended. */
  attach(reference: string, file: GivenFile): Promise<Received | null>;
  /** @param key names this one wish for ever. */
  tellForce(reference: string, count: number, key: string): Promise<unknown>;
}

interface Deps {
  readonly files: FilesLater;
  /** The report that a mark opens; null when it opens none. */
  readonly open: (mark: string) => Promise<string | null>;
  readonly log: Log;
}

export interface FilesTakenLater {
  readonly reference: string | null;
  readonly acted: Acted;
}

/** Bytes of the whole form. */
const ceiling = evidenceLimits.report + 4 * 1024 * 1024;

async function* upTo(request: IncomingMessage): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > ceiling) return;
    yield chunk;
  }
}

async function textOf(body: AsyncIterable<Buffer>): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    if (size < 4000) parts.push(chunk);
    size += chunk.length;
  }
  return cutText(Buffer.concat(parts).toString('utf8'), 1000);
}

function sayAll(language: Language, received: readonly Received[]): Acted {
  const names = received.flatMap((one) => ('kept' in one ? [shortName(one.kept.name)] : [])).join(', ');
  const refused = received.flatMap((one) =>
    'problem' in one ? [say(language, `evidence.problem.${one.problem}`, { name: shortName(one.name) })] : [],
  );
  return { ...(names ? { said: say(language, 'evidence.page.done', { names }) } : {}), refused };
}

/** A file that could not be kept is said, as one that was refused is. */
async function takeFile({ files, log }: Deps, reference: string, file: GivenFile): Promise<Received | null> {
  try {
    return await files.attach(reference, file);
  } catch (failure) {
    log.error('a file could not be kept', failureFields(failure));
    return { problem: 'broken', name: cleanName(file.name) };
  }
}

interface ReadForm {
  reference: string | null;
  wish: string;
  readonly received: Received[];
}

/** @returns why the rest is not read; undefined where there may be more. */
async function readPart(deps: Deps, part: FormPart, form: ReadForm): Promise<'nobody' | 'late' | undefined> {
  // Browsers send the hidden fields first; files before a mark are nobody's.
  if (part.field === 'mark') form.reference = await deps.open(await textOf(part.body));
  // Nothing more is read for whoever brings no mark that opens something.
  if (!form.reference) return 'nobody';
  if (part.field === 'wish') form.wish = await textOf(part.body);
  else if (part.fileName) {
    const { fileName: name, contentType: claimedType, body: stream } = part;
    const one = await takeFile(deps, form.reference, { name, claimedType, size: null, channel: 'page', stream });
    if (one === null) return 'late';
    form.received.push(one);
  }
  return undefined;
}

/** @returns whose report it was and what is to be said; without a reference when the mark opens nothing. */
export async function takeStatusFiles(
  deps: Deps,
  request: IncomingMessage,
  language: Language,
): Promise<FilesTakenLater> {
  const boundary = boundaryOf(String(request.headers['content-type'] ?? ''));
  const form: ReadForm = { reference: null, wish: '', received: [] };
  const { received } = form;
  try {
    for await (const part of readMultipart(upTo(request), boundary ?? '')) {
      const ends = await readPart(deps, part, form);
      if (ends === 'nobody') return { reference: null, acted: {} };
      if (ends === 'late') return { reference: form.reference, acted: { said: say(language, 'followUp.tooLate') } };
    }
  } catch {
    if (received.length === 0) received.push({ problem: 'broken', name: say(language, 'evidence.thisFile') });
  }
  const kept = received.filter((one) => 'kept' in one).length;
  const { reference, wish } = form;
  if (reference && kept > 0) await deps.files.tellForce(reference, kept, `page files ${wish.slice(0, 60)}`);
  if (received.length === 0) received.push({ problem: 'empty', name: say(language, 'evidence.thisFile') });
  return { reference, acted: sayAll(language, received) };
}
