// One safe way to reach the person: a phone number or an email address, read as people write them.
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { ContactField } from '../definition.ts';
import type { FieldKindOf } from './field.ts';

const address = /[^\s@<>()[\]",;:]{1,64}@[^\s@<>()[\]",;:]+\.[a-z]{2,24}/i;

export const contact: FieldKindOf<ContactField> = {
  options: () => [],
  hear(_field, input) {
    const typed = (input.words ?? '').slice(0, 500);
    const email = address.exec(typed)?.[0].replace(/\.+$/, '');
    if (email) return { kind: 'answer', answer: { kind: 'contact', contactKind: 'email', value: email } };
    const digits = /[+\d][\d\s().-]{6,24}/.exec(typed)?.[0];
    const phone = digits ? parsePhoneNumberFromString(digits, 'GB') : undefined;
    if (phone?.isPossible() && phone.nationalNumber.length >= 9) {
      return { kind: 'answer', answer: { kind: 'contact', contactKind: 'phone', value: phone.number } };
    }
    return { kind: 'problem', say: typed.includes('@') ? 'common.problem.email' : 'common.problem.contact' };
  },
  show(_field, answer) {
    if (answer.kind !== 'contact') return { key: 'common.skipped' };
    if (answer.contactKind === 'email') return answer.value;
    return (
      parsePhoneNumberFromString(answer.value)?.format(answer.value.startsWith('+44') ? 'NATIONAL' : 'INTERNATIONAL') ??
      answer.value
    );
  },
};
