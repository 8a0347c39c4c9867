// The HTTP server. Every channel and page registers its routes on it. It says as little about itself as it can, refuses a
// body that is too large before anybody reads it, and shows nobody a stack.
import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';
import restify, { type Next, type Request, type Response, type Server } from 'restify';
import { failureFields, type Log } from '../shared/log.ts';

export interface ServerDeps {
  /** True where we are reached by https: browsers are then told to stay with it. */
  readonly https: boolean;
  readonly log: Log;
  /** Shows a page in the person's language. @returns false where the client wants no page. */
  readonly errorPage?: (request: IncomingMessage, response: ServerResponse, status: number) => boolean;
}

/** Bytes of a body on any path that sets no ceiling of its own. */
const bodyCeiling = 256 * 1024;
/** Milliseconds in which a whole request must arrive: slow senders hold nothing. */
const requestTime = 30_000;
/** The same for files from a phone at the edge of its network: 40 MB at 1 Mbit/s. */
const uploadTime = 6 * 60_000;
const mayBeLong =
  /^\/v3\/directline\/conversations\/[\w-]+\/upload(?:\?|$)|^\/chat(?:\?|$)|^(?:\/cy)?\/status\/files(?:\?|$)/;

/** Cuts a body that takes too long; requests without one cost no timer. */
function cutLate(request: IncomingMessage): void {
  const hasBody = request.headers['content-length'] !== undefined || request.headers['transfer-encoding'] !== undefined;
  if (!hasBody || mayBeLong.test(request.url ?? '')) return;
  const late = setTimeout(() => request.complete || request.destroy(), requestTime);
  late.unref();
  request.once('close', () => clearTimeout(late));
}

/** False for an address that restify would throw on, outside of any request: "Host: [" would end the whole process. */
function readable(request: IncomingMessage): boolean {
  const base = `http://${request.headers.host || 'localhost'}`;
  const target = request.url ?? '';
  return target.startsWith('/') ? URL.canParse(base + target) : URL.canParse(target, base);
}

/** On every answer, whichever route gives it: those of the channels are written before restify's own handlers run. */
function everywhere(response: ServerResponse, https: boolean): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Content-Security-Policy', "default-src 'none';frame-ancestors 'none'");
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
  response.setHeader('X-Frame-Options', 'DENY');
  if (https) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
}

/** restify's `first`, which its types leave out: false means that the request is taken care of. */
interface Earliest {
  first(handler: (request: IncomingMessage, response: ServerResponse) => boolean): void;
}

function sayPlainly(response: ServerResponse, status: number, words: string): void {
  if (response.headersSent) return;
  if (status === 413) response.setHeader('Connection', 'close');
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.statusCode = status;
  response.end(`${words}\n`);
}

/** @returns a server that listens to nothing yet. Pages and channels mount themselves on it. */
export function createServer(deps: ServerDeps): Server {
  const server = restify.createServer({ name: '', ignoreTrailingSlash: true, handleUncaughtExceptions: false });
  server.server.requestTimeout = uploadTime;
  server.server.prependListener('request', cutLate);
  server.server.headersTimeout = 10_000;
  server.server.keepAliveTimeout = 65_000;
  server.server.maxHeadersCount = 60;

  (server as Server & Earliest).first((request, response) => {
    everywhere(response, deps.https);
    if (readable(request)) return true;
    request.resume();
    response.setHeader('Connection', 'close');
    sayPlainly(response, 400, 'This address cannot be read.');
    return false;
  });

  // Pages bring their own policy with a nonce; whatever has none may load nothing at all.
  const headers = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    strictTransportSecurity: deps.https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
    frameguard: { action: 'deny' },
  });
  server.pre((request: Request, response: Response, next: Next) => {
    headers(request as unknown as IncomingMessage, response, () => next());
  });
  server.pre((request: Request, response: Response, next: Next) => {
    if (Number(request.headers['content-length'] ?? 0) <= bodyCeiling || mayBeLong.test(request.url ?? ''))
      return next();
    request.resume();
    response.setHeader('Connection', 'close');
    if (!deps.errorPage?.(request, response, 413)) sayPlainly(response, 413, 'This is too large.');
    return next(false);
  });

  // The last word on every failure. The callback that restify hands over would let it answer once more: it is not called.
  server.on('restifyError', (request: Request, response: Response, failure: { statusCode?: number }) => {
    const status = failure.statusCode ?? 500;
    if (status >= 500) deps.log.error('a request failed', { ...failureFields(failure), method: request.method });
    if (!response.headersSent && deps.errorPage?.(request, response, status)) return;
    const words = { 404: 'There is nothing here.', 405: 'Not like this.' }[status] ?? 'Sorry: this did not work.';
    sayPlainly(response, status, words);
  });
  server.server.on('clientError', (_failure, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  return server;
}

/** Opens the port. @returns the port, which the system chose where `port` is 0. */
export function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, host, () => {
      server.server.off('error', reject);
      resolve(Number(server.address().port));
    });
  });
}

/** Takes no more requests, lets those in hand finish, then closes the sockets. @param patience milliseconds. */
export async function closeServer(server: Server, patience = 10_000): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.server.closeIdleConnections();
  const late = setTimeout(() => server.server.closeAllConnections(), patience);
  await closed;
  clearTimeout(late);
}
