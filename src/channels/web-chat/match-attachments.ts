// What a client said of a file beside its bytes (a picture to show small), found again: by the file's name as the client gave it, whatever
// ending its bytes gave it; and where the client gave attachments no name, by their order.
import type { Attachment } from 'botbuilder';
import type { Received } from '../../evidence/evidence.ts';
import { cleanName } from '../../evidence/sanitise-file-name.ts';

const nameOf = (one: Received): string => ('kept' in one ? one.kept.name : one.name);

/** "surface2.jpg" was kept as "surface2.jpg.png", for its bytes are a PNG. */
const isOf = (given: Attachment, name: string): boolean => {
  if (typeof given.name !== 'string' || given.name === '') return false;
  const said = cleanName(given.name);
  return name === said || (name.startsWith(`${said}.`) && /^\.[a-z0-9]{1,5}$/.test(name.slice(said.length)));
};

/** @returns for each file what was said of it; an empty one where nothing was. */
export function matchAttachments(
  given: readonly Attachment[],
  files: readonly Received[],
): readonly Partial<Attachment>[] {
  const left = new Set(given);
  const take = (one: Attachment | undefined): Attachment | undefined => {
    if (one) left.delete(one);
    return one;
  };
  const named = files.map((file) => take([...left].find((one) => isOf(one, nameOf(file)))));
  return files.map((_, at) => {
    const inOrder = given.length === files.length ? given[at] : undefined;
    return named[at] ?? (inOrder && left.has(inOrder) && !inOrder.name ? take(inOrder) : undefined) ?? {};
  });
}
