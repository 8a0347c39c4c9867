// The operator's directory of forces, read from disk and re-read on demand. A faulty file never replaces a good one, and a
// faulty one at the start gives what it can: forces it cannot answer for go to the national desk, with an alarm.
import { readFile } from 'node:fs/promises';
import { type Directory, type ParsedDirectory, parseDirectory } from '../routing/directory.ts';
import { ServiceError } from '../shared/errors.ts';

/** The sample that comes with the project: every force, with addresses that reach nobody. */
export const sampleDirectory = new URL('../routing/data/sample-directory.json', import.meta.url);

export interface DirectoryFile {
  /** The directory now in use. */
  current(): Directory;
  /** The faults of the file as it was last read; none when it is the one in use. */
  faults(): readonly string[];
  /** Reads the file again. A file with any fault changes nothing but `faults()`, which is returned. */
  reload(): Promise<readonly string[]>;
}

/** Reads and checks a file; one that cannot be read or is not JSON is a fault like any other. */
export async function readDirectoryFile(path: string | URL): Promise<ParsedDirectory> {
  try {
    return parseDirectory(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    const what = error instanceof SyntaxError ? 'the file is not JSON' : 'the file cannot be read';
    return { faults: [what], usable: null };
  }
}

/**
 * Opens the directory. @throws ServiceError routing-directory-unusable when not even the national desk can be read: then a
 * report could reach nobody, and the service must not start.
 */
export async function openDirectoryFile(path: string | URL): Promise<DirectoryFile> {
  const first = await readDirectoryFile(path);
  const usable = 'directory' in first ? first.directory : first.usable;
  if (!usable) {
    const hint = 'faults' in first ? first.faults.join('; ') : '';
    throw new ServiceError('routing-directory-unusable', { retryable: false, hint });
  }
  let directory: Directory = usable;
  let faults: readonly string[] = 'faults' in first ? first.faults : [];
  return {
    current: () => directory,
    faults: () => faults,
    async reload() {
      const read = await readDirectoryFile(path);
      if ('directory' in read) directory = read.directory;
      faults = 'faults' in read ? read.faults : [];
      return faults;
    },
  };
}
