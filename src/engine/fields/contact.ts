// One safe way to reach the person: a phone number or an email address, read as people write them. What they write
// beside it, such as when it is safe, is kept with it.

import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { cutText } from '../../shared/cut-text.ts';
import { readSafeContact } from '../../understanding/entities/safe-contact.ts';
import type { ContactField } from '../form.ts';
import type { FieldKindOf } from './field.ts';

export const contact: FieldKindOf<ContactField> = {
  options: () => [],
  parse(_field, input) {
    const typed = cutText(input.words ?? '', 500);
    const read = readSafeContact(typed);
    if (read.outcome === 'safe') {
      const { kind: contactKind, value, note } = read;
      return { kind: 'answer', answer: { kind: 'contact', contactKind, value, ...(note ? { note } : {}) } };
    }
    if (read.outcome === 'unclear') return { kind: 'problem', say: 'common.problem.contactWhich' };
    if (read.outcome === 'denied') return { kind: 'problem', say: 'common.problem.contactNot' };
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
