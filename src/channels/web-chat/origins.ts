// Which pages may talk to us: our own, and those that the operator named. A program that is no browser sends no
// Origin and is held by limits instead.
import type { IncomingMessage } from 'node:http';

export interface Origins {
  /** False for a browser page that is neither ours nor named. */
  allows(request: IncomingMessage): boolean;
  /** Headers that let a named page read our answers; empty for our own. */
  headersFor(request: IncomingMessage): Record<string, string>;
  /** `http(s)://host` by which this client reached us: where a stream or a file is to be fetched. */
  addressFor(request: IncomingMessage): string;
}

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** @param publicUrl where we are reached. @param named origins such as `https://www.example.org`. */
export function createOrigins(publicUrl: () => string, named: readonly string[]): Origins {
  let own: URL | undefined;
  const others = new Set(named.map((one) => new URL(one).origin));

  /** On a laptop the same service has several names: localhost, 127.0.0.1, another port by a tunnel. */
  function addressFor(request: IncomingMessage): string {
    own ??= new URL(publicUrl());
    const host = request.headers.host ?? '';
    return loopback.test(own.host) && loopback.test(host) ? `${own.protocol}//${host}` : own.origin;
  }
  return {
    addressFor,
    allows(request) {
      const origin = request.headers.origin;
      return origin === undefined || others.has(origin) || origin === addressFor(request);
    },
    headersFor(request): Record<string, string> {
      const origin = request.headers.origin;
      if (origin === undefined || !others.has(origin)) return {};
      return {
        'Access-Control-Allow-Origin': origin,
        'Access-Control-Allow-Headers': 'authorization, content-type, x-ms-bot-agent, x-requested-with',
        'Access-Control-Allow-Methods': 'GET, POST',
        'Access-Control-Max-Age': '600',
        Vary: 'Origin',
      };
    },
  };
}
