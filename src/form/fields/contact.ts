// One safe way to reach the person: a phone number or an email address, read as people write them. What they write
// beside it, such as when it is safe, is kept with it.
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { plainWords } from '../../plain-words.ts';
import type { ContactField } from '../definition.ts';
import type { FieldKindOf, Hearing } from './field.ts';

const address = /[^\s@<>()[\]",;:]{1,64}@[^\s@<>()[\]",;:]+\.[a-z]{2,24}/i;
const denied = /\b(?:not|n t|never|d?dim(?! ond)|peidiwch|paid|peidio|nid|byth)(?: \w+){0,3}$/;
/** Words beside a number that add nothing to it. */
const filler =
  /\b(?:my|the|is|it|s|its|number|phone|mobile|mob|tel|telephone|email|e mail|mail|address|call|ring|text|me|on|at|you|can|please|contact|reach|and|or|fy|rhif|ffon|symudol|e bost|cyfeiriad|yw|ydy|ffoniwch|fi|ar|a|neu|os gwelwch yn dda|thanks|diolch)\b/g;

/** What stands around the number or address, where it says something; undefined where it does not. */
function beside(typed: string, found: string): string | undefined {
  const rest = typed.replace(found, ' … ').replace(/\s+/g, ' ').trim();
  const says = plainWords(rest).replace(filler, '').trim();
  return says.length > 2 ? rest.replace(/^… |[\s,.;:-]*…$/g, '').trim() : undefined;
}

function found(typed: string, match: string, contactKind: 'phone' | 'email', value: string): Hearing {
  const before = plainWords(typed.slice(0, typed.indexOf(match)));
  if (denied.test(before)) return { kind: 'problem', say: 'common.problem.contactNot' };
  const note = beside(typed, match);
  return { kind: 'answer', answer: { kind: 'contact', contactKind, value, ...(note ? { note } : {}) } };
}

export const contact: FieldKindOf<ContactField> = {
  options: () => [],
  hear(_field, input) {
    const typed = (input.words ?? '').slice(0, 500);
    const email = address.exec(typed)?.[0].replace(/\.+$/, '');
    if (email) return found(typed, email, 'email', email);
    const digits = /[+\d][\d\s().-]{6,24}/.exec(typed)?.[0];
    const phone = digits ? parsePhoneNumberFromString(digits, 'GB') : undefined;
    if (digits && phone?.isPossible() && phone.nationalNumber.length >= 9)
      return found(typed, digits.trim(), 'phone', phone.number);
    return { kind: 'problem', say: typed.includes('@') ? 'common.problem.email' : 'common.problem.contact' };
  },
  show(_field, answer) {
    if (answer.kind !== 'contact') return { key: 'common.skipped' };
    const national = answer.value.startsWith('+44') ? 'NATIONAL' : 'INTERNATIONAL';
    const shown =
      answer.contactKind === 'email'
        ? answer.value
        : (parsePhoneNumberFromString(answer.value)?.format(national) ?? answer.value);
    return answer.note ? { join: [shown, `“${answer.note}”`] } : shown;
  },
};
