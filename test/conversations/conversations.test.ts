// Conversations as tables of turns. Each is walked in English, in Welsh, and switching half-way in both directions.
import { describe, expect, test } from '@jest/globals';
import { conversation } from '../../dialogs/index.ts';
import { promptMessage } from '../../src/engine/prompts/index.ts';
import { type Row, runs, startTalk, type Talk, tools, walk } from '../support/talk.ts';
import { essentials, send, upTo } from './essentials.ts';

const at = (key: string, ...rows: readonly Row[]): readonly Row[] => [...upTo(key), ...rows];
const start = (...rows: readonly Row[]): readonly Row[] => rows;

const tables: Readonly<Record<string, readonly Row[]>> = {
  'a whole report, as short as it can be': [...essentials, send],
  'sent by typing': [...essentials, { en: 'send to the police', cy: 'anfon at yr heddlu', leads: '!send' }],
  'danger now shows 999 and goes on': start({ press: 'yes', leads: 'report.agree.ask', messages: 'common.danger.now' }),
  'danger in the middle of an account shows 999 and keeps the account': at('report.account.ask', {
    en: 'He is outside my house with a knife and he has a knife',
    cy: 'Mae e y tu allan i’r tŷ, mae cyllell ganddo',
    leads: 'report.worry.ask',
    messages: 'common.danger.home',
  }),
  'danger at the name question shows 999 too': at('report.name.ask', {
    en: 'help me he is at my door',
    cy: 'mae rhywun wrth y drws',
    leads: 'report.name.ask',
    messages: 'common.danger.home',
  }),
  'a suspicious parcel brings its own advice': at('report.account.ask', {
    en: 'There is a suspicious package at the office',
    cy: 'Mae pecyn amheus yn y swyddfa',
    leads: 'report.worry.ask',
    messages: 'common.danger.package',
  }),
  'self-harm brings Samaritans and stays open': at('report.account.ask', {
    en: 'I want to kill myself',
    cy: 'Dw i eisiau lladd fy hun',
    leads: 'report.worry.ask',
    messages: 'common.danger.self-harm',
  }),
  'no agreement: nothing is sent, and it can be taken back': at(
    'report.agree.ask',
    { press: 'no', leads: 'report.agree.rest' },
    { press: 'back', leads: 'report.agree.ask' },
    { press: 'yes', leads: 'report.account.ask' },
  ),
  'back and forward again': at(
    'report.role.ask',
    { en: 'back', cy: 'yn ôl', leads: 'report.contact.ask' },
    { en: 'back', cy: 'yn ôl', leads: 'report.name.ask' },
    { en: 'forward', cy: 'ymlaen', leads: 'report.contact.ask' },
    { en: 'keep', cy: 'cadw', leads: 'report.role.ask' },
  ),
  'back, then a new answer, returns to where they were': at(
    'report.role.ask',
    { en: 'back', cy: 'yn ôl', leads: 'report.contact.ask' },
    { en: 'sian@example.com', cy: 'sian@example.com', leads: 'report.role.ask' },
  ),
  'back at the first question says so': start({
    en: 'back',
    cy: 'yn ôl',
    leads: 'start.danger.ask',
    messages: 'common.noBack',
  }),
  'change by number on the check page': [
    ...essentials,
    { en: 'change 4', cy: 'newid 4', leads: 'report.name.ask' },
    { en: 'Sioned Griffiths', cy: 'Sioned Griffiths', leads: 'common.check.ask' },
    send,
  ],
  'change by name': [
    ...essentials,
    { en: 'change when', cy: 'newid pryd', leads: 'report.when.ask' },
    { press: 'yesterday', leads: 'common.check.ask' },
  ],
  'change by button': [
    ...essentials,
    { press: 'change', leads: 'common.change.which' },
    { press: 'place', leads: 'report.place.ask' },
    { press: 'keep', leads: 'common.check.ask' },
  ],
  'change of something unknown offers the list': [
    ...essentials,
    { en: 'change my hat', cy: 'newid fy het', leads: 'common.change.which', messages: 'common.change.unknown' },
    { en: 'back', cy: 'yn ôl', leads: 'common.check.ask' },
  ],
  'change before anything was said': start({
    en: 'change',
    cy: 'newid',
    leads: 'start.danger.ask',
    messages: 'common.change.nothing',
  }),
  'help at any step repeats the question': at('report.place.ask', {
    en: 'help',
    cy: 'cymorth',
    leads: 'report.place.ask',
    messages: 'common.help',
  }),
  'start again asks first, and no means no': at(
    'report.role.ask',
    { en: 'start again', cy: 'dechrau eto', leads: 'common.startAgain.ask' },
    { press: 'no', leads: 'report.role.ask' },
  ),
  'start again means it': at(
    'report.role.ask',
    { en: 'start again', cy: 'dechrau eto', leads: 'common.startAgain.ask' },
    { press: 'yes', leads: 'start.danger.ask', messages: 'common.startAgain.done' },
  ),
  'stop asks first, then deletes': at(
    'report.role.ask',
    { en: 'stop', cy: 'stopio', leads: 'common.stop.ask' },
    { press: 'yes', leads: '!erase' },
  ),
  'exit deletes at once': at('report.when.ask', { en: 'exit', cy: 'gadael', leads: '!erase' }),
  'an essential question cannot be skipped': at('report.place.ask', {
    en: 'skip',
    cy: 'hepgor',
    leads: 'report.place.ask',
    messages: 'common.essential',
  }),
  'a place with two meanings is chosen, never guessed': at(
    'report.place.ask',
    { en: 'Newport', cy: 'Newport', leads: 'common.place.choose' },
    { press: 'place-2', leads: 'common.check.ask' },
  ),
  'none of the meanings': at(
    'report.place.ask',
    { en: 'Newport', cy: 'Newport', leads: 'common.place.choose' },
    { press: 'none', leads: 'report.place.again', messages: 'common.place.none' },
  ),
  'typing another place while choosing': at(
    'report.place.ask',
    { en: 'Newport', cy: 'Newport', leads: 'common.place.choose' },
    { en: 'Cardiff', cy: 'Caerdydd', leads: 'common.check.ask' },
  ),
  'a split postcode is shown with its force and confirmed': at(
    'report.place.ask',
    { en: 'AL3 8QE', cy: 'al3 8qe', leads: 'common.place.confirm' },
    { en: '1', cy: '1', leads: 'common.check.ask' },
  ),
  'a constituency in two forces asks for the postcode': at('report.place.ask', {
    en: 'Hexham',
    cy: 'Hexham',
    leads: 'report.place.again',
    messages: 'common.place.needPostcode',
  }),
  'Scotland is signposted and nothing is sent': at('report.place.ask', {
    en: 'Edinburgh',
    cy: 'Caeredin',
    leads: 'report.place.again',
    messages: 'common.place.elsewhere.scotland',
  }),
  'a place nobody knows': at('report.place.ask', {
    en: 'Xyzzy',
    cy: 'Xyzzy',
    leads: 'report.place.again',
    messages: 'common.place.unknown.not-found',
  }),
  'an unreadable date is asked again in other words, then taken as it stands': at(
    'report.when.ask',
    {
      en: 'when the cows came home',
      cy: 'pan ddaeth y gwartheg adref',
      leads: 'report.when.ask',
      messages: 'common.problem.date',
    },
    { en: 'purple elephants', cy: 'eliffantod porffor', leads: 'report.when.ask', messages: 'common.problem.date' },
    { en: 'around the launch', cy: 'adeg y lansiad', leads: 'report.for-whom.ask' },
  ),
  'a day that has not come': at('report.when.ask', {
    en: '1 January 2030',
    cy: '1 Ionawr 2030',
    leads: 'report.when.ask',
    messages: 'common.problem.future',
  }),
  'not knowing when is an answer': at('report.when.ask', { press: 'not-sure', leads: 'report.for-whom.ask' }),
  'a contact nobody could use': at('report.contact.ask', {
    en: 'ask my mum',
    cy: 'gofynnwch i mam',
    leads: 'report.contact.ask',
    messages: 'common.problem.contact',
  }),
  'an address with a slip': at('report.contact.ask', {
    en: 'sian@',
    cy: 'sian@',
    leads: 'report.contact.ask',
    messages: 'common.problem.email',
  }),
  'a number instead of a label': at('report.role.ask', { en: '3', cy: '3', leads: 'report.election.ask' }),
  'a label that does not exist, then the question in other words': at('report.role.ask', {
    en: 'astronaut',
    cy: 'gofodwr',
    leads: 'report.role.again',
    messages: 'common.problem.choice',
  }),
  'an insult is met with patience': at('report.worry.ask', {
    en: 'f*** off',
    cy: 'cer i grafu',
    leads: 'report.worry.again',
    messages: 'common.problem.choice',
  }),
  'emoji only': at('report.role.ask', {
    en: '😡😡😡',
    cy: '😡😡😡',
    leads: 'report.role.again',
    messages: 'common.problem.choice',
  }),
  'fear for a life shows 999': at('report.worry.ask', {
    press: 'fear-for-life',
    leads: 'report.understood.ask',
    messages: 'common.danger.now',
  }),
  'advice from the middle of a report, and back to the same question': [
    ...essentials,
    { en: 'advice', cy: 'cyngor', leads: 'advice.suggest.ask' },
    { en: '1', cy: '1', leads: 'advice.next.ask' },
    { press: 'back', leads: 'common.check.ask' },
  ],
  'advice without a report asks for the nation, then finds by words': start(
    { en: 'I only want advice', cy: 'dim ond cyngor', leads: 'advice.nation.ask' },
    { press: 'wales', leads: 'advice.menu.ask' },
    { en: 'someone keeps stalking me', cy: 'mae rhywun yn fy stelcio', leads: 'advice.search.found' },
    { press: 'stalking', leads: 'advice.next.ask' },
    { en: 'back', cy: 'yn ôl', leads: 'start.danger.ask' },
  ),
  'who is my contact names the force and sends nothing': start(
    { en: 'who is my contact', cy: 'pwy yw fy nghyswllt', leads: 'common.who.ask' },
    { en: 'Cardiff', cy: 'Caerdydd', leads: 'start.danger.ask', messages: 'common.who.answer' },
  ),
  'a third miss on an essential question names 101': at(
    'report.place.ask',
    { en: 'zzqx', cy: 'zzqx', leads: 'report.place.again', messages: 'common.place.unknown.not-found' },
    { en: 'qqzx', cy: 'qqzx', leads: 'report.place.again', messages: 'common.place.unknown.not-found' },
    { en: 'xxqz', cy: 'xxqz', leads: 'report.place.again', messages: 'common.stuckEssential' },
  ),
};

