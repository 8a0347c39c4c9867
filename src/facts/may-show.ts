// The one rule for what a reporter may be shown as fact. A wrong helpline number is worse than none: the person who
// needs it dials it once.
import type { Fact } from './register.ts';

/**
 * A fact may be shown when all of these hold: nothing stands against it (`notShown`), it has a source and a date on
 * which that source was last read, and it was either read there (V) or is second-hand (V2) with a written reason why
 * that is enough. The reason must be that independent sources agree and none disagrees, or that a police or public
 * body's own words were read in a copy. K and NF are never shown. Statutes are for officers alone.
 */
export function mayShow(fact: Fact): boolean {
  if (fact.notShown !== undefined || fact.officersOnly) return false;
  if (fact.source.length === 0 || fact.checked === null) return false;
  return fact.mark === 'V' || (fact.mark === 'V2' && fact.shownBecause !== undefined);
}
