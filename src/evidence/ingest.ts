// One file on its way in: hashed as it came, judged, watched, scanned and sealed part by part, never held whole. The
// first thing that is wrong with it ends it, and nothing of it stays.
import { createHash } from 'node:crypto';
import type { EvidenceFile } from '../reporting/evidence-file.ts';
import type { EvidenceStore, ListOwner } from '../storage/evidence-store.ts';
import { lifeOf } from '../storage/keys.ts';
import { inParts } from './chunk-stream.ts';
import { createFewAtOnce } from './concurrency-limit.ts';
import { type ContentWatch, scanContent } from './content-scan.ts';
import { detectType } from './detect-type.ts';
import { type EvidenceProblem, evidenceLimits, type GivenFile, type Received } from './evidence.ts';
import { endings, type FileType, problemOfEnding } from './file-types.ts';
import { giveBack } from './gc-hint.ts';
import { cleanName, endingOf } from './sanitise-file-name.ts';
import type { Scan, Scanner } from './scanner.ts';

export interface TakeInDeps {
  readonly store: EvidenceStore;
  /** Null: the operator has none, and the force is told so. */
  readonly scanner: Scanner | null;
  readonly now: () => Date;
  /** Random, 128 bits or more, letters and digits. */
  readonly newId: () => string;
}

/** Parts that are judged, sealed and kept at the same time, of all files that come. */
const partsAtOnce = 4;

export type TakeIn = (owner: ListOwner, file: GivenFile, life: number) => Promise<Received>;

interface Arrived {
  readonly type: FileType;
  readonly size: number;
  readonly sha256: string;
  readonly scanned: EvidenceFile['scanned'];
}

/** A name that ends as its bytes say: `photo` → `photo.jpg`, `photo.png` with a JPEG inside → `photo.png.jpg`. */
function fittingName(name: string, type: FileType): string {
  const fits = endings[type];
  return fits.includes(endingOf(name)) ? name : `${name}.${fits[0]}`;
}

/** A stream that broke off is the person's line; every other failure is ours. */
const brokenOff = Symbol('broken off');
async function* guarded(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const bytes = stream[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await bytes.next().catch(() => Promise.reject(brokenOff));
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await bytes.return?.().catch(() => undefined);
  }
}

export function createIngest(deps: TakeInDeps): TakeIn {
  const { store, scanner } = deps;
  const few = createFewAtOnce(partsAtOnce);

  /** Reads, judges and keeps every part. Room is what the list may still take, bytes. */
  async function arrive(id: string, given: GivenFile, name: string, room: number, scan: Scan | null) {
    const hash = createHash('sha256');
    let size = 0;
    let parts = 0;
    let kind: { type: FileType; watch: ContentWatch } | undefined;
    try {
      for await (const part of inParts(guarded(given.stream))) {
        size += part.length;
        if (size > evidenceLimits.file) return 'too-large' as const;
        if (size > room) return 'too-much' as const;
        if (!kind) {
          const judged = await detectType(part, endingOf(name));
          if ('problem' in judged) return judged.problem;
          kind = { type: judged.type, watch: scanContent(judged.type) };
        }
        const { watch } = kind;
        const wrong = await few(async () => {
          const found = watch.see(part);
          if (found) return found;
          hash.update(part);
          await store.putPart(id, parts, part);
          return null;
        });
        if (wrong) return wrong;
        // Outside of the few: a scanner that hangs holds up its own file alone.
        await scan?.see(Buffer.from(part));
        giveBack(part.length);
        parts += 1;
      }
    } catch (failure) {
      if (failure === brokenOff) return 'broken' as const;
      throw failure;
    }
    if (!kind) return 'empty' as const;
    const wrong = await kind.watch.end();
    if (wrong) return wrong;
    const verdict = scan ? await scan.verdict() : null;
    if (verdict === 'infected') return 'infected' as const;
    if (verdict === 'down') return 'scanner-down' as const;
    const scanned = verdict === 'clean' ? ('clean' as const) : ('not-scanned' as const);
    return { type: kind.type, size, sha256: hash.digest('hex'), scanned } satisfies Arrived;
  }

  async function enlist(owner: ListOwner, id: string, name: string, given: GivenFile, arrived: Arrived, life: number) {
    const file: EvidenceFile = {
      id,
      name: fittingName(name, arrived.type),
      type: arrived.type,
      size: arrived.size,
      sha256: arrived.sha256,
      receivedAt: deps.now().toISOString(),
      channel: given.channel,
      scanned: arrived.scanned,
    };
    // First the longer life, then the list: what is listed is there.
    await store.keepFiles([id], life);
    const { size, sha256 } = arrived;
    const outcome = await store.enlist(owner, { id, entry: JSON.stringify(file), size, sha256 }, evidenceLimits, life);
    if (outcome === null) return { kept: file } satisfies Received;
    await store.dropFiles([id]);
    if (typeof outcome === 'string') return { problem: outcome, name } satisfies Received;
    const before = (await store.list(owner)).find((one) => one.id === outcome.same);
    return before
      ? ({ kept: JSON.parse(before.entry) as EvidenceFile } satisfies Received)
      : ({ problem: 'broken', name } satisfies Received);
  }

  /** What can be said before a byte is read. */
  async function before(owner: ListOwner, given: GivenFile, name: string) {
    const byName = problemOfEnding(endingOf(name));
    if (byName) return byName;
    if (given.size !== null && given.size > evidenceLimits.file) return 'too-large';
    const { count, bytes } = await store.held(owner);
    if (count >= evidenceLimits.files) return 'too-many';
    const room = evidenceLimits.report - bytes;
    return room <= 0 || (given.size ?? 0) > room ? 'too-much' : { room };
  }

  return async (owner, given, life) => {
    const name = cleanName(given.name);
    const refuse = (problem: EvidenceProblem): Received => ({ problem, name });
    const first = await before(owner, given, name);
    if (typeof first === 'string') return refuse(first);
    const scan = scanner ? await scanner.begin() : null;
    if (scanner && !scan) return refuse('scanner-down');
    const id = deps.newId();
    let kept = false;
    try {
      const arrived = await arrive(id, given, name, first.room, scan);
      if (typeof arrived === 'string') return refuse(arrived);
      const received = await enlist(owner, id, name, given, arrived, life);
      kept = true;
      return received;
    } finally {
      scan?.drop();
      // Should this fail too, its minutes run out.
      if (!kept) await store.dropFiles([id]).catch(() => undefined);
    }
  };
}

/** Milliseconds for which the files of a draft live unless it is touched. */
export const draftLife = lifeOf('files');
