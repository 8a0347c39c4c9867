// What a door brings becomes one thing heard; what cannot be read is said to be so, and nobody's typing is answered.
import { expect, test } from '@jest/globals';
import type { Activity } from 'botbuilder';
import { readInput } from '../../src/bot/read-input.ts';

const heard = (activity: Partial<Activity>) => readInput(activity);

test.each([
  [
    'a sticker',
    { type: 'message', attachments: [{ contentType: 'image/gif', contentUrl: 'https://x.example/a.gif' }] },
  ],
  ['a voice note', { type: 'message', text: '', attachments: [{ contentType: 'audio/mp4' }] }],
  ['spaces', { type: 'message', text: '  \n ' }],
  ['no text at all', { type: 'message' }],
])('%s is asked for in words', (_name, activity) => {
  expect(heard(activity as Partial<Activity>)).toEqual({ kind: 'unreadable' });
});

test.each(['typing', 'messageReaction', 'endOfConversation', 'event', 'invoke'])(
  '%s is answered with silence',
  (type) => {
    expect(heard({ type })).toBeNull();
  },
);

test('a button carries its step, code and count; a forged one is only its words', () => {
  const value = { standSafe: { step: 'role', code: 'agent', asked: 4 } };
  expect(heard({ type: 'message', text: 'Election agent', value })).toEqual({
    kind: 'pressed',
    step: 'role',
    code: 'agent',
    asked: 4,
  });
  const forged = { standSafe: { step: { $ne: '' }, code: 'x'.repeat(5000), asked: '4' } };
  expect(heard({ type: 'message', text: 'Election agent', value: forged })).toEqual({
    kind: 'words',
    words: 'Election agent',
  });
});

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
  'a button that calls itself %s is that word and nothing of ours',
  (code) => {
    const value = { standSafe: { step: 'role', code, asked: 4 } };
    expect(heard({ type: 'message', value })).toEqual({ kind: 'pressed', step: 'role', code, asked: 4 });
  },
);

test('beginning takes the language of the page, or of the person’s own settings', () => {
  expect(heard({ type: 'event', name: 'start', value: { language: 'cy' } })).toEqual({ kind: 'begin', language: 'cy' });
  expect(heard({ type: 'event', name: 'start', locale: 'cy-GB' })).toEqual({ kind: 'begin', language: 'cy' });
  expect(heard({ type: 'event', name: 'start', value: 'nonsense' })).toEqual({ kind: 'begin', language: null });
});
