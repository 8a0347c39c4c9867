// Evidence as one thing: what comes in is kept sealed beside its draft, goes over to the report when that is sent, comes
// out again with the same hash, and is unreadable once the draft, the report or its time has ended.
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { EvidenceFile } from '../reporting/evidence-file.ts';
import { ServiceError } from '../shared/errors.ts';
import type { ListedFile, ListOwner } from '../storage/evidence-store.ts';
import { partBytes } from './chunk-stream.ts';
import { createFewAtOnce } from './concurrency-limit.ts';
import { type Evidence, evidenceLimits, type FileAccess, type OpenFile, type TakenOver } from './evidence.ts';
import { giveBack } from './gc-hint.ts';
import { createIngest, draftLife, type TakeInDeps } from './ingest.ts';
import { manifestBytes } from './manifest.ts';

export interface EvidenceDeps extends TakeInDeps {
  /** Ed25519 with the key that signs reports, base64. */
  readonly sign: (bytes: Buffer) => string;
}

/** Parts read at the same time, of all files that go out. */
const partsAtOnce = 4;

interface Held {
  readonly file: EvidenceFile;
  readonly taken: boolean;
}

const draftOf = (id: string): ListOwner => ({ kind: 'files', id });
const reportOf = (id: string): ListOwner => ({ kind: 'evidence', id });
const opened = ({ entry, taken }: ListedFile): Held => ({ file: JSON.parse(entry) as EvidenceFile, taken });

/** @returns the module's one entry. */
export function createEvidence(deps: EvidenceDeps): Evidence {
  const { store } = deps;
  const takeIn = createIngest(deps);
  const few = createFewAtOnce(partsAtOnce);

  async function heldBy(owner: ListOwner): Promise<Held[]> {
    const held = (await store.list(owner)).map(opened);
    return held.sort((one, other) => one.file.receivedAt.localeCompare(other.file.receivedAt));
  }

  async function* bytesOf(file: EvidenceFile): AsyncGenerator<Buffer> {
    const hash = createHash('sha256');
    const parts = Math.ceil(file.size / partBytes);
    for (let index = 0; index < parts; index += 1) {
      const part = await few(() => store.readPart(file.id, index));
      if (!part) throw new ServiceError('evidence-part-missing', { retryable: false });
      hash.update(part);
      // The last part is held back until the whole is known to be what came in.
      if (index === parts - 1 && hash.digest('hex') !== file.sha256) {
        throw new ServiceError('evidence-changed', { retryable: false });
      }
      yield part;
      giveBack(part.length);
    }
  }

  async function openIn(owner: ListOwner, id: string): Promise<OpenFile | null> {
    const found = (await heldBy(owner)).find((one) => one.file.id === id);
    if (!found || (await store.readPart(id, 0)) === null) return null;
    return { file: found.file, stream: Readable.from(bytesOf(found.file), { objectMode: false }) };
  }

  async function listOf(reference: string): Promise<EvidenceFile[]> {
    return (await heldBy(reportOf(reference))).map((one) => one.file);
  }

  /** Every file of a draft that is still its own goes to another list. */
  async function hand(draft: ListOwner, to: ListOwner, life: number): Promise<TakenOver> {
    const waiting = (await heldBy(draft)).filter((one) => !one.taken);
    const taken: EvidenceFile[] = [];
    const left: TakenOver['left'][number][] = [];
    for (const { file } of waiting) {
      const { id, size, sha256 } = file;
      const outcome = await store.enlist(to, { id, entry: JSON.stringify(file), size, sha256 }, evidenceLimits, life);
      if (outcome === null) {
        await store.keepFiles([id], life);
        taken.push(file);
      } else if (typeof outcome === 'string') left.push({ problem: outcome, name: file.name });
      // The new list has it before the old one loses it: after a crash in between it is taken again.
      await store.delist(draft, { id, size, sha256 }, outcome === null ? 'taken' : 'gone');
      if (outcome !== null) await store.dropFiles([id]);
    }
    return { taken, left };
  }

  return {
    receive: (conversationId, file) => takeIn(draftOf(conversationId), file, draftLife),
    attachLater: (reference, file, life) => takeIn(reportOf(reference), file, life),
    list: async (conversationId) =>
      (await heldBy(draftOf(conversationId))).filter((one) => !one.taken).map((one) => one.file),
    listOf,
    takeOver: (conversationId, reference, life) => hand(draftOf(conversationId), reportOf(reference), life),
    async move(from, to) {
      if (from !== to) await hand(draftOf(from), draftOf(to), draftLife);
    },
    count: async (conversationId) => (await store.held(draftOf(conversationId))).count,
    openSent: (conversationId, id) => openIn(draftOf(conversationId), id),
    open: (reference, id) => openIn(reportOf(reference), id),
    async manifest(reference) {
      const files = await listOf(reference);
      if (files.length === 0) return null;
      const json = manifestBytes(reference, files);
      return { json, signature: deps.sign(json) };
    },
    noteAccess: (reference, access) =>
      store.note(reference, JSON.stringify({ at: deps.now().toISOString(), ...access } satisfies FileAccess)),
    accesses: async (reference) => (await store.notes(reference)).map((line) => JSON.parse(line) as FileAccess),
    async touch(conversationId) {
      if (!(await store.keepList(draftOf(conversationId), draftLife))) return;
      const held = await heldBy(draftOf(conversationId));
      const own = held.filter((one) => !one.taken).map((one) => one.file.id);
      await store.keepFiles(own, draftLife);
    },
    async keepFor(reference, life) {
      const ids = (await listOf(reference)).map((one) => one.id);
      if (ids.length === 0) return;
      await Promise.all([store.keepFiles(ids, life), store.keepList(reportOf(reference), life)]);
    },
    async remove(conversationId, id) {
      const draft = draftOf(conversationId);
      const found = (await heldBy(draft)).find((one) => one.file.id === id);
      if (!found || !(await store.delist(draft, found.file, 'gone'))) return false;
      await store.dropFiles([id]);
      return true;
    },
    async erase(conversationId) {
      const draft = draftOf(conversationId);
      const own = (await store.list(draft)).filter((one) => !one.taken).map((one) => one.id);
      await Promise.all([store.dropFiles(own), store.dropList(draft)]);
    },
    async eraseReport(reference) {
      const report = reportOf(reference);
      const ids = (await store.list(report)).map((one) => one.id);
      await Promise.all([store.dropFiles(ids), store.dropList(report)]);
    },
  };
}
