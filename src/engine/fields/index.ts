// The register of kinds: the only place where a kind is picked by name.

import type { Field } from '../form.ts';
import { choice } from './choice.ts';
import { contact } from './contact.ts';
import { date } from './date.ts';
import type { FieldKindOf } from './field.ts';
import { place } from './place.ts';
import { text } from './text.ts';
import { yesNo } from './yes-no.ts';

const kinds = { text, choice, 'yes-no': yesNo, date, place, contact };

/** The kind of a field, able to hear and show it. */
export function kindOf(field: Field): FieldKindOf<Field> {
  return kinds[field.kind] as FieldKindOf<Field>;
}
