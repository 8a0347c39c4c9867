// Opens the directory of forces: the operator's own, or the sample where none is named, which production refuses.
import type { Config } from '../shared/config.ts';
import type { Log } from '../shared/log.ts';
import { type DirectoryFile, openDirectoryFile, sampleDirectory } from '../storage/directory-file.ts';
import { refuseExampleDirectory } from './refuse-example-directory.ts';

/** @throws ServiceError `directory-example` in production where a mailbox reaches nobody. */
export async function openDirectory(config: Config, log: Log): Promise<DirectoryFile> {
  const directory = await openDirectoryFile(config.SPOC_DIRECTORY ?? sampleDirectory);
  for (const hint of directory.faults()) log.error('directory of forces', { hint });
  if (config.NODE_ENV === 'production') refuseExampleDirectory(directory.current());
  return directory;
}
