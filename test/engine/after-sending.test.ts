// Once a report was sent, nothing of what was told stays with the conversation, and what is offered fits who sent it.
import { expect, test } from '@jest/globals';
import { conversation } from '../../dialogs/index.ts';
import { stateAfterSending } from '../../src/engine/after-sending.ts';
import { promptMessage } from '../../src/engine/prompts/index.ts';
import { type Answer, emptyState, type FormState, formState } from '../../src/engine/state.ts';
import { takeTurn } from '../../src/engine/take-turn.ts';
import { tools } from '../support/talk.ts';

const secret = 'They know the blue door in Quarry Lane';
const account: Answer = { kind: 'text', words: secret };
const place: Answer = {
  kind: 'place',
  words: 'Cardiff',
  nameEn: 'Cardiff',
  nameCy: 'Caerdydd',
  code: null,
  placeKind: 'town',
  force: 'south-wales',
};
const told: FormState = {
  ...emptyState(conversation, 'draft-9', 'en'),
  answers: { account, place, kinds: { kind: 'choice', codes: ['following'] } },
  prefilled: { handle: account },
  suggestions: [{ code: 'a', labelEn: secret, labelCy: secret, answer: account }],
  selected: ['me'],
  earlyAccount: secret,
  pendingWords: secret,
  languagesUsed: ['en', 'cy'],
  asked: 30,
};
const sent = (reachable: boolean) =>
  stateAfterSending(conversation, told, { reference: 'SS-7K3M-9QXD', reachable }, tools);

test('no word of the person is left, and the state is one that can be stored', () => {
  const state = sent(true);
  expect(JSON.stringify(state)).not.toMatch(/Quarry|Cardiff|Caerdydd/);
  expect(formState.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
  expect(state).toMatchObject({ draft: 'draft-9', sent: 'SS-7K3M-9QXD', asked: 31, languagesUsed: ['en', 'cy'] });
});

test.each([
  [true, true],
  [false, false],
])('reachable %s: being contacted is offered %s', (reachable, offered) => {
  const state = sent(reachable);
  const codes = (promptMessage(conversation, state, tools).buttons ?? []).map((button) => button.code);
  expect(codes.includes('ask-contact')).toBe(offered);
});

test('advice after it names who can help with what happened, and a search of one’s own does not', () => {
  const asked = takeTurn(conversation, sent(true), { kind: 'words', words: 'advice' }, tools);
  const shown = asked.messages.at(-1);
  expect(shown?.key).toBe('advice.suggest.ask');
  expect(shown?.hints).toEqual(
    expect.arrayContaining(['advice.contact.stalking-helpline', 'advice.contact.samaritans']),
  );
  const searched = takeTurn(conversation, asked.state, { kind: 'words', words: 'canvassing alone' }, tools);
  expect(searched.messages.at(-1)?.key).toBe('advice.search.found');
});
