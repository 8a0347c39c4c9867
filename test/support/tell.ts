// A whole short report, told in one language, in the other, or switching half-way.
import { say } from '../../src/shared/locale.ts';
import type { Line } from './line.ts';

const told = {
  en: {
    no: 'no',
    role: 'candidate',
    place: 'Cardiff',
    account: 'Last night at 9pm a man shouted that he would burn my house down.',
  },
  cy: {
    no: 'nac oes',
    role: 'ymgeisydd',
    place: 'Caerdydd',
    account: 'Neithiwr am 9 gwaeddodd dyn y byddai’n llosgi fy nhŷ.',
  },
};

/** Answers everything up to the check page. @param second the language of the second half. */
export async function tellUpToCheck(
  line: Pick<Line, 'type' | 'press'>,
  first: 'en' | 'cy',
  second: 'en' | 'cy' = first,
): Promise<string> {
  await line.type(told[first].no);
  await line.press('yes');
  await line.type(told[first].account);
  await line.type(say(first, 'report.kinds.threat'));
  await line.type(say(first, 'report.risks.none'));
  await line.press('very-worried');
  await line.press('yes');
  if (second !== first) await line.type(second === 'cy' ? 'Cymraeg' : 'English');
  await line.type('Siân Griffiths, 07700 900123');
  await line.type(told[second].role);
  await line.press('council');
  return line.type(told[second].place);
}

/** The reference in what was said, `SS-7K3M-9QXD`. */
export const referenceIn = (text: string): string => /SS-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(text)?.[0] ?? '';
