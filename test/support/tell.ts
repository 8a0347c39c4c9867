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
  await line.press('me');
  await line.type('Siân Griffiths');
  await line.type('07700 900123');
  await line.type(told[first].role);
  await line.press('council');
  if (second !== first) await line.type(second === 'cy' ? 'Cymraeg' : 'English');
  await line.type(told[second].place);
  await line.type(told[second].account);
  await line.type(say(second, 'report.kinds.threat'));
  await line.type(say(second, 'report.risks.none'));
  await line.press('yes');
  await line.press('very-worried');
  return line.press('no');
}

/** The reference in what was said, `SS-7K3M-9QXD`. */
export const referenceIn = (text: string): string => /SS-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(text)?.[0] ?? '';