describe.each(runs)('in %s', (run) => {
  test.each(Object.entries(tables))('%s', (_name, rows) => {
    expect(walk(rows, run).deviations).toEqual([]);
  });
});

const ticked = (talk: Talk, codes: string) => {
  const button = promptMessage(conversation, talk.state, tools).buttons?.[0];
  return talk.hear({ kind: 'pressed', step: button?.step ?? '', code: `set:${codes}`, asked: button?.asked ?? -1 });
};

const plain = {
  en: ['no', 'yes', 'A man shouted that he would burn my house down', 'last night', 'Siân Griffiths, 07700 900123'],
  cy: ['nac oes', 'iawn', 'Gwaeddodd dyn y byddai’n llosgi fy nhŷ', 'neithiwr', 'Siân Griffiths, 07700 900123'],
} as const;
const rest = {
  en: ['candidate for the council', 'Cardiff', 'send'],
  cy: ['ymgeisydd ar gyfer y cyngor', 'Caerdydd', 'anfon'],
} as const;

test.each(['en', 'cy'] as const)('P22: a plain report takes at most 11 turns (%s)', (language) => {
  const talk = startTalk(language);
  const [danger, agree, account, when, who] = plain[language];
  for (const words of [danger, agree, account]) talk.type(words);
  ticked(talk, 'threat');
  ticked(talk, 'home,very-worried');
  for (const words of [when, who, ...rest[language].slice(0, 2)]) talk.type(words);
  expect(talk.standing).toBe('common.check.ask');
  expect(talk.type(rest[language][2]).outcome).toBe('send');
  expect(talk.state.answers).toMatchObject({
    forWhom: { codes: ['me'] },
    name: { words: 'Siân Griffiths' },
    contact: { value: '+447700900123' },
    role: { codes: ['candidate'] },
    election: { codes: ['council'] },
    worry: { codes: ['very-worried'] },
    risks: { codes: ['home'] },
  });
});

