// What people write in Teams, without what Teams adds to it.
import { expect, test } from '@jest/globals';
import { teamsWords } from '../../src/bot/teams-words.ts';

const html = (content: string) => ({ attachments: [{ contentType: 'text/html', content }] });

test.each([
  ['a quoted reply', { text: '<quoted messageId="1772"/> Nia Example' }, 'Nia Example'],
  ['a quoted reply with its words', { text: '<quoted messageId="1">First: are you</quoted>no' }, 'no'],
  ['a mention', { text: '<at>Stand Safe</at> A man shouted at me' }, 'A man shouted at me'],
  ['a mention at the end', { text: 'yes <at id="0">Stand Safe</at>' }, 'yes'],
  ['an old quote', { text: 'Stand Safe 21:03\nFirst: are you, or is someone else, in danger?\n\nno' }, 'no'],
  ['an old quote in Welsh', { text: 'Sefyll yn Ddiogel 9.03\nOes perygl?\n\nnac oes' }, 'nac oes'],
  ['a forwarded card', { text: '<attachment id="a1"></attachment>\nhe sent me this' }, 'he sent me this'],
  ['words in HTML alone', html('<p>No, not right now</p>'), 'No, not right now'],
  [
    'lines in HTML alone',
    html('<div>He said<br>I know &amp; you know</div><div>&#8217;t</div>'),
    'He said\nI know & you know\n’t',
  ],
  ['a reply in HTML alone', html('<blockquote itemid="1"><p>First: are you</p></blockquote><p>no</p>'), 'no'],
  ['a picture in HTML alone', html('<div><img src="x"></div>'), ''],
  ['a mention alone', { text: '<at>Stand Safe</at>' }, ''],
  ['text beside HTML', { text: 'plain', ...html('<p>rich</p>') }, 'plain'],
  ['signs of their own', { text: 'I <3 this and 5 < 6 <at home' }, 'I <3 this and 5 < 6 <at home'],
  [
    'a name of ours in a story',
    { text: 'Stand Safe at 21:03 told me\nto write' },
    'Stand Safe at 21:03 told me\nto write',
  ],
  ['nothing', {}, ''],
  ['nonsense', { text: 5 as unknown as string, attachments: 7 as never }, ''],
])('%s', (_what, activity, words) => expect(teamsWords(activity)).toBe(words));

test('a long row of open marks takes no time', () => {
  expect(teamsWords({ text: '<quoted '.repeat(7000) }).length).toBeGreaterThan(0);
});
