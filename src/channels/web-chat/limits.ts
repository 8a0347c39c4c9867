// How much one address, one token and one conversation may ask of us (P16). Addresses are shared by whole offices and
// mobile networks, so theirs are wide; past them a token costs work instead of being refused.
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { evidenceLimits } from '../../evidence/evidence.ts';

/** Bytes of one upload: all files that a report may have, and what stands around them. */
const uploadCeiling = evidenceLimits.report + 4 * 1024 * 1024;

export interface Limits {
  /** New conversations that one address gets in a minute without doing work. */
  readonly tokensPerAddress: number;
  /** New conversations that one address gets in a minute at all. */
  readonly tokensPerAddressWithWork: number;
  /** Activities and uploads that one conversation may post in ten seconds. */
  readonly postsPerConversation: number;
  /** Times that one conversation may be looked at in ten seconds: polls, and streams that are opened. */
  readonly looksPerConversation: number;
  /** Bytes of its own log that one conversation may read in ten seconds. */
  readonly logBytesPerConversation: number;
  /** Bytes of large messages that one conversation may post in ten minutes; answers of a person are never counted. */
  readonly largeBytesPerConversation: number;
  readonly socketsPerAddress: number;
  readonly socketsPerConversation: number;
  readonly bodyBytes: number;
  readonly uploadBytes: number;
}

export const defaultLimits: Limits = {
  tokensPerAddress: 30,
  tokensPerAddressWithWork: 300,
  postsPerConversation: 120,
  looksPerConversation: 100,
  logBytesPerConversation: 4 * 1024 * 1024,
  largeBytesPerConversation: 4 * 1024 * 1024,
  socketsPerAddress: 200,
  socketsPerConversation: 4,
  bodyBytes: 256 * 1024,
  uploadBytes: uploadCeiling,
};

export interface Gate {
  /** Counts `points`, one where absent; false when that was too many. */
  pass(key: string, points?: number): Promise<boolean>;
}

/** @param points how many. @param seconds in how long a time. */
export function createGate(points: number, seconds: number): Gate {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return {
    pass: (key, count) =>
      limiter.consume(key, count).then(
        () => true,
        () => false,
      ),
  };
}

/** What a provider gives to one customer: the /48 around a /64, and an IPv4 address by itself. @param address as limits count it. */
export const networkOf = (address: string): string => address.split(':').slice(0, 3).join(':');
