// P18: danger as it is typed with one thumb, without apostrophes, with names and kin for “he”.
import { describe, expect, test } from '@jest/globals';
import { pressingDanger } from '../../src/understanding/pressing-danger.ts';
import { recognise } from '../../src/understanding/recognise.ts';

const sensed = (words: string) => pressingDanger(recognise(words));

describe.each([
  [
    'somebody is there',
    ['home', 'now'],
    'im hiding in the bathroom|ive locked myself in the bathroom|hiding in the loo|my ex is at the door|my husband is at the door|my stalker is outside|Rob is outside my house|my neighbour is outside with a knife|the same man is outside|two men are outside|theres a bloke outside my flat|someones at my door|someones outside|somebodys in the house|someone is trying my door|hes coming upstairs|i can hear someone downstairs|hes in the room|i need to go he is coming|someone is smashing my windows|he is kicking the door|a man is walking behind me|theres a car following me|hes hitting me|he just hit me|he locked me in|i cant get out|my house is burning|he strangled me|dwi ofn',
  ],
  ['powder', ['package'], 'Three letters came. The last one this morning with powder, which I have NOT touched'],
  [
    'a thought of not living',
    ['self-harm'],
    'i dont care any more|i cant do it any more|i want to end it|nobody would miss me|id be better off dead|kms|i cant cope|i cant take this|2 years. every day messages telling me to kill myself. i cant do it any more',
  ],
] as const)('%s', (_name, kinds, said) => {
  test.each(said.split('|'))('%s', (words) => {
    expect(kinds).toContain(sensed(words));
  });
});

test.each([
  'My neighbour is in the garden',
  'I cant get out of the meeting before six',
  'I dont care any more about the leaflets',
  'we are hiding in plain sight',
  'they wrote letters with questions for the council',
  'Its outside the polling station',
  'I cant cope with the queue',
])('“%s” is an ordinary thing', (words) => {
  expect(sensed(words)).toBeNull();
});
