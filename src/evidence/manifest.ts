// The list of a report's files, the same bytes each time it is made: what is signed can be checked years later.
import type { EvidenceFile } from '../reporting/evidence-file.ts';

/** @returns JSON text as bytes, `stand-safe.manifest.v1`. */
export function manifestBytes(reference: string, files: readonly EvidenceFile[]): Buffer {
  const manifest = {
    schema: 'stand-safe.manifest.v1',
    reference,
    hash: 'SHA-256 of the bytes as they were received',
    files: files.map(({ id, name, type, size, sha256, receivedAt, channel, scanned }) => ({
      id,
      name,
      type,
      size,
      sha256,
      receivedAt,
      channel,
      scanned,
    })),
  };
  return Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
}
