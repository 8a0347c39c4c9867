// What a browser sees, in both languages at their own addresses. Everything works without script, and the chat's
// own script is loaded only after "start".
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Next, Request, RequestHandler, Response, Server } from 'restify';
import type { StoredReceipt } from '../../delivery/report-record.ts';
import { type Language, languages } from '../../shared/locale.ts';
import type { Log } from '../../shared/log.ts';
import { buildAssets } from '../assets.ts';
import { createPageView, type PageView } from '../page-view.ts';
import { serveAssets } from '../serve-assets.ts';
import { createAdvicePage } from './advice-page.ts';
import { createChatPage } from './chat/chat-page.ts';
import type { ChatTalk } from './chat/chat-talk.ts';
import { type ErrorPages, languageOfRequest } from './error-pages.ts';
import { createExit } from './exit.ts';
import { keptRows } from './kept-rows.ts';
import type { Follow } from './status-actions.ts';
import type { FilesLater } from './status-files.ts';
import { createStatusPage } from './status-page.ts';

export interface PagesDeps {
  /** Keeps pressed assets between starts. */
  readonly dataDir: string;
  readonly random: (bytes: number) => Buffer;
  readonly publicUrl: () => string;
  /** Sites that may show the chat in a frame. */
  readonly origins: readonly string[];
  readonly addressOf: (request: IncomingMessage) => string;
  /** Shows what went wrong; given the view once there is one. */
  readonly errorPages?: Pick<ErrorPages, 'use'>;
  /** The channel that carries the chat page. */
  readonly talk: ChatTalk;
  /** Whose conversation a token is or lately was. */
  readonly whose: (token: string) => Promise<string | undefined>;
  /** Wipes a conversation; unreadable when this resolves. */
  readonly erase: (conversationId: string) => Promise<void>;
  readonly status: (reference: string, code: string) => Promise<StoredReceipt | null>;
  /** What may be done about a report that was sent; absent: it is only shown. */
  readonly follow?: Follow;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Files sent after a report, from the status page. */
  readonly files?: FilesLater;
  readonly log: Log;
}

export interface Pages {
  mount(server: Server): Promise<void>;
  /** For the pages of a police force, which are served by the same server. Ready once mounted. */
  view(): PageView;
}

const under = (language: Language) => (language === 'cy' ? '/cy' : '');
const otherOf = (language: Language): Language => (language === 'cy' ? 'en' : 'cy');

const privacySections = {
  short: ['what', 'who', 'cookies'],
  who: ['here', 'force'],
  what: ['report', 'sensitive', 'agree'],
  goes: ['contacts', 'next', 'passed', 'files', 'email', 'teams', 'log', 'others'],
  kept: ['intro', 'files'],
  browser: ['tab', 'exit', 'shared'],
  rights: ['delete', 'withdraw', 'after', 'ico'],
};

export function createPages(deps: PagesDeps): Pages {
  let ready: PageView | undefined;
  const host = () => new URL(deps.publicUrl()).host;

  function mountPlain(server: Server, view: PageView): void {
    const get = (path: string, handler: (request: Request, response: Response) => void) => {
      const serve: RequestHandler = (request: Request, response: Response, next: Next) => {
        // What is thrown in here would end the process; handed on, it ends this request.
        try {
          handler(request, response);
        } catch (failure) {
          return next(failure);
        }
        return next(false);
      };
      server.get(path, serve);
      server.head(path, serve);
    };
    for (const language of languages) {
      const other = otherOf(language);
      const choices = [language, other];
      get(under(language) || '/', (_request, response) => {
        view.show(response, 'start', { language, other: under(other) || '/', values: { choices } });
      });
      get(`${under(language)}/privacy`, (_request, response) => {
        const values = { host: host(), sections: privacySections, kept: keptRows };
        view.show(response, 'privacy', { language, other: `${under(other)}/privacy`, values });
      });
      get(`${under(language)}/accessibility`, (_request, response) => {
        view.show(response, 'accessibility', {
          language,
          other: `${under(other)}/accessibility`,
          values: { host: host() },
        });
      });
    }
  }

  return {
    async mount(server) {
      const assets = await buildAssets(deps.dataDir);
      const view = createPageView({ assets, random: deps.random });
      ready = view;
      serveAssets(server, assets);
      deps.errorPages?.use(view);
      mountPlain(server, view);
      createChatPage({ ...deps, view }).mount(server);
      createAdvicePage(view).mount(server);
      createExit(deps).mount(server);
      createStatusPage({ ...deps, view }).mount(server);
      server.on('NotFound', (request: Request, response: ServerResponse, _failure: unknown, done: () => void) => {
        const language = languageOfRequest(request);
        if (String(request.headers.accept ?? '').includes('text/html')) {
          view.show(response, 'plain-page', { language, status: 404, values: { about: 'missing' } });
        } else done();
      });
    },
    view: () => ready as PageView,
  };
}
