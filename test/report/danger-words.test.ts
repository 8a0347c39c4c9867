// P18: words of danger are heard in both languages, inside any sentence; ordinary campaigning is not mistaken for it.
import { expect, test } from '@jest/globals';
import { plainWords } from '../../src/plain-words.ts';
import { senseDanger } from '../../src/report/danger-words.ts';

test.each([
  ["he's outside", 'now'],
  ['He is outside my house right now', 'home'],
  ['there’s a man at my door', 'home'],
  ['they are breaking in', 'home'],
  ['she has a knife', 'now'],
  ['someone is following me', 'now'],
  ['I am in danger', 'now'],
  ["he's here", 'now'],
  ['They are here now', 'now'],
  ['he’s here again', 'now'],
  ['someone is trying to break in', 'now'],
  ["I've been stabbed", 'now'],
  ['mae e yma', 'now'],
  ['maen nhw yma eto', 'now'],
  ['I want to die', 'self-harm'],
  ['I dont want to live', 'self-harm'],
  ['I am thinking of ending it all', 'self-harm'],
  ['dw i eisiau marw', 'self-harm'],
  ['mae cyllell ganddo', 'now'],
  ['mae ganddo gyllell', 'now'],
  ['mae e y tu allan i’r tŷ', 'home'],
  ['mae hi wrth y drws', 'home'],
  ['mae rhywun yn fy ngardd', 'home'],
  ['someone is banging on my door', 'home'],
  ['dw i mewn perygl', 'now'],
  ['mae rhywun yn fy nilyn', 'now'],
  ['there is a suspicious package on the step', 'package'],
  ['white powder fell out', 'package'],
  ['mae pecyn amheus yma', 'package'],
  ['I want to kill myself', 'self-harm'],
  ['dw i eisiau lladd fy hun', 'self-harm'],
  ['I was raped', 'assault'],
  ['cefais fy nhreisio, ymosodiad rhywiol', 'assault'],
  ['I think my drink was spiked', 'spiking'],
  ['dw i’n meddwl fy mod wedi cael fy sbeicio', 'spiking'],
])('P18: "%s" is heard as %s', (words, kind) => {
  expect(senseDanger(plainWords(words))).toBe(kind);
});

test.each([
  'He shouted at me outside the shop last week',
  'They put leaflets through my door',
  'My posters were torn down',
  'Someone wrote a nasty comment online',
  'Siân Griffiths',
  'Roedd sylwadau cas ar-lein',
  'Mae fy mhosteri wedi cael eu tynnu i lawr',
  'Cardiff',
])('P18: "%s" is not an emergency', (words) => {
  expect(senseDanger(plainWords(words))).toBeNull();
});
