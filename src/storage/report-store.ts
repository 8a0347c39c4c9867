// The report record is the truth. It is written once for a draft, whoever presses send how often, and every report that
// is not yet where it should be stands in one list, so that a sweep finds it even when every queue lost it (P1, P5).
import { createHash } from 'node:crypto';
import { Cluster, type Redis } from 'ioredis';
import type { Encryption } from './encryption.ts';
import { keyFor, lifeOf, openReportsKey, undeliveredReportsKey } from './keys.ts';
import { claimReference, createReport, placeReport, saveReport } from './lua/report-scripts.ts';

export interface LoadedReport {
  readonly revision: number;
  /** What was reported, as JSON text; never changes. */
  readonly content: string;
  /** Where it stands, as JSON text. */
  readonly delivery: string;
  /** True when it came from this draft. */
  isFrom(draft: string): boolean;
}

export interface ReportToCreate {
  readonly draft: string;
  readonly content: string;
  readonly delivery: string;
  /** What outlives the content: reference, force, times, state. JSON text. */
  readonly receipt: string;
  readonly returnCodeHash: string;
  /** Milliseconds since 1970 when it is to be looked at. */
  readonly dueAt: number;
}

/** What the two lists say of a report. */
export interface Lines {
  /** When to look again; null: it is where it should be. */
  readonly dueAt: number | null;
  /** Since when no mail server has taken it; null: one has. */
  readonly undeliveredSince: number | null;
}

export interface ReportToSave extends Lines {
  readonly revision: number;
  readonly delivery: string;
  readonly receipt: string;
  /** Milliseconds that the content may still live; never lengthened by a save beyond what the caller says. */
  readonly life: number;
}

export interface ReportStore {
  /** @returns the reference of this draft: `candidate`, or the one claimed before. `instead` gives up a taken one. */
  claim(draft: string, candidate: string, instead?: string): Promise<string>;
  /** `taken`: the reference belongs to another draft. The report is in the list of open ones before it is written. */
  create(reference: string, report: ReportToCreate): Promise<'created' | 'existed' | 'taken'>;
  /** Puts a report that exists into the list of open ones, unless it is in it: to be looked at, at the worst for nothing. */
  reopen(reference: string, dueAt: number): Promise<void>;
  load(reference: string): Promise<LoadedReport | null>;
  /** @returns false when somebody was faster: load again. */
  save(reference: string, report: ReportToSave): Promise<boolean>;
  /** The receipt as JSON text, or null. */
  receipt(reference: string): Promise<string | null>;
  /** Replaces a receipt whose report has ended; its year does not start again. */
  keepReceipt(reference: string, receipt: string): Promise<void>;
  returnCodeHash(reference: string): Promise<string | null>;
  /** Open reports that were to be looked at by `until`, the longest waiting first. */
  due(until: number, limit: number): Promise<{ reference: string; dueAt: number }[]>;
  /** Every reference that has a receipt. Walks through all of Redis: for the operator, never for a page. */
  references(): Promise<string[]>;
  /** Makes both lists say this of a report; should it have moved on from `revision`, it is to be looked at at once. */
  line(reference: string, revision: number | null, lines: Lines): Promise<void>;
  /** Takes a report out of both lists, unless it has moved on from `revision` (null: it is gone). */
  close(reference: string, revision: number | null): Promise<void>;
  revisionOf(reference: string): Promise<number | null>;
  /** When the oldest report that no mail server has taken was sent, and how many there are. */
  undelivered(): Promise<{ count: number; oldest: number | null }>;
  /** Wipes content, delivery and return code; the receipt becomes `receipt`. */
  erase(reference: string, receipt: string): Promise<void>;
}

type Scripted = (Redis | Cluster) & {
  claimReference(...words: (string | number)[]): Promise<string>;
  createReport(...words: (string | number)[]): Promise<number>;
  saveReport(...words: (string | number)[]): Promise<number>;
  placeReport(...words: (string | number)[]): Promise<number>;
};

/** Stands for a draft where the draft itself need not be known. */
export const draftMark = (draft: string): string => createHash('sha256').update(draft).digest('base64url');

