// Once a report has gone, nothing that is typed stands under "your report was sent" as if it had gone too: it is offered as
// an addition, and it goes when the person says so.
import { expect, test } from '@jest/globals';
import { conversation } from '../../dialogs/index.ts';
import type { Input } from '../../src/engine/input.ts';
import { promptMessage } from '../../src/engine/prompts/index.ts';
import { takeReply } from '../../src/engine/reply.ts';
import { emptyState, type FormState } from '../../src/engine/state.ts';
import { takeTurn } from '../../src/engine/take-turn.ts';
import { tools } from '../support/talk.ts';

const sent: FormState = { ...emptyState(conversation, 'draft', 'en'), asked: 20, sent: 'SS-7K3M-9QXD' };
const say = (state: FormState, words: string) => takeTurn(conversation, state, { kind: 'words', words }, tools);
const press = (state: FormState, code: string) => {
  const button = promptMessage(conversation, state, tools).buttons?.find((one) => one.code === code);
  const heard: Input = { kind: 'pressed', step: button?.step ?? '', code, asked: button?.asked ?? -1 };
  return takeTurn(conversation, state, heard, tools);
};
const standing = (state: FormState) => promptMessage(conversation, state, tools).key;

test('what is typed is shown as not sent, and a yes adds it', () => {
  const typed = say(sent, 'He came back on Friday and smashed the window');
  expect(typed.messages.at(-1)).toMatchObject({
    key: 'followUp.addThis.ask',
    values: { words: 'He came back on Friday and smashed the window' },
  });
  const added = press(typed.state, 'yes');
  const words = 'He came back on Friday and smashed the window';
  expect(added.request).toEqual({ kind: 'add', reference: 'SS-7K3M-9QXD', words });
  const done = takeReply(conversation, added, { kind: 'done' }, tools);
  expect(done.messages[0]).toEqual({ key: 'followUp.add.done' });
  expect(done.state.pendingWords).toBeNull();
  expect(standing(done.state)).toBe('common.alreadySent');
});

test('more words go with it, and a no throws them away', () => {
  const twice = say(say(sent, 'He came back').state, 'and he had a dog');
  expect(twice.state.pendingWords).toBe('He came back\nand he had a dog');
  const no = press(twice.state, 'no');
  expect(no.state.pendingWords).toBeNull();
  expect(standing(no.state)).toBe('common.alreadySent');
});

test('an addition that could not be kept stays on offer', () => {
  const added = press(say(sent, 'He came back').state, 'yes');
  const failed = takeReply(conversation, added, { kind: 'failed' }, tools);
  expect(standing(failed.state)).toBe('followUp.addThis.ask');
  expect(failed.state.pendingWords).toBe('He came back');
});

test('danger shows 999 first, and is offered as an addition', () => {
  const turn = say(sent, 'he is outside my house again');
  expect(turn.messages[0]?.key).toBe('common.danger.home');
  expect(standing(turn.state)).toBe('followUp.addThis.ask');
});

test.each([
  ['thank you', 'answers.welcome'],
  ['diolch yn fawr', 'answers.welcome'],
  ['ok', 'answers.welcome'],
  ['are you a real person?', 'answers.machine'],
])('“%s” is answered and adds nothing', (words, key) => {
  const turn = say(sent, words);
  expect(turn.messages[0]?.key).toBe(key);
  expect(standing(turn.state)).toBe('common.alreadySent');
});

test.each(['what happens now?', 'beth sy’n digwydd nawr?', 'see what has happened'])(
  '“%s” asks for the news',
  (words) => {
    expect(say(sent, words).request).toEqual({ kind: 'status', reference: 'SS-7K3M-9QXD' });
  },
);

test('somebody who gave no way to be reached is not offered to be contacted', () => {
  const codes = (state: FormState) => promptMessage(conversation, state, tools).buttons?.map((one) => one.code);
  expect(codes(sent)).toContain('ask-contact');
  expect(codes({ ...sent, unreachable: true })).not.toContain('ask-contact');
});
