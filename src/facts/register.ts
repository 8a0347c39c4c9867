// The register of facts: every number, address, procedure and statute that we know of, in both languages, with where
// it was read, how well it is supported and when it was last checked. What may not be shown is here too, with the
// reason, so that nobody adds it again in good faith. It is data: it decides nothing and imports no other module.
import contacts from './data/contacts.json' with { type: 'json' };
import figures from './data/figures.json' with { type: 'json' };
import procedures from './data/procedures.json' with { type: 'json' };
import sources from './data/sources.json' with { type: 'json' };
import statutes from './data/statutes.json' with { type: 'json' };

export interface Fact {
  readonly en: string;
  readonly cy: string;
  /** What a person dials, texts, presses or opens, exactly as it is written in our sentences. */
  readonly reach?: readonly string[];
  /** For us, never for the person. */
  readonly note?: string;
  /** Web addresses of the pages that say so. */
  readonly source: readonly string[];
  /** V: read there. V2: read at second hand. K: general knowledge. NF: looked for and not found. */
  readonly mark: string;
  /** ISO date on which the source was last read; null when it was carried over unread. */
  readonly checked: string | null;
  /** Why a second-hand fact is well enough supported to be shown. */
  readonly shownBecause?: string;
  /** Why it is not shown, whatever its mark. */
  readonly notShown?: string;
  /** For the officers who get a report, never for the person who writes one. */
  readonly officersOnly?: boolean;
}

export type FactId = keyof typeof contacts | keyof typeof figures | keyof typeof procedures | keyof typeof statutes;

export const register: Readonly<Record<FactId, Fact>> = { ...contacts, ...figures, ...procedures, ...statutes };

/** Where a line of advice was read; the numbering of the dossier is kept, so that it can be followed back. */
export type SourceId = keyof typeof sources;

export const adviceSources: Readonly<Record<SourceId, readonly string[]>> = sources;
