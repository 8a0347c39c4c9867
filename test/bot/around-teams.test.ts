// The truth about privacy in Teams stands wherever our own words would promise more, in each language that is spoken.
import { expect, test } from '@jest/globals';
import { createAroundTeams } from '../../src/bot/teams-notices.ts';
import type { BotMessage } from '../../src/engine/bot-message.ts';

const around = createAroundTeams(() => 'https://x.example/chat');
const keys = (messages: readonly BotMessage[]) => messages.map(({ key }) => key);
const danger: BotMessage = { key: 'start.danger.ask' };

test('comes behind the welcome and before the first question', () => {
  const said = around('msteams', [{ key: 'common.welcome' }, danger], 'known');
  expect(keys(said)).toEqual(['common.welcome', 'teams.privacy', 'start.danger.ask']);
  expect(said[1]?.values).toEqual({ url: { en: 'https://x.example/chat', cy: 'https://x.example/chat?lang=cy' } });
});

test('P20: is said again to whoever changes the language, with the first words where nothing was answered yet', () => {
  expect(keys(around('msteams', [danger], 'opening'))).toEqual(['common.welcome', 'teams.privacy', 'start.danger.ask']);
  expect(keys(around('msteams', [{ key: 'report.name.ask' }], 'midway'))).toEqual(['teams.privacy', 'report.name.ask']);
  const welcomed = around('msteams', [{ key: 'common.welcome' }, danger], 'opening');
  expect(keys(welcomed).filter((key) => key === 'teams.privacy')).toHaveLength(1);
});

test('stands beside who sees the report, and beside what becomes of a file', () => {
  const check: BotMessage = { key: 'common.check.ask', hints: ['common.check.goesTo', 'common.check.hint'] };
  expect(around('msteams', [check], 'known')[0]?.hints).toEqual([
    'common.check.goesTo',
    'teams.copy',
    'common.check.hint',
  ]);
  const first: BotMessage = { key: 'evidence.kept', hints: ['evidence.goes', 'evidence.first', 'evidence.tips'] };
  expect(around('msteams', [first], 'known')[0]?.hints?.slice(0, 2)).toEqual(['evidence.goes', 'teams.file']);
  const later: BotMessage = { key: 'evidence.kept', hints: ['evidence.goes'] };
  expect(around('msteams', [later], 'known')).toEqual([later]);
  expect(around('msteams', [{ key: 'evidence.removed' }], 'known')[0]?.hints).toEqual(['teams.file']);
});

test('the privacy page that is named is one press away, in the language that is spoken', () => {
  const [agree] = around('msteams', [{ key: 'report.agree.ask', hints: ['report.agree.hint'] }], 'known');
  expect(agree?.hints).toEqual(['report.agree.hint', 'teams.privacyPage']);
  expect(agree?.values?.url).toEqual({ en: 'https://x.example/privacy', cy: 'https://x.example/cy/privacy' });
});

test('P15: is said to whoever leaves', () => {
  for (const key of ['common.erased', 'common.left'] as const) {
    expect(keys(around('msteams', [{ key }], 'known'))).toEqual([key, 'teams.copy']);
  }
});

test('is said in no other channel', () => {
  const messages: BotMessage[] = [{ key: 'common.welcome' }, danger, { key: 'evidence.removed' }];
  expect(around('directline', messages, 'opening')).toBe(messages);
});
