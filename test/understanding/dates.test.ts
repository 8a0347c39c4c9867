// Days and hours out of answers and accounts, on the evening of Wednesday 18 November 2026: exact, or not given.
import { describe, expect, test } from '@jest/globals';
import { london } from '../../src/understanding/time/london.ts';
import { readAhead, readDates, readWhen } from '../../src/understanding/time/read-when.ts';

const now = '2026-11-18T20:00:00Z';
const when = (text: string) => readWhen(text, now, 'en');

describe('when it happened', () => {
  test.each<[string, string, string | null]>([
    ['last Tuesday about 5', '2026-11-17', '17:00'],
    ['last night half nine', '2026-11-17', '21:30'],
    ['half six yesterday morning', '2026-11-17', '06:30'],
    ['yesterday at half six', '2026-11-17', '18:30'],
    ['about an hour ago', '2026-11-18', '19:00'],
    ['maybe Monday', '2026-11-16', null],
    ['no, the 3rd not the 2nd', '2026-11-03', null],
    ['on the 2nd, sorry I mean the 3rd', '2026-11-03', null],
    ["it wasn't Monday it was Tuesday", '2026-11-17', null],
    ['he emailed me yesterday saying he will come on friday', '2026-11-17', null],
    ['On Monday he said he would come to my surgery on Friday', '2026-11-16', null],
    ['he emailed me at 3.12am on 15/11/26 from darren.t@protonmail.com saying i will gut you', '2026-11-15', '03:12'],
    [
      'Came home from full council last night at about 10.45pm to find a brick thrown thru our front window. dog mess posted thru the door in October as well.',
      '2026-11-17',
      '22:45',
    ],
    ['tonite about half 9 but the msgs started sunday', '2026-11-18', null],
    ['A bloke followed me home last Saturday night, about quarter past eleven', '2026-11-14', '23:15'],
    ['two weeks ago', '2026-11-04', null],
    ['a fortnight ago on Tuesday', '2026-11-03', null],
    ['at 7pm on 5 November', '2026-11-05', '19:00'],
    ['between 7 and 8pm last night', '2026-11-17', '19:00'],
    ['Nov 13', '2026-11-13', null],
    ['since September', '2026-09-01', null],
    ['this morning around 8', '2026-11-18', '08:00'],
    ['ten past four on Sunday afternoon', '2026-11-15', '16:10'],
    ['nos Fawrth', '2026-11-17', null],
    ['bore ddoe', '2026-11-17', null],
    ['echdoe', '2026-11-16', null],
    ['hanner awr wedi pump ddoe', '2026-11-17', '17:30'],
    ['tua phump pnawn ddoe', '2026-11-17', '17:00'],
    ['ddoe tua phump', '2026-11-17', '17:00'],
    ['nos Fawrth dwytha am chwarter i ddeg', '2026-11-17', '21:45'],
    ['wythnos i heddi', '2026-11-11', null],
    ['ers mis Medi', '2026-09-01', null],
    ['y trydydd ar ddeg o Dachwedd', '2026-11-13', null],
    ['yr unfed ar hugain o Hydref', '2026-10-21', null],
    ['tridiau yn ôl', '2026-11-15', null],
    ['deuddydd yn ôl', '2026-11-16', null],
    ['ers wsos', '2026-11-11', null],
    ['mi ddudodd o ddoe y basa fo yn dod nos Wener', '2026-11-17', null],
    ['nid dydd Llun, dydd Mawrth oedd o', '2026-11-17', null],
    ['efallai nos Iau', '2026-11-12', null],
    ["Nos Wener ar ôl y lansiad ges i hanner lager a wedyn sa i'n cofio dim tan y bore", '2026-11-13', null],
    ['mae o tu allan ir ty rwan yn sbio i fewn', '2026-11-18', '20:00'],
    ['pnawn dydd Sadwrn dwytha', '2026-11-14', null],
    ['he is outside my house right now', '2026-11-18', '20:00'],
    ['bob nos ers wythnos', '2026-11-11', null],
    ['he got a six month sentence in March for stalking. Yesterday he came back', '2026-11-17', null],
    ['I was at the count on Thursday night when he grabbed me', '2026-11-12', null],
    ['this happened on tuesday 17th at approx 16:45 outside Tesco', '2026-11-17', '16:45'],
    ['Sunday just gone', '2026-11-15', null],
    ["Ddydd Sadwrn diwethaf, am dri o'r gloch y prynhawn, daeth dyn i'r stondin", '2026-11-14', '15:00'],
    ['ar y 9fed am 14:20', '2026-11-09', '14:20'],
    ['I have had 3 messages on Facebook. The first came on Monday morning.', '2026-11-16', null],
    ['17.11.2026 at 1730hrs', '2026-11-17', '17:30'],
    ['18:00 last night', '2026-11-17', '18:00'],
    ['since yesterday', '2026-11-17', null],
    ['a couple of hours ago', '2026-11-18', '18:00'],
    ['it was about 10 days ago', '2026-11-08', null],
    ['week last Saturday', '2026-11-07', null],
    ['the Friday before last around 9pm', '2026-11-06', '21:00'],
    ['sunday nite 11ish', '2026-11-15', '23:00'],
    ['this afternoon just after 3', '2026-11-18', '15:00'],
    ['lunchtime today', '2026-11-18', null],
    ['at teatime on Monday', '2026-11-16', null],
    ['during the night on Monday', '2026-11-16', null],
    ['overnight between Monday and Tuesday', '2026-11-16', null],
    ['it happened at 5.30 this morning', '2026-11-18', '05:30'],
    ['5th nov', '2026-11-05', null],
    ['05/11/2026 18:45', '2026-11-05', '18:45'],
    ['5-11-2026', '2026-11-05', null],
    ['Thursday the 12th of November 2026 at 7.15pm', '2026-11-12', '19:15'],
    ['Thurs 12th', '2026-11-12', null],
    ['monday gone at 20 past 4', '2026-11-16', '16:20'],
    ['twenty to eight last night', '2026-11-17', '19:40'],
    ['last nite bout 10', '2026-11-17', '22:00'],
    ['yesterday evening at 6', '2026-11-17', '18:00'],
    ['yesterday at 11', '2026-11-17', null],
    ['at about noon yesterday', '2026-11-17', '12:00'],
    ['just before midnight on Friday', '2026-11-13', null],
    ['I got the message 20 minutes ago', '2026-11-18', '19:40'],
    ['five minutes ago', '2026-11-18', '19:55'],
    ['just now', '2026-11-18', null],
    ['some time last week, not sure which day', '2026-11-09', null],
    ['Monday, no, Tuesday', '2026-11-17', null],
    ['Tuesday actually wait it was Monday', '2026-11-16', null],
    ['I think it was the 3rd or 4th', '2026-11-03', null],
    ['between the 3rd and the 5th of November', '2026-11-03', null],
    ['I was elected in May 2022 and last night someone threw eggs', '2026-11-17', null],
    ['He has been convicted in 2019. On Sunday he came to the door.', '2026-11-15', null],
    ['They rang 14 times on Monday', '2026-11-16', null],
    ['I received an email on 16 Nov at 08:12 from him', '2026-11-16', '08:12'],
    ['he wrote yesterday: "You die on Friday"', '2026-11-17', null],
    ['second time this month', '2026-11-01', null],
    ['Since May he has sent me 200 emails', '2026-05-01', null],
    ['It started in September and has got worse', '2026-09-01', null],
    ['he threatened me in March and again last Thursday', '2026-11-12', null],
    ['ddoe am chwarter wedi wyth y bore', '2026-11-17', '08:15'],
    ['neithiwr tua hanner awr wedi un ar ddeg', '2026-11-17', '23:30'],
    ['nos Sadwrn am ugain munud i ddeg', '2026-11-14', '21:40'],
    ["am dri o'r gloch brynhawn Sul", '2026-11-15', '15:00'],
    ['dydd Mawrth diwethaf', '2026-11-17', null],
    ['dydd Iau dwetha', '2026-11-12', null],
    ['nos Lun tua 8', '2026-11-16', '20:00'],
    ['ar y 12fed o Dachwedd', '2026-11-12', null],
    ['wythnos i ddydd Sul diwethaf', '2026-11-08', null],
    ['mis yn ôl', '2026-10-01', null],
    ['tair wythnos yn ôl', '2026-10-28', null],
    ['ers dydd Sul', '2026-11-15', null],
    ['bob dydd ers mis', '2026-10-01', null],
    ['prynhawn ddoe', '2026-11-17', null],
    ['ddoe yn y prynhawn tua 4', '2026-11-17', '16:00'],
    ["p'nawn ddoe am bedwar", '2026-11-17', '16:00'],
    ["bore 'ma am 7", '2026-11-18', '07:00'],
    ['bore heddiw', '2026-11-18', null],
    ['echnos tua 9', '2026-11-16', '21:00'],
    ['wsnos dwytha', '2026-11-09', null],
    ['penwythnos dwytha', '2026-11-14', null],
    ['dros y penwythnos', '2026-11-14', null],
    ['awr yn ôl', '2026-11-18', '19:00'],
    ['newydd ddigwydd rŵan', '2026-11-18', null],
    ['ddydd Gwener tua amser cinio', '2026-11-13', null],
    ['rhywbryd wythnos dwetha', '2026-11-09', null],
    ['Dydd Llun, na, dydd Mawrth', '2026-11-17', null],
    ['dydd Llun neu ddydd Mawrth', '2026-11-16', null],
    ["o'n i'n canfasio yn y dre ddydd Sadwrn pan ddaeth boi lan ata i", '2026-11-14', null],
    ['dath e rownd am hanner nos nithwr', '2026-11-17', null],
    ["ges i'r llythyr fore Gwener", '2026-11-13', null],
    ['am 22:15 nos Fercher dwetha', '2026-11-11', '22:15'],
    ['on wednesday last week', '2026-11-11', null],
    ['wed 11 nov', '2026-11-11', null],
    ['early this morning about 4am', '2026-11-18', '04:00'],
    ['around 1am last night', '2026-11-18', '01:00'],
    ['Friday night into Saturday morning', '2026-11-13', null],
    ['end of last week', '2026-11-09', null],
    ['Armistice Day', '2026-11-11', null],
    ['Guy Fawkes night about 8', '2026-11-05', '20:00'],
    ['on Nov 12th at around 18:20', '2026-11-12', '18:20'],
    ['Nov. 12, 2026', '2026-11-12', null],
    ['2026/11/12', '2026-11-12', null],
    ['about 3 months ago', '2026-08-01', null],
    ['yesterday lunchtime', '2026-11-17', null],
    ['tues eve', '2026-11-17', null],
  ])('%s', (text, from, at) => {
    expect(when(text)).toMatchObject({ from, at });
  });

  test.each([
    'i dont remember when',
    'cant remember, sorry',
    'they said on Friday they would come to my house',
    'he said he would kill me on Friday',
    'THE BITCH DIES FRIDAY',
    'got a letter at the office, cut out letters, says THE BITCH DIES FRIDAY',
    'hes coming to my surgery tomorrow',
    'Come to the hustings on Thursday and you will regret it',
    'we won 3-2 on aggregate',
    'there were about 5 people',
    'I am 45 and I live at 12 High Street',
    'ring me on 07700 900123',
    'my address is 10 Downing Street, ring between 9 and 5',
    '9/11 was an inside job he said',
    'he rants 24/7',
    '3pm',
    'pythnos dwytha',
    "noson o'r blaen",
    "mae o'n deud bod o am losgi'r swyddfa nos Wener",
    "wedodd e bod e'n mynd i ddod i'r tŷ fory",
    "dwi'm yn cofio pryd",
    'the election is on 7 May',
    'my surgery is on Friday at 6',
    'on 3 December they will march to my house',
    'wednesday',
    'Rang yesterday. Rang again today.',
    'May I say this is awful',
    'he may come back',
    'sat outside my house',
    'the sun ran a story',
    'a week on Friday he will be back',
    'overnight',
    'he said come Friday youll be dead',
    'he says hell be waiting for me after the count on thursday',
    'you have till friday, he wrote',
    'Polling day is 7 May 2027',
    'We have a hustings next Tuesday and he has threatened to turn up',
    'I am out canvassing tomorrow and scared',
    'ring me after 6',
    'open 9 to 5',
    'I have 2 kids aged 5 and 7',
    'He is about 6 foot 2',
    'he was 6ft and about 40',
    'he drove off at 60 mph',
    'they sent 10/10 for effort',
    '3 of them came',
    'half of them were drunk',
    'number 7 bus',
    'mi ddaw o yma nos Wener medda fo',
    "ma nhw am losgi'r lle ddydd Sadwrn",
    "Mae'r hystings nos Iau",
  ])('%s names no day on which anything happened', (text) => {
    expect(when(text)?.from ?? null).toBeNull();
  });

  test('a span, what goes on and what is not sure say so', () => {
    expect(when('since yesterday')).toMatchObject({ from: '2026-11-17', to: '2026-11-18', approximate: true });
    expect(when('last week')).toMatchObject({ from: '2026-11-09', to: '2026-11-15', approximate: true });
    expect(when('maybe Monday')).toMatchObject({ from: '2026-11-16', approximate: true });
    expect(when('last Monday')).toMatchObject({ from: '2026-11-16', approximate: false });
    expect(when('last Tuesday about 5')).toMatchObject({ approximate: true });
    expect(when('Wednesday')).toMatchObject({ from: null, words: 'Wednesday' });
    expect(when('Rang yesterday. Rang again today.')).toMatchObject({ from: null, words: 'yesterday, today' });
  });

  test('the words are those of the text', () => {
    expect(when('A man came to the door on Friday night, about quarter past nine.')).toEqual({
      from: '2026-11-13',
      to: null,
      at: '21:15',
      approximate: true,
      words: 'on Friday night',
    });
    expect(when('Dath e yma nos Wener diwethaf a gweiddi.')?.words).toBe('nos Wener diwethaf');
    expect(when('Fe ddaeth bore ’ma, wir.')?.words).toBe('bore ’ma');
  });
});

