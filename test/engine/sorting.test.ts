// The two closed questions after the account, and “are you safe now?”: asked of everybody, answered by button, number or words.
import { describe, expect, test } from '@jest/globals';
import { conversation } from '../../dialogs/index.ts';
import { promptMessage } from '../../src/engine/prompts/index.ts';
import { grade } from '../../src/reporting/grade.ts';
import { recognise } from '../../src/understanding/recognise.ts';
import { startTalk, tools } from '../support/talk.ts';

const account = {
  en: 'A man shouted that he would burn my house down',
  cy: 'Gwaeddodd dyn y byddai’n llosgi fy nhŷ',
} as const;

function atKinds(language: 'en' | 'cy', words: string = account[language]) {
  const talk = startTalk(language);
  talk.press('no');
  talk.press('yes');
  talk.type(words);
  return talk;
}
const codesNow = (talk: ReturnType<typeof startTalk>) =>
  (promptMessage(conversation, talk.state, tools).buttons ?? []).map(({ code }) => code);

describe.each(['en', 'cy'] as const)('in %s', (language) => {
  test('five kinds are offered, the likeliest first, with the words that suggest it, “none” and the whole list', () => {
    const talk = atKinds(language);
    const message = promptMessage(conversation, talk.state, tools);
    const codes = codesNow(talk);
    expect(codes).toHaveLength(7);
    expect(codes[0]).toBe('threat');
    expect(codes.slice(5)).toEqual(['none', 'all']);
    expect(JSON.stringify(message.values)).toContain(language === 'en' ? 'burn my house' : 'llosgi');
  });

  test('nothing is ticked for anybody', () => {
    const talk = atKinds(language);
    expect(talk.state.selected).toEqual([]);
    expect(talk.state.answers.kinds).toBeUndefined();
  });

  test('the whole list is one press away, and a kind of it can be chosen', () => {
    const talk = atKinds(language);
    talk.press('all');
    expect(codesNow(talk).length).toBeGreaterThan(20);
    talk.press('blackmail');
    talk.press('done');
    expect(talk.state.answers.kinds).toEqual({ kind: 'choice', codes: ['blackmail'] });
  });

  test('a number means what stands there now', () => {
    const talk = atKinds(language);
    const [first, , third] = codesNow(talk);
    talk.type(language === 'en' ? '1 and 3' : '1 a 3');
    expect(talk.state.answers.kinds).toEqual({ kind: 'choice', codes: [first, third] });
  });

  test('a sentence ticks the risks that it names', () => {
    const talk = atKinds(language);
    talk.press('none');
    talk.type(language === 'en' ? 'a weapon and my kids' : 'cyllell a fy mhlant');
    expect(talk.state.answers.risks).toEqual({ kind: 'choice', codes: ['weapon', 'family'] });
  });

  test('whoever says that they are near is shown 999', () => {
    const talk = atKinds(language);
    talk.press('none');
    talk.press('near-now');
    const { messages } = talk.press('done');
    expect(messages.map(({ key }) => key)).toContain('common.danger.now');
  });

  test('danger that may be now is asked about before anything else, and “no” shows 999', () => {
    const words =
      language === 'en' ? 'There is a van parked outside again and I am scared' : 'Mae rhywun yn y tŷ a dwi’n ofnus';
    const talk = atKinds(language, words);
    expect(talk.standing).toBe('report.safe-now.ask');
    expect(talk.press('no').messages.map(({ key }) => key)).toContain('common.danger.now');
  });
});

test('an account that says nothing of itself still meets both questions', () => {
  const talk = atKinds('en', 'zzz');
  expect(codesNow(talk)).toContain('none');
  talk.press('none');
  expect(talk.standing).toBe('report.risks.ask');
});

test.each([
  [['threat'], ['when-or-where'], 'red'],
  [['threat'], [], 'amber'],
  [['stalking'], [], 'amber'],
  [['assault'], ['weapon'], 'red'],
  [['abuse'], [], 'standard'],
  [['damage'], [], 'standard'],
  [['damage'], ['home'], 'amber'],
  [[], ['near-now'], 'red'],
] as const)('%j with %j is %s, whatever is written', (kinds, risks, level) => {
  for (const text of ['', 'x', 'Mae’n bwrw glaw']) {
    const graded = grade({ dangerNow: false, worry: 'calm', ticks: { kinds, risks }, texts: [recognise(text)] });
    expect(graded.level).toBe(level);
  }
});
