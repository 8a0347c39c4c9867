// What people write instead of an answer, as tables of turns in both languages: nothing of it becomes a name, a place or a
// code word, nothing of it is lost, and nobody is told that they were not understood when they were afraid.
import { describe, expect, test } from '@jest/globals';
import { type Row, runs, startTalk, walk } from '../support/talk.ts';
import { essentials, upTo } from './essentials.ts';

const at = (key: string, ...rows: readonly Row[]): readonly Row[] => [...upTo(key), ...rows];
const more: readonly Row[] = [...essentials, { press: 'more', leads: 'report.threat.ask' }];
const story = {
  en: 'He came to the town hall and shouted at me that I should stand down or my children would regret it',
  cy: 'Daeth e i neuadd y dref a gweiddi arna i y dylwn i roi’r gorau iddi neu byddai fy mhlant yn difaru',
};

const tables: Readonly<Record<string, readonly Row[]>> = {
  'yes and more at the first question is a yes': [
    { en: 'Yes he is outside', cy: 'Oes mae e tu allan', leads: 'report.agree.ask', messages: 'common.danger.now' },
  ],
  'doubt at the first question is a yes': [
    { en: 'not sure', cy: 'ddim yn siŵr', leads: 'report.agree.ask', messages: 'common.danger.now' },
  ],
  'what is not understood at the first question names 999': [
    { en: 'purple', cy: 'porffor', leads: 'start.danger.ask', messages: 'start.danger.unclear' },
  ],
  'no, in other words, at the first question': [
    { en: 'not at the moment', cy: 'ddim ar hyn o bryd', leads: 'report.agree.ask' },
  ],
  'hello is greeted': [{ en: 'hi there', cy: 'shwmae', leads: 'start.danger.ask', messages: 'answers.hello' }],
  'who sees this is answered before the agreement': at('report.agree.ask', {
    en: 'who will see this?',
    cy: 'pwy fydd yn ei weld?',
    leads: 'report.agree.ask',
    messages: 'answers.who',
  }),
  'too small to report is answered': at('report.agree.ask', {
    en: 'it is too minor really',
    cy: 'mae’n rhy fach',
    leads: 'report.agree.ask',
    messages: 'answers.minor',
  }),
  'will he find out is answered': at('report.agree.ask', {
    en: 'will he find out it was me?',
    cy: 'fydd e’n dod i wybod?',
    leads: 'report.agree.ask',
    messages: 'answers.findOut',
  }),
  'are you a person is answered': at('report.role.ask', {
    en: 'am I talking to a real person?',
    cy: 'oes rhywun yno?',
    leads: 'report.role.ask',
    messages: 'answers.machine',
  }),
  'why the name is wanted is answered, and is no name': at('report.name.ask', {
    en: 'why do you need my name?',
    cy: 'pam mae angen fy enw?',
    leads: 'report.name.ask',
    messages: 'report.name.why',
  }),
  'a refusal of the name leads to sending without it': at(
    'report.name.ask',
    {
      en: 'I don’t want to give my name',
      cy: 'dw i ddim eisiau rhoi fy enw',
      leads: 'report.name.withoutName',
    },
    { press: 'without', leads: 'report.role.ask', messages: 'report.for-whom.anonymousNote' },
  ),
  'a refusal of the name can be taken back': at(
    'report.name.ask',
    { en: 'can I stay anonymous?', cy: 'na', leads: 'report.name.withoutName' },
    { en: 'Helen Price', cy: 'Helen Price', leads: 'report.contact.ask' },
  ),
  'with no safe way to be reached the report goes on': at('report.contact.ask', {
    en: 'I haven’t got one that is safe',
    cy: 'does gen i ddim ffôn diogel',
    leads: 'report.role.ask',
    messages: 'report.contact.noneNote',
  }),
  'with no safe way, by its button': at('report.contact.ask', {
    press: 'skip',
    leads: 'report.role.ask',
    messages: 'report.contact.noneNote',
  }),
  'a number that is not safe is not taken': at('report.contact.ask', {
    en: 'not 07700 900123',
    cy: 'ddim 07700 900123',
    leads: 'report.contact.ask',
    messages: 'common.problem.contactNot',
  }),
  'a role in other words': at('report.role.ask', {
    en: 'I am a councillor',
    cy: 'cynghorydd ydw i',
    leads: 'report.election.ask',
  }),
  'half of a label with “neu”': at('report.role.ask', {
    en: 'volunteer',
    cy: 'gwirfoddolwr',
    leads: 'report.election.ask',
  }),
  'who belongs to a candidate is none': at('report.role.ask', {
    en: 'the wife of a candidate',
    cy: 'gwraig i ymgeisydd',
    leads: 'report.election.ask',
  }),
  'a role that is denied is not taken': at('report.role.ask', {
    en: 'I am not a candidate',
    cy: 'dw i ddim yn ymgeisydd',
    leads: 'report.role.again',
  }),
  'an election in other words': at('report.election.ask', {
    en: 'the local elections',
    cy: 'etholiadau lleol',
    leads: 'report.place.ask',
  }),
  'not knowing the election is an answer': at('report.election.ask', {
    en: 'dunno',
    cy: 'dim syniad',
    leads: 'report.place.ask',
  }),
  'not knowing when is an answer': at('report.when.ask', {
    en: 'I can’t remember',
    cy: 'dw i ddim yn cofio',
    leads: 'report.for-whom.ask',
  }),
  'a story told before its question is the account, and they hear that it is kept': [
    { ...story, leads: 'start.danger.ask', messages: 'report.account.keptEarly' },
    { en: 'no', cy: 'na', leads: 'report.agree.ask' },
    { press: 'yes', leads: 'report.worry.ask', messages: 'report.account.told' },
  ],
  'however short, what happened is kept when it is told before its question': [
    {
      en: 'someone put a tracker on my car',
      cy: 'rhoddodd rhywun draciwr ar fy nghar',
      leads: 'start.danger.ask',
      messages: 'report.account.keptEarly',
    },
    { en: 'no', cy: 'na', leads: 'report.agree.ask' },
    { press: 'yes', leads: 'report.worry.ask', messages: 'report.account.told' },
  ],
  'a story told at a later question is offered as an addition': at(
    'report.place.ask',
    { ...story, leads: 'report.account.addThis' },
    { press: 'no', leads: 'report.place.ask' },
  ),
  'a story told at the first question is kept with the danger': [
    {
      en: 'He is outside my house with a knife and he has shouted for an hour that I must stand down',
      cy: 'Mae e y tu allan i’r tŷ gyda chyllell ac mae wedi gweiddi am awr bod rhaid i fi roi’r gorau iddi',
      leads: 'report.agree.ask',
      messages: 'report.account.keptEarly',
    },
  ],
  'for somebody else, their name is asked at once, and the questions are about them': [
    ...upTo('report.for-whom.ask'),
    { en: 'for my candidate', cy: 'ar ran ffrind', leads: 'report.victim.ask' },
    { en: 'Priya Shah', cy: 'Priya Shah', leads: 'report.name.ask' },
    ...essentials.slice(7),
    { press: 'more', leads: 'report.threat.ask' },
    { press: 'them', leads: 'common.several.more' },
  ],
  'a reference alone is a way back': at(
    'report.agree.ask',
    { en: 'SS-7K3M-9QXD', cy: 'ss 7k3m 9qxd', leads: 'followUp.return.code' },
    { en: '1234 5678 9012 3456', cy: '1234 5678 9012 3456', leads: '!return' },
  ),
  'what comes to mind later is offered as an addition to what happened': [
    ...upTo('report.for-whom.ask'),
    { en: 'he also had a knife', cy: 'roedd cyllell gyda fe hefyd', leads: 'report.account.addThis' },
    { en: 'yes please', cy: 'ie plis', leads: 'report.understood.ask', messages: 'report.account.added' },
    { press: 'yes', leads: 'report.for-whom.ask' },
  ],
  'at the check page too': [
    ...essentials,
    {
      en: 'I forgot that he threw a bottle at me',
      cy: 'anghofiais i ei fod wedi taflu potel ata i',
      leads: 'report.account.addThis',
    },
    { en: 'no', cy: 'na', leads: 'common.check.ask' },
  ],
  'sent in other words': [
    ...essentials,
    { en: 'yes please send it to the police', cy: 'ie anfonwch e at yr heddlu', leads: '!send' },
  ],
  'not sent in other words': [
    ...essentials,
    { en: 'don’t send it yet', cy: 'peidiwch ag anfon', leads: 'common.check.ask', messages: 'common.check.notYet' },
  ],
  'a line that is said to be wrong is opened': [
    ...essentials,
    { en: 'the date is wrong', cy: 'mae’r dyddiad yn anghywir', leads: 'report.when.ask' },
    { press: 'keep', leads: 'common.check.ask' },
    { en: 'remove my number', cy: 'tynnwch fy rhif ffôn', leads: 'report.contact.ask' },
  ],
  'somebody who does not know how to begin is helped, and the second time taken at their word': at(
    'report.account.ask',
    { en: 'it’s too hard', cy: 'mae’n rhy anodd', leads: 'report.account.ask', messages: 'report.account.again' },
    { en: 'it’s too hard', cy: 'mae’n rhy anodd', leads: 'report.worry.ask' },
  ),
  'yes is not yet the words that were asked for': [
    ...more,
    { press: 'nobody', leads: 'report.exact-words.ask' },
    { en: 'yes', cy: 'ydw', leads: 'report.exact-words.ask', messages: 'answers.writeIt' },
  ],
  'a house is no town': at('report.place.ask', {
    en: 'at my house',
    cy: 'yn fy nhŷ',
    leads: 'report.place.again',
    messages: 'common.place.whichTown',
  }),
  'a place that is offered alone is taken by a yes': at(
    'report.place.ask',
    { en: 'Swansea market', cy: 'marchnad Abertawe', leads: 'common.place.confirm' },
    { en: 'yes that’s right', cy: 'ie dyna fe', leads: 'common.check.ask' },
  ),
  'a country that we do not serve says so': at('report.place.ask', {
    en: 'Scotland',
    cy: 'yr Alban',
    leads: 'report.place.again',
    messages: 'common.place.elsewhere.scotland',
  }),
  'advice before the nation is known says what to press': at(
    'report.agree.ask',
    { press: 'advice', leads: 'advice.nation.ask' },
    {
      en: 'someone is stalking me online',
      cy: 'mae rhywun yn fy stelcio ar-lein',
      leads: 'advice.nation.ask',
      messages: 'advice.from',
    },
  ),
  'a yes or no with more words at the read-out': [
    ...upTo('report.understood.ask'),
    { en: 'yes that is right', cy: 'ydy mae hynny’n gywir', leads: 'report.when.ask' },
  ],
  'the list of answers can be left': [
    ...essentials,
    { press: 'change', leads: 'common.change.which' },
    { en: 'never mind', cy: 'dim ots', leads: 'common.check.ask' },
    { press: 'change', leads: 'common.change.which' },
    { press: 'back', leads: 'common.check.ask' },
  ],
  'the whole of the answers is not said again after a miss': [
    ...essentials,
    { en: 'hmm', cy: 'hmm', leads: 'common.check.again', messages: 'common.problem.choice' },
    { press: 'send', leads: '!send' },
  ],
  'enough: every further question has the way to the end': [...more, { press: 'finish', leads: 'common.check.ask' }],
  'nobody is the whole of the answer': [...more, { press: 'nobody', leads: 'report.exact-words.ask' }],
  'no at a question for words passes over it': [
    ...more,
    { press: 'me', leads: 'common.several.more' },
    { press: 'done', leads: 'report.exact-words.ask' },
    { en: 'no', cy: 'na', leads: 'report.why-role.ask' },
    { en: 'don’t know', cy: 'ddim yn gwybod', leads: 'report.how.ask' },
  ],
};

