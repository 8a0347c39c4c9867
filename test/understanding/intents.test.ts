// What is a command is never kept as a name or an account; what only sounds like one is never a command.
import { describe, expect, test } from '@jest/globals';
import { recogniseIntent } from '../../src/understanding/intents.ts';
import { passSorting, startTalk } from '../support/talk.ts';

test.each([
  ['can i stop', 'stop'],
  ['i want to leave', 'stop'],
  ['can you delete what i said', 'stop'],
  ['forget it', 'stop'],
  ['save it for later please', 'save'],
  ['can we start over', 'start-again'],
  ['speak to a human', 'help'],
  ['dw i eisiau stopio', 'stop'],
  ['alla i fynd yn ôl plis', 'back'],
  ['siarad cymraeg plis', 'welsh'],
  ['cadw fe at wedyn', 'save'],
  ['dechrau eto os gwelwch yn dda', 'start-again'],
])('“%s” is %s', (words, command) => {
  expect(recogniseIntent(words)).toBe(command);
});

test.each([
  'he told me to stop',
  'he would not stop ringing me all night',
  'they deleted my post',
  'come back or else, he said',
  'Stop Lane',
  'fe wedodd e wrtha i am stopio',
  'Jo Stopford',
  'my name is Will Leave',
  '',
])('“%s” is no command', (words) => {
  expect(recogniseIntent(words)).toBeNull();
});

describe('at the name', () => {
  test.each(['can i stop', 'i want to leave', 'wait a sec', 'dw i eisiau stopio'])('“%s” is kept as none', (words) => {
    const talk = startTalk('en');
    talk.press('no');
    talk.press('yes');
    talk.press('me');
    talk.type(words);
    expect(talk.state.answers.name).toBeUndefined();
  });

  test('leaving in other words wipes nothing before it is asked', () => {
    const talk = startTalk('en');
    talk.press('no');
    expect(talk.type('i want to leave').outcome).toBe('asking');
    expect(talk.state.answers.danger).toBeDefined();
  });
});

test.each([
  ['dont ring 07700900123 ring 07700900456', '+447700900456'],
  ['not 07700 900123 but 07700 900456', '+447700900456'],
  ['never text 07700 900123. 07700 900456 is fine', '+447700900456'],
  ['peidiwch ffonio 07700 900123, ffoniwch 07700 900456', '+447700900456'],
  ['ddim ar 07700 900123, 07700 900456 plis', '+447700900456'],
])('a number that was refused is never the safe one: %s', (words, value) => {
  const talk = startTalk('en');
  talk.press('no');
  talk.press('yes');
  talk.type('A man shouted that he would burn my house down');
  passSorting(talk);
  talk.press('very-worried');
  talk.press('today');
  talk.type('Jo Bloggs');
  talk.type(words);
  expect(talk.state.answers.contact).toMatchObject({ value });
});
