// The question "when": what is taken as an answer, what is asked about again, and what stands on the check page. It is the
// night of Tuesday 24 November 2026.
import { describe, expect, test } from '@jest/globals';
import { conversation } from '../../dialogs/index.ts';
import { date } from '../../src/engine/fields/date.ts';
import type { DateField } from '../../src/engine/form.ts';
import { tools } from '../support/talk.ts';

const step = conversation.steps.find((one) => one.id === 'when');
const field = step?.field as DateField;
const hear = (words: string) => date.parse(field, { words, code: null, selected: [] }, tools);
const unknown = { from: null, to: null, at: null, approximate: true };

describe('not to know is an answer', () => {
  test.each([
    'no',
    'don’t know',
    'I dont know',
    'not sure',
    'dunno',
    'I can’t remember',
    'cant remember sorry',
    'no idea',
    'no I don’t know',
    'dim syniad',
    'dw i ddim yn gwybod',
    'ddim yn siŵr',
    'dw i ddim yn cofio',
    'sgen i ddim clem',
    'wn i ddim',
    'sa i’n cofio',
    'does dim syniad gyda fi',
  ])('“%s”', (words) => {
    expect(hear(words)).toEqual({ kind: 'answer', answer: { kind: 'date', words, ...unknown } });
  });
});

test.each(['a while ago', 'recently', 'ages ago', 'throughout the campaign', 'yn ddiweddar', 'sbel yn ôl', 'rhywbryd'])(
  '“%s” is kept as it was said, without a day',
  (words) => {
    expect(hear(words)).toEqual({ kind: 'answer', answer: { kind: 'date', words, ...unknown } });
  },
);

test.each(['no comment', 'no I want to change my name', 'my dog', 'he sat there', '👍', 'lol', 'mae’n ddrwg gen i'])(
  '“%s” is asked about again',
  (words) => {
    expect(hear(words)).toEqual({ kind: 'problem', say: 'common.problem.date' });
  },
);

test.each(['tomorrow', 'next Friday', 'yfory', 'dydd Iau nesaf', '3 December 2026'])(
  '“%s” has not come yet',
  (words) => {
    expect(hear(words)).toEqual({ kind: 'problem', say: 'common.problem.future' });
  },
);

test('a weekday said on that very weekday is asked about: today, or a week ago', () => {
  const heard = hear('Tuesday at 1 in the morning');
  expect(heard).toMatchObject({ kind: 'suggestions', say: 'common.problem.whichDay' });
  expect(heard.kind === 'suggestions' && heard.suggestions.map((one) => [one.labelEn, one.labelCy])).toEqual([
    ['24 November 2026', '24 Tachwedd 2026'],
    ['17 November 2026', '17 Tachwedd 2026'],
  ]);
  expect(heard.kind === 'suggestions' && heard.suggestions[1]?.answer).toEqual({
    kind: 'date',
    words: 'Tuesday at 1 in the morning',
    from: '2026-11-17',
    to: null,
    at: '01:00',
    approximate: false,
  });
  expect(hear('Tuesday night at 9')).toMatchObject({ answer: { from: '2026-11-17', at: '21:00' } });
});

test('buttons and typed labels say the same', () => {
  const press = (code: string) => date.parse(field, { words: null, code, selected: [] }, tools);
  expect(press('yesterday')).toMatchObject({ answer: { from: '2026-11-23', words: 'button:yesterday' } });
  expect(hear('Yesterday')).toMatchObject({ answer: { from: '2026-11-23', words: 'Yesterday' } });
  expect(press('day:2026-11-20')).toMatchObject({ answer: { from: '2026-11-20' } });
  expect(hear('It is still going on')).toMatchObject({ answer: { from: null, to: '2026-11-24' } });
});

test('a doubt beside a day does not throw the day away', () => {
  expect(hear('not sure, maybe last Thursday')).toMatchObject({ answer: { from: '2026-11-19', approximate: true } });
  expect(hear('ddim yn siŵr, nos Iau falle')).toMatchObject({ answer: { from: '2026-11-19', approximate: true } });
});

test('the check page shows the day that was understood beside the words that said it', () => {
  const heard = hear('a week last Monday, about teatime, when I was at the door of the village hall');
  const shown = heard.kind === 'answer' ? date.show(field, heard.answer, tools) : null;
  expect(shown).toEqual({
    join: [{ date: '2026-11-16' }, '“a week last Monday, about teatime, when I was at the door of the village hall”'],
  });
});
