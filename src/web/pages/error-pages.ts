// Whatever goes wrong is said as a page in the person's language, with 999 one tap away. Programs get plain text.
import type { IncomingMessage, ServerResponse } from 'node:http';
import Negotiator from 'negotiator';
import type { Language } from '../../shared/locale.ts';
import type { PageView } from '../page-view.ts';

export interface ErrorPages {
  /** @returns false where no page was shown: nobody asked for one, or pages are not ready. */
  show(request: IncomingMessage, response: ServerResponse, status: number): boolean;
  use(view: PageView): void;
}

const aboutStatus: Readonly<Record<number, string>> = {
  404: 'missing',
  405: 'method',
  413: 'tooLarge',
  429: 'busy',
};

/** By the address first, then by what the browser prefers. */
export function languageOfRequest(request: IncomingMessage): Language {
  const url = request.url ?? '';
  if (/^\/cy(?:[/?]|$)|[?&]lang=cy\b/.test(url)) return 'cy';
  if (/[?&]lang=en\b/.test(url)) return 'en';
  return new Negotiator(request).language(['en', 'cy']) === 'cy' ? 'cy' : 'en';
}

/** Made before the server and the pages; it shows nothing until it has a view. */
export function createErrorPages(): ErrorPages {
  let view: PageView | undefined;
  return {
    show(request, response, status) {
      if (!view || !String(request.headers.accept ?? '').includes('text/html')) return false;
      const about = aboutStatus[status] ?? 'broken';
      view.show(response, 'plain-page', { language: languageOfRequest(request), status, values: { about } });
      return true;
    },
    use(ready) {
      view = ready;
    },
  };
}