describe('what lies ahead is given apart', () => {
  test.each([
    ['they said on Friday they would come to my house', '2026-11-20'],
    ['he said he would kill me on Friday', '2026-11-20'],
    ['THE BITCH DIES FRIDAY', '2026-11-20'],
    ['hes coming to my surgery tomorrow', '2026-11-19'],
    ['on 3 December they will march to my house', '2026-12-03'],
    ['my surgery is on Friday at 6', '2026-11-20'],
    ['pull out by Friday or else', null],
    ["mae o'n deud bod o am losgi'r swyddfa nos Wener", '2026-11-20'],
    ["wedodd e bod e'n mynd i ddod i'r tŷ fory", '2026-11-19'],
  ])('%s', (text, from) => {
    expect(when(text)?.from ?? null).toBeNull();
    expect(readAhead(text, now, 'en')?.from ?? null).toBe(from);
  });

  test('both in one message', () => {
    expect(readDates('On Monday he said he would come to my surgery on Friday', now)).toMatchObject({
      when: { from: '2026-11-16', words: 'On Monday' },
      ahead: { from: '2026-11-20', words: 'on Friday' },
    });
    expect(readDates('mi ddudodd o ddoe y basa fo yn dod nos Wener', now)).toMatchObject({
      when: { from: '2026-11-17' },
      ahead: { from: '2026-11-20' },
    });
  });
});

test('the clock is that of London', () => {
  expect(london('2026-06-30T23:30:00Z')).toBe('2026-07-01T00:30');
  expect(london('2026-12-01T00:30:00+01:00')).toBe('2026-11-30T23:30');
  expect(readWhen('yesterday', '2026-06-30T23:30:00Z', 'en')?.from).toBe('2026-06-30');
  expect(readWhen('half an hour ago', '2026-06-30T23:20:00Z', 'en')).toMatchObject({ from: '2026-06-30', at: '23:50' });
});

test.each(['yesterday ', '5', 'on friday he will ', '"', "a'", '3-', 'nos Wener, ', '\u0001', 'ŷ '])(
  '60,000 characters of “%s” are read in bounded time',
  (piece) => {
    const begun = performance.now();
    readDates(piece.repeat(60_000 / piece.length), now);
    expect(performance.now() - begun).toBeLessThan(1000);
  },
);