describe.each(runs)('in %s', (run) => {
  test.each(Object.entries(tables))('%s', (_name, rows) => {
    expect(walk(rows, run).deviations).toEqual([]);
  });
});

test.each([
  ['I fear for my life', 'fear-for-life'],
  ['I’m terrified', 'very-worried'],
  ['really scared to be honest', 'very-worried'],
  ['scared', 'worried'],
  ['a bit', 'worried'],
  ['I’m not worried', 'calm'],
  ['not at all worried', 'calm'],
  ['not really worried', 'calm'],
  ['worried, no: he will kill me', 'fear-for-life'],
  ['dw i’n ofni am fy mywyd', 'fear-for-life'],
  ['yn ofnus iawn', 'very-worried'],
  ['dw i wedi dychryn', 'very-worried'],
  ['ofnus', 'worried'],
  ['dw i ddim yn poeni', 'calm'],
])('worry: “%s” is heard as %s', (words, code) => {
  const { talk } = walk(upTo('report.worry.ask'), 'en');
  talk.type(words);
  expect(talk.state.answers.worry).toEqual({ kind: 'choice', codes: [code] });
});

test.each([
  [
    '07700 900 123 but only text me after 6, my husband doesn’t know',
    'but only text me after 6, my husband doesn’t know',
  ],
  ['my number is 07700 900123', undefined],
  ['mary@example.com or 029 2018 0000', 'or 029 2018 0000'],
  ['07700 900123 ond dim ond ar ôl chwech', 'ond dim ond ar ôl chwech'],
])('contact: what is written beside the number is kept: %s', (words, note) => {
  const { talk } = walk(upTo('report.contact.ask'), 'en');
  talk.type(words);
  const { contact } = talk.state.answers;
  expect(contact?.kind === 'contact' ? contact.note : 'no contact').toBe(note);
});

