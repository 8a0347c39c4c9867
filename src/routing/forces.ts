// The 43 territorial forces, by their public names in both languages: the only forces a report can be sent to.
// PFA codes and names: Office for National Statistics. Welsh names: the four Welsh forces' own. Hosts are for display after
// an operator has checked them; nothing here is a mailbox (mailboxes are in the operator's directory).
import { ServiceError } from '../shared/errors.ts';
import table from './data/forces.json' with { type: 'json' };
import type { ForceId } from './force-id.ts';

/** One force. `pfa` is its ONS police force area code; English forces have one name, repeated in `nameCy`. */
export interface Force {
  id: ForceId;
  pfa: string;
  nameEn: string;
  nameCy: string;
  nation: 'England' | 'Wales';
  host: string;
  aliases: string[];
}

/** Every force, in the order of the ONS codes. */
export const forces: readonly Force[] = table as Force[];

const byId = new Map<string, Force>(forces.map((force) => [force.id, force]));

/** The force with this id. @throws ServiceError routing-unknown-force when a stored id is not in the table. */
export function forceById(id: ForceId): Force {
  const force = byId.get(id);
  if (!force) throw new ServiceError('routing-unknown-force', { retryable: false });
  return force;
}

/** The public name of a force in one language. */
export const nameOfForce = (language: 'en' | 'cy', id: ForceId): string =>
  forceById(id)[language === 'cy' ? 'nameCy' : 'nameEn'];
