// Which place decides: where it happened; for what came online, by phone or by post, where the victim lives or campaigns.
// A second force hears of it only when the person agrees. On trains British Transport Police is named to the person, and the
// report still goes to the force of the place, because it is not one of the forces with an election contact here.
import type { ForceId } from './force-id.ts';

/** How it reached the victim. `in-person` has a place where it happened; the others have none that matters. */
export type Means = 'in-person' | 'online' | 'phone' | 'post';

export interface PlacesOfReport {
  means: Means;
  /** The force of the place where it happened; null where there is none or it is not in England or Wales. */
  happened: ForceId | null;
  /** The force of the place where the victim lives or campaigns. */
  victim: ForceId | null;
  /** The person agreed that a second force may be told. */
  tellBoth: boolean;
  onRailway: boolean;
}

/** `first` is null when no place that decides is known: ask for one. `also` is the other force, where it may be told. */
export interface DecidingForce {
  first: ForceId | null;
  also: ForceId | null;
  nameTransportPolice: boolean;
  why: string;
}

/** Decides between the place of the incident and the place of the victim. Pure and total. */
export function decidingForce({ means, happened, victim, tellBoth, onRailway }: PlacesOfReport): DecidingForce {
  const here = means === 'in-person';
  const [first, other] = here ? [happened, victim] : [victim, happened];
  const also = tellBoth && first !== null && other !== first ? other : null;
  const place = here ? 'where it happened' : 'where the victim lives or campaigns';
  const why =
    first === null
      ? `The place that decides, ${place}, is not known.`
      : `${first} has the place that decides: ${place}${also ? `; ${also} is told as well` : ''}.`;
  return { first, also, nameTransportPolice: here && onRailway, why };
}
