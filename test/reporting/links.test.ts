// Links as evidence: platform, account and post are read from the address alone, the plain form names the same thing, and
// what was written is kept beside it.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findLinks, platforms, readLink } from '../../src/understanding/account/links.ts';

const table = [
  [
    'https://twitter.com/abuser_1/status/1234567890123456789?s=20&t=xyz',
    'x',
    'post',
    'abuser_1',
    '1234567890123456789',
    'https://x.com/abuser_1/status/1234567890123456789',
  ],
  ['https://mobile.twitter.com/i/web/status/99', 'x', 'post', null, '99', 'https://x.com/i/web/status/99'],
  ['x.com/abuser_1', 'x', 'profile', 'abuser_1', null, 'https://x.com/abuser_1'],
  [
    'https://m.facebook.com/story.php?story_fbid=55&id=77&fbclid=abc',
    'facebook',
    'post',
    '77',
    '55',
    'https://facebook.com/story.php?story_fbid=55&id=77',
  ],
  [
    'https://www.facebook.com/groups/our.town/posts/4242/?ref=share',
    'facebook',
    'post',
    'our.town',
    '4242',
    'https://facebook.com/groups/our.town/posts/4242',
  ],
  [
    'https://www.facebook.com/groups/our.town',
    'facebook',
    'group',
    null,
    'our.town',
    'https://facebook.com/groups/our.town',
  ],
  ['https://www.facebook.com/some.body', 'facebook', 'profile', 'some.body', null, 'https://facebook.com/some.body'],
  [
    'https://www.facebook.com/profile.php?id=1000',
    'facebook',
    'profile',
    null,
    '1000',
    'https://facebook.com/profile.php?id=1000',
  ],
  [
    'https://www.instagram.com/p/Cx_1-a/?igsh=zz',
    'instagram',
    'post',
    null,
    'Cx_1-a',
    'https://instagram.com/p/Cx_1-a',
  ],
  [
    'https://instagram.com/stories/some.one/33',
    'instagram',
    'post',
    'some.one',
    '33',
    'https://instagram.com/stories/some.one/33',
  ],
  [
    'https://www.tiktok.com/@some.one/video/730?lang=en',
    'tiktok',
    'post',
    'some.one',
    '730',
    'https://tiktok.com/@some.one/video/730',
  ],
  ['https://vm.tiktok.com/ZGeabc123/', 'tiktok', 'post', null, 'ZGeabc123', 'https://vm.tiktok.com/ZGeabc123'],
  [
    'https://youtu.be/dQw4w9WgXcQ?si=track',
    'youtube',
    'post',
    null,
    'dQw4w9WgXcQ',
    'https://youtube.com/watch?v=dQw4w9WgXcQ',
  ],
  [
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ&lc=Ugz&feature=share',
    'youtube',
    'post',
    null,
    'dQw4w9WgXcQ',
    'https://youtube.com/watch?v=dQw4w9WgXcQ&lc=Ugz',
  ],
  ['https://youtube.com/@channel-1', 'youtube', 'profile', 'channel-1', null, 'https://youtube.com/@channel-1'],
  ['https://wa.me/447700900123', 'whatsapp', 'profile', '447700900123', null, 'https://wa.me/447700900123'],
  [
    'https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv',
    'whatsapp',
    'group',
    null,
    'AbCdEfGhIjKlMnOpQrStUv',
    'https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv',
  ],
  ['https://t.me/some_channel/815', 'telegram', 'message', 'some_channel', '815', 'https://t.me/some_channel/815'],
  ['https://t.me/+AbC-dEf', 'telegram', 'group', null, 'AbC-dEf', 'https://t.me/+AbC-dEf'],
  [
    'https://nextdoor.co.uk/p/abc123?utm_source=share',
    'nextdoor',
    'post',
    null,
    'abc123',
    'https://nextdoor.co.uk/p/abc123',
  ],
  [
    'https://www.linkedin.com/posts/some-body_words-activity-7123456789012345678-abcd',
    'linkedin',
    'post',
    'some-body',
    '7123456789012345678',
    'https://linkedin.com/posts/some-body_words-activity-7123456789012345678-abcd',
  ],
  [
    'https://uk.linkedin.com/in/some-body/',
    'linkedin',
    'profile',
    'some-body',
    null,
    'https://linkedin.com/in/some-body',
  ],
  [
    'https://old.reddit.com/r/ourtown/comments/1abc2d/words/',
    'reddit',
    'post',
    'ourtown',
    '1abc2d',
    'https://reddit.com/r/ourtown/comments/1abc2d/words',
  ],
  ['https://www.reddit.com/user/some_one', 'reddit', 'profile', 'some_one', null, 'https://reddit.com/user/some_one'],
  ['https://blog.example/post/1?utm_medium=x&page=2', null, 'page', null, null, 'https://blog.example/post/1?page=2'],
] as const;

describe('a link', () => {
  test.each(table)('%s is read without being fetched', (original, platform, kind, handle, id, canonical) => {
    expect(readLink(original)).toEqual({ original, platform, kind, handle, id, canonical });
  });

  test('every platform that we name is in the table', () => {
    expect(new Set(table.map(([, platform]) => platform))).toEqual(new Set([...platforms, null]));
  });

  test('its plain form names the same thing again', () => {
    for (const [original] of table) {
      const once = readLink(original);
      const twice = readLink(once?.canonical ?? '');
      expect(twice).toEqual({ ...once, original: once?.canonical });
    }
  });
});

describe('words', () => {
  test('links are found in them, freed of what only ends the sentence, each once', () => {
    const words =
      'He wrote “https://x.com/a_b/status/1”, then (see https://twitter.com/a_b/status/1?s=20). Also t.me/some_channel/5.';
    expect(findLinks(words).map((one) => one.canonical)).toEqual([
      'https://x.com/a_b/status/1',
      'https://t.me/some_channel/5',
    ]);
  });

  test('an address of an email, a time and a name are no links', () => {
    expect(findLinks('Write to nia@stand.example at 9.30, says J.Smith. e.g. this')).toEqual([]);
  });

  test('addresses that carry a password, or are none, are no evidence links', () => {
    expect(readLink('https://user:secret@x.com/a')).toBeNull();
    expect(readLink('javascript:alert(1)')).toBeNull();
    expect(readLink(`https://x.com/${'a'.repeat(3000)}`)).toBeNull();
  });

  test('any words at all are read without a failure', () => {
    fc.assert(
      fc.property(fc.string(), fc.webUrl(), (words, url) => {
        for (const link of findLinks(`${words} ${url} ${words}`)) expect(link.canonical).toMatch(/^https:\/\//);
      }),
    );
  });
});
