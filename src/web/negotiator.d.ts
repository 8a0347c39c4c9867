// What we use of the library that reads what a browser prefers, which brings no types of its own.
declare module 'negotiator' {
  import type { IncomingMessage } from 'node:http';

  export default class Negotiator {
    constructor(request: Pick<IncomingMessage, 'headers'>);
    /** The one of `available` that is wanted most; undefined where none is. */
    language(available: readonly string[]): string | undefined;
  }
}
