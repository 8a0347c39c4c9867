// The machine’s part of a report of delivery (RFC 3464): one block for each recipient, wherever it stands: in a part of its own, or
// in plain text where a server lost its MIME head.
import type { MailAnswer } from '../state/delivery.ts';

export type DeliveryAction = 'failed' | 'delayed' | 'delivered' | 'relayed' | 'expanded';

export interface RecipientStatus {
  readonly action: DeliveryAction;
  /** Lower case; null where the block does not say. */
  readonly recipient: string | null;
  /** The address that we wrote to, where the server names it beside the one that it became. */
  readonly original: string | null;
  readonly answer: MailAnswer;
}

const actions: readonly string[] = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] satisfies DeliveryAction[];
/** Words for the same that servers made up. */
const synonyms: Readonly<Record<string, DeliveryAction>> = {
  failure: 'failed',
  fail: 'failed',
  bounced: 'failed',
  'failed-permanent': 'failed',
  delay: 'delayed',
  deferred: 'delayed',
  'transient-failure': 'delayed',
  expired: 'failed',
  delivery: 'delivered',
  deliverable: 'delivered',
};

/** `Name: value` lines, folded ones joined; the first of each name wins. */
export function fieldsIn(block: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of block.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name = '', value = ''] = /^[ >]{0,4}([A-Za-z-]{1,60}):[ \t]*(.*)$/.exec(line) ?? [];
    if (name && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value.trim());
  }
  return fields;
}

/** `rfc822; <Spoc@Gwent.example>` → `spoc@gwent.example`. */
function addressIn(field: string | undefined): string | null {
  const [found] = /[^\s<>;:,"()]+@[^\s<>;:,"()]+/.exec(field ?? '') ?? [];
  return found ? found.toLowerCase().replace(/\.$/, '') : null;
}

function statusOf(block: Map<string, string>): RecipientStatus | null {
  const word = (block.get('action') ?? '').toLowerCase().split(/[\s(;,]/)[0] ?? '';
  const action = actions.includes(word) ? (word as DeliveryAction) : synonyms[word];
  const status = block.get('status') ?? '';
  const diagnostic = block.get('diagnostic-code') ?? '';
  const enhanced =
    /[245]\.\d{1,3}\.\d{1,3}/.exec(status)?.[0] ?? /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(diagnostic)?.[0] ?? '';
  // A server that says “failed” with a code that is for now only means to try again.
  const judged = action ?? (/^5/.test(enhanced) ? 'failed' : /^4/.test(enhanced) ? 'delayed' : undefined);
  if (!judged) return null;
  const code = Number(/\b([45]\d\d)[ -]/.exec(diagnostic)?.[1] ?? 0);
  return {
    action: judged,
    recipient: addressIn(block.get('final-recipient') ?? block.get('x-actual-recipient')),
    original: addressIn(block.get('original-recipient')),
    answer: { code, enhanced, reason: 'bounce', queueId: null },
  };
}

/** @param text of the status part, or of the whole where there is none. @returns every block that tells of a recipient. */
export function readStatuses(text: string): readonly RecipientStatus[] {
  // A second block of a recipient without an empty line before it begins at its own Final-Recipient.
  const blocks = text.split(/\r?\n[ \t>]*\r?\n/);
  return blocks.flatMap((block) => {
    const fields = fieldsIn(block);
    if (!fields.has('action') && !fields.has('status')) return [];
    return statusOf(fields) ?? [];
  });
}
