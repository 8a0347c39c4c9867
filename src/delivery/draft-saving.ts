// A draft can be carried on elsewhere: it gets the reference and the return code that its report will have, so a person
// has one pair to keep, whether they send today or tomorrow.
import { makeReference } from '../reporting/reference.ts';
import type { ReportStore } from '../storage/report-store.ts';
import type { SavedDrafts } from '../storage/saved-drafts.ts';
import type { DeliveryKeys } from './delivery-keys.ts';
import { hashReturnCode, isReturnCode } from './return-code.ts';

export interface DraftSaving {
  /** @param draft its random id. @returns the pair to show; the same for the same draft. */
  save(draft: string, conversationId: string): Promise<{ reference: string; code: string }>;
  /** @returns the conversation in which the draft lies; null when the two do not belong together. */
  open(reference: string, code: string): Promise<string | null>;
}

interface Deps {
  readonly store: Pick<ReportStore, 'claim'>;
  readonly saved: SavedDrafts;
  readonly keys: Pick<DeliveryKeys, 'returnCode'>;
  readonly random: () => number;
  /** scrypt's N. */
  readonly hashCost?: number;
}

export function createDraftSaving(deps: Deps): DraftSaving {
  return {
    async save(draft, conversationId) {
      const candidate = makeReference(Array.from({ length: 7 }, deps.random));
      const reference = await deps.store.claim(draft, candidate);
      const code = deps.keys.returnCode(draft);
      await deps.saved.keep(reference, { conversationId, codeHash: await hashReturnCode(code, deps.hashCost) });
      return { reference, code };
    },
    async open(reference, code) {
      const found = await deps.saved.find(reference);
      return found && (await isReturnCode(code, found.codeHash)) ? found.conversationId : null;
    },
  };
}
