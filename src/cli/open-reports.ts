// What the operator's commands need of a running service: its Redis, its keys and its directory. It sends nothing itself; it
// changes the record and hands the reference to the queue, and the service's workers do the rest.

import { createDeliveryKeys, type DeliveryKeys } from '../delivery/delivery-keys.ts';
import { createDeliveryRepository, type DeliveryRepository } from '../delivery/delivery-repository.ts';
import { createOutbox, type Outbox } from '../delivery/jobs/outbox.ts';
import { createEvidence } from '../evidence/create-evidence.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { Directory } from '../routing/directory.ts';
import type { Config } from '../shared/config.ts';
import { createLog } from '../shared/log.ts';
import { openDirectoryFile, sampleDirectory } from '../storage/directory-file.ts';
import { createEncryption } from '../storage/encryption.ts';
import { createEvidenceStore } from '../storage/evidence-store.ts';
import { localSecrets } from '../storage/local-secrets.ts';
import { createLogRewriter } from '../storage/log-rewriter.ts';
import { socketFor } from '../storage/private-redis.ts';
import { connectRedis, waitForRedis } from '../storage/redis.ts';
import { createReportStore, type ReportStore } from '../storage/report-store.ts';
import { type Rotated, rotateKeys } from '../storage/rotate-keys.ts';
import { createTrail, type Trail } from '../storage/trail/create-trail.ts';

export interface OpenReports {
  readonly store: ReportStore;
  readonly evidence: Evidence;
  readonly book: DeliveryRepository;
  readonly keys: DeliveryKeys;
  readonly outbox: Outbox;
  readonly directory: () => Directory;
  readonly now: () => Date;
  readonly trail: Trail;
  /** What was erased leaves the append-only file of Redis too. */
  rewriteLog(): Promise<void>;
  close(): Promise<void>;
}

/** The keys alone, for checking a signature without any service. */
export function openKeys(config: Config): DeliveryKeys {
  const key = config.LINK_KEY ? Buffer.from(config.LINK_KEY, 'base64') : localSecrets(config.DATA_DIR).linkKey;
  return createDeliveryKeys(key);
}

/** Seals everything anew with the first key. @throws ServiceError `storage-unreachable` where no Redis answers. */
export async function rotateAllKeys(config: Config): Promise<Rotated> {
  const redis = connectRedis(config.REDIS_URL ?? socketFor(config.DATA_DIR));
  try {
    await waitForRedis(redis, 3000);
    return await rotateKeys(redis, createEncryption(config.DATA_KEYS ?? localSecrets(config.DATA_DIR).dataKeys));
  } finally {
    redis.disconnect();
  }
}

/** @throws ServiceError `storage-unreachable` where no service runs and no Redis answers. */
export async function openReports(config: Config, now: () => Date): Promise<OpenReports> {
  const url = config.REDIS_URL ?? socketFor(config.DATA_DIR);
  const redis = connectRedis(url);
  try {
    await waitForRedis(redis, 3000);
  } catch (failure) {
    // A connection that goes on trying would keep the command from ending.
    redis.disconnect();
    throw failure;
  }
  const box = createEncryption(config.DATA_KEYS ?? localSecrets(config.DATA_DIR).dataKeys);
  const store = createReportStore(redis, box);
  const keys = openKeys(config);
  const evidence = createEvidence({
    store: createEvidenceStore(redis, box),
    scanner: null,
    sign: keys.sign,
    now,
    newId: () => '',
  });
  const log = createLog('silent');
  const mailFrom = config.MAIL_FROM ?? 'stand-safe@localhost.example';
  const domain = mailFrom.slice(mailFrom.lastIndexOf('@') + 1);
  const nameLetter = (reference: string) => (mailbox: string) => keys.messageId(reference, mailbox, domain);
  const book = createDeliveryRepository({ store, now, nameLetter, log, alarm: () => undefined });
  const outbox = createOutbox({ connect: (patience) => connectRedis(url, patience), now, log });
  const directory = await openDirectoryFile(config.SPOC_DIRECTORY ?? sampleDirectory);
  return {
    store,
    evidence,
    book,
    keys,
    outbox,
    directory: directory.current,
    now,
    trail: createTrail({ redis, box, sign: keys.sign, now }),
    rewriteLog: createLogRewriter({ redis, log }).now,
    async close() {
      await outbox.stop();
      redis.disconnect();
    },
  };
}
