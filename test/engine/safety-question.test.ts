// “Are you safe now?” is asked once: as the question where one follows, and as a line before the next question elsewhere.
import { expect, test } from '@jest/globals';
import { startTalk } from '../support/talk.ts';

const mayBe = { en: 'not sure if that van has followed me home', cy: 'ella bod rhywun yn y lôn' };

test.each(['en', 'cy'] as const)('in %s after the account it is the question alone', (language) => {
  const talk = startTalk(language);
  talk.press('no');
  talk.press('yes');
  const turn = talk.type(mayBe[language]);
  expect(talk.standing).toBe('report.safe-now.ask');
  expect(turn.messages.map(({ key }) => key)).not.toContain('common.danger.maybe');
});

test.each(['en', 'cy'] as const)('in %s at another question it stands before that', (language) => {
  const talk = startTalk(language);
  talk.press('no');
  const turn = talk.type(mayBe[language]);
  expect(turn.messages.map(({ key }) => key)).toContain('common.danger.maybe');
});
