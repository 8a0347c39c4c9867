// What is known of a file that came with a report: enough for an officer to prove that what they hold is what was sent.
// The bytes themselves are never part of a report.
import { z } from 'zod';

const evidenceChannels = ['webchat', 'teams', 'page'] as const;
/** `clean`: a scanner found nothing. `not-scanned`: the operator has no scanner. */
const scanOutcomes = ['clean', 'not-scanned'] as const;

export const evidenceFile = z.object({
  /** Unguessable; names the file for ever. */
  id: z.string(),
  /** As the person's device called it, freed of folders and unseen letters. */
  name: z.string(),
  /** What its bytes say it is, a media type. */
  type: z.string(),
  /** Bytes. */
  size: z.number().int(),
  /** Of the bytes as they came, hex. */
  sha256: z.string(),
  receivedAt: z.iso.datetime(),
  channel: z.enum(evidenceChannels),
  scanned: z.enum(scanOutcomes),
});

export type EvidenceFile = z.output<typeof evidenceFile>;
export type EvidenceChannel = EvidenceFile['channel'];