test('“I have no safe way” takes back a number that was given', () => {
  const { talk } = walk(essentials, 'en');
  talk.type('remove my number');
  talk.press('skip');
  expect(talk.standing).toBe('common.check.ask');
  expect(talk.state.answers.contact).toEqual({ kind: 'skipped' });
});

test.each([
  ['07700900444 sorry 07700900445', '+447700900445'],
  ['not 07700 900111, use 07700 900222', '+447700900222'],
  ['07700 90012', 'no contact'],
])('contact: the number that is safe and whole is taken: %s', (words, value) => {
  const { talk } = walk(upTo('report.contact.ask'), 'en');
  talk.type(words);
  const { contact } = talk.state.answers;
  expect(contact?.kind === 'contact' ? contact.value : 'no contact').toBe(value);
});

test.each([
  ['my name is Helen Price', 'Helen Price'],
  ['I’m Helen', 'Helen'],
  ['im Helen', 'Helen'],
  ['fy enw i yw Helen', 'Helen'],
])('name: “%s” is kept as %s', (words, name) => {
  const { talk } = walk(upTo('report.name.ask'), 'en');
  talk.type(words);
  expect(talk.state.answers.name).toEqual({ kind: 'text', words: name });
});

test.each(['ok', 'wait', '07700 900123', 'is it safe', 'what happens if I don’t'])('name: “%s” is none', (words) => {
  const { talk } = walk(upTo('report.name.ask'), 'en');
  talk.type(words);
  expect(talk.state.answers.name).toBeUndefined();
});

