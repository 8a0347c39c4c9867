// A force that gives an OpenPGP key gets its emails encrypted to it, end to end, on top of TLS. A key that cannot be used is
// named aloud; it never stops a report.
import type { Key } from 'openpgp';
import type { Directory, DirectoryEntry } from '../../routing/directory.ts';
import { entryOfMailbox } from '../../routing/entry-of-mailbox.ts';
import { forceIds } from '../../routing/force-id.ts';

/** Twenty megabytes that only a force with a key needs. */
const openpgp = () => import('openpgp');

export interface UsableKey {
  readonly keys: readonly Key[];
}

/** Codes; the operator reads them in the log and in `directory check`. */
export type KeyFault = 'unreadable' | 'private' | 'expired' | 'cannot-encrypt';

/** @param armoured one block, which may hold several keys: each can open the email. */
async function readPgpKey(armoured: string, now: Date): Promise<UsableKey | { readonly fault: KeyFault }> {
  const { readKeys } = await openpgp();
  const keys = await readKeys({ armoredKeys: armoured }).catch(() => []);
  if (keys.length === 0) return { fault: 'unreadable' };
  if (keys.some((key) => key.isPrivate())) return { fault: 'private' };
  for (const key of keys) {
    const ends = await key.getExpirationTime().catch(() => null);
    if (ends === null || (ends !== Number.POSITIVE_INFINITY && ends <= now)) return { fault: 'expired' };
    const usable = await key.getEncryptionKey(undefined, now).then(
      () => true,
      () => false,
    );
    if (!usable) return { fault: 'cannot-encrypt' };
  }
  return { keys };
}

/** @returns one line a fault, `gwent.pgpKey: expired`. */
export async function pgpFaults(directory: Directory, now: Date): Promise<string[]> {
  const entries: [string, DirectoryEntry | undefined][] = forceIds.map((id) => [id, directory.forces[id]]);
  const faults: string[] = [];
  for (const [id, entry] of [...entries, ['national', directory.national] as const]) {
    const read = entry?.pgpKey ? await readPgpKey(entry.pgpKey, now) : null;
    if (read && 'fault' in read) faults.push(`${id}.pgpKey: ${read.fault}`);
  }
  return faults;
}

/**
 * The key for one mailbox. It is the entry's own for its election contact; the backup and the adviser may be other people,
 * so they get it only where the key names their address. Null: there is none.
 */
export async function pgpKeyFor(
  mailbox: string,
  directory: Directory,
  now: Date,
): Promise<UsableKey | { readonly fault: KeyFault } | null> {
  const entry = entryOfMailbox(mailbox, directory);
  if (!entry?.pgpKey) return null;
  const read = await readPgpKey(entry.pgpKey, now);
  if (entry.spoc === mailbox || 'fault' in read) return entry.spoc === mailbox ? read : null;
  const named = read.keys.filter((key) =>
    key.getUserIDs().some((id) => id.toLowerCase().includes(mailbox.toLowerCase())),
  );
  return named.length > 0 ? { keys: named } : null;
}

/** @returns the bytes as an armoured OpenPGP message that any of the keys opens. */
export async function encryptTo(bytes: Buffer, key: UsableKey, now: Date): Promise<string> {
  const { createMessage, encrypt } = await openpgp();
  const message = await createMessage({ binary: new Uint8Array(bytes), date: now });
  return encrypt({ message, encryptionKeys: [...key.keys], format: 'armored', date: now });
}
