// Builds the evidence module with what it needs of the machine: the store, the scanner where there is one, the key that
// signs reports.
import { randomBytes } from 'node:crypto';
import type { FileKeeping } from '../bot/effects.ts';
import type { DeliveryService } from '../delivery/create-delivery.ts';
import { createDeliveryKeys } from '../delivery/delivery-keys.ts';
import { lifeLeft } from '../delivery/report-files.ts';
import { createEvidence } from '../evidence/create-evidence.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { createScanner } from '../evidence/scanner.ts';
import type { Config } from '../shared/config.ts';
import { say } from '../shared/locale.ts';
import type { Encryption } from '../storage/encryption.ts';
import { createEvidenceStore } from '../storage/evidence-store.ts';
import { type Store, waitForRedis } from '../storage/redis.ts';
import type { FilesLater } from '../web/pages/status-files.ts';

/**
 * @param connect opens a line to the store: files have one of their own, so that no turn waits behind their bytes.
 * @param linkKey the secret behind the signature of reports.
 */
export async function startEvidence(
  config: Pick<Config, 'CLAMD_URL'>,
  connect: (patience: 'turn') => Store,
  box: Encryption,
  linkKey: Buffer,
): Promise<Evidence> {
  const redis = connect('turn');
  await waitForRedis(redis, 10_000);
  return createEvidence({
    store: createEvidenceStore(redis, box),
    scanner: config.CLAMD_URL ? createScanner(config.CLAMD_URL) : null,
    sign: createDeliveryKeys(linkKey).sign,
    now: () => new Date(),
    newId: () => randomBytes(18).toString('base64url'),
  });
}

/** Files of drafts and of reports that were sent, as the bot and the status page ask for them. */
export function createFileKeeping(
  evidence: Evidence,
  delivery: Pick<DeliveryService, 'book' | 'followUp'>,
  now: () => Date,
): FileKeeping & FilesLater {
  async function lifeOf(reference: string): Promise<number | null> {
    const report = await delivery.book.load(reference);
    const life = report ? lifeLeft(report.kept, report.delivery, now().getTime()) : 0;
    return life > 0 ? life : null;
  }
  return {
    takeOver: evidence.takeOver,
    erase: evidence.erase,
    lifeOf,
    async attach(reference, file) {
      const life = await lifeOf(reference);
      return life === null ? null : evidence.attachLater(reference, file, life);
    },
    tellForce(reference, count, key) {
      const words = say('en', 'evidence.email.added', { count });
      return delivery.followUp(reference, null, { kind: 'add', words, language: 'en' }, `${key} files`);
    },
  };
}