test.each([
  ['nobody is in danger', 'no'],
  ['no he left', 'no'],
  ['nah', 'no'],
  ['I don’t think so', 'no'],
  ['no he has a knife', 'yes'],
  ['please hurry', 'yes'],
  ['not sure', 'yes'],
])('danger: “%s” is a %s', (words, code) => {
  const talk = startTalk('en');
  talk.type(words);
  expect(talk.state.answers.danger).toEqual({ kind: 'choice', codes: [code] });
});

test('two stories told early are one account, in order', () => {
  const talk = startTalk('en');
  talk.type(story.en);
  talk.type('And then on the next day he sent me a picture of my own front door by email');
  talk.type('no');
  talk.press('yes');
  expect(talk.state.answers.account).toEqual({
    kind: 'text',
    words: `${story.en}\nAnd then on the next day he sent me a picture of my own front door by email`,
  });
});

test('new words that speak of another day are shown, and a no asks for the day again', () => {
  const { talk } = walk(essentials, 'en');
  talk.type('change when');
  talk.type('20 November 2026');
  talk.type('change what happened');
  const turn = talk.type('A man pushed me at the door on 22 November 2026');
  expect(talk.standing).toBe('report.understood.ask');
  expect(turn.messages.at(-1)?.hints).toContain('report.understood.differs');
  talk.press('no');
  expect(talk.standing).toBe('common.change.which');
  talk.press('when');
  expect(talk.standing).toBe('report.when.ask');
  talk.type('20 November 2026');
  talk.press('yes');
  expect(talk.state.answers.when).toMatchObject({ from: '2026-11-20' });
});

test('new words that speak of another day are taken over by a yes', () => {
  const { talk } = walk(essentials, 'en');
  talk.type('change when');
  talk.type('20 November 2026');
  talk.type('change what happened');
  talk.type('A man pushed me at the door on 22 November 2026');
  talk.press('yes');
  expect(talk.state.answers.when).toMatchObject({ from: '2026-11-22' });
});
