// Numbers and addresses that may be used, and those that were refused.
import { expect, test } from '@jest/globals';
import { readContact } from '../../src/understanding/entities/contact.ts';

const A = '+447700900111';
const B = '+447700900222';

test.each<[string, string[], string[]]>([
  ["don't ring 07700 900111, ring 07700 900222", [B], [A]],
  ["don't call 07700 900111", [], [A]],
  ['dont ring 07700900111', [], [A]],
  ["can't use 07700 900111, 07700 900222 is fine", [B], [A]],
  ['avoid 07700 900111', [], [A]],
  ["please don't use nia@example.org, use 07700 900222", [B], ['nia@example.org']],
  ['my old number was 07700 900111, new one 07700 900222', [B], [A]],
  ['was 07700 900111 now 07700 900222', [B], [A]],
  ['changed number from 07700 900111 to 07700 900222', [B], [A]],
  ['hen rif 07700 900111, rhif newydd 07700 900222', [B], [A]],
  ['nia@example.org is monitored, ring 07700 900222', [B], ['nia@example.org']],
  ['07700 900111 is shared. nia@example.org is private', ['nia@example.org'], [A]],
  ['he can see nia@example.org so text 07700 900222', [B], ['nia@example.org']],
  ['home 01633 838838 no, mobile 07700 900222', [B], ['+441633838838']],
  ['18001 07700 900222', [B], []],
  ['18001-01633-838838', ['+441633838838'], []],
  ['dim ar 07700 900111, ffoniwch 07700 900222', [B], [A]],
  ['not on my home number 01633 838838, 07700 900222', [B], ['+441633838838']],
  ["peidiwch â ffonio 07700 900111. 07700 900222 sy'n saff", [B], [A]],
  ['paid ffonio 07700 900111', [], [A]],
  ['07700 900111 ddim yn saff, 07700 900222 yn iawn', [B], [A]],
  ["mae'r gŵr yn darllen nia@example.org", [], ['nia@example.org']],
  ['07700 900111 sorry I mean 07700 900222', [B], [A]],
  ['07700 900222 or jo@example.org', [B, 'jo@example.org'], []],
  ['oh double seven double oh nine double oh double two two', [B], []],
  ['dim saith saith dim dim naw dim dim dau dau dau', [B], []],
  ['jo dot bloggs at gmail dot com', ['jo.bloggs@gmail.com'], []],
  ['he rang me from 07700 900111 and said hed kill me', [], [A]],
  ['sarah jenkins, 07700 900222 after 6pm only', [B], []],
  ['07700 900222 ond ddim ar ôl 8 y nos', [B], []],
  ['07700 900222 please dont leave a voicemail', [B], []],
  ['not sure if its 07700 900222', [B], []],
  ['please ring 07700 900222, not my work email jo@work.org', [B], ['jo@work.org']],
  ['text me on 07700 900222 dont ring', [B], []],
  ['never email jo@work.org my boss reads it. 07700 900222', [B], ['jo@work.org']],
  ["jo@work.org (my husband's) use 07700 900222", [B], ['jo@work.org']],
  ['no calls please, only email: jo@work.org', ['jo@work.org'], []],
  ['07700 900222, not 07700 900111', [B], [A]],
  ['defnyddiwch 07700 900222 yn lle 07700 900111', [B], [A]],
  ["i'd rather you didn't call, jo@work.org is best", ['jo@work.org'], []],
  ['ring 07700 900111 07700 900222', [A, B], []],
  ['0770090022', [], []],
  ["it's 07700 900222 I don't use email", [B], []],
  ["my number is 07700 900222 but please don't call before 9", [B], []],
  ['not 07700 900111 but 07700 900222', [B], [A]],
  ["you can't ring me on 07700 900111 because he checks it, email jo@work.org", ['jo@work.org'], [A]],
  ['nid 07700 900111 ond 07700 900222', [B], [A]],
  ['ddim y rhif cartref 01633 838838, y symudol 07700 900222', [B], ['+441633838838']],
])('%s', (text, usable, refused) => {
  const read = readContact(text);
  expect(read.usable.map(({ value }) => value.value)).toEqual(usable);
  expect(read.refused.map(({ value }) => value.value)).toEqual(refused);
});

test.each([
  ['sarah jenkins, 07700 900222 after 6pm only', 'after 6pm only'],
  ['07700 900222 ond ddim ar ôl 8 y nos', 'ddim ar ôl 8 y nos'],
  ["my number is 07700 900222 but please don't call before 9", "don't call before 9"],
  ['07700 900222', null],
])('hours of “%s”', (text, hours) => {
  expect(readContact(text).hours).toBe(hours);
});

test('each stands where it was written', () => {
  const text = 'Not nia@example.org, ring 07700 900222 please';
  const { usable, refused } = readContact(text);
  expect([...usable, ...refused].map(({ start, end }) => text.slice(start, end))).toEqual([
    '07700 900222',
    'nia@example.org',
  ]);
});

test.each(['0', '07700 900111 ', 'a@', 'not ', 'one ', 'jo dot ', 'a.b@c.', "don't ring my ", 'he sees ', '(+'])(
  '60,000 characters of “%s” are read in bounded time',
  (piece) => {
    const begun = performance.now();
    readContact(piece.repeat(60_000 / piece.length));
    expect(performance.now() - begun).toBeLessThan(500);
  },
);
