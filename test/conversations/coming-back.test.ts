// Coming back with a reference and a return code, as tables of turns in both languages and switching half-way.
import { describe, expect, test } from '@jest/globals';
import type { Reply } from '../../src/engine/request.ts';
import { type Row, runs, startTalk, walk } from '../support/talk.ts';
import { upTo } from './essentials.ts';

const history = { en: '24 November: it is safe', cy: '24 Tachwedd: mae’n ddiogel' };
const report: Reply = { kind: 'report', reference: 'SS-7K3M-9QXD', history };
const code = '1234 5678 9012 3456';
const saved = (): Reply => {
  const talk = startTalk('en');
  for (const row of upTo('report.account.ask')) {
    if ('press' in row) talk.press(row.press);
    else if ('en' in row) talk.type(row.en);
  }
  return { kind: 'draft', state: talk.state };
};

const atAgree: Row = { press: 'no', leads: 'report.agree.ask' };
const toMenu: readonly Row[] = [
  atAgree,
  { press: 'return', leads: 'followUp.return.ask' },
  { en: `ss 7k3m 9qxd ${code}`, cy: `SS–7K3M–9QXD ${code}`, leads: '!return' },
  { reply: report, leads: 'followUp.menu.ask', messages: 'followUp.status' },
];
const cameBack = (...rows: readonly Row[]): readonly Row[] => [...toMenu, ...rows];

