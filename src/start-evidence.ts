// Builds the room for files with what it needs of the machine: the store, the scanner where there is one, the key that
// signs reports.
import { randomBytes } from 'node:crypto';
import type { Config } from './config.ts';
import { createDeliveryKeys } from './delivery/delivery-keys.ts';
import { createEvidence } from './evidence/create-evidence.ts';
import type { Evidence } from './evidence/evidence.ts';
import { createScanner } from './evidence/scanner.ts';
import { createEvidenceStore } from './storage/evidence-store.ts';
import type { Store } from './storage/redis.ts';
import type { SealedBox } from './storage/sealed-box.ts';

/** @param linkKey the secret behind the signature of reports. */
export function startEvidence(
  config: Pick<Config, 'CLAMD_URL'>,
  redis: Store,
  box: SealedBox,
  linkKey: Buffer,
): Evidence {
  return createEvidence({
    store: createEvidenceStore(redis, box),
    scanner: config.CLAMD_URL ? createScanner(config.CLAMD_URL) : null,
    sign: createDeliveryKeys(linkKey).sign,
    now: () => new Date(),
    newId: () => randomBytes(18).toString('base64url'),
  });
}
