// P18: what a frightened person writes in a hurry is heard as danger, their own thoughts of not living are heard, what was
// said to them is not taken for theirs, and an ordinary day of campaigning raises no alarm.
import { describe, expect, test } from '@jest/globals';
import { plainWords } from '../../src/plain-words.ts';
import { senseDanger } from '../../src/report/danger-words.ts';
import { ordinary } from './ordinary-sentences.ts';

const sensed = (words: string) => senseDanger(plainWords(words));

test.each([
  'he’s here',
  'they’re here',
  'he’s back',
  'someone is trying to break in',
  'he’s going to kill me tonight',
  'I am not safe',
  'I need help now',
  'please help',
  'a car is following me',
  'I can’t talk, he’s in the next room',
  'I’ve been stabbed',
  'petrol through my letterbox',
  'there is a package on my doorstep',
  'there is a package on my doorstep, I did not expect it',
  'mae e yma',
  'mae o yma',
  'mae gynno fo gyllell',
  'helpwch fi',
  'mae rhywun yn trio torri mewn',
  'Yes he is outside',
  'I dont feel safe',
  'he’s going to stab me',
  'they are about to kick the door in',
  'we’ve been attacked',
  'I am bleeding',
  'a van is following us',
  'send help',
  'send the police now',
  'help help',
  'he wont leave',
  'he won’t let me leave',
  'he is in the same room',
  'there is fire at my door',
  'a parcel came and there is powder in it',
  'letter with something ticking inside',
  'mae nhw’n ôl',
  'mae e nôl',
  'mae e’n dod',
  'gyda fe gyllell',
  'dw i ddim yn saff',
  'dwi ddim yn ddiogel',
  'helpwch ni',
])('P18: “%s” is danger', (words) => {
  expect(['now', 'home', 'package']).toContain(sensed(words));
});

test.each([
  'probably nothing but I can’t sleep, feel like ending it all sometimes',
  'ending it all',
  'I want to die',
  'I wish I was dead',
  'I wish I were dead',
  'thinking of killing myself',
  'kill my self',
  'better off dead',
  'everyone would be better off without me',
  'no point in living',
  'can’t go on',
  'I cannot go on like this',
  'taken an overdose',
  'I have taken pills',
  'cutting myself',
  'I have been cutting myself',
  'self harm',
  'i dont want to be here any more',
  'I do not want to be alive',
  'dw i eisiau marw',
  'dwi isio marw',
  'meddwl am ladd fy hun',
  'roi diwedd ar y cwbl',
  'methu mynd ymlaen',
  'dw i’n methu mynd ymlaen',
  'dw i ddim eisiau byw',
  'dwi ddim isio bod yma',
  'dim pwynt byw',
  'does dim pwynt byw',
  'dod â’r cyfan i ben',
  'torri fy hun',
  'hunan-niweidio',
  'niweidio fy hun',
  'wedi cymryd gorddos',
  'wedi cymryd tabledi',
  'I dont want to live',
  'I told my wife I want to die',
  'feeling suicidal',
  'I might as well be dead',
  'I can’t take it any more',
  'I want it all to end',
  'dw i wedi cael llond bol ar fyw',
  'byddai’n well i bawb hebdda i',
  'he made me want to die',
  'thoughts of suicide',
  'I’ve thought about ending my life',
  'jumping off a bridge',
  'I said I would be better off dead',
  'I told my wife I want to die',
  'I think I should kill myself',
  'dywedais i wrth fy ngŵr fy mod i eisiau marw',
  'alla i ddim mynd ymlaen',
  'mae’n well i bawb hebdda i, dw i eisiau marw',
])('P18: “%s” is heard as a thought of not living', (words) => {
  expect(sensed(words)).toBe('self-harm');
});

test.each([
  'he told me to kill myself',
  'they told me to go and kill myself',
  'he said I should kill myself',
  'a message saying I should end my life',
  'they hope I kill myself',
  'they said I would be better off dead',
  'He wants me to kill myself',
  'people wrote that I ought to kill myself',
  'he said he wished I was dead',
  'they wish I was dead',
  'she told me to end it all',
  'someone commented go and die',
  'He tells me to cut myself',
  'they hope I get raped',
  'he said he hopes I get raped',
  'they threatened to rape me',
  'Dywedodd e wrtha i am ladd fy hun',
  'maen nhw’n dweud y dylwn i ladd fy hun',
  'maen nhw eisiau i fi farw',
  'dywedon nhw wrtha i am roi diwedd ar y cwbl',
  'He has a bat phone',
  'he has a gun licence',
  'she has a gun cabinet',
  'He was outside the shop last week',
  'I can’t go on Tuesday',
  'I can’t go on the doorstep on Sunday',
  'I cannot go on stage',
  'the talk went on and on',
  'I have taken pills to the chemist',
  'no point in leafleting',
  'ysgrifennon nhw y dylwn i ladd fy hun',
  'mae e’n gobeithio y bydda i’n cael fy nhreisio',
  'dylet ti gael dy dreisio, meddai’r neges',
  'mae’r llyfrgell mewn perygl o gau',
  'mae e wedi dechrau fy nilyn ar Facebook',
])('P18: “%s” was said to them, or is an ordinary thing', (words) => {
  expect(sensed(words)).toBeNull();
});

test.each([
  ['A letter with white powder came. We shut the door and called 999. The police took it.', null],
  ['Daeth llythyr â phowdr gwyn. Ffonion ni 999. Mae’r heddlu wedi mynd â fe.', null],
  ['There was white powder in it. The police took it. Now he is outside my house.', 'home'],
  ['The police took the powder. Now there is a suspicious parcel on the step.', 'package'],
  ['A letter with white powder came and we called 999.', 'package'],
  ['Daeth llythyr â phowdr gwyn a ffonion ni 999.', 'package'],
])('P18: “%s” – what the police have taken is no longer a danger', (words, kind) => {
  expect(sensed(words)).toBe(kind);
});

describe.each(['en', 'cy'] as const)('P18: sixty ordinary sentences in %s', (language) => {
  test('there are sixty', () => {
    expect(new Set(ordinary[language]).size).toBe(60);
  });

  test.each(ordinary[language])('“%s” raises no alarm', (words) => {
    expect(sensed(words)).toBeNull();
  });
});
