// What is not wrong in a directory but worth a second look: one mailbox for two forces is how a copying mistake looks, and a
// reserved domain reaches nobody.
import type { Directory } from './directory.ts';
import { forceIds } from './force-id.ts';

/** One line a note, by the names of entries and never with an address. */
export function directoryNotes(directory: Directory): string[] {
  const notes: string[] = [];
  const owner = new Map<string, string>([[directory.national.spoc.toLowerCase(), 'national']]);
  for (const id of forceIds) {
    const spoc = directory.forces[id]?.spoc.toLowerCase();
    if (spoc === undefined) continue;
    const other = owner.get(spoc);
    if (other) notes.push(`${id}.spoc: the same mailbox as ${other}`);
    else owner.set(spoc, id);
  }
  const reserved = [...owner].filter(([mailbox]) =>
    /[@.](example(\.(com|net|org))?|test|invalid|localhost)$/.test(mailbox),
  );
  if (reserved.length > 0) notes.push(`${reserved.length} mailboxes are in a reserved domain and reach nobody`);
  return notes;
}
