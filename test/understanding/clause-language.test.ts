// A word that changes the meaning of a clause counts only in the language of that clause, and a group of words is one group.
import { describe, expect, test } from '@jest/globals';
import { grade } from '../../src/reporting/grade.ts';
import { readText } from '../../src/understanding/read-text.ts';
import { recognise } from '../../src/understanding/recognise.ts';

const contexts = (text: string) => [...readText(text).contexts.values()].flatMap((one) => [...one]);
const fromText = (text: string) =>
  grade({ dangerNow: false, worry: 'calm', ticks: null, texts: [recognise(text)] }).level;

test.each([
  'I’m being followed by the man from the van',
  'Im at home and he is at the window',
  'they said I would be killed',
])('no Welsh denial or wish is read in the English of “%s”', (text) => {
  expect(contexts(text)).not.toContain('context.denied');
  expect(contexts(text)).not.toContain('context.wished');
});

test('a denial of either language still denies in its own', () => {
  expect(contexts('he did not hit me')).toContain('context.denied');
  expect(contexts('wnaeth o ddim fy nharo i')).toContain('context.denied');
});

test.each(['he says', 'she told me', 'they messaged', 'somebody threatened'])('“%s” is somebody saying', (text) =>
  expect(contexts(text)).toContain('said'),
);

describe('words alone never leave at the lowest grade', () => {
  test.each([
    ['he says he will kill me tonight', 'mae o’n deud neith o’n lladd i heno'],
    ['he threatened me with a knife', 'mi wnaeth o ’mygwth i efo cyllell'],
    ['they left a noose on our stall', 'gadawyd rhaff crogi ar y stondin'],
    ['he showed me the handle of a knife', 'dangosodd e gyllell i fi'],
    ['she shook her fist and said you will get it', 'cododd hi ddwrn a gweud gei di hon'],
    ['he said he would burn the office down', 'wedodd e bydde fe’n llosgi’r swyddfa lawr'],
  ])('%s · %s', (english, welsh) => {
    expect(fromText(english)).not.toBe('standard');
    expect(fromText(welsh)).not.toBe('standard');
  });
});
