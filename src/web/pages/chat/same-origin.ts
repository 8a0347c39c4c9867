// A form is taken only from a page of this very host: browsers say where a request comes from, and a page cannot change it.
import type { IncomingMessage } from 'node:http';

/** @returns false where the browser says that another site sent it. */
export function isSameOrigin(request: IncomingMessage): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin, host } = request.headers;
  if (origin === undefined || origin === 'null') return origin === undefined;
  return URL.canParse(origin) && new URL(origin).host === host;
}
