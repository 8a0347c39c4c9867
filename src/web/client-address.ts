// Whose address a limit counts. What a client writes into X-Forwarded-For is believed only as far as the operator's own
// proxies wrote it.
import type { IncomingMessage } from 'node:http';

/**
 * @param proxies how many proxies of the operator stand before us (TRUST_PROXY).
 * @returns a function that names the client of a request; a whole /64 counts as one, as one household has it.
 */
export function createClientAddress(proxies: number): (request: IncomingMessage) => string {
  return (request) => {
    const direct = request.socket.remoteAddress ?? 'unknown';
    const header = request.headers['x-forwarded-for'];
    const forwarded = String(header ?? '')
      .split(',')
      .map((one) => one.trim());
    const named = proxies > 0 ? forwarded.at(-proxies) : undefined;
    const address = (named || direct).replace(/^::ffff:/, '');
    return address.includes('::') || address.split(':').length > 4 ? address.split(':').slice(0, 4).join(':') : address;
  };
}
