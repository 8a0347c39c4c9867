// All files of a report in one archive, with their list and its signature, made while it is sent: nothing is held whole.
import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { EvidenceFile } from '../reporting/evidence-file.ts';
import { ServiceError } from '../shared/errors.ts';
import type { Evidence, SignedManifest } from './evidence.ts';

/** `02-photo.jpg`: no two are the same, and the order is that of the list. */
const nameInZip = (file: EvidenceFile, index: number): string => `${String(index + 1).padStart(2, '0')}-${file.name}`;

/**
 * @returns the archive as a stream; it ends in an error where a file can no longer be had, so that no part passes for the
 * whole.
 */
export function zipFiles(
  evidence: Pick<Evidence, 'open'>,
  reference: string,
  files: readonly EvidenceFile[],
  manifest: SignedManifest,
): Readable {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  zip.addBuffer(manifest.json, 'manifest.json');
  zip.addBuffer(Buffer.from(`${manifest.signature}\n`), 'manifest.json.ed25519');
  files.forEach((file, index) => {
    const options = { compress: false, mtime: new Date(file.receivedAt) };
    zip.addReadStreamLazy(nameInZip(file, index), options, (give) => {
      evidence.open(reference, file.id).then(
        (opened) => {
          if (!opened) return out.destroy(new ServiceError('evidence-part-missing', { retryable: false }));
          opened.stream.once('error', (failure) => out.destroy(failure));
          return give(null, opened.stream);
        },
        (failure: Error) => out.destroy(failure),
      );
    });
  });
  zip.end();
  return out;
}
