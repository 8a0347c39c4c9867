// What this tab remembers of words that have not reached us: they survive a reload and a lost network, and go with the tab.
// On a shared device nothing is written.
const place = 'stand-safe';

export interface Unsent {
  /** What stands in the field. */
  readonly draft: string;
  /** Fields of each form that was sent and not answered yet, in order. */
  readonly pending: readonly (readonly (readonly [string, string])[])[] | null;
}

const shared = document.body.dataset.shared === 'yes';

/** What was kept before somebody said that the device is shared is read once more, and kept no longer. */
export function recall(): Unsent {
  try {
    const kept = sessionStorage.getItem(place) ?? '';
    if (shared) forget();
    return JSON.parse(kept) as Unsent;
  } catch {
    return { draft: '', pending: null };
  }
}

/** Storage is refused altogether in some private windows and frames: the chat works without. */
export function remember(what: Partial<Unsent>): void {
  if (shared) return;
  try {
    sessionStorage.setItem(place, JSON.stringify({ ...recall(), ...what }));
  } catch {
    // Full or refused: only a reload starts with an empty field.
  }
}

export function forget(): void {
  try {
    sessionStorage.clear();
  } catch {
    // Nothing was kept then.
  }
}
