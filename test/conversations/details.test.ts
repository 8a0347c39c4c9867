// The further questions as tables: one branch each, in English, in Welsh and switching half-way. All of them can be
// passed over, left and come back to.
import { describe, expect, test } from '@jest/globals';
import { type Row, runs, walk } from '../support/talk.ts';
import { essentials, send } from './essentials.ts';

/** Everything essential, then "tell you more". The account spoke of a threat and abuse. */
const more = (...rows: readonly Row[]): readonly Row[] => [
  ...essentials,
  { press: 'more', leads: 'report.threat.ask' },
  ...rows,
];
/** It happened at a home: the sixth way of the list. */
const atHome: Row = { en: '6', cy: '6', leads: 'report.tell-both.ask' };
const skip = (leads: string): Row => ({ en: 'skip', cy: 'hepgor', leads });
/** Passes over everything from the threat to the question with this key. */
const order = [
  'report.threat.ask',
  'report.exact-words.ask',
  'report.why-role.ask',
  'report.how.ask',
  'report.tell-both.ask',
  'report.exact-place.ask',
  'report.camera.ask',
  'report.known.ask',
  'report.who.ask',
  'report.witnesses.ask',
  'report.evidence.ask',
  'report.told-others.ask',
  'report.effect.ask',
  'report.others-at-risk.ask',
  'report.more-at-risk.ask',
  'report.before.ask',
  'report.others-targeted.ask',
  'report.safe-how.ask',
  'report.safe-times.ask',
  'report.who-reads.ask',
  'report.codeword.ask',
  'report.go-between.ask',
  'report.needs.ask',
  'report.known-as.ask',
  'report.linked.ask',
  'report.next-event.ask',
  'report.want.ask',
  'report.support.ask',
  'report.share-council.ask',
  'report.share-officer.ask',
  'report.share-party.ask',
  'common.check.ask',
];
const upTo = (key: string): readonly Row[] =>
  more(
    ...order.slice(1, order.indexOf(key) + 1).map((leads) => (leads === 'report.tell-both.ask' ? atHome : skip(leads))),
  );
const at = (key: string, ...rows: readonly Row[]): readonly Row[] => [...upTo(key), ...rows];

