// On a laptop nobody sets keys, yet everything is sealed there too: made once, kept in the data folder, readable by
// its owner only. In production the configuration refuses to start without its own.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataKey } from './encryption.ts';

export interface LocalSecrets {
  readonly dataKeys: readonly DataKey[];
  /** Signs tokens and links; at least 32 bytes. */
  readonly linkKey: Buffer;
}

export function localSecrets(dataDir: string): LocalSecrets {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'secrets.json');
  if (!existsSync(file)) {
    const made = { data: randomBytes(32).toString('base64'), link: randomBytes(32).toString('base64') };
    writeFileSync(file, JSON.stringify(made), { mode: 0o600 });
  }
  const kept = JSON.parse(readFileSync(file, 'utf8')) as { data: string; link: string };
  return {
    dataKeys: [{ name: 'local', secret: Buffer.from(kept.data, 'base64') }],
    linkKey: Buffer.from(kept.link, 'base64'),
  };
}
