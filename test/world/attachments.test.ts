// A client's own picture of a file is given back with it, however the client names its attachments and whatever the file turns out to be.
import { expect, test } from '@jest/globals';
import { matchAttachments } from '../../src/channels/web-chat/match-attachments.ts';
import type { Received } from '../../src/evidence/evidence.ts';

const kept = (name: string) => ({ kept: { name } }) as Received;
const given = (name: string | undefined, thumbnailUrl: string) => ({
  contentType: 'image/jpeg',
  thumbnailUrl,
  ...(name === undefined ? {} : { name }),
});
const thumbs = (all: ReturnType<typeof given>[], files: Received[]) =>
  matchAttachments(all, files).map((one) => one.thumbnailUrl);

test.each<[string, ReturnType<typeof given>[], Received[], (string | undefined)[]]>([
  ['by name', [given('a.jpg', 'A'), given('b.jpg', 'B')], [kept('b.jpg'), kept('a.jpg')], ['B', 'A']],
  ['with an ending of its bytes', [given('surface2.jpg', 'A')], [kept('surface2.jpg.png')], ['A']],
  ['without a name', [given(undefined, 'A')], [kept('surface1.jpg')], ['A']],
  [
    'without names, in order',
    [given(undefined, 'A'), given(undefined, 'B')],
    [kept('1.jpg'), kept('2.jpg')],
    ['A', 'B'],
  ],
  ['with an empty name', [given('', 'A')], [kept('1.jpg')], ['A']],
  [
    'one with and one without',
    [given(undefined, 'A'), given('2.jpg', 'B')],
    [kept('1.jpg'), kept('2.jpg')],
    ['A', 'B'],
  ],
  ['of the same name twice', [given('a.jpg', 'A'), given('a.jpg', 'B')], [kept('a.jpg'), kept('a.jpg')], ['A', 'B']],
  ['of another name: none', [given('x.jpg', 'A')], [kept('a.jpg')], [undefined]],
  ['more said than sent: by name alone', [given(undefined, 'A'), given('a.jpg', 'B')], [kept('a.jpg')], ['B']],
  [
    'a refused one between',
    [given('a.jpg', 'A'), given('b.exe', 'B')],
    [kept('a.jpg'), { problem: 'script', name: 'b.exe' }],
    ['A', 'B'],
  ],
])('%s', (_how, all, files, right) => expect(thumbs(all, files)).toEqual(right));
