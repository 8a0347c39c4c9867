// `/dev/inbox`: what the forces would have received, readable on the developer's own machine. main mounts it only where
// mail is local, so no report can ever be read here in production.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import nunjucks from 'nunjucks';
import type { Request, Response, Server } from 'restify';
import type { InboxEmail, LocalInbox } from '../../../delivery/mail/local-inbox.ts';
import { type Language, type MessageKey, say } from '../../../shared/locale.ts';

export interface InboxPages {
  mount(server: Server): void;
}

const environment = new nunjucks.Environment(null, { autoescape: true });
const template = nunjucks.compile(readFileSync(join(import.meta.dirname, 'inbox.njk'), 'utf8'), environment);

/** @param inbox started by main. @returns the pages, to be mounted on the server. */
export function createInboxPages(inbox: Pick<LocalInbox, 'list' | 'read'>): InboxPages {
  const language = (request: Request): Language =>
    new URL(request.url ?? '/', 'http://here').searchParams.get('lang') === 'cy' ? 'cy' : 'en';
  const parameter = (request: Request, name: string) => String((request.params as Record<string, unknown>)[name] ?? '');

  function show(request: Request, response: Response, email: InboxEmail | null): void {
    const nonce = randomBytes(16).toString('base64');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader(
      'Content-Security-Policy',
      `default-src 'none'; style-src 'nonce-${nonce}'; frame-src 'self'; base-uri 'none'`,
    );
    const spoken = language(request);
    const title = email?.subject ?? say(spoken, 'email.inbox.title');
    const words = (part: string) => say(spoken, `email.inbox.${part}` as MessageKey);
    response.end(template.render({ language: spoken, nonce, title, say: words, email, emails: inbox.list() }));
  }

  function nothing(response: Response): void {
    response.statusCode = 404;
    response.end();
  }

  return {
    mount(server) {
      server.get('/dev/inbox', async (request: Request, response: Response) => show(request, response, null));

      server.get('/dev/inbox/:id', async (request: Request, response: Response) => {
        const email = await inbox.read(parameter(request, 'id'));
        if (email) show(request, response, email);
        else nothing(response);
      });

      server.get('/dev/inbox/:id/html', async (request: Request, response: Response) => {
        const email = await inbox.read(parameter(request, 'id'));
        if (!email) return nothing(response);
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.setHeader('Cache-Control', 'no-store');
        // An email brings its own inline styles, as every mail program allows, and may do nothing else.
        response.setHeader(
          'Content-Security-Policy',
          "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-popups",
        );
        response.setHeader('X-Frame-Options', 'SAMEORIGIN');
        response.end(email.html);
      });

      server.get('/dev/inbox/:id/attachments/:number', async (request: Request, response: Response) => {
        const email = await inbox.read(parameter(request, 'id'));
        const attachment = email?.attachments[Number(parameter(request, 'number'))];
        if (!attachment) return nothing(response);
        response.setHeader('Content-Type', attachment.contentType);
        response.setHeader('Cache-Control', 'no-store');
        const name = attachment.filename.replace(/[^\w.-]/g, '_');
        response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
        response.end(attachment.content);
      });
    },
  };
}
