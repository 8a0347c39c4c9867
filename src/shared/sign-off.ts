// Who has signed the Welsh, when, and which sentences they read: the pages and the translator's package say so, and nothing is
// called signed that was written or changed since.
import stored from '../../locales/sign-off.json' with { type: 'json' };

export interface SignOff {
  /** Name and qualification; null as long as nobody has signed. */
  readonly by: string | null;
  /** ISO date. */
  readonly on: string | null;
  /** `file:key` → a mark of both sentences as they were read. */
  readonly sentences: Readonly<Record<string, string>>;
}

export const signOff: SignOff = stored;
