// A possible offence as an officer reads it: its code in words, its act and section.
import { offences } from '../../reporting/offences.ts';

/** @param code of the table of offences. */
export const offenceName = (code: string): string => {
  const offence = offences.find((one) => one.code === code);
  const plain = code.replaceAll('-', ' ');
  return offence ? `${plain} (${offence.act}, s. ${offence.section})` : plain;
};
