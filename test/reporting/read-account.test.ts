// What is read out of an account, sentence by sentence, in both languages. What is not said is not read.
import { describe, expect, test } from '@jest/globals';
import { readAccountWith } from '../../src/bot/read-account.ts';
import type { Answer } from '../../src/engine/state.ts';
import { plainWords } from '../../src/shared/plain-words.ts';
import { readAccount } from '../../src/understanding/account/read-account.ts';

const read = readAccountWith('2026-11-24T20:00', () => ({ outcome: 'unknown', reason: 'not-found' }));
const codes = (answer: Answer | undefined) => (answer?.kind === 'choice' ? answer.codes : []);

/** words, kinds, how */
const rows: readonly (readonly [words: string, kinds: readonly string[], how: readonly string[]])[] = [
  ['He wrote on Facebook that he will burn my house down', ['threat', 'online'], ['online']],
  ['Ysgrifennodd e ar Facebook y bydd e’n llosgi fy nhŷ', ['threat', 'online'], ['online']],
  ['A man pushed me in the street and spat at me', ['abuse', 'assault'], ['in-person']],
  ['Gwthiodd dyn fi yn y stryd a phoeri arna i', ['assault'], ['in-person']],
  ['He shouted that he would break my legs', ['threat', 'abuse'], []],
  ['Gwaeddodd e y byddai’n torri fy nghoesau', ['threat', 'abuse'], []],
  ['We get silent phone calls every night', ['repeated'], ['phone']],
  ['Rydyn ni’n cael galwadau ffôn bob nos', ['repeated'], ['phone']],
  ['A letter with white powder came, and I phoned 999', ['package'], ['post']],
  ['Daeth llythyr â phowdr gwyn, a ffoniais i 999', ['package'], ['post']],
  ['They shouted at her at the hustings because she is Muslim', ['abuse', 'hate', 'event'], ['event']],
  ['Gwaeddon nhw arni yn yr hustyngau am ei bod hi’n Fwslim', ['abuse', 'hate', 'event'], ['event']],
  ['A car waited outside our house and they slashed the tyres', ['following', 'damage'], ['home', 'vehicle']],
  ['Arhosodd car y tu allan i’n tŷ ni, a thorron nhw’r teiars', ['following', 'damage'], ['home', 'vehicle']],
  ['Somebody smashed the window of my office', ['damage'], []],
  ['Torrodd rhywun ffenestr fy swyddfa', ['damage'], []],
  ['They posted my home address on Telegram', ['online', 'private'], ['online']],
  ['Postion nhw fy nghyfeiriad ar Telegram', ['online', 'private'], ['online']],
  ['A man followed me on the train', ['following'], ['railway']],
  ['Dilynodd dyn fi ar y trên', ['following'], ['railway']],
  ['There is a fake video of me going round', ['fake'], []],
  ['Mae fideo ffug ohona i’n mynd o gwmpas', ['fake'], []],
  ['My campaign is going well and I am at home', [], []],
  ['Mae fy ymgyrch yn mynd yn dda', [], []],
];

test.each(rows)('“%s”', (words, kinds, how) => {
  const { kinds: found } = readAccount(words, plainWords(words));
  expect({ kinds: found, how: codes(read(words).how) }).toEqual({ kinds, how });
});

describe('the day', () => {
  test.each([
    ['Our candidate gets calls every night. Yesterday a voice said: watch your back.', '2026-11-23'],
    ['Mae’n cael galwadau bob nos. Ddoe dywedodd llais rywbeth cas.', '2026-11-23'],
    ['It happens every Monday.', null],
    ['Mae’n digwydd bob dydd Llun.', null],
    ['Last night he came back.', '2026-11-23'],
    ['Neithiwr daeth e yn ôl.', '2026-11-23'],
    ['Nos Lun diwethaf roedd e yno.', '2026-11-23'],
    ['On 12 November they sent it.', '2026-11-12'],
    ['Ar 12 Tachwedd anfonon nhw fe.', '2026-11-12'],
    ['It started in 2023. On 3 March there was a note. On Saturday 14 November he came back.', null],
    ['It is my birthday on 3 May, and last night there was paint on my door.', '2026-11-23'],
    ['The letter from the council arrived on Thursday. On Friday somebody keyed my car.', null],
    ['A few weeks ago he followed me. Yesterday he did it again.', null],
    ['A week last Monday he followed me.', '2026-11-16'],
    ['He wrote “see you on Friday”.', null],
    ['He said yesterday that he will kill me on Friday.', null],
    ['On Tuesday he came.', null],
    ['On Monday or Tuesday he rang.', null],
    ['It has gone on since Monday.', null],
    ['Twice this week a car waited. On Sunday they slashed the tyres.', '2026-11-22'],
    ['I was elected on 4 May 2023 and he keeps shouting.', null],
    ['He sat in the sun. He may have a gun.', null],
    ['Last night around 10 he sat outside.', '2026-11-23'],
    ['He came on Remembrance Sunday.', '2026-11-08'],
    ['Yesterday, 23 November, he pushed me.', '2026-11-23'],
    ['Daeth e ar Sul y Cofio.', '2026-11-08'],
    ['Ddwywaith yr wythnos hon arhosodd car. Ddydd Sul torron nhw’r teiars.', '2026-11-22'],
    ['Dydd Iau daeth llythyr. Dydd Gwener daeth e.', null],
    ['Mae’n digwydd ers dydd Llun.', null],
    ['Ar Ynys Môn neithiwr roedd dyn.', '2026-11-23'],
    ['Cefais i fy ethol ar 4 Mai 2023.', null],
    ['Since the planning meeting on 9 November I have had forty emails.', null],
    ['He shouted at me on Saturday afternoon. It is the third time this month.', '2026-11-21'],
    ['Every night since Remembrance Sunday. Last Thursday he turned up at my surgery.', null],
    ['Ers y cyfarfod ar 9 Tachwedd mae negeseuon yn dod.', null],
    ['He said he would come tomorrow.', null],
    ['Dywedodd e y byddai’n dod yfory.', null],
  ])('“%s” is %s', (words, day) => {
    const { when } = read(words);
    expect(when?.kind === 'date' ? when.from : null).toBe(day);
  });
});
