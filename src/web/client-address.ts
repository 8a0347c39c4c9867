// Whose address a limit counts. What a client writes into X-Forwarded-For is believed only as far as the operator's own
// proxies wrote it, and only where it is an address: anything else would be a new person with each request.
import type { IncomingMessage } from 'node:http';
import { isIPv4, isIPv6 } from 'node:net';

/** The eight groups of an IPv6 address, in lower case without leading zeros. @param address one that `isIPv6` knows. */
function groupsOf(address: string): string[] {
  // The URL parser writes an address in its one shortest form; what ends in an IPv4 address too.
  const short = new URL(`http://[${address.replace(/%.*$/, '')}]`).hostname.slice(1, -1);
  const [head = '', tail] = short.split('::', 2);
  const before = head === '' ? [] : head.split(':');
  if (tail === undefined) return before;
  const after = tail === '' ? [] : tail.split(':');
  return [...before, ...Array.from({ length: 8 - before.length - after.length }, () => '0'), ...after];
}

/** An address as gateways write it: with a port, with brackets, as IPv4 inside IPv6. Null: it is none. */
function plain(written: string): string | null {
  const bare = written
    .trim()
    .replace(/^"|"$/g, '')
    .replace(/^\[(.*)\](?::\d{1,5})?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d{1,5}$/, '$1');
  if (isIPv4(bare)) return bare;
  if (!isIPv6(bare)) return null;
  const groups = groupsOf(bare);
  if (groups.slice(0, 5).join('') !== '00000' || groups[5] !== 'ffff') return groups.slice(0, 4).join(':');
  const [high, low] = groups.slice(6).map((one) => Number.parseInt(one, 16));
  return [high, low].flatMap((one = 0) => [one >> 8, one & 255]).join('.');
}

/**
 * @param proxies how many proxies of the operator stand before us (TRUST_PROXY).
 * @returns a function that names the client of a request; a whole /64 counts as one, as one household has it.
 */
export function createClientAddress(proxies: number): (request: IncomingMessage) => string {
  return (request) => {
    const direct = request.socket.remoteAddress ?? '';
    const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(',');
    const named = proxies > 0 ? plain(forwarded.at(-proxies) ?? '') : null;
    return named ?? plain(direct) ?? 'unknown';
  };
}
