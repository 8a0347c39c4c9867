// What a person may do on the status page, without script: save their copy, add something, ask to be contacted, withdraw.
// A form pressed twice is one wish, because each carries a key of its own; and nothing is withdrawn by one press.
import type { DeliveryService } from '../../delivery/create-delivery.ts';
import type { FollowUpOutcome, FollowUpRequest } from '../../delivery/follow-up.ts';
import { type Language, type MessageKey, say } from '../../shared/locale.ts';

export type Follow = Pick<DeliveryService, 'status' | 'followUp' | 'copies' | 'keys'>;

/** What the next page says: what came of it, or what is wrong with what was typed. */
export interface Acted {
  readonly said?: string;
  /** A field and the key of its problem. */
  readonly wrong?: { readonly field: 'words' | 'contactWords'; readonly what: 'empty' | 'tooLong' };
  /** Given back, so that nothing has to be typed again. */
  readonly typed?: string;
  /** Why files were not kept, a sentence each. */
  readonly refused?: readonly string[];
  /** Ask first. */
  readonly confirm?: boolean;
}

/** Characters; more goes in parts. */
export const longest = 5000;

function requestIn(form: URLSearchParams, language: Language): FollowUpRequest | Acted {
  const words = (form.get('words') ?? '').trim();
  const contactWords = (form.get('contactWords') ?? '').trim();
  switch (form.get('do')) {
    case 'add':
      if (words === '') return { wrong: { field: 'words', what: 'empty' } };
      if (words.length > longest) return { wrong: { field: 'words', what: 'tooLong' }, typed: words };
      return { kind: 'add', words, language };
    case 'contact':
      if (contactWords.length > longest)
        return { wrong: { field: 'contactWords', what: 'tooLong' }, typed: contactWords };
      return { kind: 'contact', words: contactWords || null, language };
    case 'withdraw-yes':
      return { kind: 'withdraw', language };
    default:
      return { confirm: form.get('do') === 'withdraw' };
  }
}

function sayOutcome(language: Language, kind: FollowUpRequest['kind'], outcome: FollowUpOutcome): string {
  const done: Record<FollowUpRequest['kind'], MessageKey> = {
    add: 'followUp.add.done',
    contact: 'followUp.contact.done',
    withdraw: 'followUp.withdraw.done',
  };
  if (outcome === 'stopped') return say(language, 'followUp.withdraw.stopped');
  if (outcome === 'done') return say(language, done[kind]);
  return say(language, outcome === 'already' ? 'pages.status.follow.already' : 'followUp.tooLate');
}

/** @param reference of the report that its person has opened. @throws what delivery throws. */
export async function actOnStatus(
  follow: Follow,
  reference: string,
  form: URLSearchParams,
  language: Language,
): Promise<Acted> {
  const request = requestIn(form, language);
  if (!('kind' in request)) return request;
  const key = `page ${(form.get('wish') ?? '').slice(0, 60)}`;
  return { said: sayOutcome(language, request.kind, await follow.followUp(reference, null, request, key)) };
}
