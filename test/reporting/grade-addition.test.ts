// What is added after sending is graded as an account is: a threat raises the report in either language, and nothing lowers it.
import { expect, test } from '@jest/globals';
import { gradeAddition } from '../../src/reporting/grade-addition.ts';

test.each([
  ['he says he will kill me tonight', 'mae e wedi dweud y bydd e’n fy lladd i heno', 'red'],
  ['he is outside my house now', 'mae e y tu allan i fy nhŷ i nawr', 'red'],
  ['he came back with a knife and said I am next', 'daeth e’n ôl gyda chyllell a dweud mai fi sydd nesaf', 'red'],
  ['he has got a gun now', 'mae ganddo fe wn nawr', 'red'],
  ['there was no knife', 'doedd dim cyllell', 'standard'],
  ['thank you', 'diolch', 'standard'],
  ['please ring after six', 'ffoniwch ar ôl chwech', 'standard'],
  ['it was Tuesday, not Monday', 'dydd Mawrth oedd hi, nid dydd Llun', 'standard'],
  ['I found the screenshot', 'dw i wedi dod o hyd i’r llun', 'standard'],
] as const)('“%s” and “%s” make a standard report %s', (en, cy, level) => {
  expect([gradeAddition('standard', en), gradeAddition('standard', cy)]).toEqual([level, level]);
});

test('danger that is not certain raises, because nobody is there to be asked', () => {
  expect(gradeAddition('standard', 'I think somebody may be outside')).toBe('amber');
});

test('nothing that is added lowers a report', () => {
  for (const words of ['thank you', 'diolch', null]) expect(gradeAddition('red', words)).toBe('red');
});
