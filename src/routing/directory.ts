// Who answers for each force: the operator's directory, checked before it is believed.
// A faulty entry is named, never guessed at; a force without an entry is answered for by the national desk.
import { z } from 'zod';
import { type ForceId, forceIds } from './force-id.ts';

const mailbox = z.email();

const entrySchema = z.strictObject({
  /** The election single point of contact: always written to first. */
  spoc: mailbox,
  /** The Force Elected-Official Adviser: copied for safety matters of people under Operation Ford or Bridger. */
  feoa: mailbox.optional(),
  /** Written to when the SPOC bounces or stays silent. */
  backup: mailbox.optional(),
  /** True only where the force has agreed that this mailbox takes crime reports; false = "not yet a recorded crime". */
  acceptsReports: z.boolean().optional(),
  /** In which language the letters are written: English where nothing is said; `both` is Welsh and then English. */
  letters: z.enum(['en', 'cy', 'both']).optional(),
  replyWithinHours: z.number().positive().max(720).optional(),
  reportUrl: z.url({ protocol: /^https$/ }).optional(),
  /** Armoured OpenPGP public key. */
  pgpKey: z.string().startsWith('-----BEGIN PGP PUBLIC KEY BLOCK-----').optional(),
});

/** Who answers for one force. Mailboxes are email addresses, times are hours. */
export type DirectoryEntry = z.infer<typeof entrySchema>;

/** The directory at run time. A force may be missing after a live edit: its reports go to the national desk. */
export interface Directory {
  forces: Partial<Record<ForceId, DirectoryEntry>>;
  national: DirectoryEntry;
}

/** `usable` is what of a faulty directory can still be relied on: its good entries, if its national desk is good. */
export type ParsedDirectory = { directory: Directory } | { faults: string[]; usable: Directory | null };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One line a fault, `gwent.spoc: Invalid email address`; an address itself is never repeated. */
function faultsOf(name: string, error: z.ZodError): string[] {
  return error.issues.map((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : '';
    const path = [name, ...issue.path.map(String)].join('.');
    return keys ? `${path}: unknown setting ${keys}` : `${path}: ${issue.message}`;
  });
}

/**
 * Checks a directory of forces: one entry for each of the 43 force ids, and `national`.
 * The entries may stand at the top or under `forces`; `national` may be a bare address.
 * Every missing, bad or unknown entry is named in `faults`; names that begin with $ are remarks.
 */
export function parseDirectory(json: unknown): ParsedDirectory {
  if (!isRecord(json)) return { faults: ['the directory is not a JSON object'], usable: null };
  const { forces: wrapped, national: desk, ...bare } = json;
  const faults: string[] = [];
  if (wrapped !== undefined && !isRecord(wrapped)) faults.push('forces: not an object');
  const entries: Record<string, unknown> = { ...bare, ...(isRecord(wrapped) ? wrapped : {}) };
  const forces: Partial<Record<ForceId, DirectoryEntry>> = {};
  for (const id of forceIds) {
    if (!Object.hasOwn(entries, id)) {
      faults.push(`${id}: missing`);
      continue;
    }
    const parsed = entrySchema.safeParse(entries[id]);
    if (parsed.success) forces[id] = parsed.data;
    else faults.push(...faultsOf(id, parsed.error));
    delete entries[id];
  }
  const strangers = Object.keys(entries).filter((name) => !name.startsWith('$'));
  faults.push(...strangers.map((name) => `${name}: not one of the 43 forces`));
  if (desk === undefined) return { faults: [...faults, 'national: missing'], usable: null };
  const national = entrySchema.safeParse(typeof desk === 'string' ? { spoc: desk } : desk);
  if (!national.success) return { faults: [...faults, ...faultsOf('national', national.error)], usable: null };
  const directory = { forces, national: national.data };
  return faults.length === 0 ? { directory } : { faults, usable: directory };
}
