// Everything that a message names, in one reading.
import { readChildren } from './children.ts';
import { type Contact, readContact } from './contact.ts';
import type { Entity } from './entity.ts';
import { readHandles } from './handles.ts';
import { readLinks } from './links.ts';
import { readName } from './names.ts';
import { type Place, readPlaces } from './places.ts';
import { readPlatforms } from './platforms.ts';
import type { SaidOf } from './said-of.ts';
import { readVehicles, type Vehicle } from './vehicles.ts';
import { readWeapon } from './weapon.ts';

export interface Entities {
  readonly contact: Contact;
  /** That the writer gives as theirs. */
  readonly name: string | null;
  readonly platforms: readonly Entity[];
  readonly handles: readonly Entity[];
  readonly links: readonly Entity[];
  readonly vehicles: readonly Entity<Vehicle>[];
  readonly places: readonly Entity<Place>[];
  readonly weapon: SaidOf;
  readonly children: SaidOf;
}

/** @param text in either language, or in both. Takes time in proportion to its length. */
export const readEntities = (text: string): Entities => ({
  contact: readContact(text),
  name: readName(text),
  platforms: readPlatforms(text),
  handles: readHandles(text),
  links: readLinks(text),
  vehicles: readVehicles(text),
  places: readPlaces(text),
  weapon: readWeapon(text),
  children: readChildren(text),
});
