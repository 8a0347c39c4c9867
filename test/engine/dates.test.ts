// When it happened, as people say it in both languages, on the night of Wednesday 25 November 2026: exact where a day is
// named, honest where it is not, and never a day that was not meant.
import { describe, expect, test } from '@jest/globals';
import { readDate, twoDays } from '../../src/understanding/time/read-date.ts';

const now = '2026-11-25T23:10';
type Row = readonly [words: string, from: string | null, to?: string | null, at?: string | null];
const read = (words: string) => readDate(words, now);

describe('a day that is named', () => {
  test.each<Row>([
    ['yesterday', '2026-11-24'],
    ['last night at 10pm', '2026-11-24', null, '22:00'],
    ['half past ten last night', '2026-11-24', null, '22:30'],
    ['last night at 2am', '2026-11-25', null, '02:00'],
    ['quarter to nine last night', '2026-11-24', null, '20:45'],
    ['the night before last', '2026-11-23'],
    ['the day before yesterday', '2026-11-23'],
    ['this morning', '2026-11-25'],
    ['earlier today', '2026-11-25'],
    ['tonight at 7', '2026-11-25', null, '19:00'],
    ['last Monday', '2026-11-23'],
    ['on Saturday', '2026-11-21'],
    ['Sat night', '2026-11-21'],
    ['fri', '2026-11-20'],
    ['tues', '2026-11-24'],
    ['Monday gone', '2026-11-23'],
    ['this past Monday', '2026-11-23'],
    ['last Wednesday', '2026-11-18'],
    ['Sunday at 3.30pm', '2026-11-22', null, '15:30'],
    ['a week last Tuesday', '2026-11-17'],
    ['a week last Tuesday (around teatime)', '2026-11-17'],
    ['a week ago last Tuesday', '2026-11-17'],
    ['a week last Friday', '2026-11-13'],
    ['a fortnight last Monday', '2026-11-09'],
    ['two weeks last Monday', '2026-11-09'],
    ['Tuesday last week', '2026-11-17'],
    ['last week on Tuesday', '2026-11-17'],
    ['Thursday of last week', '2026-11-19'],
    ['the Tuesday before last', '2026-11-17'],
    ['Tuesday the week before last', '2026-11-10'],
    ['two weeks ago on Tuesday', '2026-11-10'],
    ['a week ago today', '2026-11-18'],
    ['a week ago yesterday', '2026-11-17'],
    ['3 days ago', '2026-11-22'],
    ['two nights ago', '2026-11-23'],
    ['12/05/2026', '2026-05-12'],
    ['5/11', '2026-11-05'],
    ['5.11.26', '2026-11-05'],
    ['2026-11-14', '2026-11-14'],
    ['12 May', '2026-05-12'],
    ['12 December', '2025-12-12'],
    ['Nov 5', '2026-11-05'],
    ['3rd of November at half past nine at night', '2026-11-03', null, '21:30'],
    ['Saturday 14 November at 3.30pm', '2026-11-14', null, '15:30'],
    ['25th', '2026-11-25'],
    ['the 14th', '2026-11-14'],
    ['Friday 13th', '2026-11-13'],
    ['Friday the 13th', '2026-11-13'],
    ['the 14th of last month', '2026-10-14'],
    ['not Monday, Tuesday', '2026-11-24'],
    ['14 11 2026', '2026-11-14'],
    ['on the evening of 14 November', '2026-11-14'],
    ['Sunday 8th', '2026-11-08'],
    ['last nite', '2026-11-24'],
    ['3 weeks ago last Monday', '2026-11-02'],
    ['ar Dachwedd 14', '2026-11-14'],
    ['the fifth of November', '2026-11-05'],
    ['twenty first of October', '2026-10-21'],
    ['y pumed o Dachwedd', '2026-11-05'],
    ['tri diwrnod nôl', '2026-11-22'],
    ['bore ddo', '2026-11-24'],
    ['echdo', '2026-11-23'],
    ['dydd Llun y 23ain', '2026-11-23'],
    ['y Sul cyn diwethaf', '2026-11-15'],
    ['am dri y bore heddiw', '2026-11-25', null, '03:00'],
    ['ddoe', '2026-11-24'],
    ['bore ddoe', '2026-11-24'],
    ['neithiwr am 10', '2026-11-24', null, '22:00'],
    ['hanner awr wedi deg neithiwr', '2026-11-24', null, '22:30'],
    ['am ddau o’r gloch y bore neithiwr', '2026-11-25', null, '02:00'],
    ['echdoe', '2026-11-23'],
    ['echnos', '2026-11-23'],
    ['bore ’ma', '2026-11-25'],
    ['heno', '2026-11-25'],
    ['nos Lun diwethaf', '2026-11-23'],
    ['nos Lun ddwytha', '2026-11-23'],
    ['Llun diwethaf', '2026-11-23'],
    ['bore Llun', '2026-11-23'],
    ['pnawn Sul', '2026-11-22'],
    ['dydd Sadwrn', '2026-11-21'],
    ['dydd Mercher diwethaf', '2026-11-18'],
    ['nos Wener am 8yh', '2026-11-20', null, '20:00'],
    ['wythnos i ddydd Mawrth diwethaf', '2026-11-17'],
    ['wythnos i nos Fawrth diwethaf', '2026-11-17'],
    ['pythefnos i ddydd Llun diwethaf', '2026-11-09'],
    ['dydd Mawrth yr wythnos diwethaf', '2026-11-17'],
    ['yr wythnos diwethaf, dydd Iau', '2026-11-19'],
    ['dydd Mawrth cyn diwethaf', '2026-11-17'],
    ['dydd Mawrth yr wythnos cyn diwethaf', '2026-11-10'],
    ['tri diwrnod yn ôl', '2026-11-22'],
    ['12 Mai', '2026-05-12'],
    ['y 12fed o Fai 2026', '2026-05-12'],
    ['12 Rhagfyr', '2025-12-12'],
    ['nos Sadwrn 14 Tachwedd am 10.30 yr hwyr', '2026-11-14', null, '22:30'],
    ['y 14eg', '2026-11-14'],
    ['ar y 25ain', '2026-11-25'],
    ['dydd Gwener y 13eg', '2026-11-13'],
    ['nid dydd Llun, dydd Mawrth', '2026-11-24'],
  ])('“%s” is %s', (words, from, to = null, at = null) => {
    const { approximate, ...rest } = read(words) ?? {};
    expect(rest).toEqual({ from, to, at });
    expect(approximate).toBe(false);
  });
});

