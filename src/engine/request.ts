// What the engine asks of the service, and what it is told: the engine stays pure, and a request that runs twice with
// the same key does what it asks once.

import type { Nation } from './deps.ts';
import type { FileProblem } from './input.ts';
import type { FormState } from './state.ts';

export type Request =
  /** A reference and a return code for these answers, to carry on elsewhere. */
  | { readonly kind: 'save' }
  /** What lies under these two: saved answers, a report, or nothing. */
  | { readonly kind: 'return'; readonly reference: string; readonly code: string }
  | { readonly kind: 'status'; readonly reference: string }
  | { readonly kind: 'add'; readonly reference: string; readonly words: string }
  /** @property words how and when it is safe; null: as the report says. */
  | { readonly kind: 'contact'; readonly reference: string; readonly words: string | null }
  | { readonly kind: 'withdraw'; readonly reference: string }
  /** Files that were just kept go to this report, with the words beside them, '' where there are none. */
  | { readonly kind: 'attach'; readonly reference: string; readonly words: string }
  | { readonly kind: 'remove-files' }
  /** A topic of advice to the person's own mailbox. */
  | { readonly kind: 'mail-advice'; readonly topic: string; readonly nation: Nation; readonly to: string };

/** Sentences that differ by language because dates and names in them do. */
export interface BothLanguages {
  readonly en: string;
  readonly cy: string;
}

export type Reply =
  | { readonly kind: 'saved'; readonly reference: string; readonly code: string }
  /** @property state the saved draft. */
  | { readonly kind: 'draft'; readonly state: FormState }
  /** @property history where the report stands, the oldest first. */
  | {
      readonly kind: 'report';
      readonly reference: string;
      readonly history: BothLanguages;
      readonly reachable?: boolean;
    }
  /** Files are the report's now, but for those that it had no room for. */
  | {
      readonly kind: 'attached';
      readonly reference: string;
      readonly left: readonly { readonly name: string; readonly problem: FileProblem }[];
    }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'done' }
  /** Withdrawn before any force had it: it will not be sent. */
  | { readonly kind: 'stopped' }
  /** The force has answered long ago, or the words are gone: only 101 can help. */
  | { readonly kind: 'too-late' }
  | { readonly kind: 'too-often' }
  /** A part of the service did not answer; nothing was done. */
  | { readonly kind: 'failed' };
