// Whoever has shown reference and return code goes on for half an hour with a mark instead of the code, so that no page
// and no form ever holds the code again. It opens one report, for as long as it says, and passes for no link of a force.
import { timingSafeEqual } from 'node:crypto';
import type { DeliveryKeys } from './delivery-keys.ts';

/** Milliseconds. */
const life = 30 * 60_000;
const sealOf = (words: string, keys: Pick<DeliveryKeys, 'linkMark'>): string => keys.linkMark(`status ${words}`);

/** @param now milliseconds since 1970. */
export function makeStatusMark(reference: string, keys: Pick<DeliveryKeys, 'linkMark'>, now: number): string {
  const words = `${reference}.${now + life}`;
  return `${words}.${sealOf(words, keys)}`;
}

/** @returns the reference, or null when the mark was made by somebody else, changed, or has expired. */
export function readStatusMark(mark: string, keys: Pick<DeliveryKeys, 'linkMark'>, now: number): string | null {
  const words = mark.slice(0, Math.max(0, mark.lastIndexOf('.')));
  const [given, right] = [Buffer.from(mark.slice(words.length + 1)), Buffer.from(sealOf(words, keys))];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const [reference = '', until = ''] = words.split('.');
  return now < Number(until) ? reference : null;
}
