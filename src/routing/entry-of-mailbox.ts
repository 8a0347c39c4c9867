// Whose entry of the directory answers for a mailbox: its key and its language are used for what is written to it.
import type { Directory, DirectoryEntry } from './directory.ts';

/** Whose election contact it is, else whose backup or adviser. */
export function entryOfMailbox(mailbox: string, directory: Directory): DirectoryEntry | undefined {
  const entries = [directory.national, ...Object.values(directory.forces)];
  return entries.find((one) => one.spoc === mailbox) ?? entries.find((one) => [one.backup, one.feoa].includes(mailbox));
}