/** @param redis a connection that fails fast. @param box seals by the place a thing lies in. */
export function createReportStore(redis: Redis | Cluster, box: Encryption): ReportStore {
  redis.defineCommand('claimReference', { numberOfKeys: 1, lua: claimReference });
  redis.defineCommand('createReport', { numberOfKeys: 3, lua: createReport });
  redis.defineCommand('saveReport', { numberOfKeys: 2, lua: saveReport });
  redis.defineCommand('placeReport', { numberOfKeys: 2, lua: placeReport });
  const scripted = redis as Scripted;
  const place = (reference: string, dueAt: number | null, since: number | null, mode: 'NX' | '' = '') =>
    scripted.placeReport(openReportsKey, undeliveredReportsKey, reference, dueAt ?? '', since ?? '', mode);
  const contentPlace = (key: string) => `${key} content`;
  const deliveryPlace = (key: string) => `${key} delivery`;

  async function readSealed(key: string): Promise<string | null> {
    const sealed = await redis.get(key);
    return sealed === null ? null : box.open(key, sealed);
  }

  async function revisionOf(reference: string): Promise<number | null> {
    const revision = await redis.hget(keyFor('report', reference), 'revision');
    return revision === null ? null : Number(revision);
  }

  /** Somebody may save in between, and our lines cover theirs: then the sweep is to look at once and set them right. */
  async function line(reference: string, revision: number | null, { dueAt, undeliveredSince }: Lines): Promise<void> {
    await place(reference, dueAt, undeliveredSince);
    if ((await revisionOf(reference)) !== revision) await redis.zadd(openReportsKey, 0, reference);
  }

  return {
    async claim(draft, candidate, instead) {
      const key = keyFor('draft', draft);
      const held = instead === undefined ? null : await redis.get(key);
      const replaces = held !== null && box.open(key, held) === instead ? held : '';
      const sealed = await scripted.claimReference(key, box.seal(key, candidate), lifeOf('draft'), replaces);
      return box.open(key, sealed);
    },

    async create(reference, report) {
      const key = keyFor('report', reference);
      const receiptKey = keyFor('receipt', reference);
      const codeKey = keyFor('returnCode', reference);
      // First the list, then the record: a crash between the two leaves a line without a record, which the sweep drops.
      await place(reference, report.dueAt, report.dueAt, 'NX');
      const written = await scripted.createReport(
        key,
        receiptKey,
        codeKey,
        draftMark(report.draft),
        box.seal(contentPlace(key), report.content),
        box.seal(deliveryPlace(key), report.delivery),
        lifeOf('report'),
        box.seal(receiptKey, report.receipt),
        lifeOf('receipt'),
        box.seal(codeKey, report.returnCodeHash),
        lifeOf('returnCode'),
      );
      // A worker that saw the line before the record was there has dropped it: a record without a line is never sent.
      if (written === 1) await redis.zadd(openReportsKey, 'NX', report.dueAt, reference);
      // One that was there may be delivered, and is listed as undelivered now: the sweep is to look at once.
      else await redis.zadd(openReportsKey, 0, reference);
      return written === 1 ? 'created' : written === 0 ? 'existed' : 'taken';
    },

    async reopen(reference, dueAt) {
      await redis.zadd(openReportsKey, 'NX', dueAt, reference);
    },

    async load(reference) {
      const key = keyFor('report', reference);
      const [draft, content, delivery, revision] = await redis.hmget(key, 'draft', 'content', 'delivery', 'revision');
      if (!draft || !content || !delivery) return null;
      return {
        revision: Number(revision),
        content: box.open(contentPlace(key), content),
        delivery: box.open(deliveryPlace(key), delivery),
        isFrom: (one) => draftMark(one) === draft,
      };
    },

    async save(reference, report) {
      const key = keyFor('report', reference);
      const receiptKey = keyFor('receipt', reference);
      const saved = await scripted.saveReport(
        key,
        receiptKey,
        report.revision,
        box.seal(deliveryPlace(key), report.delivery),
        Math.max(1000, Math.round(Math.min(report.life, lifeOf('report')))),
        box.seal(receiptKey, report.receipt),
        lifeOf('receipt'),
      );
      if (saved !== 1) return false;
      await line(reference, report.revision + 1, report);
      return true;
    },

    receipt: (reference) => readSealed(keyFor('receipt', reference)),
    async keepReceipt(reference, receipt) {
      const receiptKey = keyFor('receipt', reference);
      await redis.set(receiptKey, box.seal(receiptKey, receipt), 'KEEPTTL');
    },
    returnCodeHash: (reference) => readSealed(keyFor('returnCode', reference)),

    async due(until, limit) {
      const flat = await redis.zrangebyscore(openReportsKey, '-inf', until, 'WITHSCORES', 'LIMIT', 0, limit);
      return Array.from({ length: flat.length / 2 }, (_, at) => ({
        reference: flat[at * 2] ?? '',
        dueAt: Number(flat[at * 2 + 1]),
      }));
    },

    revisionOf,

    async references() {
      const nodes = redis instanceof Cluster ? redis.nodes('master') : [redis];
      const found: string[] = [];
      for (const node of nodes) {
        for await (const keys of node.scanStream({ match: 'v1:receipt:*', count: 500 }) as AsyncIterable<string[]>) {
          found.push(...keys.map((key) => key.slice('v1:receipt:{'.length, -1)));
        }
      }
      return [...new Set(found)].sort();
    },

    async undelivered() {
      const [count, first] = await Promise.all([
        redis.zcard(undeliveredReportsKey),
        redis.zrangebyscore(undeliveredReportsKey, '-inf', '+inf', 'WITHSCORES', 'LIMIT', 0, 1),
      ]);
      return { count, oldest: first[1] === undefined ? null : Number(first[1]) };
    },

    line,
    close: (reference, revision) => line(reference, revision, { dueAt: null, undeliveredSince: null }),

    async erase(reference, receipt) {
      const receiptKey = keyFor('receipt', reference);
      await redis.del(keyFor('report', reference), keyFor('returnCode', reference));
      await redis.set(receiptKey, box.seal(receiptKey, receipt), 'PX', lifeOf('receipt'));
      await place(reference, null, null);
    },
  };
}
