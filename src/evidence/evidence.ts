// What other modules may ask of evidence: take a file in, list and hand out what was kept, move it from a draft to its
// report, and wipe it. A file is kept whole with the hash of its bytes as they came, or it is refused with a reason.
import type { Readable } from 'node:stream';
import type { EvidenceChannel, EvidenceFile } from '../reporting/evidence-file.ts';

/** Why a file was not kept. Each has a sentence in both languages, `evidence.problem.<code>`. */
export const evidenceProblems = [
  'too-large',
  'too-many',
  'too-much',
  'empty',
  'not-allowed-type',
  'archive',
  'macro',
  'script',
  'polyglot',
  'infected',
  'scanner-down',
  'broken',
  'not-fetched',
] as const;
export type EvidenceProblem = (typeof evidenceProblems)[number];

/** Bytes of one file, bytes of all files of one report, files of one report. */
export const evidenceLimits = { file: 10 * 1024 * 1024, report: 40 * 1024 * 1024, files: 10 } as const;

export interface GivenFile {
  /** As the client says; may be anything. */
  readonly name: string;
  /** Media type as the client says; not believed. */
  readonly claimedType: string;
  /** Bytes, where the client says so beforehand. */
  readonly size: number | null;
  readonly channel: EvidenceChannel;
  /** Read at most to the end of what may be kept; a refusal ends the reading early. */
  readonly stream: AsyncIterable<Uint8Array>;
}

export type Received =
  | { readonly kept: EvidenceFile }
  /** `name` is cleaned and may be shown. */
  | { readonly problem: EvidenceProblem; readonly name: string };

/** Under this key a channel leaves `readonly Received[]` in a turn's `turnState`: the files that came with the activity. */
export const receivedFiles = Symbol('received files');

export interface TakenOver {
  readonly taken: readonly EvidenceFile[];
  /** What the report had no room for: erased. */
  readonly left: readonly { readonly problem: EvidenceProblem; readonly name: string }[];
}

export interface SignedManifest {
  /** JSON, `stand-safe.manifest.v1`. */
  readonly json: Buffer;
  /** Ed25519 over these bytes, base64. */
  readonly signature: string;
}

export interface Evidence {
  /** Takes one file into a draft. The same bytes again are the same file. @throws ServiceError when nothing could be kept. */
  receive(conversationId: string, file: GivenFile): Promise<Received>;
  /** Takes one file into a report that was sent, as `receive`. @param life milliseconds that the report still lives. */
  attachLater(reference: string, file: GivenFile, life: number): Promise<Received>;
  /** Files of a draft that no report has yet, the first first. */
  list(conversationId: string): Promise<readonly EvidenceFile[]>;
  /** Files of a report, the first first. */
  listOf(reference: string): Promise<readonly EvidenceFile[]>;
  /** Moves every file of a draft to its report; may be called again and again. @param life milliseconds. */
  takeOver(conversationId: string, reference: string, life: number): Promise<TakenOver>;
  /** The files of a draft go to the conversation in which it is carried on. */
  move(from: string, to: string): Promise<void>;
  /** How many files a draft has. */
  count(conversationId: string): Promise<number>;
  /** A file of a conversation, for showing it where it was sent; null when there is none. */
  openSent(conversationId: string, id: string): Promise<OpenFile | null>;
  /** A file of a report; null when there is none. */
  open(reference: string, id: string): Promise<OpenFile | null>;
  /** The list of a report's files, signed like the report. Null when it has none. */
  manifest(reference: string): Promise<SignedManifest | null>;
  /** Notes that a force saw or took something; nothing about who. */
  noteAccess(reference: string, access: Omit<FileAccess, 'at'>): Promise<void>;
  /** The oldest first. */
  accesses(reference: string): Promise<readonly FileAccess[]>;
  /** The files of a draft live on with it. */
  touch(conversationId: string): Promise<void>;
  /** The files of a report live so long and no longer. @param life milliseconds. */
  keepFor(reference: string, life: number): Promise<void>;
  /** Takes one file out of a draft. @returns false when it is not there, or belongs to a report already. */
  remove(conversationId: string, id: string): Promise<boolean>;
  /** Wipes the files of a draft; those that a report took over stay the report's. Unreadable when this resolves (P15). */
  erase(conversationId: string): Promise<void>;
  /** Wipes the files of a report and the list of them. */
  eraseReport(reference: string): Promise<void>;
}

/** One line of the audit trail of a report's files. */
export interface FileAccess {
  /** ISO time. */
  readonly at: string;
  /** `list`: names and blurred previews; `all`: the ZIP. */
  readonly what: 'list' | 'show' | 'take' | 'all';
  /** Of the file; null for all of them. */
  readonly file: string | null;
  /** Whose link it was: spoc, backup, national, copy. */
  readonly link: string;
}

export interface OpenFile {
  readonly file: EvidenceFile;
  /** The bytes as they came. Fails at its end where they no longer fit their hash. */
  readonly stream: Readable;
}
