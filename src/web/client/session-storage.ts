// What this tab remembers: which conversation is the person's, so that a reload or a lost network costs nothing. It goes
// with the tab; on a shared device it is never written.
import type { Language } from './words.ts';

export interface Remembered {
  readonly conversationId: string;
  readonly token: string;
  /** Opens the same conversation again after the token ended. */
  readonly resume: string;
  readonly language: Language;
  /** Something was said in it. */
  readonly begun: boolean;
}

const place = 'stand-safe';
let shared = new URLSearchParams(location.search).has('shared');

/** Storage is refused altogether in some private windows and frames. */
function storage(): Storage | undefined {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}

export function recall(): Remembered | undefined {
  if (shared) return undefined;
  try {
    return (JSON.parse(storage()?.getItem(place) ?? 'null') as Remembered | null) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(what: Remembered): void {
  if (shared) return;
  try {
    storage()?.setItem(place, JSON.stringify(what));
  } catch {
    // Full or refused: the chat works, only a reload starts anew.
  }
}

export function forget(): void {
  try {
    storage()?.clear();
  } catch {
    // Nothing was kept then.
  }
}

export const isShared = (): boolean => shared;

/** From now on nothing is kept in this browser. */
export function becomeShared(): void {
  shared = true;
  forget();
}