const tables: Readonly<Record<string, readonly Row[]>> = {
  'everything passed over, one by one, and sent': [...upTo('common.check.ask'), send],
  'skip the rest and send': more({ en: 'skip the rest', cy: 'hepgor y gweddill', leads: 'common.check.ask' }, send),
  'several at once, by button, then done': more(
    { press: 'me', leads: 'common.several.more' },
    { press: 'family', leads: 'common.several.more' },
    { press: 'done', leads: 'report.exact-words.ask' },
  ),
  'several at once, by numbers': more({ en: '1, 2', cy: '1, 2', leads: 'report.exact-words.ask' }),
  'several at once, by words': more({ en: 'me and my family', cy: 'fi, fy nheulu', leads: 'report.exact-words.ask' }),
  'half-way through several, back starts that question again': more(
    { press: 'me', leads: 'common.several.more' },
    { en: 'back', cy: 'yn ôl', leads: 'report.threat.ask' },
  ),
  'another force is told only where its place is named and agreed to': at(
    'report.tell-both.ask',
    { press: 'yes', leads: 'report.other-place.ask' },
    { en: 'Newport', cy: 'Newport', leads: 'common.place.choose' },
    { press: 'place-1', leads: 'report.exact-place.ask' },
  ),
  'the exact words, kept as they are': at('report.exact-words.ask', {
    en: '“You will burn, b*tch”',
    cy: '“Mi losgi di, yr ast”',
    leads: 'report.why-role.ask',
  }),
  'a camera that could have seen it brings a word about keeping it': at('report.camera.ask', {
    press: 'yes',
    leads: 'report.known.ask',
    messages: 'report.camera.note',
  }),
  'somebody known opens how, and what is dangerous': at(
    'report.known.ask',
    { press: 'yes', leads: 'report.who.ask' },
    { en: 'A tall man called Dai', cy: 'Dyn tal o’r enw Dai', leads: 'report.relationship.ask' },
    { press: 'partner', leads: 'report.danger-signs.ask' },
    { en: '1', cy: '1', leads: 'report.witnesses.ask' },
  ),
  'evidence that is kept is asked after': at(
    'report.evidence.ask',
    { press: 'letter', leads: 'common.several.more' },
    { press: 'done', leads: 'report.original.ask' },
    { press: 'yes', leads: 'report.told-others.ask' },
  ),
  'nothing kept is not asked after': at('report.evidence.ask', {
    en: 'nothing',
    cy: 'dim byd',
    leads: 'report.told-others.ask',
  }),
  'a diary of two earlier times, and then no more': at(
    'report.before.ask',
    { press: 'several', leads: 'report.diary.ask' },
    { press: 'yes', leads: 'report.diary-what.ask' },
    { en: 'He followed my car', cy: 'Dilynodd e fy nghar', leads: 'report.diary-when.ask' },
    { en: 'three weeks ago', cy: 'tair wythnos yn ôl', leads: 'report.diary.again' },
    { press: 'yes', leads: 'report.diary-what.ask' },
    { en: 'He rang at night', cy: 'Ffoniodd e gyda’r nos', leads: 'report.diary-when.ask' },
    skip('report.diary.again'),
    { press: 'no', leads: 'report.reported-before.ask' },
  ),
  'one page of the diary is taken out, and the later one stays': at(
    'report.before.ask',
    { press: 'several', leads: 'report.diary.ask' },
    { press: 'yes', leads: 'report.diary-what.ask' },
    { en: 'He followed my car', cy: 'Dilynodd e fy nghar', leads: 'report.diary-when.ask' },
    { en: 'three weeks ago', cy: 'tair wythnos yn ôl', leads: 'report.diary.again' },
    { press: 'yes', leads: 'report.diary-what.ask' },
    { en: 'He rang at night', cy: 'Ffoniodd e gyda’r nos', leads: 'report.diary-when.ask' },
    { en: 'back', cy: 'yn ôl', leads: 'report.diary-what.ask' },
    { en: 'back', cy: 'yn ôl', leads: 'report.diary.again' },
    { en: 'back', cy: 'yn ôl', leads: 'report.diary-when.ask' },
    { en: 'back', cy: 'yn ôl', leads: 'report.diary-what.ask' },
    { en: 'back', cy: 'yn ôl', leads: 'report.diary.ask' },
    { press: 'remove', leads: 'report.diary-when.ask' },
    skip('report.diary.again'),
  ),
  'the first time has no diary': at('report.before.ask', { press: 'first', leads: 'report.others-targeted.ask' }),
  'safe ways, safe times, who else reads, and a word to say first': at(
    'report.safe-how.ask',
    { en: 'call', cy: 'galwad', leads: 'report.safe-times.ask' },
    { en: 'weekdays after 6', cy: 'yn ystod yr wythnos ar ôl 6', leads: 'report.who-reads.ask' },
    { press: 'yes', leads: 'report.codeword.ask' },
    { en: 'daffodil', cy: 'cennin Pedr', leads: 'report.go-between.ask' },
  ),
  'needs of language': at('report.needs.ask', {
    en: 'to speak welsh',
    cy: 'siarad cymraeg',
    leads: 'report.known-as.ask',
  }),
  'agreements one by one, and no is kept as no': at(
    'report.share-council.ask',
    { press: 'yes', leads: 'report.share-officer.ask' },
    { press: 'no', leads: 'report.share-party.ask' },
    { press: 'no', leads: 'common.check.ask' },
  ),
  'a changed answer asks only what depends on it': [
    ...upTo('common.check.ask'),
    { en: 'change election', cy: 'newid etholiad', leads: 'report.election.ask' },
    { press: 'uk-parliament', leads: 'common.check.ask' },
  ],
  'changing who one is asks what was passed before': [
    ...more({ en: 'skip the rest', cy: 'hepgor y gweddill', leads: 'common.check.ask' }),
    { en: 'change reporting for', cy: 'newid ar ran', leads: 'report.for-whom.ask' },
    { press: 'someone-else', leads: 'report.victim.ask' },
    { en: 'Elin', cy: 'Elin', leads: 'report.threat.ask' },
    { press: 'finish', leads: 'common.check.ask' },
  ],
  'rough words are covered until asked for': at(
    'report.exact-words.ask',
    { en: 'fuck off', cy: 'ffwciwch o ’ma', leads: 'report.why-role.ask' },
    { en: 'skip the rest', cy: 'hepgor y gweddill', leads: 'common.check.ask' },
    { en: 'show', cy: 'dangos', leads: 'common.check.ask' },
    send,
  ),
};

describe.each(runs)('in %s', (run) => {
  test.each(Object.entries(tables))('%s', (_name, rows) => {
    expect(walk(rows, run).deviations).toEqual([]);
  });
});
