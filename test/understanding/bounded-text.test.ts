// H3: what a message costs is bounded, whatever it repeats and however long it is; what stands at its ends is still read.
import { describe, expect, test } from '@jest/globals';
import { boundedText } from '../../src/understanding/bounded-text.ts';
import { tokenise } from '../../src/understanding/tokens.ts';
import { startTalk } from '../support/talk.ts';

test('a usual message is read as it is, a long one at both ends', () => {
  expect(boundedText('x'.repeat(5000))).toBe('x'.repeat(5000));
  const long = boundedText(`begins ${'x'.repeat(60_000)} ends`);
  expect(long.length).toBeLessThan(5100);
  expect(long.startsWith('begins ')).toBe(true);
  expect(long.endsWith(' ends')).toBe(true);
});

describe.each(['not ', 'ddim ', 'set fire to ', 'knife ', 'i did not say he '])(
  '60,000 characters of “%s”',
  (piece) => {
    const words = piece.repeat(Math.ceil(60_000 / piece.length));

    test('give no more words to read than ten thousand characters do', () => {
      expect(tokenise(words).length).toBeLessThanOrEqual(tokenise(words.slice(0, 10_100)).length + 2);
    });

    test('at the first question leave the talk where it can go on', () => {
      const talk = startTalk('en');
      talk.type(words);
      talk.press('no');
      expect(talk.state.answers.danger).toBeDefined();
    });
  },
);

test('danger at the end of 60,000 characters shows 999', () => {
  const talk = startTalk('en');
  const { messages } = talk.type(`${'well '.repeat(12_000)} he is outside my house with a knife`);
  expect(messages.map(({ key }) => key).join()).toMatch(/common\.danger\.(?:home|now)/);
});
