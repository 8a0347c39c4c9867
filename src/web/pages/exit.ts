// The way out on the server: the conversation is wiped before the answer goes, and whoever asks for the page is sent
// somewhere that says nothing about why they were here (P15).
import type { Next, Request, Response, Server } from 'restify';
import { failureFields, type Log } from '../../shared/log.ts';

interface Deps {
  readonly whose: (token: string) => Promise<string | undefined>;
  readonly erase: (conversationId: string) => Promise<void>;
  readonly log: Log;
}

/** Where GOV.UK's own exit button goes: a page that anybody may be looking at. */
export const neutralPlace = 'https://www.bbc.co.uk/weather';

export function createExit(deps: Deps): { mount(server: Server): void } {
  async function wipe(request: Request, response: Response): Promise<void> {
    request.resume();
    const token = /^Bearer (\S{20,2000})$/.exec(String(request.headers.authorization ?? ''))?.[1];
    const conversationId = token ? await deps.whose(token) : undefined;
    let status = 204;
    try {
      if (conversationId) await deps.erase(conversationId);
    } catch (failure) {
      deps.log.error('a conversation could not be wiped', failureFields(failure));
      status = 503;
    }
    response.writeHead(status, { 'Cache-Control': 'no-store' });
    response.end();
  }

  return {
    mount(server) {
      server.post('/exit', wipe);
      for (const path of ['/exit', '/cy/exit']) {
        server.get(path, (request: Request, response: Response, next: Next) => {
          // Neither a picture nor a link on somebody else's page may make a person's browser forget their conversation.
          const site = String(request.headers['sec-fetch-site'] ?? 'none');
          const going =
            (request.headers['sec-fetch-mode'] ?? 'navigate') === 'navigate' && ['none', 'same-origin'].includes(site);
          response.writeHead(303, {
            Location: neutralPlace,
            'Cache-Control': 'no-store',
            ...(going ? { 'Clear-Site-Data': '"cache", "storage", "cookies"' } : {}),
            'Content-Length': 0,
          });
          response.end();
          return next(false);
        });
      }
    },
  };
}
