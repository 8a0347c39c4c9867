// The link in a force's email: it opens the page of one report, for as long as it says, and for nothing else. Whose dispatch
// it came with is in it, so that we know which contact answered without asking who pressed.
import { timingSafeEqual } from 'node:crypto';
import type { DeliveryKeys } from './delivery-keys.ts';
import type { DispatchKind } from './state/delivery.ts';

const kinds: readonly DispatchKind[] = ['spoc', 'backup', 'national', 'copy'];

export interface SpocLink {
  readonly reference: string;
  readonly kind: DispatchKind;
  /** How often the report had been passed on when the dispatch was written: whoever passed it on answers for it no longer. */
  readonly turn: number;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** @returns `SS-7K3M-9QXD.0.1767225600.0.<mark>` */
export function makeSpocToken(link: SpocLink, keys: Pick<DeliveryKeys, 'linkMark'>): string {
  const words = `${link.reference}.${kinds.indexOf(link.kind)}.${Math.floor(link.until / 1000)}.${link.turn}`;
  return `${words}.${keys.linkMark(words)}`;
}

function sameWords(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** @returns the link, or null when it was made by somebody else, changed, or has expired. */
export function readSpocToken(token: string, keys: Pick<DeliveryKeys, 'linkMark'>, now: number): SpocLink | null {
  const at = token.lastIndexOf('.');
  const words = token.slice(0, Math.max(at, 0));
  if (!sameWords(token.slice(at + 1), keys.linkMark(words))) return null;
  const [reference = '', kind = '', until = '', turn = '0'] = words.split('.');
  const link = { reference, kind: kinds[Number(kind)] ?? 'copy', until: Number(until) * 1000, turn: Number(turn) };
  return now < link.until ? link : null;
}

/** Goes into the form of the page: what a mail scanner that follows links cannot know without reading the page. */
export const actMark = (token: string, keys: Pick<DeliveryKeys, 'linkMark'>): string => keys.linkMark(`act ${token}`);

export const isActMark = (mark: string, token: string, keys: Pick<DeliveryKeys, 'linkMark'>): boolean =>
  sameWords(mark, actMark(token, keys));
