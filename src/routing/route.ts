// Whose inbox: the force's election contact first, then its backup, then the national desk. A report is never left
// without somebody to send it to, and a gap in the directory is said aloud instead of being filled by a guess.
import type { Directory, DirectoryEntry } from './directory.ts';
import type { ForceId } from './force-id.ts';

/** A mailbox to write to, and what it is. */
export interface Contact {
  kind: 'spoc' | 'backup' | 'national';
  mailbox: string;
}

/** What makes the route: the force of the deciding place, the police operation that covers the person, safety or not. */
export interface RouteInput {
  force: ForceId;
  operation: 'ford' | 'bridger' | null;
  safetyMatter: boolean;
}

/**
 * `contacts` are in order (written to first, then when silent or bounced) and never empty. `copies` go with the first.
 * `why` is a sentence for the operator; `fault` is set when the directory could not answer for the force.
 */
export interface Route {
  force: ForceId;
  contacts: Contact[];
  copies: string[];
  acceptsReports: boolean;
  replyWithinHours: number;
  reportUrl: string | null;
  pgpKey: string | null;
  why: string;
  fault: 'directory-entry-missing' | null;
}

/** Hours in which a contact is expected to acknowledge, where the directory does not say. */
const defaultReplyWithinHours = 24;

const operationNames = { ford: 'Operation Ford', bridger: 'Operation Bridger' } as const;

/** SPOC always; FEOA for a safety matter of a person under Ford or Bridger (roles: College of Policing APP, LGA). */
function copiesFor(entry: DirectoryEntry, input: RouteInput): string[] {
  const covered = input.operation !== null && input.safetyMatter;
  return covered && entry.feoa && entry.feoa !== entry.spoc ? [entry.feoa] : [];
}

/**
 * Decides who is written to about a report. Pure and total: an entry that is missing or empty falls to the national desk,
 * with `fault` set so that the email says so and the operator is alarmed.
 */
export function route(input: RouteInput, directory: Directory): Route {
  const entry = directory.forces[input.force];
  const desk: Contact = { kind: 'national', mailbox: directory.national.spoc };
  if (!entry?.spoc) {
    return {
      force: input.force,
      contacts: [desk],
      copies: [],
      acceptsReports: false,
      replyWithinHours: directory.national.replyWithinHours ?? defaultReplyWithinHours,
      reportUrl: null,
      pgpKey: directory.national.pgpKey ?? null,
      why: `The directory has no contact for ${input.force}, so the national desk is written to and must pass it on.`,
      fault: 'directory-entry-missing',
    };
  }
  const contacts: Contact[] = [{ kind: 'spoc', mailbox: entry.spoc }];
  if (entry.backup) contacts.push({ kind: 'backup', mailbox: entry.backup });
  contacts.push(desk);
  const copies = copiesFor(entry, input);
  const copied =
    copies.length > 0 && input.operation ? `, copied to its FEOA under ${operationNames[input.operation]}` : '';
  return {
    force: input.force,
    contacts,
    copies,
    acceptsReports: entry.acceptsReports ?? false,
    replyWithinHours: entry.replyWithinHours ?? defaultReplyWithinHours,
    reportUrl: entry.reportUrl ?? null,
    pgpKey: entry.pgpKey ?? null,
    why: `The election contact of ${input.force} is written to first${copied}.`,
    fault: null,
  };
}
