// What was not meant is not stored: a refusal is no agreement, "I don't think I am safe" is no "no", and whatever is told at
// length is in the answers, or waits, or is offered. Nothing of it leaves a turn unkept.
import { expect, test } from '@jest/globals';
import { type Run, startTalk, walk } from '../support/talk.ts';
import { essentials, upTo } from './essentials.ts';

const run: Run = 'en';
const at = (key: string) => walk(upTo(key), run).talk;
const list = (said: string): string[] => said.split(' / ');

test.each(
  list(
    'I dont think I am safe / no i dont feel safe / I don’t think I will live through tonight / he has gone to get his gun / they left a burning bag on the porch / nobody will help me / dwi ddim yn meddwl mod i’n saff / smo fi’n saff',
  ),
)('danger: “%s” is no “no”, and names 999', (words) => {
  const talk = startTalk('en');
  const { messages } = talk.type(words);
  expect(talk.state.answers.danger).not.toEqual({ kind: 'choice', codes: ['no'] });
  expect(['common.danger.now', 'common.danger.home', 'start.danger.unclear']).toContain(messages[0]?.key);
});

test.each(list('can i ask you something / do you know who reads this? / y dyn drws nesa sy’n gas'))(
  'danger: “%s” is no “yes”',
  (words) => {
    const talk = startTalk('en');
    talk.type(words);
    expect(talk.state.answers.danger).toBeUndefined();
  },
);

test.each(
  list(
    'ok no / ok no thanks / yes no / ie na / ok dim diolch / ok stop / can i stay anonymous / do i have to / do you tell my party / can you explain / Y heddlu? Na / of course not / wrth gwrs ddim / you may not / sure, but not today / fine no / I agree to nothing / yes but he must not know',
  ),
)('agreement: “%s” is none', (words) => {
  const talk = at('report.agree.ask');
  talk.type(words);
  expect(talk.state.answers.agree).toBeUndefined();
});

test.each(list('yes please / ok yes / yes you can send / sure / cytuno / ie plis / cewch siŵr'))(
  'agreement: “%s” is one',
  (words) => {
    const talk = at('report.agree.ask');
    talk.type(words);
    expect(talk.state.answers.agree).toEqual({ kind: 'choice', codes: ['yes'] });
  },
);

test.each(
  list(
    'correct but it was monday / all fine except the date / yes apart from the date / can i change it / yn gywir ond dydd Llun oedd hi',
  ),
)('the read-out is not taken over by “%s”', (words) => {
  const talk = at('report.understood.ask');
  talk.type(words);
  expect(talk.state.answers.understood).toBeUndefined();
});

test.each(list('send the police / please send the police now / don’t send it / wait / ok'))(
  'the report is not sent by “%s”',
  (words) => {
    const { talk } = walk(essentials, run);
    expect(talk.type(words).outcome).toBe('asking');
  },
);

test.each([
  ['07700 900123 is my husband’s phone, mine is 07700 900456', '+447700900456'],
  ['07700 900123 is not safe, use 07700 900456', '+447700900456'],
  ['he reads 07700 900123, use jane@example.org', 'jane@example.org'],
  ['my ex has 07700 900123 so ring 07700 900456', '+447700900456'],
])('contact: the one that is not theirs is not taken: %s', (words, value) => {
  const talk = at('report.contact.ask');
  talk.type(words);
  expect(talk.state.answers.contact).toMatchObject({ kind: 'contact', value });
});

test.each(list('not at all safe / i am not really coping / dim o gwbl yn saff / not very safe'))(
  'worry: “%s” is not put at the lowest',
  (words) => {
    const talk = at('report.worry.ask');
    talk.type(words);
    expect(talk.state.answers.worry).toBeUndefined();
  },
);

test('an account that ends in a question is kept', () => {
  const talk = at('report.account.ask');
  const words = `${'On Tuesday a man came to my door and shouted. '.repeat(4)}It is probably nothing, but should I report it?`;
  talk.type(words);
  expect(talk.state.answers.account).toEqual({ kind: 'text', words });
});

test('what looks like a question is the exact words, said twice', () => {
  const { talk } = walk(essentials, run);
  talk.press('more');
  talk.press('nobody');
  talk.press('none');
  talk.type('Why are you still alive');
  talk.type('Why are you still alive');
  expect(talk.state.answers.exactWords).toEqual({ kind: 'text', words: 'Why are you still alive' });
});

test('an account that grows too long says so and keeps what was told early', () => {
  const talk = startTalk('en');
  const early = 'word '.repeat(1900).trim();
  talk.type(early);
  talk.type('more '.repeat(600));
  talk.type('no');
  talk.press('yes');
  expect(talk.state.answers.account).toEqual({ kind: 'text', words: early });
});

test('who the threat was to is asked anew when it is told for somebody else', () => {
  const { talk } = walk(essentials, run);
  talk.press('more');
  for (const code of ['me', 'family', 'done']) talk.press(code);
  talk.type('skip the rest');
  talk.type('change reporting for');
  talk.press('someone-else');
  talk.type('Elin');
  expect(talk.standing).toBe('report.threat.ask');
});

const stories = [
  'he said he would come back to my house on saturday night with his mates and burn it down',
  'no but his brother followed my daughter home from school yesterday and took pictures of her all the way',
  'can you believe that he wrote to my mother and told her what he would do to me if I stand again',
  'I do not want to make a fuss but the man from the meeting was waiting at my car again this morning',
  'dwi ddim eisiau gwneud ffws ond roedd y dyn o’r cyfarfod yn aros wrth fy nghar eto bore ma',
];
const steps = essentials.map((row) => row.leads).filter((key) => key !== 'common.check.ask');

test.each(steps.flatMap((key) => stories.map((words) => [key, words] as const)))(
  'at %s nothing of a story is lost: %s',
  (key, words) => {
    const talk = at(key);
    talk.type(words);
    const kept = JSON.stringify([talk.state.answers, talk.state.earlyAccount, talk.state.pendingWords]);
    expect(kept).toContain(JSON.stringify(words).slice(1, -1));
  },
);
