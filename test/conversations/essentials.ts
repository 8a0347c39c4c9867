// The shortest whole report, as rows; other tables start from some of them.
import type { Row } from '../support/talk.ts';

export const essentials: readonly Row[] = [
  { en: 'no', cy: 'nac oes', leads: 'report.agree.ask' },
  { press: 'yes', leads: 'report.account.ask' },
  {
    en: 'A man shouted that he would burn my house down. He is @burner99',
    cy: 'Gwaeddodd dyn y byddai’n llosgi fy nhŷ. @burner99 yw e',
    leads: 'report.worry.ask',
  },
  { press: 'very-worried', leads: 'report.understood.ask' },
  { press: 'yes', leads: 'report.when.ask' },
  { en: 'last night at 10pm', cy: 'neithiwr am 10', leads: 'report.for-whom.ask' },
  { press: 'me', leads: 'report.name.ask' },
  { en: 'Siân Griffiths', cy: 'Siân Griffiths', leads: 'report.contact.ask' },
  { en: '07700 900123', cy: '07700 900123', leads: 'report.role.ask' },
  { en: 'candidate', cy: 'ymgeisydd', leads: 'report.election.ask' },
  { press: 'council', leads: 'report.place.ask' },
  { en: 'Cardiff', cy: 'Caerdydd', leads: 'common.check.ask' },
];

/** The rows before the question with this key. */
export function upTo(key: string): readonly Row[] {
  const index = essentials.findIndex((row) => row.leads === key);
  return essentials.slice(0, index + 1);
}

export const send: Row = { press: 'send', leads: '!send' };
