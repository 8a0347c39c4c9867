// A draft that an older version stored is carried on after a deploy: nothing that was answered is lost, and the same
// question stands. The records in `stored/` were written by the code of that version.
import { expect, test } from '@jest/globals';
import { conversation } from '../../dialogs/index.ts';
import { promptMessage } from '../../src/engine/prompts/index.ts';
import { formState } from '../../src/engine/state.ts';
import { takeTurn } from '../../src/engine/take-turn.ts';
import { tools } from '../support/talk.ts';
import stored from './stored/states-version-1.json' with { type: 'json' };

test.each(Object.entries(stored))('P4: a draft of version 1 opens: %s', (_name, { state, standing }) => {
  const opened = formState.parse(state);
  expect(opened.answers).toEqual(state.answers);
  expect(opened.schema).toBe(2);
  // Since November 2026 the closed questions stand between the account and what was read out of it.
  const closed = standing === 'report.understood.ask' ? 'report.kinds.ask' : standing;
  // Since then the account is the first question, and what was told early is joined to what is said there.
  const now = opened.earlyAccount === null ? closed : 'report.account.ask';
  expect(promptMessage(conversation, opened, tools).key).toBe(now);
});

test('a state of this version is opened as it is, and what is none is refused', () => {
  const opened = formState.parse(Object.values(stored)[0]?.state);
  expect(formState.parse(JSON.parse(JSON.stringify(opened)))).toEqual(opened);
  for (const none of [null, [], 7, {}, { schema: 3 }]) expect(formState.safeParse(none).success).toBe(false);
});

test('what a draft of version 1 was told early is kept with what is then said at the account', () => {
  const opened = formState.parse(stored['told early'].state);
  const early = opened.earlyAccount ?? '';
  const words = 'He came back the next day and shouted at my staff';
  const turn = takeTurn(conversation, opened, { kind: 'words', words }, tools);
  expect(early.length).toBeGreaterThan(0);
  expect(turn.state.earlyAccount).toBeNull();
  expect(turn.state.answers.account).toMatchObject({ kind: 'text', words: `${early}\n${words}` });
});
