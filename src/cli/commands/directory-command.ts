// `directory check FILE`: names every missing or bad entry of a directory of forces, before a report depends on it.
import { pgpFaults } from '../../delivery/mail/pgp.ts';
import { directoryNotes } from '../../routing/directory-notes.ts';
import { forceIds } from '../../routing/force-id.ts';
import { readDirectoryFile } from '../../storage/directory-file.ts';

interface Io {
  out(line: string): void;
  err(line: string): void;
  stdin: NodeJS.ReadableStream;
}

/** @returns 0 when the directory has no fault, 1 when it has, 2 when it was not understood what to do. */
export async function directoryCommand(args: string[], io: Io): Promise<number> {
  const [action, file, ...rest] = args;
  if (action !== 'check' || file === undefined || rest.length > 0) {
    io.err('usage: directory check FILE');
    return 2;
  }
  const read = await readDirectoryFile(file);
  if ('directory' in read) {
    const keys = await pgpFaults(read.directory, new Date());
    for (const fault of keys) io.err(`${fault}. Reports still go to that mailbox, over verified TLS, without the key.`);
    for (const note of directoryNotes(read.directory)) io.out(`note: ${note}`);
    const accepting = Object.values(read.directory.forces).filter((entry) => entry.acceptsReports).length;
    io.out(
      `${file}: ${forceIds.length} forces and the national desk, ${keys.length === 0 ? 'no fault' : `${keys.length} faults`}. ${accepting} take reports at their mailbox.`,
    );
    return keys.length === 0 ? 0 : 1;
  }
  for (const fault of read.faults) io.err(fault);
  const verdict = read.usable
    ? 'The other entries could still be used.'
    : 'Nothing in it could be used: there is no national desk.';
  io.err(`${file}: ${read.faults.length} faults. ${verdict}`);
  return 1;
}
