// Urgency for the force, with its reasons; never below the person's own fear.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { assess } from '../../src/reporting/assess-urgency.ts';
import { type Worry, worries } from '../../src/reporting/report.ts';
import { plainWords } from '../../src/shared/plain-words.ts';
import { pressingDanger } from '../../src/understanding/pressing-danger.ts';
import { recognise } from '../../src/understanding/recognise.ts';

const judge = (account: string, worry: Worry = 'worried', dangerNow = false) =>
  assess({ dangerNow, worry, plain: plainWords(account), dangerWords: pressingDanger(recognise(account)) });

test.each([
  ['They took down my posters', 'standard'],
  ['He wrote “I will kill you”', 'amber'],
  ['He wrote “I will kill you tonight, I have a knife”', 'red'],
  ['Someone smashed my window', 'amber'],
  ['He keeps following me home', 'amber'],
  ['There is white powder in the letter', 'red'],
  ['He is outside my house now', 'red'],
  ['Maen nhw wedi tynnu fy mhosteri i lawr', 'standard'],
  ['Bygythiad i ladd mewn neges', 'amber'],
  ['Mae cyllell ganddo ac mae e y tu allan', 'red'],
  ['Roedd powdr gwyn yn y llythyr', 'red'],
  ['Mae rhywun wedi bod yn fy nilyn bob nos', 'amber'],
  ['Gwaeddodd dyn y byddai’n llosgi fy nhŷ', 'amber'],
  ['They hacked my account', 'amber'],
  ['He told lies about me in a leaflet', 'standard'],
  ['Somebody phoned in a bomb threat to the hall', 'red'],
  ['Fe wnaethon nhw darfu ar y cyfarfod', 'standard'],
])('"%s" is %s', (account, level) => {
  expect(judge(account).urgency.level).toBe(level);
});

test('is never below what the person says of their own fear', () => {
  const least: Record<Worry, string[]> = {
    calm: ['standard', 'amber', 'red'],
    worried: ['standard', 'amber', 'red'],
    'very-worried': ['amber', 'red'],
    'fear-for-life': ['red'],
  };
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(...worries), (account, worry) => {
      expect(least[worry]).toContain(judge(account, worry).urgency.level);
    }),
  );
});

test('danger now is red whatever else is said, and says why', () => {
  expect(judge('posters', 'calm', true).urgency).toEqual({ level: 'red', reasons: ['danger-now'] });
});

test.each([
  'he said he’d slit my throat',
  'hes gonna smash my face in',
  'he’d break my legs if I published',
  'he said he would do me in',
  'You’ll get what Jo Cox got',
  'a note: I know where you sleep',
])('a threat without the word “kill” is not “nothing pressing”: %s', (words) => {
  const { urgency } = assess({ dangerNow: false, worry: 'worried', plain: plainWords(words), dangerWords: null });
  expect(urgency.level).toBe('amber');
});