const tables: Readonly<Record<string, readonly Row[]>> = {
  'the buttons beside the agreement open advice, the contact and the way back in': [
    atAgree,
    { press: 'who', leads: 'common.who.ask' },
    { press: 'back', leads: 'report.agree.ask' },
    { en: 'only advice', cy: 'dim ond cyngor', leads: 'advice.nation.ask' },
    { press: 'back', leads: 'report.agree.ask' },
    { en: 'I have a reference already', cy: 'Mae gen i rif cyfeirnod eisoes', leads: 'followUp.return.ask' },
    { press: 'back', leads: 'report.agree.ask' },
  ],
  'the buttons beside the agreement by their numbers': [
    atAgree,
    { en: '5', cy: '5', leads: 'followUp.return.ask' },
    { press: 'back', leads: 'report.agree.ask' },
    { en: '1', cy: '1', leads: 'report.account.ask' },
  ],
  'reference and code one after the other': [
    atAgree,
    { en: 'return', cy: 'dychwelyd', leads: 'followUp.return.ask' },
    { en: 'what?', cy: 'beth?', leads: 'followUp.return.ask', messages: 'followUp.return.noReference' },
    { en: 'SS-7K3M-9QXD', cy: 'SS-7K3M-9QXD', leads: 'followUp.return.code' },
    { en: '1234', cy: '1234', leads: 'followUp.return.code', messages: 'followUp.return.noCode' },
    { en: code, cy: code, leads: '!return' },
    { reply: report, leads: 'followUp.menu.ask', messages: 'followUp.status' },
  ],
  'who gave no way to be reached is not offered to be called': [
    ...toMenu.slice(0, 3),
    { reply: { ...report, reachable: false }, leads: 'followUp.menu.ask', messages: 'followUp.status' },
    { press: 'ask-contact', leads: 'followUp.menu.ask', messages: 'common.late' },
    { press: 'add', leads: 'followUp.add.ask' },
  ],
  'a wrong code says so, asks again, and names 101': [
    atAgree,
    { en: 'return', cy: 'dychwelyd', leads: 'followUp.return.ask' },
    { en: `SS-7K3M-9QXD ${code}`, cy: `SS-7K3M-9QXD ${code}`, leads: '!return' },
    { reply: { kind: 'unknown' }, leads: 'followUp.return.ask', messages: 'followUp.return.unknown' },
    { en: `SS-7K3M-9QXD ${code}`, cy: `SS-7K3M-9QXD ${code}`, leads: '!return' },
    { reply: { kind: 'too-often' }, leads: 'followUp.return.code', messages: 'followUp.tooOften' },
  ],
  'saved answers are carried on where they were left': [
    atAgree,
    { press: 'return', leads: 'followUp.return.ask' },
    { en: `SS-7K3M-9QXD ${code}`, cy: `SS-7K3M-9QXD ${code}`, leads: '!return' },
    { reply: saved(), leads: 'report.account.ask', messages: 'followUp.return.draft' },
  ],
  'saving shows the pair and asks the same question again': [
    ...upTo('report.place.ask'),
    { en: 'save', cy: 'cadw am nes ymlaen', leads: '!save' },
    {
      reply: { kind: 'saved', reference: 'SS-7K3M-9QXD', code: '1234567890123456' },
      leads: 'report.place.ask',
      messages: 'followUp.saved',
    },
  ],
  'saving that fails says so and loses nothing': [
    ...upTo('report.place.ask'),
    { en: 'save', cy: 'cadw am nes ymlaen', leads: '!save' },
    { reply: { kind: 'failed' }, leads: 'report.place.ask', messages: 'followUp.failed' },
    { en: 'Cardiff', cy: 'Caerdydd', leads: 'common.check.ask' },
  ],
  'nothing to save yet': [
    { en: 'save', cy: 'cadw am nes ymlaen', leads: 'start.danger.ask', messages: 'followUp.save.nothing' },
  ],
  'answers that are not sent are never pushed out by others': [
    ...upTo('report.place.ask'),
    { en: 'return', cy: 'dychwelyd', leads: 'report.place.ask', messages: 'followUp.return.ownAnswers' },
  ],
  'what has happened': cameBack(
    { press: 'status', leads: '!status' },
    { reply: report, leads: 'followUp.menu.ask', messages: 'followUp.status' },
    { press: 'back', leads: 'report.agree.ask' },
  ),
  'adding something': cameBack(
    { press: 'add', leads: 'followUp.add.ask' },
    { en: 'He came again.', cy: 'Daeth e eto.', leads: '!add' },
    { reply: { kind: 'done' }, leads: 'followUp.menu.ask', messages: 'followUp.add.done' },
  ),
  'danger in what is added shows 999 first': cameBack(
    { press: 'add', leads: 'followUp.add.ask' },
    {
      en: 'He is outside my house now',
      cy: 'Mae e y tu allan i fy nhŷ nawr',
      leads: '!add',
      messages: 'common.danger.home',
    },
    { reply: { kind: 'done' }, leads: 'followUp.menu.ask', messages: 'common.danger.home' },
  ),
  'adding too late names 101': cameBack(
    { press: 'add', leads: 'followUp.add.ask' },
    { en: 'He came again.', cy: 'Daeth e eto.', leads: '!add' },
    { reply: { kind: 'too-late' }, leads: 'followUp.menu.ask', messages: 'followUp.tooLate' },
  ),
  'adding that fails keeps the question open': cameBack(
    { press: 'add', leads: 'followUp.add.ask' },
    { en: 'He came again.', cy: 'Daeth e eto.', leads: '!add' },
    { reply: { kind: 'failed' }, leads: 'followUp.add.ask', messages: 'followUp.failed' },
  ),
  'asking to be contacted, in own words': cameBack(
    { press: 'ask-contact', leads: 'followUp.contact.ask' },
    { en: 'After six, by text', cy: 'Ar ôl chwech, drwy neges destun', leads: '!contact' },
    { reply: { kind: 'done' }, leads: 'followUp.menu.ask', messages: 'followUp.contact.done' },
  ),
  'asking to be contacted as the report says': cameBack(
    { press: 'ask-contact', leads: 'followUp.contact.ask' },
    { en: 'As I said in my report', cy: 'Fel y dywedais i yn fy adroddiad', leads: '!contact' },
    { reply: { kind: 'done' }, leads: 'followUp.menu.ask', messages: 'followUp.contact.done' },
  ),
  'withdrawing is asked twice': cameBack(
    { press: 'withdraw', leads: 'followUp.withdraw.ask' },
    { en: 'no', cy: 'na', leads: 'followUp.menu.ask' },
    { press: 'withdraw', leads: 'followUp.withdraw.ask' },
    { en: 'yes', cy: 'hoffwn', leads: '!withdraw' },
    { reply: { kind: 'done' }, leads: 'followUp.menu.ask', messages: 'followUp.withdraw.done' },
  ),
  'withdrawn before it reached anybody': cameBack(
    { press: 'withdraw', leads: 'followUp.withdraw.ask' },
    { press: 'yes', leads: '!withdraw' },
    { reply: { kind: 'stopped' }, leads: 'followUp.menu.ask', messages: 'followUp.withdraw.stopped' },
  ),
  'advice to the own mailbox': [
    atAgree,
    { press: 'advice', leads: 'advice.nation.ask' },
    { press: 'wales', leads: 'advice.menu.ask' },
    { en: 'photo of my house online', cy: 'llun o fy nhŷ ar-lein', leads: 'advice.search.found' },
    { en: '1', cy: '1', leads: 'advice.next.ask' },
    { press: 'mail', leads: 'followUp.mail.ask' },
    { en: '07700 900123', cy: '07700 900123', leads: 'followUp.mail.ask', messages: 'common.problem.email' },
    { en: 'me@example.com', cy: 'fi@example.com', leads: '!mail-advice' },
    { reply: { kind: 'done' }, leads: 'advice.next.ask', messages: 'followUp.mail.done' },
    { press: 'back', leads: 'report.agree.ask' },
  ],
};

describe.each(runs)('in %s', (run) => {
  test.each(Object.entries(tables))('%s', (_name, rows) => {
    expect(walk(rows, run).deviations).toEqual([]);
  });
});

test('P20: a draft carried on in the other language keeps every answer and speaks the language of the new talk', () => {
  const reply = saved();
  const talk = startTalk('cy');
  talk.press('no');
  talk.press('return');
  talk.type(`SS-7K3M-9QXD ${code}`);
  talk.reply(reply);
  expect(reply.kind === 'draft' && talk.state.answers).toEqual(reply.kind === 'draft' && reply.state.answers);
  expect(talk.state).toMatchObject({ language: 'cy', languagesUsed: ['en', 'cy'] });
});
