// How the chat page is used this time: in a frame, on a shared device, in which language, and with what it has already.
import type { Request } from 'restify';
import type { Language } from '../../../shared/locale.ts';

export interface ChatVisit {
  readonly shared: boolean;
  readonly embedded: boolean;
  readonly language: Language;
  /** The language was asked for in the address. */
  readonly chosen: boolean;
  /** The number of the last entry that a page with script has; undefined for a whole page. */
  readonly after: number | undefined;
}

/** Where nothing is kept in the browser, the session travels in the form. */
export const keepsNothing = (visit: ChatVisit): boolean => visit.shared || visit.embedded;

export function readChatVisit(request: Request): ChatVisit {
  const query = new URLSearchParams(request.getQuery());
  const after = String(request.headers['x-stand-safe-after'] ?? '');
  const language = query.get('lang') ?? '';
  return {
    shared: query.has('shared'),
    embedded: query.has('embed'),
    language: language === 'cy' ? 'cy' : 'en',
    chosen: language !== '',
    after: /^\d{1,9}$/.test(after) ? Number(after) : undefined,
  };
}

/** Where the forms of this page go. */
export function chatAddress({ embedded, shared }: ChatVisit): string {
  const query = [...(embedded ? ['embed=1'] : []), ...(shared ? ['shared=1'] : [])].join('&');
  return query ? `/chat?${query}` : '/chat';
}
