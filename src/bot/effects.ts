// Does what the engine asked of the service, and says truthfully what came of it. Everything here may be asked twice with
// the same key and is done once, so a lost race or a crash between doing and saying repeats nothing.
import type { DraftSaving } from '../delivery/draft-saving.ts';
import type { Form } from '../engine/form.ts';
import type { Reply, Request } from '../engine/request.ts';
import { type FormState, formState } from '../engine/state.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { failureFields, type Log } from '../shared/log.ts';
import type { ConversationStore } from '../storage/conversation-store.ts';

export interface FollowUps {
  /** Where a report stands, in both languages, and whether they can be reached; null: no such report. With a code only when the two belong together. */
  history(reference: string, code?: string): Promise<{ en: string; cy: string; reachable: boolean } | null>;
  /** @param key names this one wish for ever. */
  add(reference: string, words: string, language: 'en' | 'cy', key: string): Promise<'done' | 'too-late'>;
  contact(reference: string, words: string | null, language: 'en' | 'cy', key: string): Promise<'done' | 'too-late'>;
  withdraw(reference: string, language: 'en' | 'cy', key: string): Promise<'done' | 'stopped' | 'too-late'>;
  mailAdvice(wish: MailWish): Promise<'done' | 'too-often'>;
}

export interface MailWish {
  readonly topic: string;
  readonly nation: 'england' | 'wales';
  readonly to: string;
  readonly language: 'en' | 'cy';
  readonly conversationId: string;
  readonly key: string;
}

export interface Asking {
  readonly conversationId: string;
  readonly state: FormState;
}

export interface Fulfilled {
  readonly reply: Reply;
  /** The conversation that the answers came from: to be left once they are kept here. */
  readonly from?: string;
}

/** Files of a draft, and of reports that were sent. */
export interface FileKeeping extends Pick<Evidence, 'takeOver' | 'erase'> {
  /** Milliseconds that a report still lives; null when its content has ended. */
  lifeOf(reference: string): Promise<number | null>;
  /** The force hears that a report has more files. @param key names this one wish for ever. */
  tellForce(reference: string, count: number, key: string): Promise<unknown>;
}

export interface FulfilDeps {
  readonly files?: FileKeeping;
  readonly dialog: Form;
  readonly store: Pick<ConversationStore, 'load'>;
  readonly drafts: DraftSaving;
  readonly followUps: FollowUps;
  /** False once somebody has tried too many codes in this conversation or from everywhere against this reference. */
  mayTry(conversationId: string, reference: string): Promise<boolean>;
  readonly log: Log;
}

export type Fulfil = (request: Request, asking: Asking) => Promise<Fulfilled>;

const reportReply = (
  reference: string,
  { en, cy, reachable }: { en: string; cy: string; reachable: boolean },
): Reply => ({ kind: 'report', reference, history: { en, cy }, reachable });

export function createEffects(deps: FulfilDeps): Fulfil {
  const { followUps, drafts } = deps;

  async function comeBack(reference: string, code: string, asking: Asking): Promise<Fulfilled> {
    if (!(await deps.mayTry(asking.conversationId, reference))) return { reply: { kind: 'too-often' } };
    const history = await followUps.history(reference, code);
    if (history) return { reply: reportReply(reference, history) };
    const from = await drafts.open(reference, code);
    const loaded = from && from !== asking.conversationId ? await deps.store.load(from, '') : undefined;
    const saved = loaded?.state === undefined ? undefined : formState.safeParse(JSON.parse(loaded.state));
    if (!from || !saved?.success || saved.data.sent) return { reply: { kind: 'unknown' } };
    return { reply: { kind: 'draft', state: saved.data }, from };
  }

  async function reply(request: Request, asking: Asking): Promise<Fulfilled> {
    const { conversationId, state } = asking;
    const { language } = state;
    const key = `${state.draft}.${state.asked}`;
    switch (request.kind) {
      case 'save':
        return { reply: { kind: 'saved', ...(await drafts.save(state.draft, conversationId)) } };
      case 'return':
        return comeBack(request.reference, request.code, asking);
      case 'status': {
        const history = await followUps.history(request.reference);
        return { reply: history ? reportReply(request.reference, history) : { kind: 'too-late' } };
      }
      case 'add':
        return { reply: { kind: await followUps.add(request.reference, request.words, language, key) } };
      case 'contact':
        return { reply: { kind: await followUps.contact(request.reference, request.words, language, key) } };
      case 'attach': {
        const life = await deps.files?.lifeOf(request.reference);
        if (!deps.files || !life) return { reply: { kind: 'too-late' } };
        const { taken, left } = await deps.files.takeOver(conversationId, request.reference, life);
        if (taken.length > 0) await deps.files.tellForce(request.reference, taken.length, key);
        if (request.words) await followUps.add(request.reference, request.words, language, `${key} beside files`);
        return { reply: { kind: 'attached', reference: request.reference, left } };
      }
      case 'remove-files':
        await deps.files?.erase(conversationId);
        return { reply: { kind: 'done' } };
      case 'withdraw':
        return { reply: { kind: await followUps.withdraw(request.reference, language, key) } };
      case 'mail-advice': {
        const { topic, nation, to } = request;
        return { reply: { kind: await followUps.mailAdvice({ topic, nation, to, language, conversationId, key }) } };
      }
    }
  }

  return async (request, asking) => {
    try {
      return await reply(request, asking);
    } catch (failure) {
      deps.log.error('a wish could not be fulfilled', { ...failureFields(failure), code: request.kind });
      return { reply: { kind: 'failed' } };
    }
  };
}
