// The sample directory of forces reaches nobody. In production a report that goes there is a lost report, so it does not start.
import type { Directory, DirectoryEntry } from '../routing/directory.ts';
import { ServiceError } from '../shared/errors.ts';
import { reservedDomain } from '../shared/reserved-domain.ts';

const mailboxes = (entry: DirectoryEntry): string[] =>
  [entry.spoc, entry.feoa, entry.backup].filter((one): one is string => one !== undefined);

/** @throws ServiceError `directory-example`, naming the forces whose mailbox is in a domain kept for examples. */
export function refuseExampleDirectory({ forces, national }: Directory): void {
  const entries: (readonly [string, DirectoryEntry])[] = [['national', national], ...Object.entries(forces)];
  const unreachable = entries.filter(([, entry]) =>
    mailboxes(entry).some((one) => reservedDomain(one.slice(one.lastIndexOf('@') + 1))),
  );
  if (unreachable.length === 0) return;
  throw new ServiceError('directory-example', {
    retryable: false,
    hint: `SPOC_DIRECTORY has example addresses, which reach nobody: ${unreachable.map(([name]) => name).join(' ')}`,
  });
}
