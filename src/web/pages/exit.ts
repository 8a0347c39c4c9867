// The way out on the server: the conversation is wiped before the answer goes, and whoever asks for the page is sent
// somewhere that says nothing about why they were here (P15).
import type { Request, Response, Server } from 'restify';
import { failureFields, type Log } from '../../shared/log.ts';
import { clearChatCookie, readChatCookie } from './chat/chat-cookie.ts';
import type { ChatTalk } from './chat/chat-talk.ts';
import { isSameOrigin } from './chat/same-origin.ts';

interface Deps {
  readonly talk: Pick<ChatTalk, 'person'>;
  readonly publicUrl: () => string;
  readonly whose: (token: string) => Promise<string | undefined>;
  readonly erase: (conversationId: string) => Promise<void>;
  readonly log: Log;
}

/** Where GOV.UK's own exit button goes: a page that anybody may be looking at. */
const neutralPlace = 'https://www.bbc.co.uk/weather';

export function createExit(deps: Deps): { mount(server: Server): void } {
  const https = () => deps.publicUrl().startsWith('https:');

  /** Whose conversation this is: the token of a client, or the session of our own page. */
  async function conversationOf(request: Request): Promise<string | undefined> {
    const token = /^Bearer (\S{20,2000})$/.exec(String(request.headers.authorization ?? ''))?.[1];
    const known = token ? await deps.whose(token) : undefined;
    if (known || !isSameOrigin(request)) return known;
    return (await deps.talk.person(token ?? readChatCookie(request, https())))?.conversationId;
  }

  async function wipe(request: Request, response: Response): Promise<void> {
    request.resume();
    const conversationId = await conversationOf(request);
    const wiped = conversationId ? await wipeNow(conversationId) : true;
    response.writeHead(wiped ? 204 : 503, { 'Cache-Control': 'no-store', 'Set-Cookie': clearChatCookie(https()) });
    response.end();
  }

  /** @returns false when it could not be wiped; whoever leaves is let go all the same. */
  async function wipeNow(conversationId: string): Promise<boolean> {
    try {
      await deps.erase(conversationId);
      return true;
    } catch (failure) {
      deps.log.error('a conversation could not be wiped', failureFields(failure));
      return false;
    }
  }

  return {
    mount(server) {
      server.post('/exit', wipe);
      for (const path of ['/exit', '/cy/exit']) {
        server.get(path, async (request: Request, response: Response) => {
          // Neither a picture nor a link on somebody else's page may make a person's browser forget their conversation.
          const site = String(request.headers['sec-fetch-site'] ?? 'none');
          const going =
            (request.headers['sec-fetch-mode'] ?? 'navigate') === 'navigate' && ['none', 'same-origin'].includes(site);
          const conversationId = going ? await conversationOf(request) : undefined;
          if (conversationId) await wipeNow(conversationId);
          const forgets = {
            'Clear-Site-Data': '"cache", "storage", "cookies"',
            'Set-Cookie': clearChatCookie(https()),
          };
          response.writeHead(303, {
            Location: neutralPlace,
            'Cache-Control': 'no-store',
            ...(going ? forgets : {}),
            'Content-Length': 0,
          });
          response.end();
        });
      }
    },
  };
}