describe('a feast is computed, and the last one is meant', () => {
  test.each<Row>([
    ['Remembrance Sunday', '2026-11-08'],
    ['on bonfire night', '2026-11-05'],
    ['Guy Fawkes Night', '2026-11-05'],
    ['Hallowe’en', '2026-10-31'],
    ['Armistice Day', '2026-11-11'],
    ['Christmas Eve', '2025-12-24'],
    ['Christmas Day 2024', '2024-12-25'],
    ['New Year’s Eve', '2025-12-31'],
    ['New Year’s Day', '2026-01-01'],
    ['Good Friday', '2026-04-03'],
    ['Easter Sunday', '2026-04-05'],
    ['Easter Monday', '2026-04-06'],
    ['Easter Sunday 2025', '2025-04-20'],
    ['Mother’s Day', '2026-03-15'],
    ['Father’s Day', '2026-06-21'],
    ['Pancake Day', '2026-02-17'],
    ['May Day', '2026-05-01'],
    ['August bank holiday', '2026-08-31'],
    ['St David’s Day', '2026-03-01'],
    ['the day after bonfire night', '2026-11-06'],
    ['the night before Halloween', '2026-10-30'],
    ['Sul y Cofio', '2026-11-08'],
    ['noson tân gwyllt', '2026-11-05'],
    ['noson Guto Ffowc', '2026-11-05'],
    ['nos Galan Gaeaf', '2026-10-31'],
    ['Noswyl Nadolig', '2025-12-24'],
    ['Dydd Nadolig', '2025-12-25'],
    ['Gŵyl San Steffan', '2025-12-26'],
    ['nos Galan', '2025-12-31'],
    ['Dydd Calan', '2026-01-01'],
    ['Dydd Gwener y Groglith', '2026-04-03'],
    ['Sul y Pasg', '2026-04-05'],
    ['Llun y Pasg', '2026-04-06'],
    ['Sul y Mamau', '2026-03-15'],
    ['Calan Mai', '2026-05-01'],
    ['Dydd Gŵyl Dewi', '2026-03-01'],
    ['y diwrnod ar ôl Sul y Cofio', '2026-11-09'],
  ])('“%s” is %s', (words, from) => {
    expect(read(words)).toEqual({ from, to: null, at: null, approximate: false });
  });

  test.each([
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('Easter of %i is on %s', (year, day) => {
    expect(readDate(`Easter Sunday ${year}`, now)?.from).toBe(day);
  });
});

describe('what is not one day stays a span, or goes on, and says so', () => {
  test.each<Row>([
    ['between 3 and 5 November', '2026-11-03', '2026-11-05'],
    ['Monday or Tuesday', '2026-11-23', '2026-11-24'],
    ['Tuesday and Thursday', '2026-11-17', '2026-11-19'],
    ['last week', '2026-11-16', '2026-11-22'],
    ['the week before last', '2026-11-09', '2026-11-15'],
    ['this week', '2026-11-23', '2026-11-25'],
    ['last weekend', '2026-11-21', '2026-11-22'],
    ['the weekend before last', '2026-11-14', '2026-11-15'],
    ['last month', '2026-10-01', '2026-10-31'],
    ['in March', '2026-03-01', '2026-03-31'],
    ['December', '2025-12-01', '2025-12-31'],
    ['in 2023', '2023-01-01', '2023-12-31'],
    ['last year', '2025-01-01', '2025-12-31'],
    ['Easter', '2026-04-03', '2026-04-06'],
    ['last Christmas', '2025-12-24', '2025-12-26'],
    ['Remembrance Day', '2026-11-08', '2026-11-11'],
    ['last night around midnight', '2026-11-24', '2026-11-25'],
    ['a couple of weeks back', '2026-11-11', null],
    ['a fortnight ago', '2026-11-11', null],
    ['I think it was Friday', '2026-11-20', null],
    ['not sure, maybe last Thursday', '2026-11-19', null],
    ['around 10 last night', '2026-11-24', null, '22:00'],
    ['an hour ago', '2026-11-25', null, '22:10'],
    ['every night', null, '2026-11-25'],
    ['every Monday', null, '2026-11-25'],
    ['its still happening', null, '2026-11-25'],
    ['It’s ongoing', null, '2026-11-25'],
    ['on and off for months', null, '2026-11-25'],
    ['since Monday', '2026-11-23', '2026-11-25'],
    ['every night since Monday', '2026-11-23', '2026-11-25'],
    ['every night last week', '2026-11-16', '2026-11-22'],
    ['for the last two weeks', '2026-11-11', '2026-11-25'],
    ['until yesterday', null, '2026-11-24'],
    ['two or three days ago', '2026-11-22', null],
    ['10 days ago', '2026-11-15', null],
    ['this past week', '2026-11-18', '2026-11-25'],
    ['the last two days', '2026-11-23', '2026-11-25'],
    ['the first week of November', '2026-11-01', '2026-11-25'],
    ['end of October', '2026-10-01', '2026-10-31'],
    ['it started on Friday and is still going on', '2026-11-20', '2026-11-25'],
    ['since last week', '2026-11-16', '2026-11-25'],
    ['three times last week', '2026-11-16', '2026-11-22'],
    ['ganol nos neithiwr', '2026-11-24', '2026-11-25'],
    ['ryw ddau neu dri diwrnod yn ôl', '2026-11-22', null],
    ['yr wythnos gyntaf o Dachwedd', '2026-11-01', '2026-11-25'],
    ['ddechrau Tachwedd', '2026-11-01', '2026-11-25'],
    ['wythnos nôl', '2026-11-18', null],
    ['cwpwl o wythnose nôl', '2026-11-11', null],
    ['awr nôl', '2026-11-25', null, '22:10'],
    ['flwyddyn dwetha', '2025-01-01', '2025-12-31'],
    ['dros y Sul', '2026-11-21', '2026-11-22'],
    ['rhwng nos Wener a bore Sadwrn', '2026-11-20', '2026-11-21'],
    ['dechreuodd ddydd Gwener ac mae’n parhau', '2026-11-20', '2026-11-25'],
    ['y flwyddyn cyn diwethaf', '2024-01-01', '2024-12-31'],
    ['rhwng 3 a 5 Tachwedd', '2026-11-03', '2026-11-05'],
    ['dydd Llun neu ddydd Mawrth', '2026-11-23', '2026-11-24'],
    ['yr wythnos diwethaf', '2026-11-16', '2026-11-22'],
    ['yr wythnos cyn diwethaf', '2026-11-09', '2026-11-15'],
    ['yr wythnos hon', '2026-11-23', '2026-11-25'],
    ['dros y penwythnos', '2026-11-21', '2026-11-22'],
    ['y mis diwethaf', '2026-10-01', '2026-10-31'],
    ['ym mis Mai', '2026-05-01', '2026-05-31'],
    ['mis Hydref llynedd', '2025-10-01', '2025-10-31'],
    ['llynedd', '2025-01-01', '2025-12-31'],
    ['y Pasg', '2026-04-03', '2026-04-06'],
    ['Calan Gaeaf', '2026-10-31', '2026-11-01'],
    ['tua hanner nos neithiwr', '2026-11-24', '2026-11-25'],
    ['pythefnos yn ôl', '2026-11-11', null],
    ['rhyw bythefnos yn ôl', '2026-11-11', null],
    ['cwpl o wythnosau yn ôl', '2026-11-11', null],
    ['efallai nos Iau', '2026-11-19', null],
    ['neithiwr tua deg o’r gloch', '2026-11-24', null, '22:00'],
    ['awr yn ôl', '2026-11-25', null, '22:10'],
    ['bob nos', null, '2026-11-25'],
    ['pob nos', null, '2026-11-25'],
    ['bob dydd', null, '2026-11-25'],
    ['mae’n dal i ddigwydd', null, '2026-11-25'],
    ['ers wythnosau', null, '2026-11-25'],
    ['ers dydd Llun', '2026-11-23', '2026-11-25'],
    ['ers pythefnos', '2026-11-11', '2026-11-25'],
    ['bob nos ers dydd Llun', '2026-11-23', '2026-11-25'],
  ])('“%s” is from %s to %s', (words, from, to = null, at = null) => {
    expect(read(words)).toEqual({ from, to, at, approximate: true });
  });

  test.each<Row>([
    ['3-5 November', '2026-11-03', '2026-11-05'],
    ['Monday to Wednesday', '2026-11-23', '2026-11-25'],
    ['from 3 November to 5 November', '2026-11-03', '2026-11-05'],
    ['o 3 i 5 Tachwedd', '2026-11-03', '2026-11-05'],
    ['o ddydd Llun i ddydd Mercher', '2026-11-23', '2026-11-25'],
  ])('“%s” runs from %s to %s', (words, from, to = null) => {
    expect(read(words)).toEqual({ from, to, at: null, approximate: false });
  });
});

describe('words that could mean several days name none', () => {
  test.each([
    'the other day',
    'a few days ago',
    'last summer',
    'polling day',
    'the night of the count',
    'three weeks ago on a Thursday',
    'Sunday last week',
    'Friday week',
    'Monday 3 November',
    'before Christmas',
    'the week of 9 November',
    'the weekend of the 14th',
    'the Monday after Remembrance Sunday',
    'a week before Halloween',
    'a few hours ago',
    'y dydd Llun ar ôl Sul y Cofio',
    'wythnos cyn Calan Gaeaf',
    'ychydig oriau yn ôl',
    'y noson o’r blaen',
    'y diwrnod o’r blaen',
    'ychydig ddyddiau yn ôl',
    'sbel yn ôl',
    'diwrnod pleidleisio',
    'wythnos i ddydd Mawrth',
    'cyn y Nadolig',
    'dydd Llun 3 Tachwedd',
  ])('“%s”', (words) => {
    expect(read(words)).toEqual({ from: null, to: null, at: null, approximate: true });
  });

  test.each([
    'when the cows came home',
    'he sat outside',
    'he may come back in the sun',
    '10pm',
    'at 10',
    'no',
    '31 April',
    '',
    'sgen i ddim clem',
    'dim syniad',
    'Ynys Môn',
    'yn y nos',
  ])('“%s” is no day', (words) => {
    expect(read(words)).toBeNull();
  });

  test.each(['Wednesday', 'on Wednesday', 'Wednesday night', 'dydd Mercher', 'nos Fercher'])(
    '“%s”, said on a Wednesday, is today or a week ago',
    (words) => {
      expect(twoDays(words, now)).toEqual(['2026-11-25', '2026-11-18']);
    },
  );

  test.each(['Tuesday', 'last Wednesday', 'today', '25 November', 'dydd Mercher diwethaf'])(
    '“%s” is one day',
    (words) => {
      expect(twoDays(words, now)).toEqual([]);
    },
  );
});

describe('an hour', () => {
  test.each([
    ['on Saturday at 10', null],
    ['on Saturday morning at 10', '10:00'],
    ['on Saturday at 22:30', '22:30'],
    ['Saturday at noon', '12:00'],
    ['nos Sadwrn am naw', '21:00'],
    ['dydd Sadwrn am naw', null],
    ['bore Sadwrn am naw', '09:00'],
    ['prynhawn Sadwrn, chwarter i dri', '14:45'],
    ['dydd Sadwrn, hanner dydd', '12:00'],
  ])('of “%s” is %s: morning or evening is not guessed', (words, at) => {
    expect(read(words)).toMatchObject({ from: '2026-11-21', at });
  });

  test.each([
    ['last night at 10', '2026-11-24T03:44', '2026-11-23', '22:00'],
    ['tonight at 10', '2026-11-24T03:44', '2026-11-23', '22:00'],
    ['half an hour ago', '2026-11-25T00:10', '2026-11-24', '23:40'],
    ['hanner awr yn ôl', '2026-11-25T00:10', '2026-11-24', '23:40'],
  ])('“%s”, said at %s, is on %s', (words, then, from, at) => {
    expect(readDate(words, then)).toMatchObject({ from, at });
  });
});