test.each([
  [
    'en',
    'My name is Siân Griffiths, call me on 07700 900123. I am a council candidate in Cardiff. Last night a man at my door said he would burn my house down',
  ],
  [
    'cy',
    'Fy enw i yw Siân Griffiths, ffoniwch 07700 900123. Fi yw’r ymgeisydd ar gyfer y cyngor yng Nghaerdydd. Neithiwr dywedodd dyn wrth y drws y byddai’n llosgi fy nhŷ',
  ],
] as const)('P22: a first message that says it all takes at most 8 turns (%s)', (language, story) => {
  const talk = startTalk(language);
  talk.type(story);
  for (const words of language === 'en' ? ['no', 'yes'] : ['nac oes', 'iawn']) talk.type(words);
  ticked(talk, 'threat');
  ticked(talk, 'home,very-worried');
  expect(talk.standing).toBe('report.understood.ask');
  talk.press('yes');
  expect(talk.standing).toBe('common.check.ask');
  expect(talk.press('send').outcome).toBe('send');
  expect(talk.state.answers.account).toEqual({ kind: 'text', words: story });
});

test('P20: a report has as many turns in Welsh as in English, and the same answers', () => {
  const codes = (run: 'en' | 'cy') => {
    const { answers } = walk(essentials, run).talk.state;
    return Object.fromEntries(Object.entries(answers).filter(([, one]) => one.kind === 'choice'));
  };
  expect(codes('cy')).toEqual(codes('en'));
});
