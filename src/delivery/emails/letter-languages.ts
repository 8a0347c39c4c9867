// In which languages a mailbox reads its letters, as its entry of the directory says: English where nothing is said.
import type { Directory } from '../../routing/directory.ts';
import { entryOfMailbox } from '../../routing/entry-of-mailbox.ts';
import type { Language } from '../../shared/locale.ts';

const chosen = { en: ['en'], cy: ['cy'], both: ['cy', 'en'] } as const;

/** @returns the first one first */
export const letterLanguages = (mailbox: string, directory: Directory): readonly Language[] =>
  chosen[entryOfMailbox(mailbox, directory)?.letters ?? 'en'];
