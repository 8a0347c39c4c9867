// P18: words of danger are heard in both languages, inside any sentence; ordinary campaigning is not mistaken for it.
import { expect, test } from '@jest/globals';
import { pressingDanger } from '../../src/understanding/pressing-danger.ts';
import { recognise } from '../../src/understanding/recognise.ts';

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
  ['someone is trying to break in', 'home'],
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
  const panel = pressingDanger(recognise(words));
  // “Here” is at home as much as it is now: the same number stands first in both panels.
  expect(kind === 'now' && panel === 'home' ? 'now' : panel).toBe(kind);
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
  expect(pressingDanger(recognise(words))).toBeNull();
});

test.each([
  ['Daeth llythyr â phowdr gwyn ynddo', ['package']],
  ['Roedd bowdr gwyn yn yr amlen', ['package']],
  ['Mae becyn amheus wrth y drws', ['package']],
  ['Ces i lythyr amheus', ['package']],
  ['Mae amlen amheus yma', ['package']],
  ['Mae bom yn y swyddfa', ['package']],
  ['Mae yna becyn rhyfedd yma', ['package']],
  ['Dw i eisiau marw', ['self-harm']],
  ['Dwi isio marw', ['self-harm']],
  ['Dwi eisiau marw', ['self-harm']],
  ['Rydw i eisiau marw', ['self-harm']],
  ["Rwy'n ystyried hunanladdiad", ['self-harm']],
  ['Dw i ddim isio byw', ['self-harm']],
  ['Dw i am ladd fy hun', ['self-harm']],
  ['Ces i fy nhreisio', ['assault']],
  ['Cafodd hi ei threisio', ['assault']],
  ['Cafodd e ei dreisio', ['assault']],
  ['Ymosododd e arna i’n rhywiol', ['assault']],
  ['Cyffyrddodd e â fi yn rhywiol', ['assault']],
  ['Rhoddodd rhywun rywbeth yn fy niod', ['spiking']],
  ['Ces i fy sbeicio', ['spiking']],
  ['Maen nhw wrth y drws', ['home', 'now']],
  ['Maen nhw y tu allan i’r tŷ', ['home', 'now']],
  ['Mae rhywun y tu fas i’r tŷ', ['home', 'now']],
  ['Mae ’na ddyn wrth y drws', ['home', 'now']],
  ['Mae rhywun yn trio torri mewn', ['home', 'now']],
  ['Maen nhw’n torri i mewn', ['home', 'now']],
  ['Mae dyn yn y tŷ', ['home', 'now']],
  ['Mae rhywun yn fy nghegin', ['home', 'now']],
  ['Mae o’n curo ar y drws', ['home', 'now']],
  ['Mae e’n bangio ar y drws', ['home', 'now']],
  ['Mae o tu allan i’r tŷ efo cyllell', ['home', 'now']],
  ['Mae cyllell ganddo', ['now']],
  ['Mae gan y dyn gyllell', ['now']],
  ['Mae gynno fo gyllell', ['now']],
  ['Mae’n dod ar fy ôl i', ['now']],
  ['Maen nhw’n fy nilyn i', ['now']],
  ['Mae car yn fy nilyn i adre', ['now']],
  ['Dw i mewn peryg', ['now']],
  ['Helpwch fi', ['now']],
  ['Help, mae e yma', ['now']],
  ['Dw i wedi cael fy nhrywanu', ['now']],
  ['Mae’r tŷ ar dân', ['now']],
  ['Maen nhw wedi rhoi’r tŷ ar dân', ['now']],
  ['Dw i’n cuddio yn y tŷ', ['home', 'now']],
  ['A letter came with white powder in it', ['package']],
  ['I got a suspicious letter', ['package']],
  ['There is a strange package here', ['package']],
  ['I do not want to live', ['self-harm']],
  ['She was raped', ['assault']],
  ['He touched me sexually', ['assault']],
  ['Someone put something in my drink', ['spiking']],
  ['They are at the door', ['home', 'now']],
  ['They are outside the house', ['home', 'now']],
  ['Someone is in my kitchen', ['home', 'now']],
  ['He is banging on the door', ['home', 'now']],
  ['The man has a knife', ['home', 'now']],
  ['He is coming for me', ['home', 'now']],
  ['They are following me', ['home', 'now']],
  ['A car is following me home', ['home', 'now']],
  ['Help me', ['home', 'now']],
  ['I am hiding in the house', ['home', 'now']],
])('P18 P20: as it is said, in the south, in the north and in a hurry: "%s"', (words, kinds) => {
  const panel = pressingDanger(recognise(words));
  expect(kinds).toContain(panel === 'home' && kinds.includes('now') ? 'now' : panel);
});

test.each([
  'He told me to kill myself',
  'Dywedodd e wrtha i am ladd fy hun',
  'Roedd dyn wrth y drws ddoe, ond mae e wedi mynd',
  'A man came to the door yesterday and shouted',
  'We were at the door of every house in the ward',
  'Rydyn ni’n canfasio yn y pentref',
  'Mae’r poster yn y ffenestr wedi’i rwygo',
])('P18: "%s" is reported, not happening', (words) => {
  expect(pressingDanger(recognise(words))).toBeNull();
});
